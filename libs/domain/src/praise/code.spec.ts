import { looksLikePraiseCode, praiseAddress, praiseCodeOf, praiseUrl, readPraiseCode } from './code';

describe('a praise code', () => {
  it('is seven signs without look-alikes, made of random bytes', () => {
    expect(praiseCodeOf(Uint8Array.of(0, 1, 2, 24, 31, 32, 255))).toBe('ABC29A9');
    expect(() => praiseCodeOf(Uint8Array.of(1, 2))).toThrow(RangeError);
  });

  it('always has a digit: a draw of letters only is drawn again', () => {
    expect(praiseCodeOf(Uint8Array.of(0, 1, 2, 3, 4, 5, 6))).toBeUndefined();
  });

  it.each([
    ['ab7k9qx', 'AB7K9QX'],
    [' ab7 k9-qx ', 'AB7K9QX'],
    ['AB7K9Q', undefined],
    ['AB7K9Q0', undefined],
    ['AB7K9QI', undefined],
    ['АВ7К9QX', undefined],
    ['', undefined],
  ])('is read from %p as %p', (text, code) => expect(readPraiseCode(text)).toBe(code));

  it.each(['culture', 'rewards', 'ab7k9q', 'ab7k9qxx', 'graphql', 'AB7K9Q0', '%00%00%00'])(
    'is not meant by /%s',
    (path) => expect(looksLikePraiseCode(path)).toBe(false),
  );
  it.each(['ab7k9qx', 'AB7K9QX', 'CULTURE'])('is meant by /%s', (path) => expect(looksLikePraiseCode(path)).toBe(true));

  it('stands in capitals in the symbol and readable beneath it', () => {
    expect(praiseUrl('https://spsb.ru/', 'AB7K9QX')).toBe('HTTPS://SPSB.RU/AB7K9QX');
    expect(praiseAddress('https://Spsb.ru', 'AB7K9QX')).toBe('spsb.ru/AB7K9QX');
  });
});
