import { compileMessage } from '@lingui/message-utils/compileMessage';
import en from './catalogue.en';
import ru from './catalogue.ru';
import { createFormat, type Format, type FormatOptions } from './format';
import type { Locale } from './locales';
import { createI18n, type Translate, translateWith } from './translate';

export interface Translator {
  readonly locale: Locale;
  readonly t: Translate;
  readonly format: Format;
}

const compiled = new Map<string, ReturnType<typeof compileMessage>>();

/** Lingui compiles a source message on every use: here each is parsed once, when it is first needed. */
function compileOnce(message: string) {
  let tokens = compiled.get(message);
  if (!tokens) compiled.set(message, (tokens = compileMessage(message)));
  return tokens;
}

const translates = new Map<Locale, Translate>();

function translateIn(locale: Locale): Translate {
  let t = translates.get(locale);
  if (!t) {
    const i18n = createI18n(locale, locale === 'ru' ? ru : en);
    i18n.setMessagesCompiler(compileOnce);
    t = translateWith(i18n);
    translates.set(locale, t);
  }
  return t;
}

/** Texts and formats of one language for the server and the pages it renders: synchronous, all words at hand. */
export function translator(locale: Locale, options: FormatOptions = {}): Translator {
  const t = translateIn(locale);
  return { locale, t, format: createFormat(locale, t, options) };
}
