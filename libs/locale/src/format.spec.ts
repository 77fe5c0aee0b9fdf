import { preferredLocale } from './locales';
import { inLocale } from './in-locale';
import { translator } from './translator';

const ru = translator('ru', { timeZone: 'Europe/Moscow' }).format;
const en = translator('en', { timeZone: 'Europe/Moscow' }).format;

describe('figures', () => {
  it('are written as each language writes them, with spaces that do not break', () => {
    expect(ru.number(1284)).toBe('1\u00a0284');
    expect(en.number(1284)).toBe('1,284');
    expect(ru.percent(0.12)).toBe('12\u00a0%');
    expect(en.percent(0.125, 1)).toBe('12.5%');
    expect(ru.signed(-3)).toBe('−3');
    expect(ru.signed(7)).toBe('+7');
  });

  it('count points in Russian by 1, 2, 5, 21, 1 284 and 1,5', () => {
    expect([1, 2, 5, 21, 1284, 1.5].map(ru.points)).toEqual([
      '1 балл',
      '2 балла',
      '5 баллов',
      '21 балл',
      '1\u00a0284 балла',
      '1,5 балла',
    ]);
    expect([1, 2].map(en.points)).toEqual(['1 point', '2 points']);
  });

  it('show money from minor units, kopecks only where there are any', () => {
    expect(ru.money(128400, 'RUB')).toBe('1\u00a0284\u00a0₽');
    expect(ru.money(1250, 'RUB')).toBe('12,50\u00a0₽');
    expect(en.money(1250, 'RUB')).toBe('₽12.50');
    expect(ru.money(500, 'JPY')).toContain('500'); // a currency without minor units
  });
});

describe('days', () => {
  it('are of the company’s zone, and a plain day stays itself', () => {
    expect(ru.date('2026-05-13T22:30:00Z')).toBe('14 мая 2026');
    expect(ru.date('2026-05-14')).toBe('14 мая 2026');
    expect(en.date('2026-05-14')).toBe('14 May 2026');
    expect(ru.dateTime('2026-05-14T07:12:00Z')).toBe('14 мая 2026,\u00a010:12');
    expect(ru.month('2026-05-14')).toBe('май 2026');
  });

  it('are plain for a date field: the company’s day just after its midnight, and days from it over the end of a month', () => {
    const justAfterMidnight = '2026-01-31T21:00:00Z'; // in Moscow the first of February
    expect(ru.plainDay(0, justAfterMidnight)).toBe('2026-02-01');
    expect(ru.plainDay(0, '2026-01-31T20:59:59Z')).toBe('2026-01-31');
    expect(ru.plainDay(-1, justAfterMidnight)).toBe('2026-01-31');
    expect(en.plainDay(28, justAfterMidnight)).toBe('2026-03-01');
    expect(ru.plainDay(1, '2028-02-28')).toBe('2028-02-29');
    // where clocks are put forward a day is shorter
    expect(translator('en', { timeZone: 'Europe/Berlin' }).format.plainDay(1, '2026-03-28T22:30:00Z')).toBe(
      '2026-03-29',
    );
  });

  it('are relative for a week', () => {
    const now = '2026-05-14T12:00:00Z';
    expect(ru.relative('2026-05-14T11:59:40Z', now)).toBe('только что');
    expect(ru.relative('2026-05-14T11:55:00Z', now)).toBe('5 минут назад');
    expect(ru.relative('2026-05-13T11:00:00Z', now)).toBe('вчера');
    expect(ru.relative('2026-05-01T11:00:00Z', now)).toBe('1 мая 2026');
    expect(en.relative('2026-05-14T09:00:00Z', now)).toBe('3 hours ago');
  });
});

describe('names and lists', () => {
  const anna = { firstName: 'Анна', lastName: 'Петрова', middleName: 'Сергеевна' };
  it('follow the language', () => {
    expect(ru.name(anna)).toBe('Анна Петрова');
    expect(ru.fullName(anna)).toBe('Петрова Анна Сергеевна');
    expect(en.fullName(anna)).toBe('Анна Петрова');
    expect(ru.initials(anna)).toBe('АП');
    expect(ru.list(['Анна', 'Илья', 'Олег'])).toBe('Анна, Илья и Олег');
  });

  it('take the other language where a translation is missing', () => {
    expect(inLocale({ nameRu: 'Кухня', nameEn: '' }, 'name', 'en')).toBe('Кухня');
    expect(inLocale({ nameRu: 'Кухня', nameEn: 'Kitchen' }, 'name', 'en')).toBe('Kitchen');
  });
});

describe('preferred language', () => {
  it.each([
    ['en-GB,en;q=0.9,ru;q=0.8', 'en'],
    ['de-DE, ru;q=0.5, en;q=0.7', 'en'],
    ['de-DE', 'ru'],
    [undefined, 'ru'],
    ['', 'ru'],
  ])('%s is %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});
