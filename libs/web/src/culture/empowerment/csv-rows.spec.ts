import { inLocale, type Locale } from '@zasluga/locale';
import { csvRows } from './csv-rows';
import type { Empowerment } from './report';

const money = { meanMinor: 500, lowMinor: 400, highMinor: 600.4 };
const share = { estimate: null };
const report = (currency: string) =>
  ({
    currency,
    time: { steps: [] },
    alone: share,
    cost: { ...money, medianMinor: 450, totalMinor: 9000, n: 18 },
    outcomes: [],
    months: [{ month: '2026-10', ...money, status: 'OK', entries: 18, alone: share }],
    silence: [{ nameRu: 'Кухня', nameEn: 'Kitchen', rate: 4, low: 2, high: 7, entries: 9 }],
    answer: {},
    rules: [],
    fear: { barriers: [] },
  }) as unknown as Empowerment;
const rows = (currency: string, locale: Locale) =>
  csvRows(report(currency), { t: (id) => id, inLocale: (entity, field) => inLocale(entity, field, locale) });

describe('the table of the page', () => {
  it.each([
    ['RUB', [5, 4, 6]],
    ['JPY', [500, 400, 600]],
    ['KWD', [0.5, 0.4, 0.6]],
  ])('writes amounts in %s by its digits', (currency, amounts) => {
    expect(rows(currency, 'ru').find(([, group]) => group === '2026-10')).toEqual([
      `culture.empowerment.cost, ${currency}`,
      '2026-10',
      ...amounts,
      18,
    ]);
  });

  it('names units in the reader’s language', () => {
    const units = (locale: Locale) =>
      rows('RUB', locale).filter(([figure]) => figure === 'culture.empowerment.silence');
    expect([units('ru'), units('en')]).toEqual([
      [['culture.empowerment.silence', 'Кухня', 4, 2, 7, 9]],
      [['culture.empowerment.silence', 'Kitchen', 4, 2, 7, 9]],
    ]);
  });
});
