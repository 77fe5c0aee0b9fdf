import { isReworded, shownSplit, twoLines } from './line';

const tally = (f: number, against: number, unsure = 0) => ({ for: f, against, unsure });

describe('the split of a sentence', () => {
  it('tells of fewer than ten people only how many they are', () => {
    expect(shownSplit(tally(5, 3, 1))).toEqual({ status: 'few', voters: 9 });
    expect(shownSplit(tally(0, 0))).toEqual({ status: 'few', voters: 0 });
  });

  it('of up to nineteen who say the same tells no number, so that nobody is given away', () => {
    expect(shownSplit(tally(19, 0))).toEqual({ status: 'alike', voters: 19, verdict: 'for' });
    expect(shownSplit(tally(0, 0, 12))).toEqual({ status: 'alike', voters: 12, verdict: 'unsure' });
    expect(shownSplit(tally(20, 0)).status).toBe('shown');
    expect(shownSplit(tally(18, 0, 1)).status).toBe('shown');
  });

  it('is the share of those who decided with its Wilson interval (Newcombe 1998, Table I: 15 of 148)', () => {
    const split = shownSplit(tally(15, 133, 40));
    expect(split).toMatchObject({ status: 'shown', voters: 188 });
    const share = split.status === 'shown' ? split.share : null;
    expect(share!.low).toBeCloseTo(0.0623864, 7);
    expect(share!.high).toBeCloseTo(0.1604872, 7);
    expect(shownSplit(tally(0, 0, 20))).toMatchObject({ share: null });
  });
});

describe('two lines', () => {
  it('are compared from ten colleagues and twenty customers on', () => {
    expect(twoLines(tally(9, 0, 5), tally(30, 0))).toEqual({ status: 'few', colleagues: 9, customers: 30 });
    expect(twoLines(tally(10, 0), tally(19, 0, 9))).toEqual({ status: 'few', colleagues: 10, customers: 19 });
  });

  it('differ by the hybrid score interval (Newcombe 1998, Table II: 56 of 70 and 48 of 80)', () => {
    const lines = twoLines(tally(56, 14), tally(48, 32));
    expect(lines).toMatchObject({ status: 'shown', agree: true });
    if (lines.status !== 'shown') throw new Error('not shown');
    expect(lines.difference.estimate).toBeCloseTo(0.2, 12);
    expect(lines.difference.low).toBeCloseTo(0.0524, 4);
    expect(lines.difference.high).toBeCloseTo(0.3339, 4);
  });

  it('agree by their majorities; an even split has none', () => {
    expect(twoLines(tally(8, 4), tally(9, 21))).toMatchObject({ agree: false });
    expect(twoLines(tally(6, 6), tally(15, 15))).toMatchObject({ agree: false });
  });
});

it('new words are a new question, a comma and a missing translation are not', () => {
  const words = { textRu: 'Выходит навстречу гостю', textEn: '' };
  expect(isReworded(words, { textRu: 'Выходит навстречу гостю!', textEn: 'Comes out to meet the guest' })).toBe(false);
  expect(isReworded(words, { textRu: 'выходит  навстречу гостю', textEn: '' })).toBe(false);
  expect(isReworded(words, { textRu: 'Выходит навстречу каждому гостю', textEn: '' })).toBe(true);
  expect(isReworded({ ...words, textEn: 'Comes out' }, { ...words, textEn: '' })).toBe(true);
  expect(isReworded({ textRu: 'Ещё раз', textEn: '' }, { textRu: 'Еще раз', textEn: '' })).toBe(false);
});
