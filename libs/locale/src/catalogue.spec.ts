import fs from 'node:fs';
import path from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { createI18n, translateWith } from './translate';
import { anatomy } from './placeholders';
import { pseudoLocale } from './pseudo';

const folder = path.join(__dirname, 'messages');
const root = path.resolve(__dirname, '../../..');
const words = [...new Set(fs.readdirSync(folder).map((file) => file.split('.')[0] ?? ''))].sort();
const read = (word: string, locale: string): Record<string, string> =>
  JSON.parse(fs.readFileSync(path.join(folder, `${word}.${locale}.json`), 'utf8'));
const all = (locale: string) => Object.assign({}, ...words.map((word) => read(word, locale))) as Record<string, string>;

/** Every source text of the product that may name a message: specs and the catalogues themselves don't count. */
function sources(): string {
  const texts: string[] = [];
  for (const place of ['libs', 'apps']) {
    for (const file of fs.readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(tsx?|mjs|mts)$/.test(file) || /\.spec\.|node_modules|[\\/]gql[\\/]/.test(file)) continue;
      texts.push(fs.readFileSync(path.join(root, place, file), 'utf8'));
    }
  }
  return texts.join('\n');
}

/** Hidden by a limit of its own, which nothing else comes into. */
const OWN_REASON = new Set(['culture.rankings.perceived.suppressed']);

describe.each(words)('messages of %s', (word) => {
  const ru = read(word, 'ru');
  const en = read(word, 'en');

  it('exist in both languages, in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(ru));
  });

  it('are written, parse, and ask for the same values in both languages', () => {
    for (const [id, text] of [...Object.entries(ru), ...Object.entries(en)]) {
      expect([id, text.trim()]).not.toEqual([id, '']);
      expect(() => compileMessageOrThrow(text)).not.toThrow();
    }
    for (const id of Object.keys(ru)) {
      expect([id, anatomy(en[id] ?? '').placeholders]).toEqual([id, anatomy(ru[id] ?? '').placeholders]);
    }
  });

  it('count in Russian with one, few, many and other, in English with one and other', () => {
    const counts = (messages: Record<string, string>, needed: string[]) =>
      Object.entries(messages).flatMap(([id, text]) =>
        anatomy(text)
          .plurals.filter(({ categories }) => needed.some((category) => !categories.includes(category)))
          .map(({ name }) => `${id}: ${name}`),
      );
    expect(counts(ru, ['one', 'few', 'many', 'other'])).toEqual([]);
    expect(counts(en, ['one', 'other'])).toEqual([]);
  });

  it('are Russian: no bracketed genders, no straight quotes, no double hyphens', () => {
    expect(Object.entries(ru).filter(([, text]) => /\([а-я]{1,2}\)|"| - |--/.test(text))).toEqual([]);
  });

  it('call a порядок a procedure: a rule is one of reward, or any that people speak of', () => {
    const isProcedure = (id: string) => /порядок|порядк(?:[аеуи]|о[мв]|а[мх]|ами)(?![а-яё])/i.test(ru[id] ?? '');
    const isRule = (id: string) => /(?<!\{)\brules?\b/i.test(en[id] ?? '');
    expect(Object.keys(ru).filter((id) => isProcedure(id) && isRule(id))).toEqual([]);
  });

  it('never put it down to few people alone that a figure is hidden: another one may be what would give them away', () => {
    const few = {
      ru: /меньше \{threshold\} |мало (?:разных )?людей/,
      en: /fewer than \{threshold\} |(?:too )?few (?:different )?people/i,
    };
    const both = {
      ru: /найти вычитанием|вычислить|по остатку|выдала/,
      en: /subtraction|give (?:them|such a unit) away/,
    };
    const hides = (id: string) => /(?:suppressed|hidden|pareto\.few)$/i.test(id) && !OWN_REASON.has(id);
    const alone = (messages: Record<string, string>, locale: 'ru' | 'en') =>
      Object.keys(messages).filter(
        (id) => hides(id) && few[locale].test(messages[id]!) && !both[locale].test(messages[id]!),
      );
    expect([...alone(ru, 'ru'), ...alone(en, 'en')]).toEqual([]);
  });

  if (word !== 'errors') {
    it('have keys that begin with their word', () => {
      expect(Object.keys(ru).filter((id) => !id.startsWith(`${word}.`))).toEqual([]);
    });
  }
});

describe('the catalogue', () => {
  it('says each key once', () => {
    const ids = words.flatMap((word) => Object.keys(read(word, 'ru')));
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  it('has no message that nobody uses', () => {
    const source = sources();
    const prefixes = [...source.matchAll(/`([a-z_]+\.(?:[\w-]+\.)*[\w-]*)\$\{/g)].map(([, prefix]) => prefix ?? '');
    const used = (id: string) => source.includes(`'${id}'`) || prefixes.some((prefix) => id.startsWith(prefix));
    expect(Object.keys(all('ru')).filter((id) => !used(id))).toEqual([]);
  });

  it('lengthens by a third in the pseudo-language and still interpolates', () => {
    const i18n = createI18n('ru', pseudoLocale({ hello: 'Здравствуйте, {name}' }));
    const text = i18n._('hello', { name: 'Анна' });
    expect(text).toMatch(/^⟦Здра.+Анна⟧$/);
    expect(text.length).toBeGreaterThan('Здравствуйте, Анна'.length * 1.3);
  });

  it("leaves a person's backslashes alone", () => {
    const t = translateWith(createI18n('ru', { 'app.name': ['«', ['text'], '»'] as never }));
    expect(t('app.name' as never, { text: '\\u202eabc' })).not.toContain('\u202e');
  });
});
