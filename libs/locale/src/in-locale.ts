import type { Locale } from './locales';

type Pair<Field extends string> = { [K in `${Field}Ru` | `${Field}En`]?: string | null };

/**
 * The text that a company wrote in both languages: `inLocale(value, 'name', locale)` is `nameRu` or `nameEn`, the other
 * one where a translation is missing.
 */
export function inLocale<Field extends string>(entity: Pair<Field>, field: Field, locale: Locale): string {
  const ru = entity[`${field}Ru`];
  const en = entity[`${field}En`];
  return (locale === 'ru' ? ru || en : en || ru) ?? '';
}
