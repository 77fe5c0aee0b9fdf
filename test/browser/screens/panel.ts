import type { Page } from 'playwright-core';
import { settled } from '../look';
import type { Screen } from './screen';

/** The desk has the address of its round: it is reached as people reach it, by the notice. */
async function openDesk(page: Page) {
  await page.locator('main a[href$="/jury"]').first().click();
  await page.locator('main fieldset').first().waitFor();
  await settled(page);
}

/** A blind panel. */
export const panel: readonly Screen[] = [
  { name: 'jury-desk', path: '/notices', as: 'employee', prepare: openDesk },
  { name: 'jury-stranger', path: '/awards/00000000-0000-7000-8000-000000000000/jury', as: 'employee' },
];
