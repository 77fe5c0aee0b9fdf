import type { Page } from 'playwright-core';
import { settled } from '../look';
import { press, type Screen } from './screen';

/** Four in order, two of them in one place. */
async function drawOrder(page: Page) {
  for (let i = 0; i < 4; i += 1) await page.locator('main ul li button').first().click();
  await page.locator('main ol li button[aria-pressed]').nth(2).click();
  await settled(page);
}

async function openCampaign(page: Page, which: 'first' | 'last') {
  await page.locator('main a[href*="/admin/values/ballots/"]')[which]().click();
  await page.locator('main tbody').first().waitFor();
  if (which === 'last') await page.locator('main [role=region] table').first().waitFor();
  await settled(page);
}

/** Values, their order and how people see it. */
export const values: readonly Screen[] = [
  { name: 'values', path: '/values', as: 'employee' },
  { name: 'order', path: '/values/order', as: 'employee' },
  { name: 'order-drawn', path: '/values/order', as: 'employee', prepare: drawOrder },
  {
    name: 'order-pairs',
    path: '/values/order',
    as: 'employee',
    prepare: (page) => press(page, 'main fieldset label:nth-of-type(2)'),
  },
  { name: 'campaigns', path: '/admin/values/ballots', as: 'curator' },
  { name: 'campaign', path: '/admin/values/ballots', as: 'curator', prepare: (page) => openCampaign(page, 'last') },
  {
    name: 'campaign-running',
    path: '/admin/values/ballots',
    as: 'curator',
    prepare: (page) => openCampaign(page, 'first'),
  },
  {
    name: 'campaign-new',
    path: '/admin/values/ballots',
    as: 'curator',
    prepare: (page) => press(page, 'main header button'),
  },
  { name: 'curate-values', path: '/admin/values', as: 'curator' },
  {
    name: 'curate-order-changed',
    path: '/admin/values',
    as: 'curator',
    prepare: async (page) => {
      await press(page, 'main ol button[aria-label]:nth-of-type(2)');
      await press(page, 'main form button[type=submit]');
      await page.evaluate(() => scrollTo(0, 0)); // what is under the sticky header counts as too small
    },
  },
  {
    name: 'curate-value-editor',
    path: '/admin/values',
    as: 'curator',
    prepare: (page) => press(page, 'main ol li button:nth-of-type(3)'),
  },
];
