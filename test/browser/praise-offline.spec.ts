import type { Page } from 'playwright-core';
import type { Line } from './network';
import { openSite, type Site } from './site';
import { soon } from './soon';

const OFFLINE = 'Нет связи. Ответ сохранён на этом телефоне — отправим, как только появится интернет.';

let site: Site, line: Line;
let codes: string[];
beforeAll(async () => {
  site = await openSite();
  codes = await site.database.inCompany(site.companyId, async (tx) =>
    (
      await tx.sql<{ code: string }>(
        'test.codes',
        'select code from praise_point where closed_at is null order by created_at limit 2',
      )
    ).map(({ code }) => code),
  );
}, 120_000);
beforeEach(async () => {
  line = await site.line();
});
afterAll(() => site?.close());

const stored = (words: string) =>
  site.database.inCompany(site.companyId, async (tx) => {
    const rows = await tx.sql('test.stored', 'select from praise where words = $1', [words]);
    return rows.length;
  });
const storedSoon = (words: string) => soon(() => stored(words), Boolean);

const wordsField = (page: Page) => page.getByLabel('Расскажите своими словами');
const send = (page: Page) => page.getByRole('button', { name: 'Отправить благодарность' });
const status = (page: Page) => page.getByRole('status');
const thanked = (page: Page) => page.getByRole('heading', { name: /^Спасибо!/ }).waitFor();
const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('pr:')));

async function write(words: string, open: Parameters<Site['open']>[0] = {}) {
  const opened = await site.open({ width: 360, ...open });
  await opened.page.goto(`${line.url}/${codes[0]}`);
  await wordsField(opened.page).fill(words);
  return opened;
}

