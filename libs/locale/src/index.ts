export { createFormat, type Format, type FormatOptions, type Moment, type PersonName } from './format';
export { inLocale } from './in-locale';
export { isLocale, LOCALES, type Locale, type MessageId, type MessageValues, preferredLocale } from './locales';
export { createI18n, type Messages, type Translate, translateWith } from './translate';
export { translator, type Translator } from './translator';
export { CompanyTime, type LocaleContext, LocaleProvider, useLocale } from './use-locale';
