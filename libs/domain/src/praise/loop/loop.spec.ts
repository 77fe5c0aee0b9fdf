import { cleanEmail, contactFault, maskedEmail } from './contact';
import { reachableBy } from './reply';

describe('a reply to a customer', () => {
  it.each([
    ['Пишите мне на anna.p@example.ru', 'email'],
    ['anna@почта.рф', 'email'],
    ['мой сайт polden.ru', 'link'],
    ['смотрите https://example.org/x', 'link'],
    ['телеграм @anna_coffee', 'link'],
    ['t.me/anna', 'link'],
    ['звоните 8 (912) 345-67-89', 'phone'],
    ['+7 912 345 67 89', 'phone'],
    ['345-67-89', 'phone'],
    ['89123456789', 'phone'],
  ])('%s: gives away how to reach somebody (%s)', (words, by) => expect(reachableBy(words)).toBe(by));

  it.each([
    'Спасибо вам! Приходите ещё.',
    'Мы работаем с 10:00 до 20:00, а 14.05.2026 — до 22:00',
    'Чек на 1 250 ₽ и 2 кофе, стол 12',
    'Ждём вас в 2026-м. Ваш заказ № 104523',
    'Thanks! See you on 2026-05-14, e.g. at 9.30.',
    'Спасибо.Приходите ещё',
  ])('%s: gives away nothing', (words) => expect(reachableBy(words)).toBeUndefined());
});

describe('a contact', () => {
  it.each(['a@b.ru', 'Anna.Petrova+cafe@mail.example.co.uk', 'анна@почта.рф', "o'neil@example.com"])(
    '%s may be an address',
    (email) => expect(contactFault(email, true)).toBeUndefined(),
  );
  it.each(['', 'anna', 'anna@', '@b.ru', 'a@b', 'a b@c.ru', 'a@b.ru, c@d.ru', 'a@b..ru', `${'x'.repeat(250)}@b.ru`])(
    '%j can be none',
    (email) => expect(contactFault(email, true)).toBe('email'),
  );
  it('is kept with consent only, and shown to its owner by its beginning', () => {
    expect(contactFault('a@b.ru', false)).toBe('consent');
    expect(cleanEmail('  anna@b.ru\n')).toBe('anna@b.ru');
    expect(maskedEmail('anna@b.ru')).toBe('a…@b.ru');
  });
});
