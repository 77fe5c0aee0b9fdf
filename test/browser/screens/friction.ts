import type { Page } from 'playwright-core';
import { settled } from '../look';
import { press, type Screen } from './screen';

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

const openProcedure = (page: Page) => press(page, 'main article a[href^="/friction/"]');

async function decideProcedure(page: Page) {
  await page.locator('main button:has-text("Решить"), main button:has-text("Decide")').first().click();
  await page.locator('[role=dialog] textarea').waitFor();
  await page.locator('[role=dialog] button[type=submit]').click();
  await settled(page);
}

/** The register, and customers' complaints as their curator sees them. */
export const friction: readonly Screen[] = [
  { name: 'friction', path: '/friction', as: 'employee' },
  { name: 'friction-board', path: '/friction?view=board&column=review', as: 'curator' },
  { name: 'friction-procedure', path: '/friction', as: 'curator', prepare: openProcedure },
  { name: 'friction-decide', path: '/friction?view=board&column=review', as: 'curator', prepare: decideProcedure },
  { name: 'complaints', path: '/complaints', as: 'curator' },
  { name: 'complaints-answered', path: '/complaints?show=answered', as: 'curator' },
  { name: 'complaints-mine', path: '/complaints?show=mine', as: 'curator' },
  { name: 'complaints-care', path: '/complaints', as: 'curator', prepare: newProcedure },
  { name: 'complaints-answer', path: '/complaints', as: 'curator', prepare: refuseAnswer },
  { name: 'friction-pareto', path: '/friction/pareto', as: 'employee' },
  { name: 'friction-pareto-part', path: '/friction/pareto?period=last-90-days', as: 'leader' },
  { name: 'friction-contacts', path: '/friction/contacts', as: 'curator' },
];
