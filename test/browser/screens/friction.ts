import type { Page } from 'playwright-core';
import { settled } from '../look';
import type { Screen } from './screen';

const pressKey = (key: string) => async (page: Page) => {
  await page.locator('article').first().waitFor(); // the keys act on what is listed
  await page.keyboard.press(key);
  await page.locator('[role=dialog]').waitFor();
  await settled(page);
};

/** Without words. */
async function refuseAnswer(page: Page) {
  await pressKey('p')(page);
  await page.locator('[role=dialog] button[type=submit]').click();
  await settled(page);
}

const newProcedure = async (page: Page) => {
  await pressKey('a')(page);
  await page.locator('[role=dialog] select').selectOption('new');
  await settled(page);
};

/** Customers' complaints, as their curator sees them. */
export const friction: readonly Screen[] = [
  { name: 'complaints', path: '/complaints', as: 'curator' },
  { name: 'complaints-answered', path: '/complaints?show=answered', as: 'curator' },
  { name: 'complaints-mine', path: '/complaints?show=mine', as: 'curator' },
  { name: 'complaints-care', path: '/complaints', as: 'curator', prepare: newProcedure },
  { name: 'complaints-answer', path: '/complaints', as: 'curator', prepare: refuseAnswer },
];
