import type { Page } from 'playwright-core';
import { settled } from '../look';
import { press, type Screen } from './screen';

async function shownToCustomers(page: Page) {
  await press(page, 'header button[aria-haspopup=menu]');
  await page.getByRole('menuitem', { name: /Видят ли меня клиенты|Whether customers see me/ }).click();
  await page.locator('[role=dialog] button').nth(1).waitFor();
  await settled(page);
}

/** What surrounds every screen. */
export const app: readonly Screen[] = [
  { name: 'sign-in', path: '/' },
  { name: 'not-found', path: '/settings/nowhere', as: 'employee' },
  { name: 'bell', path: '/', as: 'employee', prepare: (page) => press(page, 'header button[aria-expanded]') },
  { name: 'notices', path: '/notices', as: 'employee' },
  { name: 'shown-to-customers', path: '/', as: 'employee', prepare: shownToCustomers },
  { name: 'shortcuts', path: '/', as: 'employee', prepare: (page) => page.keyboard.press('?') },
];
