import type { Page } from 'playwright-core';
import { settled } from '../look';
import { press, type Screen } from './screen';

async function makeLink(page: Page) {
  await press(page, 'main tbody button');
  await press(page, '[role=dialog] section button');
  await page.locator('[role=dialog] input[readonly]').waitFor();
}

/** Refused once, so that the fault shows. */
async function followLink(page: Page) {
  await makeLink(page);
  await page.goto(await page.locator('[role=dialog] input[readonly]').inputValue());
  await page.locator('input[name=new-password]').fill('коротко');
  await press(page, 'main button[type=submit]');
}

/** One good row, and rows with several things wrong. */
const PEOPLE = `Таб. №;ФИО;Эл. почта;Дата приёма;Должность;Оклад;Руководитель;Подразделение
9001;Белова, Вера;vera@example.com;17.06.2024;Бариста;1;;Бар
9002;Громов, Глеб;gleb@example;32.01.2024;Бариста;1;9003;Бар
9003;Дёмина, Дарья;dasha@example.com;01.02.2024;Бариста;1;9002;Кухня
9004;Ершов, Егор;egor@example.com;01.02.2024;Бариста;1;9999;Кухня`;

async function sendPeople(page: Page) {
  const file = { name: 'кадры.csv', mimeType: 'text/csv', buffer: Buffer.from(PEOPLE) };
  await page.setInputFiles('input[type=file]', file);
  await page.locator('main details').first().waitFor();
  for (const fold of await page.locator('main summary').all()) await fold.click();
  await settled(page);
}

/** People and structure, and how somebody comes in. */
export const company: readonly Screen[] = [
  { name: 'people', path: '/admin/people', as: 'admin' },
  { name: 'people-none-found', path: '/admin/people?search=zzzzz', as: 'admin' },
  { name: 'person', path: '/admin/people', as: 'admin', prepare: (page) => press(page, 'main tbody button') },
  { name: 'person-link', path: '/admin/people', as: 'admin', prepare: makeLink },
  { name: 'welcome', path: '/admin/people', as: 'admin', prepare: followLink },
  { name: 'welcome-over', path: '/welcome/made-up' },
  { name: 'people-import', path: '/admin/people/import', as: 'admin' },
  { name: 'people-import-plan', path: '/admin/people/import', as: 'admin', prepare: sendPeople },
  { name: 'structure', path: '/admin/structure', as: 'admin' },
  { name: 'structure-edit', path: '/admin/structure', as: 'admin', prepare: (page) => press(page, 'main li button') },
];
