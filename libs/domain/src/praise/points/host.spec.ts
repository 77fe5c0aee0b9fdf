import { readHost } from './host';

describe('a short host', () => {
  it.each([
    ['spsb.ru', 'spsb.ru'],
    [' HTTPS://Spsb.RU/ ', 'spsb.ru'],
    ['thanks.cafe-polden.example.', 'thanks.cafe-polden.example'],
    ['xn--80ak6aa92e.xn--p1ai', 'xn--80ak6aa92e.xn--p1ai'],
  ])('reads %s', (text, host) => expect(readHost(text)).toBe(host));

  it.each([
    '',
    'localhost',
    'spsb.ru:8443',
    'spsb.ru/p',
    'спасибо.рф',
    '192.168.0.1',
    'user@spsb.ru',
    '-a.ru',
    'a_b.ru',
    'a..ru',
    'spsb ru',
    `${'a'.repeat(64)}.ru`,
    `${'a.'.repeat(126)}ru`,
  ])('refuses %s', (text) => expect(readHost(text)).toBeUndefined());
});
