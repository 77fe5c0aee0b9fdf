import type { Page } from 'playwright-core';
import { settled } from '../look';
import { press, type Screen } from './screen';

async function pressKey(page: Page, key: string) {
  await page.locator('article').first().waitFor(); // the keys act on what is listed
  await page.keyboard.press(key);
  await page.locator('[role=dialog]').waitFor();
  await settled(page);
}

/** What is alike, unfolded. */
const showSimilar = async (page: Page) => {
  await page.getByRole('button', { name: /Показать похожие|Show them/ }).click();
  await page.locator('article section li').first().waitFor();
  await settled(page);
};
const hideSimilar = async (page: Page) => {
  await page.getByRole('button', { name: /Скрыть все|Hide all/ }).click();
  await page.locator('[role=dialog]').waitFor();
  await settled(page);
};

/** Without a reason. */
async function refuseHiding(page: Page) {
  await pressKey(page, 'h');
  await page.locator('[role=dialog] button[type=submit]').click();
  await settled(page);
}

/** Refused, with its reason beside the field. */
async function replyInWords(page: Page) {
  const card = page.locator('section', {
    has: page.getByRole('heading', { name: /Слова клиента о вас|customer’s words/ }),
  });
  await card.getByRole('button', { name: /своими словами|own words/ }).click();
  await card.getByRole('textbox').fill('anna@example.ru');
  await card.getByRole('button', { name: /Отправить|Send/ }).click();
  await card.getByText(/адрес почты|e-mail address/).waitFor();
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
/** A deed of the first point's menu. */
const deed = (name: RegExp) => async (page: Page) => {
  await press(page, 'td button[aria-haspopup=menu]');
  await page.getByRole('menuitem', { name }).click();
  await page.locator('[role=dialog]').waitFor();
  await settled(page);
};

const choosePoints = async (page: Page) => {
  await page.locator('table input[type=checkbox]').first().check();
  await page.locator('table input[type=checkbox]').nth(1).check();
  await settled(page);
};

const manyOf = (source: RegExp, lines?: string) => async (page: Page) => {
  await page.locator('label', { hasText: source }).first().click();
  if (lines) await page.locator('textarea').first().fill(lines);
  await page.waitForTimeout(500); // read after a pause
  await page.locator('section[aria-busy=false] table').waitFor();
  await settled(page);
};
const LINES = 'Липовая; Заказ\nЛуна; Касса\nЛиповая; Крыша\nВокзал; Зал; второй этаж';

const typeHost = (host: string) => async (page: Page) => {
  await page.locator('form input').first().fill(host);
  await page.waitForTimeout(500); // asked for after a pause
  await settled(page);
};

/** The dialog of the first place, with a day that ends after midnight. */
const editHours = async (page: Page) => {
  await press(page, 'td button');
  await page.locator('[role=dialog] input[type=time]').nth(1).fill('01:30');
  await settled(page);
};

/** One that the server refuses to offer: a symbol in it can't be read. */
const refusedPrint = async (page: Page) => {
  const json = { code: 'praise.print_unreadable', params: { code: 'AB7K9QX', count: 2 } };
  // without an error's status, which a browser reports as a problem of the page
  await page.route('**/files/print', (route) => route.fulfill({ status: 200, json }));
  await print()(page);
  await page.getByRole('button', { name: /Скачать PDF|Download PDF/ }).click();
  await page.locator('[role=dialog] [role=alert]').waitFor();
  await settled(page);
};

/** Customers' praise, as its curator sees it. */
export const praise: readonly Screen[] = [
  { name: 'praise-queue', path: '/admin/praise', as: 'curator' },
  { name: 'praise-published', path: '/admin/praise?show=published', as: 'curator' },
  { name: 'praise-suspicious', path: '/admin/praise?show=suspicious', as: 'curator', prepare: showSimilar },
  { name: 'praise-hide-all', path: '/admin/praise?show=suspicious', as: 'curator', prepare: hideSimilar },
  { name: 'praise-nothing', path: '/admin/praise?show=suspicious&signal=TRAP', as: 'curator' },
  { name: 'praise-assign', path: '/admin/praise', as: 'curator', prepare: (page) => pressKey(page, 'a') },
  { name: 'praise-hide', path: '/admin/praise', as: 'curator', prepare: refuseHiding },
  { name: 'praise-points', path: '/admin/praise-points', as: 'curator' },
  { name: 'praise-symbol', path: '/admin/praise-points', as: 'curator', prepare: (page) => press(page, 'td button') },
  { name: 'praise-print', path: '/admin/praise-points', as: 'curator', prepare: print() },
  { name: 'praise-print-badges', path: '/admin/praise-points', as: 'curator', prepare: print('badge') },
  { name: 'praise-slips', path: '/admin/slips', as: 'curator' },
  { name: 'praise-slip', path: '/admin/praise-points', as: 'curator', prepare: halfASlip },
  { name: 'praise-slip-refused', path: '/admin/slips', as: 'manager', prepare: refuseSlip },
  { name: 'praise-points-quiet', path: '/admin/praise-points?show=quiet&days=7', as: 'curator' },
  { name: 'praise-points-closed', path: '/admin/praise-points?show=closed', as: 'curator' },
  { name: 'praise-points-none', path: '/admin/praise-points?search=нигде', as: 'curator' },
  { name: 'praise-points-chosen', path: '/admin/praise-points', as: 'curator', prepare: choosePoints },
  { name: 'praise-point-move', path: '/admin/praise-points', as: 'curator', prepare: deed(/Перенести|Move/) },
  { name: 'praise-point-replace', path: '/admin/praise-points', as: 'curator', prepare: deed(/Заменить|Replace/) },
  { name: 'praise-point-close', path: '/admin/praise-points', as: 'curator', prepare: deed(/Закрыть|Close/) },
  { name: 'praise-many', path: '/admin/praise-points/many', as: 'curator', prepare: manyOf(/Места|Places/) },
  { name: 'praise-many-badges', path: '/admin/praise-points/many', as: 'curator', prepare: manyOf(/Бейджи|Badges/) },
  { name: 'praise-many-list', path: '/admin/praise-points/many', as: 'curator', prepare: manyOf(/Список|List/, LINES) },
  { name: 'praise-address', path: '/admin/praise-points/address', as: 'admin', prepare: typeHost('spsb.ru') },
  { name: 'praise-address-fault', path: '/admin/praise-points/address', as: 'admin', prepare: typeHost('spsb.ru/p') },
  { name: 'praise-hours', path: '/admin/praise-points/hours', as: 'curator' },
  { name: 'praise-hours-edit', path: '/admin/praise-points/hours', as: 'curator', prepare: editHours },
  { name: 'praise-print-refused', path: '/admin/praise-points', as: 'curator', prepare: refusedPrint },
  { name: 'praise-new-point', path: '/admin/praise-points', as: 'curator', prepare: newPoint },
  { name: 'praise-unread', path: '/', as: 'employee' },
  { name: 'praise-reply', path: '/', as: 'employee', prepare: replyInWords },
  { name: 'praise-replies', path: '/?source=customer', as: 'curator' },
  { name: 'praise-retention', path: '/admin/praise-retention', as: 'admin' },
];
