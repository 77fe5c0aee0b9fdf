import fs from 'node:fs';
import { isolated } from './attack.factory';
import { type Offered, type Organisation, randomOrganisation } from './organisation.factory';
import { release } from './release';

/** The drill sets both: how many organisations, and where it wants to read what was seen. */
const ORGANISATIONS = Number(process.env['PRIVACY_ORGANISATIONS'] ?? 3);
const REPORT = process.env['PRIVACY_REPORT'];
/** Of at most so many people all sets are tried one by one. */
const TRIED_ONE_BY_ONE = 45;

/** What is shown on each of two days. */
type Policy = (organisation: Organisation) => [Offered[], Offered[]];

const sizeOf = ({ cells }: Offered, organisation: Organisation): number =>
  new Set(cells.flatMap((cell) => [...organisation.cells[cell]!])).size;
const enough = (offered: readonly Offered[], organisation: Organisation): Offered[] =>
  offered.filter((one) => sizeOf(one, organisation) >= organisation.threshold);

const audited: Policy = ({ cells: people, days, threshold }) => {
  const cells = people.map((own) => ({ people: own }));
  const first = release({ cells, candidates: days[0], threshold }).shown;
  const yesterday = days[0].filter(({ id }) => first.has(id));
  const second = release({ cells, candidates: days[1], threshold, published: yesterday }).shown;
  return [yesterday, days[1].filter(({ id }) => second.has(id))];
};

const WEAK: Record<string, Policy> = {
  'the plain threshold': (organisation) => [
    enough(organisation.days[0], organisation),
    enough(organisation.days[1], organisation),
  ],
  'the threshold and the remainder': (organisation) =>
    organisation.days.map((offered) => {
      const byId = new Map(offered.map((one) => [one.id, one]));
      const remainders = (one: Offered): number[] =>
        one.wider.map((id) => {
          const cells = byId.get(id)!.cells.filter((cell) => !one.cells.includes(cell));
          return sizeOf({ ...one, cells }, organisation);
        });
      return enough(offered, organisation).filter((one) =>
        remainders(one).every((size) => size === 0 || size >= organisation.threshold),
      );
    }) as [Offered[], Offered[]],
  'no memory of the day before': ({ cells: people, days, threshold }) =>
    days.map((offered) => {
      const cells = people.map((own) => ({ people: own }));
      const { shown } = release({ cells, candidates: offered, threshold });
      return offered.filter(({ id }) => shown.has(id));
    }) as [Offered[], Offered[]],
};

function exposes(policy: Policy, organisation: Organisation): string[] | null {
  const shown = policy(organisation).flat();
  const people = new Set(organisation.cells.flatMap((cell) => [...cell])).size;
  return isolated(
    organisation.cells,
    shown.map(({ cells }) => cells),
    organisation.threshold,
    people <= TRIED_ONE_BY_ONE,
  );
}

const organisations = Array.from({ length: ORGANISATIONS }, (_, i) => randomOrganisation(`organisation ${i}`));
const seen = {
  organisations: ORGANISATIONS,
  exposed: 0,
  shown: 0,
  shownByThreshold: 0,
  weak: {} as Record<string, number>,
};

afterAll(() => REPORT && fs.writeFileSync(REPORT, JSON.stringify(seen)));

it(
  `of ${ORGANISATIONS} organisations nobody is exposed on two days, and most of what the threshold would show is shown`,
  () => {
    for (const organisation of organisations) {
      if (exposes(audited, organisation)) seen.exposed += 1;
      const [yesterday, today] = audited(organisation);
      // what was shown yesterday stays visible as of yesterday
      const visible = new Set([...yesterday, ...today].map(({ id }) => id));
      seen.shown += yesterday.length + visible.size;
      seen.shownByThreshold += organisation.days.reduce((sum, day) => sum + enough(day, organisation).length, 0);
    }
    expect(seen.exposed).toBe(0);
    expect(seen.shown / seen.shownByThreshold).toBeGreaterThanOrEqual(0.8);
  },
  20 * 60_000,
);

it.each(Object.entries(WEAK))(
  '%s would expose people: the attack sees it',
  (name, policy) => {
    seen.weak[name] = organisations.filter((organisation) => exposes(policy, organisation)).length;
    expect(seen.weak[name]).toBeGreaterThan(0);
  },
  20 * 60_000,
);
