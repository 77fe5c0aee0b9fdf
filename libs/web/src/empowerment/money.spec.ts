import { costMinorOf, majorOf } from './money';

describe('an amount', () => {
  it.each([
    ['0', 0],
    ['290', 29_000],
    ['1 200,5', 120_050],
    ['12.34', 1234],
    ['0,29', 29],
    ['12,345', null],
    ['', null],
    ['-5', null],
    ['1e3', null],
    ['999999999', null],
  ])('%j is %j kopecks', (text, minor) => expect(costMinorOf(text, 2)).toBe(minor));

  it('has the digits of its currency', () => {
    expect([costMinorOf('12', 0), costMinorOf('12,5', 0), costMinorOf('1,5', 3)]).toEqual([12, null, 1500]);
    expect([majorOf(1250, 'RUB'), majorOf(1250, 'JPY'), majorOf(1250, 'KWD')]).toEqual([12.5, 1250, 1.25]);
    // a mean isn't whole
    expect(majorOf(1249.6, 'RUB')).toBe(12.5);
  });
});
