import { closedSeen, minuteOf, timeOfDay } from '@zasluga/domain';
import { localMonth } from './calendar';
import { SILENT_LEADER } from './casting';
import { DEMO_SEED, planDemo } from './plan';
import { PLACE_HOURS } from './place-hours';
import { OPEN_HOURS } from './plan-praise';
import { GIVEN_PER_MONTH_MAX } from './plan-recognitions';
import { BEHAVIOURS, COMPANY, DECISIONS, PRAISE_POINTS, PROCEDURES, REWARDS, VALUES } from './texts';

const TODAY = new Date('2026-11-21T15:40:00Z');
const plan = planDemo(TODAY);
const unitOf = new Map(plan.employees.map((one) => [one.key, one.unit]));
const valueOf = new Map(BEHAVIOURS.map((one) => [one.key, one.value]));
const colleagues = plan.recognitions.map((one) => ({
  ...one,
  from: unitOf.get(one.giver),
  to: unitOf.get(one.receivers[0] ?? ''),
}));

it('tells the same story for the same seed and day, and another one for another seed', () => {
  expect(planDemo(TODAY, DEMO_SEED)).toEqual(plan);
  expect(planDemo(TODAY, DEMO_SEED + 1).recognitions).not.toEqual(plan.recognitions);
});

it('is as large as a real chain of cafés', () => {
  expect(plan.employees.length).toBeGreaterThanOrEqual(120);
  expect([COMPANY.units.length, COMPANY.places.length, COMPANY.touchpoints.length]).toEqual([9, 6, 8]);
  expect([VALUES.length, BEHAVIOURS.length, PROCEDURES.length, REWARDS.length]).toEqual([7, 30, 12, 14]);
  expect(plan.recognitions.length).toBeGreaterThan(450);
  expect(new Set(plan.recognitions.map((one) => one.story)).size).toBeGreaterThan(330);
  expect(plan.praise.length).toBeGreaterThan(250);
  expect(plan.praise.filter((one) => one.words !== '').length).toBeGreaterThan(110);
  expect(plan.decisions).toHaveLength(DECISIONS.length);
  expect(plan.redemptions.length).toBeGreaterThan(15);
});

it('leaves something to do: praise to read, decisions to answer, redemptions to fulfil', () => {
  expect(plan.praise.filter((one) => one.fate === 'waiting').length).toBeGreaterThan(1);
  expect(plan.decisions.filter((one) => one.answer === null).length).toBeGreaterThan(0);
  expect(plan.redemptions.filter((one) => one.fate === 'waiting').length).toBeGreaterThan(0);
  // for those whom visitors become
  expect(plan.praise.some((one) => one.fate === 'published' && !one.readAt && one.receivers.includes('belova'))).toBe(
    true,
  );
  expect(plan.decisions.filter((one) => one.employee === 'belova').length).toBeGreaterThan(1);
  expect(plan.decisions.some((one) => one.employee === 'melnikova')).toBe(true);
  expect(
    plan.decisions.some(
      (one) => one.answer === null && one.employee !== 'melnikova' && unitOf.get(one.employee) === 'lipovaya',
    ),
  ).toBe(true);
});

it.each(['2026-02-28T21:30:00Z', '2027-01-01T00:10:00Z', '2026-07-05T12:00:00Z'])(
  'lies before the present at %s',
  (now) => {
    const today = new Date(now);
    const { recognitions, praise, decisions, redemptions } = planDemo(today);
    const moments = [
      ...recognitions.flatMap((one) => [one.at, ...one.comments.map((comment) => comment.at)]),
      ...praise.flatMap((one) => [one.at, one.decidedAt, one.readAt, one.repliedAt]),
      ...decisions.flatMap((one) => [one.at, one.answer?.at]),
      ...redemptions.flatMap((one) => [one.at, one.settledAt]),
    ].filter((at) => at !== null && at !== undefined);
    expect(moments.filter((at) => at >= today)).toEqual([]);
    expect(Math.min(...moments.map(Number))).toBeGreaterThan(today.getTime() - 124 * 86_400_000);
  },
);

it('names only people, units, places, touchpoints, behaviours and rewards that exist', () => {
  const people = new Map(plan.employees.map((one) => [one.key, one]));
  const known = (keys: (string | null)[], among: { key: string }[]) =>
    keys.filter((key) => key !== null && !among.some((one) => one.key === key));
  const persons = [
    ...plan.employees.map((one) => one.manager),
    ...plan.recognitions.flatMap((one) => [
      one.giver,
      ...one.receivers,
      ...one.reactions.map((each) => each.by),
      ...one.comments.map((each) => each.author),
    ]),
    ...plan.praise.flatMap((one) => [...one.chosen, ...one.receivers]),
    ...plan.decisions.flatMap((one) => [one.employee, one.answer?.by ?? null]),
    ...PROCEDURES.map((one) => one.owner),
    ...COMPANY.personas.map((one) => one.employee),
  ];
  expect(known(persons, plan.employees)).toEqual([]);
  expect(plan.employees.filter((one) => one.manager === null).map((one) => one.key)).toEqual(['sokolova']);
  expect(
    known(
      plan.recognitions.flatMap((one) => [one.behaviour, ...one.shown]),
      BEHAVIOURS,
    ),
  ).toEqual([]);
  expect(
    known(
      [...plan.recognitions, ...plan.praise].map((one) => one.touchpoint),
      COMPANY.touchpoints,
    ),
  ).toEqual([]);
  expect(
    known(
      plan.decisions.map((one) => one.procedure),
      PROCEDURES,
    ),
  ).toEqual([]);
  expect(
    known(
      plan.praise.map((one) => one.praisePoint),
      PRAISE_POINTS,
    ),
  ).toEqual([]);
  expect(
    known(
      plan.redemptions.map((one) => one.reward),
      REWARDS,
    ),
  ).toEqual([]);
  for (const one of plan.recognitions)
    for (const person of [one.giver, ...one.receivers].map((key) => people.get(key)))
      expect(person && person.hiredAt < one.at && (!person.leftAt || one.at < person.leftAt)).toBe(true);
});

