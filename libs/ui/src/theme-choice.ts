import { useSyncExternalStore } from 'react';

/** What a reader may choose; the system's own preference counts until then. */
export type ThemeChoice = 'system' | 'light' | 'dark';
export type Scheme = 'light' | 'dark';

const KEY = 'zasluga.theme'; // theme.js of the page reads it before the first paint
const listeners = new Set<() => void>();
const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)');

function stored(): ThemeChoice {
  try {
    const choice = localStorage.getItem(KEY);
    return choice === 'light' || choice === 'dark' ? choice : 'system';
  } catch {
    return 'system'; // storage forbidden: the theme is then that of the system
  }
}

let choice = stored();

export function schemeOf(wanted: ThemeChoice): Scheme {
  if (wanted !== 'system') return wanted;
  return systemIsDark().matches ? 'dark' : 'light';
}

function apply() {
  document.documentElement.dataset.theme = schemeOf(choice);
  for (const listener of listeners) listener();
}

export function chooseTheme(wanted: ThemeChoice) {
  choice = wanted;
  try {
    if (wanted === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, wanted);
  } catch {
    /* the choice then lasts until reload */
  }
  apply();
}

function subscribe(listener: () => void) {
  const system = systemIsDark();
  listeners.add(listener);
  system.addEventListener('change', apply);
  return () => {
    listeners.delete(listener);
    system.removeEventListener('change', apply);
  };
}

export const useThemeChoice = () => useSyncExternalStore(subscribe, () => choice);
export const useScheme = () => useSyncExternalStore(subscribe, () => schemeOf(choice));
