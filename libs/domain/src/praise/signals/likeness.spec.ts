import { likenessBands, likenessSeen } from './likeness';

const words = 'Анна быстро сварила кофе, улыбнулась и помогла донести поднос до столика';
const of = (text: string, ...earlier: string[]) =>
  likenessSeen(
    text,
    earlier.map((one, n) => ({ id: String(n), words: one })),
  );

describe('the same text again', () => {
  it('is seen whatever its case, signs and spaces', () => {
    expect(of(words, 'Что-то другое', `  ${words.toUpperCase()}!!! `)).toEqual({
      seen: { same: { n: 1, days: 30 } },
      nearestId: '1',
    });
    expect(likenessBands(words)).toEqual(likenessBands(` ${words.toUpperCase()}…`));
  });

  it('is rightly said by many when it is short', () => {
    expect(of('Спасибо большое!', 'Спасибо большое!')).toEqual({ seen: {} });
    expect(likenessBands('Спасибо большое!')).toEqual([]);
  });

  it.each([
    ['ru', words, words.replace('Анна', 'Илья').replace('быстро', 'очень быстро')],
    [
      'en',
      'Anna was so quick with our coffee and carried the tray to the table for us',
      'Peter was so quick with our coffee and carried the tray to the table for us!',
    ],
  ])('with a name changed is similar, and told by its bands (%s)', (_, one, other) => {
    const { seen, nearestId } = of(one, 'Совсем другое дело', other);
    expect(seen.similar?.percent).toBeGreaterThanOrEqual(60);
    expect(nearestId).toBe('1');
    const bands = new Set(likenessBands(one));
    expect(likenessBands(other).some((band) => bands.has(band))).toBe(true);
  });

  it.each([
    [words, 'Анна сварила отличный кофе и подсказала, какой десерт взять детям, спасибо ей'],
    [
      'The barista remembered my order and brightened a rainy morning',
      'Great coffee this morning, the barista was kind although it was busy',
    ],
  ])('is not the same when two people write about one thing', (one, other) =>
    expect(of(one, other)).toEqual({ seen: {} }),
  );

  it('has eight numbers that fit a column of 32 bits', () => {
    const bands = likenessBands(words);
    expect(bands).toHaveLength(8);
    for (const band of bands) expect(band).toBe(band | 0);
    expect(new Set(bands).size).toBe(8);
  });

  it('shares bands as its trigrams are common', () => {
    let state = 7;
    const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
    const word = () => Array.from({ length: 6 }, () => String.fromCharCode(0x430 + Math.floor(random() * 32))).join('');
    const shared = { near: 0, far: 0 };
    for (let n = 0; n < 100; n += 1) {
      const all = Array.from({ length: 20 }, word);
      const bands = new Set(likenessBands(all.join(' ')));
      const shares = (others: string[]) => Number(likenessBands(others.join(' ')).some((band) => bands.has(band)));
      shared.near += shares([...all.slice(0, 17), word(), word()]);
      shared.far += shares(Array.from({ length: 20 }, word));
    }
    expect(shared.near).toBeGreaterThan(95);
    expect(shared.far).toBeLessThan(5);
  });
});
