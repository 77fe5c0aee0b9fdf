import type { Locale } from '@zasluga/locale';
import { PRAISE_PEOPLE_MAX } from '@zasluga/domain';
import type { PraisePage, PraisePerson } from './page';

const PEOPLE = {
  ru: [
    'Анна бариста',
    'Илья бариста',
    'Марина администратор',
    'Тимур кассир',
    'Ольга пекарь-кондитер',
    'Александра управляющая',
    'Константин официант',
    'Гульнара хостес',
  ],
  en: [
    'Anna barista',
    'Ilya barista',
    'Marina administrator',
    'Timur cashier',
    'Olga pastry-cook',
    'Alexandra manager',
    'Konstantin waiter',
    'Gulnara hostess',
  ],
};
const PHRASES = {
  ru: [
    'Выслушали и поняли',
    'Решили вопрос сразу',
    'Были добры и внимательны',
    'Сделали больше, чем ждали',
    'Объяснили просто',
    'Сэкономили моё время',
  ],
  en: [
    'Listened and understood',
    'Solved it on the spot',
    'Kind and attentive',
    'Did more than expected',
    'Explained it simply',
    'Saved me time',
  ],
};
const id = (place: number) => `0199a3c4-5f2e-7a61-9b7d-3c1e5a7f9b${(place + 16).toString(16)}`;

/** So many invented people. */
export const samplePeople = (locale: Locale, size: number): PraisePerson[] =>
  Array.from({ length: size }, (_, place) => {
    const [firstName = '', role = ''] = PEOPLE[locale][place % PEOPLE[locale].length]!.split(' ');
    const letter = String.fromCharCode('А'.charCodeAt(0) + place);
    return {
      id: id(place),
      firstName: place < 8 ? firstName : `${firstName} ${letter}.`,
      initials: `${firstName[0]}П`,
      role,
    };
  });

/** A full page of an invented place, for the specs: as many people and phrases as a page shows at most. */
export const samplePage = (locale: Locale): PraisePage => ({
  locale,
  company: locale === 'ru' ? 'Кафе «Полдень»' : 'Polden Café',
  code: 'AB7K9QX',
  where: locale === 'ru' ? 'Лесная, 7 · касса' : '7 Lesnaya St · till',
  people: samplePeople(locale, PRAISE_PEOPLE_MAX),
  phrases: PHRASES[locale].map((text, place) => ({ id: id(place + 20), text })),
  seal: { key: 'q3Rk0V9tJ2mZ8xWc5LdY7A', openedAt: 1_778_750_000_000 },
});
