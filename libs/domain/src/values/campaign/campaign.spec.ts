import {
  assertBallot,
  assertTerm,
  campaignState,
  canonical,
  type Duel,
  nextDuel,
  placesFrom,
  tiersFrom,
  type Term,
} from '..';

const codeOf = (deed: () => void) => {
  try {
    deed();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return undefined;
};
const ballot = (...places: [string, number][]) => places.map(([valueId, place]) => ({ valueId, place }));

describe('the term of a campaign', () => {
  const term = (more: Partial<Term> = {}): Term => ({
    startsOn: '2026-11-22',
    endsOn: '2026-12-05',
    remindOn: '2026-12-01',
    ...more,
  });
  const fault = (more: Partial<Term>) => codeOf(() => assertTerm(term(more), '2026-11-22'));

  it.each([
    [{}, undefined],
    [{ remindOn: null }, undefined],
    [{ endsOn: '2026-11-22', remindOn: null }, undefined],
    [{ startsOn: '2026-11-21' }, 'values.campaign_in_past'],
    [{ endsOn: '2026-11-21' }, 'values.campaign_order'],
    [{ endsOn: '2027-02-21' }, undefined],
    [{ endsOn: '2027-02-22' }, 'values.campaign_too_long'],
    [{ remindOn: '2026-11-22' }, 'values.campaign_reminder'],
    [{ remindOn: '2026-12-06' }, 'values.campaign_reminder'],
    [{ startsOn: '2026-02-30' }, 'input.invalid'],
  ])('%j: %s', (more, code) => expect(fault(more)).toBe(code));

  it('is planned, running, closed for now, ended', () => {
    const on = (today: string, isClosed = false) => campaignState({ ...term(), isClosed }, today);
    expect(on('2026-11-21')).toBe('planned');
    expect(on('2026-11-22')).toBe('running');
    expect(on('2026-12-05')).toBe('running');
    expect(on('2026-12-06')).toBe('ended');
    expect(on('2026-11-30', true)).toBe('closed');
    expect(on('2026-12-05', true)).toBe('ended');
  });
});

describe('a ballot', () => {
  it('is a weak order over some of the values', () => {
    const fault = (...places: [string, number][]) => codeOf(() => assertBallot(ballot(...places), ['a', 'b', 'c']));
    expect(fault(['b', 1], ['a', 2], ['c', 2])).toBeUndefined();
    expect(fault(['b', 1])).toBeUndefined();
    expect(fault()).toBe('input.required');
    expect(fault(['b', 1], ['b', 2])).toBe('values.ballot_values');
    expect(fault(['b', 1], ['x', 2])).toBe('values.ballot_values');
    expect(fault(['b', 1], ['a', 3])).toBe('values.ballot_places');
    expect(fault(['b', 0], ['a', 1])).toBe('values.ballot_places');
  });

  it('is written the same way whatever the order in which it was drawn', () => {
    const drawn = ballot(['c', 2], ['b', 1], ['a', 2]);
    expect(canonical(drawn)).toEqual(ballot(['b', 1], ['a', 2], ['c', 2]));
    expect(tiersFrom(drawn)).toEqual([['b'], ['a', 'c']]);
    expect(placesFrom([['b'], [], ['a', 'c']])).toEqual(ballot(['b', 1], ['a', 2], ['c', 2]));
  });
});

describe('duels', () => {
  /** Answers by the scores, as many as are asked. */
  const play = (scores: Record<string, number>, ids = Object.keys(scores)) => {
    const answers: Duel[] = [];
    const promised: number[] = [];
    for (;;) {
      const next = nextDuel(ids, answers);
      if ('order' in next) return { order: next.order, asked: answers.length, answered: next.answered, promised };
      promised.push(next.atMost);
      const { one, other } = next.ask;
      const more = scores[one]! - scores[other]!;
      answers.push({ one, other, winner: more === 0 ? null : more > 0 ? one : other });
    }
  };

  it('find the order, ties and all', () => {
    expect(play({ a: 1, b: 3, c: 2, d: 3 }).order).toEqual([['b', 'd'], ['c'], ['a']]);
    expect(play({ a: 1, b: 1, c: 1 }).order).toEqual([['a', 'b', 'c']]);
    expect(play({ a: 1 }).order).toEqual([['a']]);
    expect(play({}).order).toEqual([]);
  });

  it('find every order of five and never ask more than promised, nor the same pair twice', () => {
    const orders = permutations([1, 2, 3, 4, 5]);
    expect(orders).toHaveLength(120);
    for (const scores of orders) {
      const named = Object.fromEntries(scores.map((score, i) => [`v${i}`, score]));
      const { order, asked, answered, promised } = play(named);
      expect(order.map(([id]) => named[id!])).toEqual([5, 4, 3, 2, 1]);
      expect(answered).toBe(asked);
      expect(promised.every((most, i) => most >= asked && (i === 0 || most <= promised[i - 1]!))).toBe(true);
    }
  });

  it('ask at most 33 questions about twelve values', () => {
    const twelve = Object.fromEntries([7, 2, 9, 4, 11, 1, 8, 3, 12, 5, 10, 6].map((score, i) => [`v${i}`, score]));
    const { asked, promised } = play(twelve);
    expect(promised[0]).toBe(33);
    expect(asked).toBeLessThanOrEqual(33);
  });
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, i) => permutations(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]));
}
