import type { BrowserContext, Page } from 'playwright-core';
import { axeViolations, overflowingTexts, rawTexts } from './look';
import type { Line } from './network';
import { openSite, type Site } from './site';
import { soon } from './soon';

let site: Site, line: Line;
beforeAll(async () => {
  site = await openSite();
}, 120_000);
beforeEach(async () => {
  line = await site.line();
});
afterAll(() => site?.close());

const stored = async (did: string) => {
  const rows = await site.database.inCompany(site.companyId, (tx) =>
    tx.sql('test.offline', 'select from decision where did = $1', [did]),
  );
  return rows.length;
};
const given = async (story: string) => {
  const rows = await site.database.inCompany(site.companyId, (tx) =>
    tx.sql('test.offline_given', 'select from recognition where story = $1', [story]),
  );
  return rows.length;
};
const storedSoon = (did: string) => soon(() => stored(did), Boolean);

/** Somebody who is signed in has opened the application once, and it is on the phone. */
async function openedOnce(locale: 'ru' | 'en' = 'ru') {
  const { page, context } = await site.open({ as: 'employee', locale, width: 390, kept: true });
  await page.goto(`${line.url}/decisions`);
  await page.locator('main button[data-deed=decision]').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => Object.keys(localStorage).some((name) => name.endsWith('.known.give')));
  await page.close();
  return context;
}

