import { press, type Screen } from './screen';

/** What surrounds every screen. */
export const app: readonly Screen[] = [
  { name: 'sign-in', path: '/' },
  { name: 'not-found', path: '/settings/nowhere', as: 'employee' },
  { name: 'bell', path: '/', as: 'employee', prepare: (page) => press(page, 'header button[aria-expanded]') },
  { name: 'notices', path: '/notices', as: 'employee' },
  { name: 'shortcuts', path: '/', as: 'employee', prepare: (page) => page.keyboard.press('?') },
];
