import fc from 'fast-check';
import { MASK, maskPersonal, passesLuhn } from './personal';

const masked = (text: string) => maskPersonal(text);

describe('personal data in a text', () => {
  it.each([
    ['Позвоните мне: +7 916 123-45-67, Анна', 'Позвоните мне: ▇▇▇, Анна'],
    ['мой номер 89161234567.', 'мой номер ▇▇▇.'],
    ['тел. 8 (916) 123 45 67', 'тел. ▇▇▇'],
    ['9161234567 жду', '▇▇▇ жду'],
    ['Городской 123-45-67', 'Городской ▇▇▇'],
    ['(495) 123-45-67', '▇▇▇'],
    ['Call me at (555) 123-4567 please', 'Call me at ▇▇▇ please'],
    ['555-123-4567', '▇▇▇'],
    ['my cell: +44 20 7946 0958', 'my cell: ▇▇▇'],
    ['1-555-234-5678', '▇▇▇'],
    ['1-415-555-0132', '▇▇▇'],
    ['заказ 5, +79161234567', 'заказ 5, ▇▇▇'],
  ])('has a telephone number masked: %p', (text, clean) => {
    expect(masked(text).text).toBe(clean);
    expect(masked(text).kinds).toEqual(['phone']);
  });

  it.each([
    ['карта 4111 1111 1111 1111', 'карта ▇▇▇', ['card']],
    ['2200-0000-0000-0004', '▇▇▇', ['card']],
    ['не карта 4111 1111 1111 1112', 'не карта 4111 1111 1111 1112', []],
    ['пишите anna.petrova@example.com!', 'пишите ▇▇▇!', ['email']],
    ['почта@пример.рф', '▇▇▇', ['email']],
    ['a@b.co и +7 916 123 45 67', '▇▇▇ и ▇▇▇', ['phone', 'email']],
  ])('has a card or an address masked: %p', (text, clean, kinds) =>
    expect(masked(text)).toEqual({ text: clean, kinds }),
  );

  it.each([
    'Заказ 89161234567 собрали за 10 минут',
    'Заказ № 9161234567',
    'order number 9161234567 came early',
    'Чек 8916 1234 567',
    'Ждали с 10:30 до 11:45, столик на 18:00',
    '22.11.2026 в 18:30 и 23.11.2026',
    '2026-11-22 12:00',
    '12.10.2026 1830',
    'Обед за 1 250 рублей, ужин за 2 300 500',
    '9 000 000 000 благодарностей',
    'на бейдже 4821, кабинет 305-12',
    'дом 12-14, кв 7, 3 этаж, код 1234567',
    'ИНН 7707083893, 10 из 10, 100500 раз',
    'Спасибо @anna за кофе',
    'с 10.00 до 22.00 работает 24/7',
    '0123456789',
  ])('are no order numbers, times, dates and sums: %p', (text) => expect(masked(text)).toEqual({ text, kinds: [] }));

  it('never grows a text, and finds nothing twice', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 +-().@aя.:,') }), (text) => {
        const once = masked(text).text;
        expect(once.length).toBeLessThanOrEqual(text.length);
        expect(masked(once).text.replaceAll(MASK, '').length).toBeLessThanOrEqual(once.length);
      }),
    ));

  it('every card passes its check digit, and no card with one digit changed', () => {
    for (const card of ['4111111111111111', '5555555555554444', '2200000000000004', '378282246310005']) {
      expect(passesLuhn(card)).toBe(true);
      const changed = card.slice(0, 3) + ((Number(card[3]) + 1) % 10) + card.slice(4);
      expect(passesLuhn(changed)).toBe(false);
    }
  });
});
