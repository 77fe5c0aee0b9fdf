import { coach } from './coach';

describe('coach', () => {
  it.each([
    ['', [false, false, false]],
    ['Спасибо!', [false, false, false]],
    ['Ты лучшая, спасибо тебе большое', [false, false, false]],
    ['Когда сломалась касса, ты посчитала всё вручную, и в итоге никто не ушёл', [true, true, true]],
    ['Помогла гостю с коляской подняться на второй этаж', [true, true, false]],
    ['When the till was down you counted by hand, so that 14 guests left happy', [true, true, true]],
  ] as const)('«%s»', (text, [situation, action, effect]) => {
    expect(coach(text)).toEqual({ situation, action, effect });
  });

  it('takes a million letters in its stride', () => {
    const started = Date.now();
    coach('а'.repeat(1_000_000));
    expect(Date.now() - started).toBeLessThan(2_000);
  });
});
