import fc from 'fast-check';
import { disagreements, panelAgreement, type Score } from './agreement';
import { type Judgement, standingsOf } from './standings';

/** A row per juror; what a juror left out is null. */
function judged(rows: readonly (readonly (number | null)[])[]): { ids: string[]; judgements: Judgement[] } {
  const ids = (rows[0] ?? []).map((_, at) => `n${at}`);
  const judgements = rows.flatMap((row, juror) =>
    row.flatMap((score, at) => (score === null ? [] : [{ jurorId: `j${juror}`, nominationId: `n${at}`, score }])),
  );
  return { ids, judgements };
}
const ranks = (rows: readonly (readonly (number | null)[])[]): Record<string, number> => {
  const { ids, judgements } = judged(rows);
  return Object.fromEntries(standingsOf(ids, judgements).map(({ nominationId, rank }) => [nominationId, rank]));
};
const table = (jurors: number, nominations: number) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: nominations, maxLength: nominations }), {
    minLength: jurors,
    maxLength: jurors,
  });

describe('the panel’s rule', () => {
  it('counts in pairs: shares that can be counted by hand', () => {
    const { ids, judgements } = judged([
      [5, 4, 3],
      [4, 5, 1],
      [3, 3, 2],
    ]);
    // n0 before n1: ½ (1 + 0 + ½ of 3 jurors), before n2: 1
    expect(standingsOf(ids, judgements)).toEqual([
      { nominationId: 'n0', rank: 1, preferred: 0.75, judgedBy: 3 },
      { nominationId: 'n1', rank: 1, preferred: 0.75, judgedBy: 3 },
      { nominationId: 'n2', rank: 3, preferred: 0, judgedBy: 3 },
    ]);
  });

  it('is Borda’s count: 1 − (mean rank − 1) / (n − 1) when all score all', () => {
    fc.assert(
      fc.property(table(4, 6), (rows) => {
        const { ids, judgements } = judged(rows);
        for (const { nominationId, preferred } of standingsOf(ids, judgements)) {
          const at = ids.indexOf(nominationId);
          const meanRank =
            rows.reduce((sum, row) => {
              const [above, alike] = [row.filter((s) => s > row[at]!).length, row.filter((s) => s === row[at]).length];
              return sum + above + (alike + 1) / 2;
            }, 0) / rows.length;
          expect(preferred).toBeCloseTo(1 - (meanRank - 1) / (ids.length - 1), 9);
        }
      }),
    );
  });

  it('is not moved by how severe somebody is', () => {
    fc.assert(
      fc.property(
        table(3, 5),
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        (rows, factor, shift) => {
          expect(ranks([rows[0]!.map((score) => factor * score + shift), ...rows.slice(1)])).toEqual(ranks(rows));
        },
      ),
    );
  });

  it('knows no names: neither the order of jurors nor of nominations matters', () => {
    fc.assert(
      fc.property(table(3, 5), (rows) => {
        const { ids, judgements } = judged(rows);
        const found = standingsOf(ids, judgements);
        expect(standingsOf([...ids].reverse(), [...judgements].reverse())).toEqual(found);
        expect(new Set(found.map(({ nominationId }) => nominationId))).toEqual(new Set(ids));
      }),
    );
  });

  it('never lowers whom a juror raises', () => {
    fc.assert(
      fc.property(table(3, 5), fc.nat(4), (rows, at) => {
        const raised = [rows[0]!.map((score, i) => (i === at ? 6 : score)), ...rows.slice(1)];
        const share = (of: number[][]) => {
          const { ids, judgements } = judged(of);
          return standingsOf(ids, judgements).find(({ nominationId }) => nominationId === `n${at}`)!.preferred!;
        };
        expect(share(raised)).toBeGreaterThanOrEqual(share(rows) - 1e-9);
      }),
    );
  });

  it('makes nobody stronger by keeping a juror from a strong rival', () => {
    // the first juror may not judge n0, which everybody else puts first; n1 must not win by that
    expect(
      ranks([
        [null, 5, 1],
        [5, 4, 1],
        [5, 4, 1],
      ]),
    ).toEqual({ n0: 1, n1: 2, n2: 3 });
  });

  it('breaks a tie by the tied alone, and else shares the place', () => {
    // by all pairs n0 and n1 have the same share; head to head two of three jurors put n0 first
    const rows = [
      [5, 4, 3],
      [5, 4, 3],
      [1, 5, 3],
    ];
    const { ids, judgements } = judged(rows);
    const [first, second] = standingsOf(ids, judgements);
    expect([first!.preferred, second!.preferred]).toEqual([2 / 3, 2 / 3].map((share) => expect.closeTo(share, 9)));
    expect([first, second].map((one) => [one!.nominationId, one!.rank])).toEqual([
      ['n0', 1],
      ['n1', 2],
    ]);
    expect(ranks([[3, 3, 3]])).toEqual({ n0: 1, n1: 1, n2: 1 });
  });

  it('puts last what nobody could compare, and has a place for one alone', () => {
    expect(ranks([[4, null, 2]])).toEqual({ n0: 1, n1: 3, n2: 2 });
    expect(ranks([[4]])).toEqual({ n0: 1 });
    expect(standingsOf([], [])).toEqual([]);
  });
});

