import type { Page } from 'playwright-core';
import type { Persona } from './site';

/** One screen of the signed-in application, as somebody sees it. `prepare` brings it into a state. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly as?: Persona;
  readonly prepare?: (page: Page) => Promise<void>;
}

export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', path: '/' },
  { name: 'not-found', path: '/settings/nowhere', as: 'employee' },
  { name: 'feed', path: '/', as: 'employee' },
  { name: 'values', path: '/values', as: 'employee' },
  { name: 'line', path: '/line', as: 'employee' },
  { name: 'curate-values', path: '/admin/values', as: 'curator' },
  { name: 'curate-behaviours', path: '/admin/values?part=line', as: 'curator' },
];
