import fc from 'fast-check';
import {
  answerShares,
  BALANCE_CELLS,
  balanceCell,
  type BalanceCounts,
  balanceFigure,
  balanceStandings,
  recommendFigure,
} from './balance';
import { crossedKey, hiddenCrossed, shownMonthsOf } from './crossed-suppression';

const counts = ([a, b, c, d]: readonly [number, number, number, number]): BalanceCounts => ({
  met_nothing: a,
  met_something: b,
  unmet_nothing: c,
  unmet_something: d,
});

describe('Kharsky’s balance', () => {
  it('counts as met what was as much as expected or more, as nothing only nothing', () => {
    const cells = [-1, 0, 1].map((expected) => [0, 1, 2].map((demanded) => balanceCell(expected, demanded)));
    expect(cells).toEqual([
      ['unmet_nothing', 'unmet_something', 'unmet_something'],
      ['met_nothing', 'met_something', 'met_something'],
      ['met_nothing', 'met_something', 'met_something'],
    ]);
  });

  // the answers that come with the R package NPS, as balances: 462 for, 176 neither, 362 against
  it('has the error of a Net Promoter Score, being the same kind of figure', () => {
    const figure = balanceFigure(counts([462, 100, 76, 362]));
    expect(figure).toMatchObject({ status: 'ok', n: 1000, method: 'adjusted_wald', level: 0.95 });
    expect(figure.estimate).toBeCloseTo(0.1, 12);
    expect(figure.low).toBeCloseTo(0.0438967, 7);
    expect(figure.high).toBeCloseTo(0.1555051, 7);
    expect(recommendFigure({ up: 462, level: 176, down: 362 })).toEqual(figure);
  });

  it('is no figure below thirty answers; recommending gives its interval from twenty on', () => {
    expect(balanceFigure(counts([0, 0, 0, 0])).status).toBe('empty');
    expect(balanceFigure(counts([29, 0, 0, 0]))).toMatchObject({ status: 'insufficient', estimate: null, low: null });
    expect(balanceFigure(counts([30, 0, 0, 0]))).toMatchObject({ status: 'ok', estimate: 1 });
    const few = recommendFigure({ up: 20, level: 5, down: 4 });
    expect(few).toMatchObject({ status: 'insufficient', estimate: null });
    expect(few.low).toBeLessThan(few.high!);
    expect(recommendFigure({ up: 19, level: 0, down: 0 })).toMatchObject({ low: null, high: null });
  });

  it('never says of fewer than twenty what all of them think', () => {
    expect(answerShares([19, 0, 0]).map(({ status }) => status)).toEqual(Array(3).fill('insufficient'));
    expect(answerShares([20, 0, 0]).map(({ estimate }) => estimate)).toEqual([1, 0, 0]);
  });

  it('grows with every customer who is content, and falls with every one who is not', () => {
    const numbers = fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(500));
    fc.assert(
      fc.property(numbers, (n) => {
        const before = balanceFigure(counts([n[0] + 30, n[1], n[2], n[3]])).estimate!;
        expect(balanceFigure(counts([n[0] + 31, n[1], n[2], n[3]])).estimate).toBeGreaterThanOrEqual(before);
        expect(balanceFigure(counts([n[0] + 30, n[1], n[2], n[3] + 1])).estimate).toBeLessThan(before);
      }),
    );
  });

  it('compares each place with the others, and calls different only what many comparisons leave standing', () => {
    const even = [counts([60, 20, 10, 10]), counts([58, 22, 10, 10]), counts([61, 19, 10, 10])];
    const whole = (groups: readonly BalanceCounts[]) =>
      counts(
        BALANCE_CELLS.map((cell) => groups.reduce((sum, one) => sum + one[cell], 0)) as [
          number,
          number,
          number,
          number,
        ],
      );
    expect(balanceStandings(whole(even), even)).toEqual(['within', 'within', 'within']);
    const uneven = [...even, counts([10, 20, 20, 50]), counts([20, 0, 0, 0])];
    expect(balanceStandings(whole(uneven), uneven)).toEqual(['above', 'above', 'above', 'below', null]);
  });
});

