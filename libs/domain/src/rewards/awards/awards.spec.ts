import fc from 'fast-check';
import {
  assertPlacings,
  assertNomination,
  assertRoundTerm,
  coachTicks,
  isOpen,
  nomineeKey,
  pointsOfPlace,
  type NominationFacts,
  ROUND_STATES,
  roundDays,
  roundLabel,
  type RoundStep,
  stateByCalendar,
  stepRound,
} from '.';

const codeOf = (deed: () => unknown): string | undefined => {
  try {
    deed();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return undefined;
};
const at = (text: string) => new Date(text);

describe('a round', () => {
  it.each([
    ['month', '2026-11-30T22:30:00Z', 'Europe/Moscow', '2026-12'],
    ['month', '2026-11-30T22:30:00Z', 'UTC', '2026-11'],
    ['quarter', '2026-12-31T21:00:00Z', 'Europe/Moscow', '2027-Q1'],
    ['quarter', '2026-12-31T20:59:59Z', 'Europe/Moscow', '2026-Q4'],
    // the first of the month has no midnight there
    ['month', '2026-03-01T00:30:00Z', 'Atlantic/Azores', '2026-02'],
    ['spontaneous', '2026-11-30T22:30:00Z', 'UTC', null],
  ] as const)('by the %s at %s in %s is %s', (rhythm, moment, zone, label) =>
    expect(roundLabel(rhythm, at(moment), zone)).toBe(label),
  );

  it.each([
    ['2026-12', { from: '2026-12-01', until: '2027-01-01' }],
    ['2026-Q1', { from: '2026-01-01', until: '2026-04-01' }],
    ['2026-Q4', { from: '2026-10-01', until: '2027-01-01' }],
    ['Открытие на Лесной', null],
    ['2026-13', null],
    ['2026-Q5', null],
  ])('%s lasts %j', (label, days) => expect(roundDays(label)).toEqual(days));

  it('of any moment holds the day of that moment', () =>
    fc.assert(
      fc.property(
        fc.date({ min: at('2000-01-01'), max: at('2100-01-01'), noInvalidDate: true }),
        fc.constantFrom('month' as const, 'quarter' as const),
        (moment, rhythm) => {
          const { from, until } = roundDays(roundLabel(rhythm, moment, 'UTC')!)!;
          const day = moment.toISOString().slice(0, 10);
          expect(from <= day && day < until).toBe(true);
        },
      ),
    ));

  const term = {
    storiesFrom: at('2026-11-01'),
    nominationsFrom: at('2026-11-01'),
    nominationsUntil: at('2026-12-01'),
    choiceUntil: at('2026-12-08'),
  };
  it.each([
    [{}, undefined],
    [{ choiceUntil: at('2026-12-01') }, undefined],
    [{ nominationsUntil: at('2026-11-01') }, 'rewards.round_order'],
    [{ storiesFrom: at('2026-12-02') }, 'rewards.round_order'],
    [{ choiceUntil: at('2026-11-30') }, 'rewards.round_order'],
    [{ choiceUntil: at('2027-06-01') }, 'rewards.round_too_long'],
  ])('with %j: %s', (over, code) => expect(codeOf(() => assertRoundTerm({ ...term, ...over }))).toBe(code));

  it('closes by the calendar, opens again when its end is moved, is decided by nobody but a person', () => {
    const by = (state: (typeof ROUND_STATES)[number], now: string, announceAt: Date | null = null) =>
      stateByCalendar({ ...term, state, announceAt }, at(now));
    expect(by('nominating', '2026-11-30T23:59:59Z')).toBe('nominating');
    expect(by('nominating', '2026-12-01')).toBe('choosing');
    expect(by('choosing', '2026-11-15')).toBe('nominating');
    expect(by('choosing', '2027-11-15')).toBe('choosing');
    expect(by('decided', '2027-11-15')).toBe('decided');
    expect(by('decided', '2026-12-10T10:00:00Z', at('2026-12-10T10:00:00Z'))).toBe('announced');
    expect(by('decided', '2026-12-10T09:59:59Z', at('2026-12-10T10:00:00Z'))).toBe('decided');
    expect(by('announced', '2026-11-15')).toBe('announced');
  });

  it('takes nominations from its first moment up to its last', () => {
    const open = (now: string, state: (typeof ROUND_STATES)[number] = 'nominating') =>
      isOpen({ ...term, state }, at(now));
    expect([open('2026-10-31T23:59:59Z'), open('2026-11-01'), open('2026-12-01')]).toEqual([false, true, false]);
    expect(open('2026-11-15', 'choosing')).toBe(false);
  });

  it('goes only where its steps lead', () => {
    const all = (step: RoundStep) =>
      ROUND_STATES.map((state) => codeOf(() => stepRound(state, step)) ?? stepRound(state, step));
    expect(all('decide')).toEqual(['rewards.round_still_open', 'decided', 'decided', 'rewards.round_announced']);
    expect(all('reconsider')).toEqual([
      'rewards.round_still_open',
      'rewards.round_not_decided',
      'choosing',
      'rewards.round_announced',
    ]);
    expect(all('announce')).toEqual([
      'rewards.round_still_open',
      'rewards.round_not_decided',
      'announced',
      'rewards.round_announced',
    ]);
  });
});

describe('a nomination', () => {
  const proposal = (over: Partial<NominationFacts> = {}): NominationFacts => ({
    employeeId: 'boris',
    teamUnitId: null,
    teamName: null,
    memberIds: [],
    why: 'Она объяснила. '.repeat(12),
    ...over,
  });
  it.each([
    ['я', 149, 'input.too_short'],
    ['😀', 149, 'input.too_short'],
    ['😀', 150, undefined],
    ['😀', 600, undefined],
    ['я', 601, 'input.too_long'],
  ])('of %s, %d times: %s', (letter, times, code) =>
    expect(codeOf(() => assertNomination(proposal({ why: letter.repeat(times) }), 'anna', true))).toBe(code),
  );

  const team = { employeeId: null, memberIds: ['boris', 'vera'] };
  it.each([
    [{}, true, undefined],
    [{ employeeId: null }, true, 'rewards.nominee_required'],
    [{ teamName: 'Кухня' }, true, 'rewards.nominee_required'],
    [{ employeeId: 'anna' }, true, 'rewards.nominate_self'],
    [{ ...team, teamName: 'Кухня' }, true, undefined],
    [{ ...team, teamUnitId: 'kitchen' }, true, undefined],
    [{ ...team, teamName: 'Кухня' }, false, 'rewards.no_teams'],
    [{ ...team, teamName: 'Кухня', memberIds: ['boris'] }, true, 'rewards.team_size'],
    [{ ...team, teamUnitId: 'kitchen', memberIds: ['boris', 'anna'] }, true, 'rewards.nominate_self'],
  ])('%j, teams %s: %s', (over, teams, code) =>
    expect(codeOf(() => assertNomination(proposal(over), 'anna', teams))).toBe(code),
  );

  it('of the same people is of the same nominee, in whatever order they were named', () => {
    const several = (...memberIds: string[]) => nomineeKey({ employeeId: null, teamUnitId: null, memberIds });
    expect(several('vera', 'boris')).toBe(several('boris', 'vera'));
    expect(several('vera')).not.toBe(several('boris', 'vera'));
    expect(nomineeKey({ employeeId: null, teamUnitId: 'kitchen', memberIds: ['vera'] })).toBe('kitchen');
  });

  it('is coached quietly: what was done, when, and what came of it', () => {
    expect(coachTicks('Молодец, всегда на высоте!')).toMatchObject({ act: false, long: false });
    const told = 'Когда сломалась касса, он посчитал всё вручную, и в итоге никто не ушёл без покупки. '.repeat(2);
    expect(coachTicks(told)).toEqual({ act: true, situation: true, effect: true, long: true });
  });
});

it.each([
  [1, 300],
  [2, 100],
  [3, null],
  [null, null],
])('place %s of an award that honours two earns %s', (place, points) =>
  expect(pointsOfPlace({ points: 300, otherPoints: [100] }, place)).toBe(points),
);

describe('a decision', () => {
  const nominees = new Set(['a', 'b', 'c', 'd']);
  const placed = (nominee: string, place: number, reason = 'Гости помнят её по имени') => ({ nominee, place, reason });
  it.each([
    [[], undefined],
    [[placed('a', 1)], undefined],
    [[placed('b', 2), placed('a', 1)], undefined],
    [[placed('a', 2)], 'rewards.placing'],
    [[placed('a', 1), placed('b', 1)], undefined],
    [[placed('a', 1), placed('b', 1), placed('c', 3)], undefined],
    [[placed('a', 1), placed('b', 2), placed('c', 2)], undefined],
    [[placed('a', 1), placed('b', 1), placed('c', 2)], 'rewards.placing'],
    [[placed('a', 1), placed('b', 2), placed('c', 3), placed('d', 3)], undefined],
    [[placed('a', 1), placed('a', 2)], 'rewards.placing'],
    [[placed('a', 1), placed('b', 3)], 'rewards.placing'],
    [['a', 'b', 'c', 'd'].map((one, i) => placed(one, i + 1)), 'rewards.placing'],
    [[placed('e', 1)], 'input.not_found'],
    [[placed('a', 1, 'Так надо')], 'input.too_short'],
  ])('%j: %s', (placings, code) => expect(codeOf(() => assertPlacings(placings, nominees))).toBe(code));
});
