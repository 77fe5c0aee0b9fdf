import { cleanText, textFault } from './text';

describe('cleanText', () => {
  it('composes, trims and folds', () => {
    expect(cleanText('  и\u0306  раз\r\nдва ')).toBe('й раз два');
    expect(cleanText(' раз\r\n\n\n\nдва ', { multiline: true })).toBe('раз\n\nдва');
  });
});

describe('textFault', () => {
  it.each([
    ['', { min: 1, max: 10 }, { code: 'input.required' }],
    ['а', { min: 3, max: 10 }, { code: 'input.too_short', params: { min: 3, length: 1 } }],
    ['а'.repeat(11), { max: 10 }, { code: 'input.too_long', params: { max: 10, length: 11 } }],
    ['x'.repeat(1_000_000), { max: 10 }, { code: 'input.too_long', params: { max: 10, length: 1_000_000 } }],
    ['a\u0000b', { max: 10 }, { code: 'input.characters' }],
    ['a\u202eb', { max: 10 }, { code: 'input.characters' }],
    ['a\ud800b', { max: 10 }, { code: 'input.characters' }],
  ])('%j within %j', (text, limits, fault) => expect(textFault(text, limits)).toEqual(fault));
  it.each(['👩‍🍳 тест', '<script>alert(1)</script>', '=1+1', 'שלום', 'раз\tдва\nтри'])('takes %j', (text) =>
    expect(textFault(text, { min: 1, max: 40 })).toBeUndefined(),
  );
  it('counts characters, not code units', () => expect(textFault('😀😀😀', { max: 3 })).toBeUndefined());
});
