import { release, type ReleaseCandidate, type ReleaseCell } from './release';

const people = (from: number, count: number): string[] => Array.from({ length: count }, (_, i) => `p${from + i}`);
const cell = (from: number, count: number): ReleaseCell => ({ people: people(from, count) });
const shown = (
  cells: ReleaseCell[],
  candidates: ReleaseCandidate[],
  threshold = 5,
  published: { cells: number[] }[] = [],
) => [...release({ cells, candidates, threshold, published }).shown].sort();

describe('the audited release', () => {
  it('shows what is about enough people, and nothing about fewer', () => {
    const candidates = [
      { id: 'all', cells: [0, 1] },
      { id: 'large', cells: [0] },
      { id: 'other', cells: [1] },
    ];
    expect(shown([cell(0, 7), cell(10, 6)], candidates)).toEqual(['all', 'large', 'other']);
    expect(shown([cell(0, 7), cell(10, 4)], candidates)).toEqual(['all']);
  });

  it('counts people, not cells: somebody in both cells is one', () => {
    const candidates = [{ id: 'both', cells: [0, 1] }];
    expect(shown([cell(0, 3), cell(1, 3)], candidates)).toEqual([]);
    expect(shown([cell(0, 3), cell(2, 3)], candidates)).toEqual(['both']);
  });

  it('sees through two ways of cutting the same people', () => {
    // units A, B × places 1, 2: all, A, B, 1, 2 are large enough, and A − 1 differs in two cells of two people each
    const cells = [cell(0, 6), cell(10, 2), cell(20, 2), cell(30, 6)];
    const candidates = [
      { id: 'all', cells: [0, 1, 2, 3] },
      { id: 'A', cells: [0, 1] },
      { id: '1', cells: [0, 2] },
    ];
    expect(shown(cells, candidates)).toEqual(['A', 'all']);
  });

  it('sees a difference that is about few people although its cells are many', () => {
    // two cells of the same three people, in different months
    const cells = [cell(0, 9), cell(20, 3), cell(20, 3)];
    const candidates = [
      { id: 'all', cells: [0, 1, 2] },
      { id: 'most', cells: [0] },
    ];
    expect(shown(cells, candidates)).toEqual(['all']);
  });

  it('trusts what has passed the audit before, and shows the same beside it', () => {
    const cells = [cell(0, 8), cell(10, 8), cell(20, 2)];
    const candidates = [
      { id: 'b', cells: [1] },
      { id: 'b and few', cells: [1, 2] },
    ];
    const published = [{ cells: [0] }, { cells: [0, 1] }];
    const found = release({ cells, candidates, threshold: 5, published, trusted: true });
    expect([...found.shown]).toEqual(['b']);
    expect(found.exposedBefore).toBe(false);
    expect(shown(cells, candidates, 5, published)).toEqual(['b']);
  });

  it('counts in what was shown before', () => {
    // yesterday's people, and one who came today
    const cells = [cell(0, 8), cell(20, 1)];
    const today = [{ id: 'today', cells: [0, 1] }];
    expect(shown(cells, today)).toEqual(['today']);
    expect(shown(cells, today, 5, [{ cells: [0] }])).toEqual([]);
  });

  it('shows again what was shown, and what follows from it', () => {
    const cells = [cell(0, 8), cell(10, 8)];
    const candidates = [{ id: 'b', cells: [1] }];
    expect(shown(cells, candidates, 5, [{ cells: [0] }, { cells: [0, 1] }])).toEqual(['b']);
  });

  it('says when it was too late before it began, and adds nothing', () => {
    const cells = [cell(0, 8), cell(20, 1), cell(30, 1)];
    const found = release({
      cells,
      candidates: [{ id: 'all', cells: [0, 1, 2] }],
      threshold: 5,
      published: [{ cells: [0] }, { cells: [0, 1] }],
    });
    expect(found.exposedBefore).toBe(true);
    expect([...found.shown]).toEqual([]);
  });

  it('tells nobody from too few', () => {
    const found = release({
      cells: [cell(0, 0), cell(0, 2)],
      candidates: [
        { id: 'none', cells: [0] },
        { id: 'two', cells: [1] },
      ],
      threshold: 5,
    });
    expect([...found.empty]).toEqual(['none']);
    expect([...found.shown]).toEqual([]);
    expect(found.enough).toBe(0);
  });
});
