import { createI18n, LocaleProvider, type Locale, type Messages, type Translate, translateWith } from '@zasluga/locale';
import { createContext, type ReactNode, use, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';

/** Files of messages by path, each loaded when asked for: what Vite's `import.meta.glob` gives. */
export type MessageFiles = Record<string, () => Promise<unknown>>;

/** Words whose texts every screen may need; the others come with the pages that are about them. */
const ALWAYS = ['app', 'ui', 'errors', 'identity'] as const;
/** How long a failure stands: React must see it, and the reader may try again. */
const FAILURE_MS = 500;
const KEY = 'zasluga.locale'; // before sign-in; afterwards the employee's own language counts

interface State {
  locale: Locale;
  t: Translate;
}

/** The texts of the language in use, loaded word by word. Switching loads the same words in the other language first. */
export class Language {
  private state: State | undefined;
  private readonly wanted = new Set<string>(ALWAYS);
  private readonly loading = new Map<string, Promise<Messages>>();
  private readonly messages: Record<Locale, Messages> = { ru: {}, en: {} };
  private readonly pending = new Map<string, Promise<void>>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly files: MessageFiles) {}

  /** Speaks what another tab of this browser was switched to, until the returned function is called. */
  readonly followOtherTabs = () => {
    const follow = ({ key, newValue }: StorageEvent) => {
      if (key === KEY && (newValue === 'ru' || newValue === 'en') && newValue !== this.current().locale)
        void this.start(newValue).catch(() => undefined); // without a line it stays as it is
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  };

  private fetchWord(word: string, locale: Locale): Promise<Messages> {
    const key = `${word}.${locale}`;
    let promise = this.loading.get(key);
    if (!promise) {
      const file = Object.keys(this.files).find((path) => path.endsWith(`/${key}.json`));
      const load = file && this.files[file];
      if (!load) throw new Error(`no messages for ${key}`);
      promise = load().then((found) => Object.assign(this.messages[locale], found as Messages));
      promise.catch(() => this.loading.delete(key)); // offline: asked again next time
      this.loading.set(key, promise);
    }
    return promise;
  }

  async start(locale: Locale): Promise<void> {
    await Promise.all([...this.wanted].map((word) => this.fetchWord(word, locale)));
    this.show(locale);
    try {
      localStorage.setItem(KEY, locale);
    } catch {
      /* then the browser's own language counts next time */
    }
  }

  /** Resolves when these words can be shown; the same promise for the same question, as React's `use` wants it. */
  need(words: readonly string[]): Promise<void> {
    const locale = this.current().locale;
    const key = `${locale}:${words.join()}`;
    let promise = this.pending.get(key);
    if (!promise) {
      for (const word of words) this.wanted.add(word);
      promise = Promise.all(words.map((word) => this.fetchWord(word, locale))).then(() => {
        if (this.current().locale === locale) this.show(locale);
      });
      promise.catch(() => setTimeout(() => this.pending.delete(key), FAILURE_MS));
      this.pending.set(key, promise);
    }
    return promise;
  }

  private show(locale: Locale) {
    this.state = { locale, t: translateWith(createI18n(locale, this.messages[locale])) };
    document.documentElement.lang = locale;
    for (const listener of this.listeners) listener();
  }

  readonly current = (): State => {
    if (!this.state) throw new Error('start() comes first');
    return this.state;
  };

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  static remembered(): string[] {
    try {
      return [localStorage.getItem(KEY) ?? '', ...navigator.languages].filter(Boolean);
    } catch {
      return [...navigator.languages];
    }
  }
}

const Context = createContext<Language | null>(null);

/** `onChoose` is told when the reader switches, to store it with the account. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  const { locale, t } = useSyncExternalStore(language.subscribe, language.current);
  const setLocale = useMemo(
    () => (wanted: Locale) => void language.start(wanted).catch(() => undefined), // without a line it stays as it is
    [language],
  );
  useEffect(language.followOtherTabs, [language]);
  return (
    <Context value={language}>
      <LocaleProvider locale={locale} t={t} setLocale={setLocale}>
        {children}
      </LocaleProvider>
    </Context>
  );
}

/** Suspends until the texts of these words are there. */
export function useWords(words: readonly string[]) {
  const language = useContext(Context);
  if (!language) throw new Error('useWords() needs a <LanguageProvider> above it');
  use(language.need(words));
}
