import type { Page } from 'playwright-core';
import { settled } from '../look';
import { press, type Screen } from './screen';

async function pressKey(page: Page, key: string) {
  await page.locator('article').first().waitFor(); // the keys act on what is listed
  await page.keyboard.press(key);
  await page.locator('[role=dialog]').waitFor();
  await settled(page);
}

/** Without a reason. */
async function refuseHiding(page: Page) {
  await pressKey(page, 'h');
  await page.locator('[role=dialog] button[type=submit]').click();
  await settled(page);
}

const newPoint = async (page: Page) => {
  await page.getByRole('button', { name: /Новая точка|New point/ }).click();
  await page.locator('[role=dialog] select').first().waitFor();
  await settled(page);
};

/** The dialog with the picture of a poster's first page, or of another kind's. */
const print = (kind?: string) => async (page: Page) => {
  await press(page, 'td button');
  await page.getByRole('button', { name: /Напечатать|Print…/ }).click();
  await page.locator('figure img').waitFor();
  if (kind) {
    await page.locator('[role=dialog] select').first().selectOption(kind);
    await page.locator(`figure[aria-busy=false] img`).waitFor();
  }
  await settled(page);
};

/** A slip half entered: the place known, two phrases ticked. */
async function halfASlip(page: Page) {
  const code = await page.evaluate(() => document.querySelector('td small')?.textContent?.split('/').at(-1) ?? '');
  await page.getByRole('link', { name: /Бумажные отзывы|Paper slips/ }).click();
  await page.getByLabel(/Код на бланке|Code on the slip/).fill(code);
  await page.getByRole('checkbox').first().focus();
  for (const key of ['1', '3']) await page.keyboard.press(key);
  await settled(page);
}

/** Without a word on it. */
async function refuseSlip(page: Page) {
  await press(page, 'button[type=submit]');
}

/** Customers' praise, as its curator sees it. */
export const praise: readonly Screen[] = [
  { name: 'praise-queue', path: '/admin/praise', as: 'curator' },
  { name: 'praise-published', path: '/admin/praise?show=published', as: 'curator' },
  { name: 'praise-nothing', path: '/admin/praise?show=suspicious', as: 'curator' },
  { name: 'praise-assign', path: '/admin/praise', as: 'curator', prepare: (page) => pressKey(page, 'a') },
  { name: 'praise-hide', path: '/admin/praise', as: 'curator', prepare: refuseHiding },
  { name: 'praise-points', path: '/admin/praise-points', as: 'curator' },
  { name: 'praise-symbol', path: '/admin/praise-points', as: 'curator', prepare: (page) => press(page, 'td button') },
  { name: 'praise-print', path: '/admin/praise-points', as: 'curator', prepare: print() },
  { name: 'praise-print-badges', path: '/admin/praise-points', as: 'curator', prepare: print('badge') },
  { name: 'praise-slips', path: '/admin/slips', as: 'curator' },
  { name: 'praise-slip', path: '/admin/praise-points', as: 'curator', prepare: halfASlip },
  { name: 'praise-slip-refused', path: '/admin/slips', as: 'manager', prepare: refuseSlip },
  { name: 'praise-new-point', path: '/admin/praise-points', as: 'curator', prepare: newPoint },
];