describe('a table with both totals', () => {
  const staff = (...people: string[]) => new Set(people);
  const crew = staff('a', 'b', 'c', 'd', 'e');
  const limits = { answers: 10, staff: 5 };

  it('hides a cell of few customers and one more of its row and of its column', () => {
    const cell = (row: string, column: string, answers: number) => ({
      row,
      column,
      answers,
      staff: staff(...[1, 2, 3, 4, 5].map((n) => row + n)),
    });
    const hidden = hiddenCrossed(
      [
        cell('n', 'x', 40),
        cell('n', 'y', 30),
        cell('n', 'z', 3),
        cell('s', 'x', 40),
        cell('s', 'y', 30),
        cell('s', 'z', 35),
      ],
      limits,
    );
    expect(hidden.whole).toBe(false);
    expect([...hidden.rows, ...hidden.columns]).toEqual([]);
    expect([...hidden.cells].sort()).toEqual(['n y', 'n z', 's y', 's z']);
  });

  it('hides everything when hardly anybody answered or works there', () => {
    expect(hiddenCrossed([{ row: 'n', column: 'x', answers: 9, staff: crew }], limits).whole).toBe(true);
    expect(hiddenCrossed([{ row: 'n', column: 'x', answers: 90, staff: staff('a') }], limits).whole).toBe(true);
    expect(hiddenCrossed([{ row: 'n', column: 'x', answers: 90, staff: staff() }], limits).whole).toBe(false);
    expect(hiddenCrossed([], limits).whole).toBe(false);
  });

  it('leaves in no line a hidden part alone, nor a hidden rest of one to nine customers or of few people', () => {
    const table = fc.array(
      fc.record({
        row: fc.constantFrom('n', 's', 'e', 'w'),
        column: fc.constantFrom('x', 'y', 'z'),
        answers: fc.oneof(fc.nat(12), fc.nat(200)),
      }),
      { maxLength: 12 },
    );
    const people: Record<string, number> = { n: 12, s: 6, e: 5, w: 2 };
    fc.assert(
      fc.property(table, (made) => {
        const cells = [...new Map(made.map((cell) => [crossedKey(cell.row, cell.column), cell])).values()].map(
          (cell) => ({
            ...cell,
            staff: staff(...Array.from({ length: people[cell.row]! }, (_, i) => `${cell.row}${i}`)),
          }),
        );
        const hidden = hiddenCrossed(cells, limits);
        if (hidden.whole) return;
        const safe = (rest: typeof cells, parts: (cell: (typeof cells)[number]) => string) => {
          expect(new Set(rest.filter((cell) => cell.answers > 0).map(parts)).size).not.toBe(1);
          const answers = rest.reduce((sum, cell) => sum + cell.answers, 0);
          const crewSize = new Set(rest.filter((cell) => cell.answers > 0).flatMap((cell) => [...cell.staff])).size;
          expect(answers === 0 || (answers >= 10 && crewSize >= 5)).toBe(true);
        };
        safe(
          cells.filter((cell) => hidden.rows.has(cell.row)),
          ({ row }) => row,
        );
        safe(
          cells.filter((cell) => hidden.columns.has(cell.column)),
          ({ column }) => column,
        );
        const isHidden = (cell: (typeof cells)[number]) => hidden.cells.has(crossedKey(cell.row, cell.column));
        for (const row of ['n', 's', 'e', 'w'].filter((id) => !hidden.rows.has(id)))
          safe(
            cells.filter((cell) => cell.row === row && isHidden(cell)),
            ({ column }) => column,
          );
        for (const column of ['x', 'y', 'z'].filter((id) => !hidden.columns.has(id)))
          safe(
            cells.filter((cell) => cell.column === column && isHidden(cell)),
            ({ row }) => row,
          );
      }),
      { numRuns: 500 },
    );
  });

  it('shows months of thirty answers, unless those not shown are a few people', () => {
    expect([...shownMonthsOf([40, 50, 0, 15], 30, 10)]).toEqual([0, 1]);
    expect([...shownMonthsOf([40, 50, 0, 5], 30, 10)]).toEqual([1]);
    expect([...shownMonthsOf([40, 50, 0], 30, 10)]).toEqual([0, 1]);
    expect([...shownMonthsOf([40, 3], 30, 10)]).toEqual([]);
  });
});
