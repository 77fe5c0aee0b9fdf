import type { Page } from 'playwright-core';
import { settled } from '../look';
import { press, type Screen } from './screen';

async function openComposer(page: Page) {
  await page.keyboard.press('k');
  await page.locator('[role=dialog] textarea').waitFor();
  await settled(page);
}

async function refuseEmpty(page: Page) {
  await openComposer(page);
  await page.keyboard.press('Escape'); // the list of people
  await page.locator('[role=dialog] button[type=submit]').click();
  await settled(page);
}

async function fillComposer(page: Page) {
  await openComposer(page);
  await page.locator('[role=dialog] [role=option]').first().click();
  await page.locator('[role=dialog] fieldset button').first().click();
  await page
    .locator('[role=dialog] textarea')
    .fill('Когда сломалась касса, всё посчитано вручную, и в итоге никто не ушёл');
  await settled(page);
}

/** A whole unit in somebody else's name: its sign in the list, what points do not go to. */
async function chooseUnit(page: Page) {
  await openComposer(page);
  await page.locator('[role=dialog] [role=option]').last().click();
  await page.locator('[role=dialog] select').first().selectOption({ index: 1 });
  await settled(page);
}

async function passOn(page: Page) {
  await press(page, 'article footer button[aria-haspopup=dialog]:has(.tabler-icon-arrow-forward-up)');
  await page.locator('[role=dialog] input').first().fill('ма');
  await page.locator('[role=dialog] [role=option]').first().click();
  await settled(page);
}

/** What the employee was thanked for and passes on: two colleagues, shares, credits. */
async function openChain(page: Page) {
  await page.goto(new URL('/?q=питчеры', page.url()).href);
  await settled(page);
  await press(page, 'article a[href^="/recognitions/"]');
}

/** Rows that go in, a copy, and one of each usual fault; `mark` makes them new each time. */
const past = (mark: string) => `Дата;От кого;Кому;За что;Ценность
05.03.2021;Белкин Пётр;Сомова Лиза;Помогла закрыть смену ${mark};
06.03.2021;Сомова Лиза;Белкин Пётр;Нашёл потерянный зонт гостя и отправил вслед ${mark};
06.03.2021;Сомова Лиза;Белкин Пётр;Нашёл потерянный зонт гостя и отправил вслед ${mark};
07.03.2021;Белкин Пётр;Белкин Пётр;Сам себя хвалю;
;Белкин Пётр;Сомова Лиза;Без даты;
08.03.21;Белкин Пётр;;Короткий год и никому;
09.03.2021;Белкин Пётр;Сомова Лиза;;Скорость`;

async function sendPast(page: Page) {
  const content = past(`№ ${Math.random().toString(36).slice(2, 8)}`);
  const file = { name: 'спасибо.csv', mimeType: 'text/csv', buffer: Buffer.from(content) };
  await page.setInputFiles('input[type=file]', file);
  await page.locator('main details').first().waitFor();
  for (const fold of await page.locator('main summary').all()) await fold.click();
  await settled(page);
}

async function importPast(page: Page) {
  await sendPast(page);
  await page.getByRole('button', { name: /^(Загрузить \d|Import \d)/ }).click();
  await page.locator('main [role=status] h2, main [role=status] button').first().waitFor();
  await settled(page);
}

const search = (words: string) => async (page: Page) => {
  await page.keyboard.press('/');
  await page.locator('#story-search').fill(words);
  await page.waitForURL(/[?&]q=/);
  await settled(page);
};

/** A card's menu, and what its item of that sign opens. */
const fromMenu = (icon: string) => async (page: Page) => {
  await press(page, 'article button[aria-haspopup=menu]');
  await page.locator(`[role=menuitem]:has(.tabler-icon-${icon})`).click();
  await page.locator('[role=dialog] button').last().waitFor();
  await settled(page);
};

/** Giving, the feed and what becomes of a recognition. */
export const recognition: readonly Screen[] = [
  { name: 'feed', path: '/', as: 'employee' },
  { name: 'digest', path: '/digest', as: 'employee' },
  { name: 'digest-no-week', path: '/digest?week=2020-W01', as: 'employee' },
  { name: 'team', path: '/team', as: 'manager' },
  { name: 'team-all', path: '/team?scope=all&days=90', as: 'leader' },
  { name: 'team-nobody', path: '/team', as: 'employee' },
  {
    name: 'team-reading',
    path: '/team?days=90',
    as: 'manager',
    prepare: async (page) => {
      await press(page, 'main section header button, main section button');
      await page.locator('[role=dialog] blockquote').waitFor();
      await settled(page);
    },
  },
  { name: 'feed-search', path: '/', as: 'employee', prepare: search('гости') },
  { name: 'feed-search-nothing', path: '/?q=абракадабра&source=customer', as: 'employee' },
  { name: 'past-import', path: '/admin/recognitions/import', as: 'admin' },
  { name: 'past-import-plan', path: '/admin/recognitions/import', as: 'admin', prepare: sendPast },
  { name: 'past-import-done', path: '/admin/recognitions/import', as: 'admin', prepare: importPast },
  { name: 'feed-none-found', path: '/?source=company&unit=019aa000-0000-7000-8000-000000000000', as: 'employee' },
  { name: 'comments', path: '/', as: 'employee', prepare: (page) => press(page, 'article footer > button') },
  { name: 'recognition', path: '/', as: 'leader', prepare: (page) => press(page, 'article a[href^="/recognitions/"]') },
  { name: 'recognition-missing', path: '/recognitions/019aa000-0000-7000-8000-000000000000', as: 'employee' },
  { name: 'composer', path: '/', as: 'employee', prepare: openComposer },
  { name: 'composer-refused', path: '/', as: 'employee', prepare: refuseEmpty },
  { name: 'composer-filled', path: '/', as: 'employee', prepare: fillComposer },
  { name: 'composer-unit', path: '/', as: 'curator', prepare: chooseUnit },
  { name: 'delegates', path: '/me/delegates', as: 'curator' },
  { name: 'card-menu', path: '/', as: 'curator', prepare: (page) => press(page, 'article button[aria-haspopup=menu]') },
  { name: 'report-dialog', path: '/?source=customer', as: 'leader', prepare: fromMenu('flag') },
  { name: 'pin-dialog', path: '/?source=customer', as: 'curator', prepare: fromMenu('pinned') },
  { name: 'hide-dialog', path: '/?source=customer', as: 'curator', prepare: fromMenu('eye-off') },
  { name: 'feed-internal', path: '/?source=internal', as: 'employee' },
  { name: 'own-received', path: '/me', as: 'employee' },
  { name: 'pass-on', path: '/me', as: 'employee', prepare: passOn },
  { name: 'recognition-chain', path: '/', as: 'employee', prepare: openChain },
  { name: 'own-given', path: '/me?tab=given', as: 'employee' },
  { name: 'own-points', path: '/me?tab=points', as: 'employee' },
  {
    name: 'own-story',
    path: '/me',
    as: 'employee',
    prepare: async (page) => {
      await press(page, 'main header button');
      await page.locator('[role=dialog] a[download]').waitFor();
      await settled(page);
    },
  },
  { name: 'reports', path: '/admin/reports', as: 'curator' },
  { name: 'reports-decided', path: '/admin/reports?show=decided', as: 'curator' },
  {
    name: 'boost-dialog',
    path: '/',
    as: 'leader',
    prepare: (page) => press(page, 'article button[aria-haspopup=dialog]'),
  },
];
