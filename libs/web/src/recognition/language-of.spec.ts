import { languageOf } from './language-of';

it.each([
  ['Спасибо за кофе', 'ru'],
  ['Thanks to the whole shift', 'en'],
  ['Спасибо, wi-fi снова работает', 'ru'],
  ['10/10 !!!', undefined],
])('%s: %s', (words, language) => expect(languageOf(words)).toBe(language));
