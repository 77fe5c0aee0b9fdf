import type { Page } from 'playwright-core';
import { settled } from '../look';
import { press, type Screen } from './screen';

async function openDecisionSheet(page: Page) {
  await page.locator('main button[data-deed=decision]').first().click();
  await page.locator('[role=dialog] form').waitFor();
  await settled(page);
}

/** From the notice of it. */
const openNoticedDecision = (page: Page) => press(page, 'main a[href^="/decisions/"]');

/** Saved, and the first question answered; taken for the look in either language. */
async function saveDecision(page: Page) {
  await openDecisionSheet(page);
  await page.locator('[role=dialog] fieldset label').nth(3).click();
  await page.locator('[role=dialog] button[type=submit]').click();
  await page.locator('[data-question=seconds]').waitFor();
  await settled(page);
}

/** Decisions on the spot. */
export const decisions: readonly Screen[] = [
  { name: 'decisions', path: '/decisions', as: 'employee' },
  { name: 'decision-sheet', path: '/decisions', as: 'employee', prepare: openDecisionSheet },
  { name: 'decision-saved', path: '/decisions', as: 'employee', prepare: saveDecision },
  { name: 'decision-answer', path: '/decisions/answer', as: 'manager' },
  { name: 'decision', path: '/notices', as: 'employee', prepare: openNoticedDecision },
  { name: 'decision-missing', path: '/decisions/00000000-0000-7000-8000-000000000000', as: 'manager' },
];