/** A page that begins from nothing: the phone has been restarted. */
async function cold(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${line.url}${path}`);
  return page;
}

/** What this browser keeps, as one text: storage and everything in the caches. */
const keptTexts = (page: Page) =>
  page.evaluate(async () => {
    const texts = Object.entries(localStorage).concat(Object.entries(sessionStorage)).flat();
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) texts.push(request.url);
    return texts.join('\n');
  });

it('opens without a line, takes a decision, and sends it once when the line is back', async () => {
  const did = 'Сами отвезли забытый зонт';
  const context = await openedOnce();
  await line.cut(context);
  const page = await cold(context, '/decisions/new');
  // a page that a worker opens is not always told by Playwright that it is offline; then it has to find out
  await page.getByText(/^(Нет сети|Сервер пока не отвечает)\. Написанное сохраняется на этом устройстве\.$/).waitFor();
  const sheet = page.getByRole('dialog');
  await sheet.locator('label', { hasText: 'Своими словами' }).click();
  await sheet.getByLabel('Что именно').fill(did);
  await sheet.getByRole('button', { name: 'Записать', exact: true }).click();
  await page.getByText('Запись хранится на этом телефоне').waitFor();
  await page.close(); // the battery is empty
  const again = await cold(context, '/decisions');
  await again.getByRole('heading', { name: 'Ждут связи' }).waitFor();
  await again.getByText('То, что уже отправлено, появится здесь').waitFor();
  expect(await stored(did)).toBe(0);
  await again.close();
  await line.join(context);
  const back = await cold(context, '/'); // anywhere
  expect(await storedSoon(did)).toBe(1);
  await back.goto(`${line.url}/decisions`);
  await back.locator('main li', { hasText: did }).waitFor();
  await back.getByRole('heading', { name: 'Ждут связи' }).waitFor({ state: 'detached' }); // the answer may have been lost with the page before
  expect(await stored(did)).toBe(1);
  await context.close();
});

it('goes on by itself when the line comes back, and keeps an entry for its author when the session is over', async () => {
  const did = 'Починили молнию на сумке';
  const context = await openedOnce('en');
  await line.cut(context);
  const page = await cold(context, '/rewards');
  await page.getByRole('heading', { name: 'A connection is needed' }).waitFor();
  expect([await axeViolations(page), await overflowingTexts(page), await rawTexts(page)]).toEqual([[], [], []]);
  await page.getByRole('link', { name: 'Log a decision' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.locator('label', { hasText: 'In own words' }).click();
  await sheet.getByRole('textbox').fill(did);
  await sheet.getByRole('button', { name: 'Log it', exact: true }).click();
  await page.getByText('The entry is kept on this phone').waitFor();
  const session = await context.cookies();
  await context.clearCookies();
  await line.join(context);
  await page.getByText('Your session has ended').waitFor();
  expect(await stored(did)).toBe(0);
  await context.addCookies(session);
  await page.goto(`${line.url}/me`);
  expect(await storedSoon(did)).toBe(1);
  await context.close();
});

it('opens without a line for thanks to a colleague who is known, and gives them once when the line is back', async () => {
  const story = 'Смена закрыта на час раньше: касса сведена с первого раза';
  const context = await openedOnce();
  await line.cut(context);
  const page = await cold(context, '/give');
  const form = page.getByRole('dialog');
  await form.getByText('Без сети здесь только ближайшие коллеги').waitFor();
  await form.getByRole('textbox', { name: 'Кому' }).fill('мел');
  await form.getByRole('option', { name: /Ольга Мельникова/ }).click();
  await form.getByRole('group', { name: 'За что' }).getByRole('button').first().click();
  await form.getByLabel('Слова', { exact: true }).fill(story);
  expect([await axeViolations(page), await overflowingTexts(page), await rawTexts(page)]).toEqual([[], [], []]);
  await form.getByRole('button', { name: 'Отправить' }).click();
  await page.getByText('Ждёт сети: 1').waitFor();
  expect(await given(story)).toBe(0);
  await page.close(); // the battery is empty
  await line.join(context);
  const back = await cold(context, '/decisions'); // anywhere
  expect(await soon(() => given(story), Boolean)).toBe(1);
  await back.goto(`${line.url}/me`);
  await back.getByText('Ждёт сети: 1').waitFor({ state: 'detached' });
  expect(await given(story)).toBe(1);
  await context.close();
}, 40_000);

it('keeps nothing of a person after signing out, and then says that signing in needs a line', async () => {
  const context = await openedOnce();
  const page = await cold(context, '/decisions/new');
  await page.getByRole('dialog').locator('fieldset label').first().waitFor();
  await page.keyboard.press('Escape');
  const mine = await page.evaluate(() => localStorage.getItem('zasluga.own.person')!);
  const { id, employee } = JSON.parse(mine) as { id: string; employee: { lastName: string } };
  await page.locator('header button[aria-haspopup=menu]').click();
  await page.getByRole('menuitem', { name: 'Выйти', exact: true }).click();
  await page.getByRole('heading', { name: 'Вход' }).waitFor();
  const left = await keptTexts(page);
  expect(left).toContain('/assets/'); // the program itself stays
  expect(left).not.toMatch(new RegExp(`zasluga\\.own|graphql|/files/|${id}|${employee.lastName}`));
  await page.close();
  await line.cut(context);
  const offline = await cold(context, '/decisions/new');
  await offline.getByRole('heading', { name: 'Нет связи' }).waitFor();
  expect([await axeViolations(offline), await overflowingTexts(offline)]).toEqual([[], []]);
  await line.join(context);
  await offline.getByRole('heading', { name: 'Вход' }).waitFor(); // by itself
  await context.close();
});

it('answers for nothing but its own page and files', async () => {
  const [point] = await site.database.inCompany(site.companyId, (tx) =>
    tx.sql<{ code: string }>('test.offline_point', 'select code from praise_point where closed_at is null limit 1'),
  );
  const context = await openedOnce();
  const page = await cold(context, '/');
  await page.waitForLoadState('networkidle'); // it would begin anew for want of a file
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  const worker = await context.request.get(`${line.url}/worker.js`);
  expect([worker.status(), worker.headers()['cache-control']]).toEqual([200, 'no-cache']);
  await line.cut(context);
  const asked = await page.evaluate(async (code) => {
    const addresses = ['/graphql', '/health/live', '/files/people.csv', '/decisions', '/', `/${code}`];
    const answered: string[] = [];
    for (const address of addresses)
      await fetch(address).then(
        () => answered.push(address),
        () => undefined,
      );
    return answered;
  }, point!.code);
  expect(asked).toEqual([]);
  for (const path of [`/${point!.code}`, `/${point!.code}/kiosk`, '/s/unknown', '/files/people.csv', '/c/unknown'])
    await expect(page.goto(`${line.url}${path}`)).rejects.toThrow('net::ERR_');
  await context.close();
});