it('never thanks oneself, never twice in one breath, never above the purse of the month', () => {
  const purses = new Map<string, number>();
  for (const one of plan.recognitions) {
    expect(new Set([one.giver, ...one.receivers]).size).toBe(1 + one.receivers.length);
    const purse = `${one.giver} ${localMonth(one.at)}`;
    purses.set(purse, (purses.get(purse) ?? 0) + one.points * one.receivers.length);
  }
  expect(Math.max(...purses.values())).toBeLessThanOrEqual(GIVEN_PER_MONTH_MAX);
});

it.each(Array.from({ length: 12 }, (_, n) => new Date(TODAY.getTime() + n * 31 * 86_400_000)))(
  'pays for every redemption out of what was earned before it and isn’t held, on %s',
  (today) => {
    const { employees, recognitions, redemptions } = planDemo(today);
    for (const { key } of employees) {
      const moves = [
        ...recognitions.filter((one) => one.receivers.includes(key)),
        ...redemptions
          .filter((one) => one.employee === key)
          .flatMap(({ at, fate, pricePoints, settledAt }) => [
            { at, points: -pricePoints },
            ...(fate === 'cancelled' || fate === 'declined' ? [{ at: settledAt!, points: pricePoints }] : []),
          ]),
      ].sort((a, b) => a.at.getTime() - b.at.getTime());
      let balance = 0;
      for (const move of moves) expect((balance += move.points)).toBeGreaterThanOrEqual(0);
    }
  },
);

describe('has a culture worth finding', () => {
  it('delivery is hardly ever seen', () => {
    const seen = new Set([...plan.recognitions, ...plan.praise].flatMap((one) => one.receivers));
    const unseen = plan.employees.filter((one) => !seen.has(one.key));
    expect(unseen.filter((one) => one.unit === 'delivery').length).toBeGreaterThan(unseen.length / 2);
    expect(plan.employees.filter((one) => one.unit === 'delivery' && !seen.has(one.key)).length).toBeGreaterThanOrEqual(
      10,
    );
  });

  it('the bakery thanks only itself', () => {
    expect(colleagues.filter((one) => one.from === 'bakery').length).toBeGreaterThan(30);
    expect(colleagues.filter((one) => one.from === 'bakery' && one.to !== 'bakery' && one.to !== 'office')).toEqual([]);
  });

  it('pace is lived above the guest, though the guest is declared above pace', () => {
    const lived = (value: string) => plan.recognitions.filter((one) => valueOf.get(one.behaviour) === value).length;
    expect(lived('pace')).toBeGreaterThan(2 * lived('guest'));
    expect(lived('guest')).toBeGreaterThan(30);
    expect(Math.min(...VALUES.map((value) => lived(value.key)))).toBeGreaterThan(5);
  });

  it('the founder gives, the operations director never does, and more people give every month', () => {
    expect(plan.recognitions.filter((one) => one.giver === 'sokolova').length).toBeGreaterThan(8);
    expect(plan.recognitions.filter((one) => one.giver === SILENT_LEADER)).toEqual([]);
    const givers = (from: number, to: number) =>
      new Set(
        plan.recognitions
          .filter(
            (one) =>
              TODAY.getTime() - one.at.getTime() < from * 86_400_000 &&
              TODAY.getTime() - one.at.getTime() >= to * 86_400_000,
          )
          .map((one) => one.giver),
      ).size;
    expect(givers(30, 0)).toBeGreaterThan(1.25 * givers(122, 92));
  });

  it('is mostly courtesy, with a little self-sacrifice', () => {
    const share = (depth: string) =>
      plan.recognitions.filter((one) => one.depth === depth).length / plan.recognitions.length;
    expect(share('courtesy')).toBeGreaterThan(0.5);
    expect(share('sacrifice')).toBeGreaterThan(0.02);
    expect(share('sacrifice')).toBeLessThan(0.1);
  });

  it('customers write at the till, and the embankment logs no decision', () => {
    expect(plan.praise.filter((one) => one.touchpoint === 'order').length).toBeGreaterThan(40);
    expect(plan.decisions.filter((one) => unitOf.get(one.employee) === 'naberezhnaya')).toEqual([]);
  });
});

it('has guests write while their café is open', () => {
  const closed = Object.entries(PLACE_HOURS).flatMap(([place, week]) => {
    const hours = week.map(({ weekday, opens, closes }) => ({
      weekday,
      opens: minuteOf(opens)!,
      closes: minuteOf(closes)!,
    }));
    return OPEN_HOURS.flat().flatMap((minute) =>
      [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
        closedSeen(hours, { weekday, minute }).closed ? [`${place} ${weekday} ${timeOfDay(minute)}`] : [],
      ),
    );
  });
  expect(closed).toEqual([]);
});
