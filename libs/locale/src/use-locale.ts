import { createContext, createElement, type ReactNode, useContext, useMemo } from 'react';
import { createFormat, type Format } from './format';
import { inLocale } from './in-locale';
import type { Locale } from './locales';
import type { Translate } from './translate';

export interface LocaleContext {
  readonly locale: Locale;
  readonly t: Translate;
  readonly format: Format;
  /** The company's own text in the reader's language: `inLocale(value, 'name')`. */
  readonly inLocale: <Field extends string>(entity: Parameters<typeof inLocale<Field>>[0], field: Field) => string;
  readonly setLocale: (locale: Locale) => void;
}

const Context = createContext<LocaleContext | null>(null);

interface Props {
  locale: Locale;
  /** Bound to a loaded catalogue: `translateWith(createI18n(locale, messages))`; a new one whenever messages arrive. */
  t: Translate;
  timeZone?: string;
  setLocale?: (locale: Locale) => void;
  children: ReactNode;
}

const stay = () => undefined;

/** Language of everything below it. The owner loads catalogues; this only hands them down. */
export function LocaleProvider({ locale, t, timeZone, setLocale = stay, children }: Props) {
  const value = useMemo<LocaleContext>(
    () => ({
      locale,
      t,
      setLocale,
      format: createFormat(locale, t, { timeZone }),
      inLocale: (entity, field) => inLocale(entity, field, locale),
    }),
    [locale, t, timeZone, setLocale],
  );
  return createElement(Context, { value }, children);
}

/** Days and hours below are those of the company, wherever its reader is. */
export function CompanyTime({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  const { locale, t, setLocale } = useLocale();
  return createElement(LocaleProvider, { locale, t, setLocale, timeZone, children });
}

export function useLocale(): LocaleContext {
  const context = useContext(Context);
  if (!context) throw new Error('useLocale() needs a <LocaleProvider> above it');
  return context;
}
