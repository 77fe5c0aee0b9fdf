import type { Page } from 'playwright-core';
import { settled } from '../look';
import { press, type Screen } from './screen';

async function openQuickVote(page: Page) {
  await press(page, 'main button[data-deed=quick]');
  await page.locator('[role=dialog] [aria-keyshortcuts="1"]').waitFor();
  await settled(page);
}

/** A sentence that is nearly on the line already. */
async function proposeTwin(page: Page) {
  await press(page, 'main button[data-deed=behaviour]');
  const en = (await page.locator('html').getAttribute('lang')) === 'en';
  await page
    .locator('[role=dialog] textarea')
    .fill(en ? 'I greet first and know our regulars' : 'Встречаю приветствием и узнаю постоянных гостей');
  await page.locator('[role=dialog] h3').waitFor();
  await settled(page);
}

/** The line. */
export const line: readonly Screen[] = [
  { name: 'line', path: '/line', as: 'employee' },
  { name: 'line-not-voted', path: '/line?show=not_voted', as: 'employee' },
  { name: 'line-contested', path: '/line?show=contested', as: 'employee' },
  { name: 'line-nothing', path: '/line?q=такого+поступка+нет', as: 'employee' },
  { name: 'line-curator', path: '/line?show=proposed', as: 'curator' },
  {
    name: 'line-order',
    path: '/line',
    as: 'curator',
    prepare: (page) => press(page, 'main button[aria-pressed=false]'),
  },
  { name: 'line-propose', path: '/line', as: 'employee', prepare: proposeTwin },
  { name: 'line-quick', path: '/line', as: 'manager', prepare: openQuickVote },
  {
    name: 'behaviour',
    path: '/line?show=contested',
    as: 'leader',
    prepare: async (page) => {
      await press(page, 'main li p a');
      await page.locator('#talk').waitFor();
      await settled(page);
    },
  },
  {
    name: 'behaviour-curator',
    path: '/line?show=proposed',
    as: 'curator',
    prepare: async (page) => {
      await press(page, 'main li p a');
      await page.locator('button[data-deed=adopt]').waitFor();
      await settled(page);
    },
  },
  { name: 'behaviour-unknown', path: '/line/nowhere', as: 'employee' },
  {
    name: 'curate-behaviour-editor',
    path: '/line',
    as: 'curator',
    prepare: (page) => press(page, 'main button[data-deed=behaviour]'),
  },
];
