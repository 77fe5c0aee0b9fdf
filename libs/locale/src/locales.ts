import type ru from './catalogue.ru';

/** The languages of the product. What a company writes exists in both, what a person writes keeps its own. */
export const LOCALES = ['ru', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Keys of the Russian catalogue; a test holds the English one to the same keys and placeholders. */
export type MessageId = keyof typeof ru;

/** What a message interpolates. Numbers print raw unless the message says `{n, number}` or counts them in a plural. */
export type MessageValues = Record<string, string | number | Date | null | undefined>;

export const isLocale = (text: unknown): text is Locale => LOCALES.some((locale) => locale === text);

/** The first language of an `Accept-Language` header (or `navigator.languages`) that we speak; Russian when there is none. */
export function preferredLocale(languages: string | readonly string[] | undefined): Locale {
  const wanted = typeof languages === 'string' ? languages.split(',') : (languages ?? []);
  const weighted = wanted.map((entry, place) => {
    const [tag = '', ...params] = entry.trim().toLowerCase().split(';');
    const q = params.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
    return { tag: tag.split('-')[0], weight: q === undefined ? 1 : Number(q), place };
  });
  weighted.sort((a, b) => b.weight - a.weight || a.place - b.place);
  return weighted.map((entry) => entry.tag).find(isLocale) ?? 'ru';
}
