import { linesCompared } from './lines-compared';

const split = (n: number, against: number) => ({ for: n, against, unsure: 0 });

describe('colleagues’ line beside customers’', () => {
  it('leaves out what one side has said too little of', () => {
    expect(linesCompared([])).toEqual({ same: null, gaps: [] });
    expect(linesCompared([{ id: 'a', colleagues: split(9, 0), customers: split(30, 0) }]).gaps).toEqual([]);
  });

  it('gives the share of the same majorities with its interval, the widest difference first', () => {
    const found = linesCompared([
      { id: 'same', colleagues: split(30, 10), customers: split(28, 12) },
      { id: 'opposite', colleagues: split(32, 8), customers: split(10, 30) },
    ]);
    expect(found.same).toMatchObject({ estimate: 0.5 });
    expect(found.gaps.map(({ id, differs }) => [id, differs])).toEqual([
      ['opposite', true],
      ['same', false],
    ]);
  });

  // by hand: 0.2² / (104/150 · 46/150 · (1/70 + 1/80)) = 7.0234, whose tail is 0.0080451
  it('tests each difference as the chi-squared test without correction does', () => {
    const [gap] = linesCompared([{ id: 'a', colleagues: split(56, 14), customers: split(48, 32) }]).gaps;
    expect(gap!.p).toBeCloseTo(0.0080450817, 9);
    expect(gap!.lines.difference).toMatchObject({ estimate: expect.closeTo(0.2, 9), low: expect.closeTo(0.0524, 4) });
  });

  it('asks more of a difference that is one of many', () => {
    const near = { colleagues: split(56, 14), customers: split(48, 32) };
    const alone = linesCompared([{ id: 'near', ...near }]);
    const among = linesCompared([
      { id: 'near', ...near },
      ...Array.from({ length: 9 }, (_, i) => ({ id: `same${i}`, colleagues: split(30, 10), customers: split(30, 10) })),
    ]);
    expect(alone.gaps[0]!.differs).toBe(true);
    expect(among.gaps[0]).toMatchObject({ id: 'near', differs: false });
    expect(among.gaps[0]!.p).toBeCloseTo(alone.gaps[0]!.p * 10, 9);
  });
});
