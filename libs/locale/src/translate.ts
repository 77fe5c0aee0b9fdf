import { type I18n, setupI18n } from '@lingui/core';
import type { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Locale, MessageId, MessageValues } from './locales';

export type Translate = (id: MessageId, values?: MessageValues) => string;

/** ICU source text, or what `compileMessage` makes of it (the web's build compiles ahead, so browsers carry no parser). */
export type Messages = Record<string, string | ReturnType<typeof compileMessage>>;

/** Lingui decodes `\u0041` in the finished text, values included: a word joiner keeps a person's backslash what it was. */
const literal = (value: MessageValues[string]) =>
  typeof value === 'string' && value.includes('\\') ? value.replace(/\\(?=[ux])/g, '\\\u2060') : value;

/** An I18n of one language. Messages may be loaded later, word by word, with `i18n.load(locale, messages)`. */
export function createI18n(locale: Locale, messages: Messages = {}): I18n {
  return setupI18n({ locale, messages: { [locale]: messages as Record<string, string> } });
}

/** `t` over an I18n. An unknown id shows itself: a hole in a sentence is worse than a key in it. */
export function translateWith(i18n: I18n): Translate {
  return (id, values = {}) =>
    i18n._(id, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, literal(value)])));
}