describe('agreement of a jury', () => {
  /** A row per juror, one criterion. */
  const scores = (rows: readonly (readonly (number | null)[])[]): Score[] =>
    judged(rows).judgements.map((one) => ({ ...one, criterionId: 'c' }));

  it('is the ordinal alpha of the literature', () => {
    // Krippendorff's example with four observers and twelve units, as in R's irr::kripp.alpha: ordinal 0.815387503755
    const units = [
      [1, 1, null, 1],
      [2, 2, 3, 2],
      [3, 3, 3, 3],
      [3, 3, 3, 3],
      [2, 2, 2, 2],
      [1, 2, 3, 4],
      [4, 4, 4, 4],
      [1, 1, 2, 1],
      [2, 2, 2, 2],
      [null, 5, 5, 5],
      [null, null, 1, 1],
      [null, null, 3, null],
    ];
    const rows = [0, 1, 2, 3].map((juror) => units.map((unit) => unit[juror]!));
    const found = panelAgreement(scores(rows), judged(rows).judgements, 'seed');
    expect(found.alpha).toBeCloseTo(0.815387503755, 9);
    expect(found.low!).toBeLessThan(found.alpha!);
    expect(found.high!).toBeGreaterThan(found.alpha!);
    expect(panelAgreement(scores(rows), judged(rows).judgements, 'seed')).toEqual(found);
  });

  it('is low for a severe juror although the order is the same', () => {
    const rows = [
      [5, 5, 4, 4, 3],
      [5, 5, 4, 4, 3],
      [3, 3, 2, 2, 1],
    ];
    const found = panelAgreement(scores(rows), judged(rows).judgements, 'seed');
    expect(found.sameOrder).toBeCloseTo(1, 9);
    expect(found.alpha!).toBeLessThan(0.3);
  });

  it('says why there is none', () => {
    const alone = judged([[1, 2, 3]]).judgements;
    expect(panelAgreement(scores([[1, 2, 3]]), alone, 's')).toMatchObject({ status: 'insufficient', alpha: null });
    const alike = [
      [4, 4],
      [4, 4],
    ];
    expect(panelAgreement(scores(alike), judged(alike).judgements, 's')).toEqual({
      status: 'undefined',
      alpha: null,
      low: null,
      high: null,
      sameOrder: null,
    });
  });

  it('names what is seen most differently, and by which criterion', () => {
    const rows = [
      [5, 3, 1],
      [5, 1, 3],
      [5, 3, 1],
    ];
    const second = judged([
      [5, 5, 1],
      [5, 1, 2],
      [5, 5, 1],
    ]).judgements.map((one) => ({ ...one, criterionId: 'd' }));
    const found = disagreements([...scores(rows), ...second], judged(rows).judgements);
    expect(found[0]).toEqual({
      nominationId: 'n1',
      apart: expect.closeTo(1 / 3, 9),
      criterionId: 'd',
      lowest: 1,
      highest: 5,
    });
    expect(found.at(-1)).toMatchObject({ nominationId: 'n0', apart: 0 });
  });
});