describe('an answer sent on a bad network', () => {
  it('is sent once however often one taps, and says so when it takes long', async () => {
    const { page, context } = await write('Медленная связь');
    const posts: string[] = [];
    let go: () => void = () => undefined;
    const held = new Promise<void>((done) => (go = done));
    await context.route(/.*/, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      posts.push(route.request().url());
      await held;
      return route.continue();
    });
    await send(page).click({ noWaitAfter: true });
    await page.getByRole('button', { name: 'Отправляем…' }).click({ noWaitAfter: true });
    await page.getByText('Связь медленная, ещё пробуем').waitFor(); // after eight seconds
    expect(await status(page).textContent()).toBe('Связь медленная, ещё пробуем');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Отправляем…');
    go();
    await thanked(page);
    expect(posts).toHaveLength(1);
    expect(await stored('Медленная связь')).toBe(1);
    expect(await kept(page)).toEqual([]);
    await context.close();
  });

  it('is kept on the phone and sent by itself when the phone is back online', async () => {
    const { page, context } = await write('Без связи');
    await line.cut(context);
    await send(page).click();
    await page.getByText(OFFLINE).waitFor();
    expect(await wordsField(page).inputValue()).toBe('Без связи');
    expect(await kept(page)).toEqual([`pr:${codes[0]}`]);
    await line.join(context);
    await thanked(page);
    expect(await stored('Без связи')).toBe(1);
    expect(page.url()).toMatch(/\/s\/[\w-]{22}/);
    await context.close();
  });

  it('is sent when the page is looked at again', async () => {
    const { page, context } = await write('Телефон был в кармане');
    await line.cut(); // the radio is on, but nothing comes through
    await send(page).click();
    await page.getByText(OFFLINE).waitFor();
    await line.join();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await thanked(page);
    expect(await stored('Телефон был в кармане')).toBe(1);
    await context.close();
  });

  it('is sent when the line carries again, though nothing tells so', async () => {
    const { page, context } = await site.open({ width: 360 });
    await page.clock.install();
    await page.goto(`${line.url}/${codes[0]}`);
    await wordsField(page).fill('Сеть была, а связи не было');
    await line.cut();
    await send(page).click();
    await page.getByText(OFFLINE).waitFor();
    await line.join();
    await page.clock.fastForward(20_000);
    await thanked(page);
    expect(await stored('Сеть была, а связи не было')).toBe(1);
    await context.close();
  });

  it.each([
    ['the same point', 0],
    ['another point', 1],
  ] as const)('is sent on the next opening of %s', async (_, next) => {
    const words = `Следующее открытие ${next}`;
    const { page, context } = await write(words);
    await line.cut();
    await send(page).click();
    await page.getByText(OFFLINE).waitFor();
    await page.close();
    await line.join();
    const later = await context.newPage();
    await later.goto(`${line.url}/${codes[next]}`);
    if (next === 0) await thanked(later);
    expect(await storedSoon(words)).toBe(1);
    await later.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('pr:')));
    expect(await stored(words)).toBe(1);
    await context.close();
  });

  it('stays on the screen and on the phone when the service is down', async () => {
    const { page, context } = await write('Сервер лежит');
    await context.route(/.*/, (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 502, body: 'Bad Gateway' }) : route.continue(),
    );
    await send(page).click();
    await page
      .getByText(
        `Сервис сейчас не отвечает. Ваш ответ сохранён на телефоне. Попробуйте позже или назовите код ${codes[0]} на кассе.`,
      )
      .waitFor();
    expect(await wordsField(page).inputValue()).toBe('Сервер лежит');
    await context.unroute(/.*/);
    await page.reload();
    expect(await wordsField(page).inputValue()).toBe('Сервер лежит');
    expect(await stored('Сервер лежит')).toBe(0); // nobody is sent again to a service that is down but by a tap
    await send(page).click();
    await thanked(page);
    expect(await stored('Сервер лежит')).toBe(1);
    await context.close();
  });

  it("comes back from the browser's own page where there is no script", async () => {
    const { page, context } = await write('Без скрипта и без связи', { javaScript: false });
    // Chromium saves a form's state a second after the last key, or when the page is left, which a busy machine may hear of after "back"
    await page.waitForTimeout(2_000);
    await line.cut(context);
    await send(page).click();
    // the browser's own page takes the place of ours
    const address = async () => page.url();
    expect(await soon(address, (url) => url.startsWith('chrome-error:'))).toBe('chrome-error://chromewebdata/');
    await page.goBack();
    expect(await wordsField(page).inputValue()).toBe('Без скрипта и без связи');
    await line.join(context);
    await send(page).click();
    await thanked(page);
    expect(await stored('Без скрипта и без связи')).toBe(1);
    await context.close();
  });
});

describe('the link', () => {
  const key = (page: Page) => page.locator('input[name=k]').getAttribute('value');

  it('opens offline once it was open, with a key of its own, and its answer is sent later', async () => {
    const { page, context, problems } = await site.open({ width: 360 });
    await page.goto(`${line.url}/${codes[0]}`);
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(`${line.url}/${codes[0]}`);
    await page.waitForFunction(() => caches.match(location.href, { ignoreVary: true }).then((kept) => !!kept));
    await line.cut(context);
    const keys = new Set([await key(page)]);
    for (let opening = 0; opening < 2; opening += 1) {
      await page.goto(`${line.url}/${codes[0]}`);
      keys.add(await key(page));
    }
    expect(keys.size).toBe(3);
    await wordsField(page).fill('Написано без связи');
    await send(page).click();
    await page.getByText(OFFLINE).waitFor();
    await line.join(context);
    await thanked(page);
    expect(await stored('Написано без связи')).toBe(1);
    expect(await context.cookies()).toEqual([]);
    expect(problems.filter((problem) => !/net::ERR_/.test(problem))).toEqual([]);
    await context.close();
  });

  it('leaves the web application alone', async () => {
    const { page, context } = await site.open({ width: 360 });
    await page.goto(`${line.url}/${codes[0]}`);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    await page.goto(`${line.url}/sign-in`);
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    await line.cut(context);
    await expect(page.goto(`${line.url}/sign-in`)).rejects.toThrow('net::ERR_');
    await context.close();
  });
});
