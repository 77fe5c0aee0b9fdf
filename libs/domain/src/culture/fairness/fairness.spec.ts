import fc from 'fast-check';
import { circlesOf, reciprocity } from './circles';
import { dumpingRatio } from './signals';

const edges = (...pairs: [number | string, number | string][]) =>
  pairs.map(([from, to]) => ({ from: String(from), to: String(to), weight: 10 }));
const cycle = (...nodes: number[]): [number, number][] =>
  nodes.map((node, i) => [node, nodes[(i + 1) % nodes.length]!]);

describe('circles', () => {
  it('are those of the networkx documentation: cycle(4) and cycle(10, 11, 12), also with an arrow between them', () => {
    const sizes = (list: ReturnType<typeof edges>) => circlesOf(list).map(({ length }) => length);
    expect(sizes(edges(...cycle(0, 1, 2, 3), ...cycle(10, 11, 12)))).toEqual([4, 3]);
    expect(sizes(edges(...cycle(0, 1, 2, 3), ...cycle(10, 11, 12), [3, 10]))).toEqual([4, 3]);
    expect(sizes(edges([1, 2], [2, 3]))).toEqual([]);
  });

  it('hold exactly those who reach one another', () => {
    const node = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 24 }), (pairs) => {
        const list = edges(...pairs);
        const reach = (from: string) => {
          const seen = new Set([from]);
          for (const one of seen) list.filter((edge) => edge.from === one).forEach(({ to }) => seen.add(to));
          return seen;
        };
        const together = new Set(
          circlesOf(list).flatMap((members) => members.flatMap((a) => members.map((b) => `${a} ${b}`))),
        );
        const nodes = [...new Set(list.flatMap(({ from, to }) => [from, to]))];
        for (const a of nodes)
          for (const b of nodes)
            if (a !== b) expect(together.has(`${a} ${b}`)).toBe(reach(a).has(b) && reach(b).has(a));
      }),
    );
  });

  it('of many people in a row don’t end the program', () => {
    const nodes = Array.from({ length: 20_000 }, (_, i) => i);
    expect(circlesOf(edges(...cycle(...nodes)))[0]).toHaveLength(20_000);
  });
});

it('reciprocity is that of the networkx tests, and nothing of nothing', () => {
  expect(reciprocity(edges([1, 2], [2, 1]), 2)).toMatchObject({ share: 1 });
  expect(reciprocity(edges([1, 2], [2, 3], [3, 2]), 3)!.share).toBeCloseTo(2 / 3, 12);
  expect(reciprocity(edges([1, 2], [1, 2], [2, 3]), 3)).toEqual({
    share: 0,
    byChance: 1 / 3,
    excess: expect.closeTo(-0.5, 12),
  });
  expect(reciprocity([], 5)).toBeNull();
});

it('dumping is measured against the days', () => {
  expect(dumpingRatio({ last: 30, all: 300 }, { last: 3, all: 30 })).toBeCloseTo(1, 12);
  expect(dumpingRatio({ last: 150, all: 300 }, { last: 3, all: 30 })).toBeCloseTo(5, 12);
  expect(dumpingRatio({ last: 0, all: 0 }, { last: 3, all: 30 })).toBeNull();
});
