import {
  KIOSK_ASKING_SECONDS,
  KIOSK_IDLE_SECONDS,
  KIOSK_MORE_SECONDS,
  KIOSK_THANKS_SECONDS,
} from '../../libs/pages/src/praise/kiosk/script';
import type { Page } from 'playwright-core';
import { axeViolations, overflowingTexts, rawTexts } from './look';
import type { Line } from './network';
import { openSite, type Site } from './site';
import { soon } from './soon';

let site: Site, line: Line, code: string;
beforeAll(async () => {
  site = await openSite();
  code = await site.database.reading(site.companyId, async (tx) => {
    const [point] = await tx.sql<{ code: string }>(
      'test.kiosk_point',
      `select p.code from praise_point p where p.closed_at is null and p.employee_id is null and exists
         (select from employee e where e.place_id = p.place_id and e.shown_to_customers and e.status = 'active') order by p.id limit 1`,
    );
    return point!.code;
  });
}, 120_000);
beforeEach(async () => {
  line = await site.line();
});
afterAll(() => site?.close());

const stored = () =>
  site.database.reading(site.companyId, (tx) =>
    tx.sql<{ id: string; who: string; phrases: number; locale: string }>(
      'test.kiosk_stored',
      `select p.id, p.who, p.locale, (select count(*)::int from praise_behaviour b where b.praise_id = p.id) as phrases
       from praise p where p.channel = 'kiosk' order by p.created_at, p.id`,
    ),
  );

/** A kiosk with a clock that the test moves. */
async function openKiosk(locale: 'ru' | 'en' = 'ru', width = 768, height = 1024) {
  const opened = await site.open({ locale, width });
  const { page } = opened;
  await page.setViewportSize({ width, height });
  await page.clock.install();
  await page.goto(`${line.url}/${code}/kiosk`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return {
    ...opened,
    pass: (seconds: number) => page.clock.runFor(seconds * 1000),
    /** From here on only `pass` moves it; axe and the service worker want it to go. */
    stop: () => page.clock.pauseAt(Date.now() + 60_000),
  };
}

/** The answer comes when the screen has long said thanks. */
const storedSoon = async (count: number) =>
  expect((await soon(stored, (all) => all.length >= count)).length).toBe(count);

const shown = (page: Page) =>
  page.evaluate(() => {
    const open = [...document.querySelectorAll<HTMLElement>('[data-panel]')].filter((panel) => panel.checkVisibility());
    return open.map((panel) => panel.dataset['panel']).join();
  });
const begin = (page: Page) => page.getByRole('button', { name: /Сказать спасибо|Say thanks/ }).click();
const tick = (page: Page, place = 0) => page.getByRole('checkbox').nth(place).check();
const send = (page: Page) => page.getByRole('button', { name: /Отправить благодарность|Send thanks/ }).click();

async function thank(page: Page, phrase: number) {
  await begin(page);
  await page.getByRole('radio').first().check();
  await tick(page, phrase);
  await send(page);
}

it('takes a praise in four touches, shows the symbol, and forgets it all', async () => {
  const { page, context, problems, pass, stop } = await openKiosk();
  await stop();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).origin));
  const before = (await stored()).length;
  await thank(page, 0);
  expect(await shown(page)).toBe('thanks');
  const symbol = page.getByRole('img', { name: 'QR-код: дописать с телефона' });
  await symbol.waitFor();
  const praise = await stored();
  expect(praise.length).toBe(before + 1);
  expect(praise.at(-1)).toMatchObject({ who: 'employee', phrases: 1, locale: 'ru' });
  expect((await symbol.boundingBox())!.width).toBeGreaterThanOrEqual(240);
  await page.getByRole('button', { name: 'Ещё минуту' }).click();
  await pass(KIOSK_MORE_SECONDS - 2);
  expect(await shown(page)).toBe('thanks');
  await pass(3);
  expect(await shown(page)).toBe('attract');
  expect(await leftBehind(page)).toEqual({ checked: 0, pictures: 0, queue: '[]', length: 1 });
  await page.goBack();
  expect(page.url()).not.toContain('/s/');
  expect(new Set(requests)).toEqual(new Set([line.url]));
  expect(await context.cookies()).toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
});

/** What the next person could find of the last one. */
const leftBehind = (page: Page) =>
  page.evaluate(() => ({
    checked: document.querySelectorAll('input:checked').length,
    pictures: document.querySelectorAll('img[src]').length,
    queue: Object.entries(localStorage)
      .filter(([name]) => name.startsWith('kiosk:'))
      .map(([, value]) => value)
      .join(),
    length: history.state === null ? 1 : 2,
  }));

it('asks whoever walked away, gives a minute, and resets', async () => {
  const { page, context, pass, stop } = await openKiosk();
  await stop();
  await begin(page);
  await page.getByRole('radio').first().check();
  await pass(KIOSK_IDLE_SECONDS - 1);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await pass(1);
  await page.getByRole('dialog', { name: 'Вы ещё здесь?' }).waitFor();
  await page.getByRole('button', { name: 'Ещё минуту' }).last().click();
  expect(await page.getByRole('radio').first().isChecked()).toBe(true);
  await pass(KIOSK_MORE_SECONDS - 1);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await pass(1 + KIOSK_ASKING_SECONDS);
  expect(await shown(page)).toBe('attract');
  await begin(page);
  expect(await page.locator('input:checked').count()).toBe(0);
  await page.getByRole('radio').first().check(); // a touch begins the time anew
  await pass(KIOSK_IDLE_SECONDS - 5);
  await tick(page);
  await pass(KIOSK_IDLE_SECONDS - 5);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await context.close();
});

it('changes its language with what was chosen, says what is missing, and greets the next one in its own', async () => {
  const { page, context, pass } = await openKiosk();
  const before = (await stored()).length;
  await begin(page);
  await send(page);
  await page.getByText('Выберите, кому сказать спасибо, или что вам запомнилось').waitFor();
  await tick(page, 1);
  await page.getByRole('button', { name: 'English' }).click();
  expect(await page.getByRole('checkbox').nth(1).isChecked()).toBe(true);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await send(page);
  await page.getByRole('heading', { name: /^Thank you/ }).waitFor();
  await storedSoon(before + 1); // and not while the next test counts
  await pass(KIOSK_THANKS_SECONDS + 1);
  await page.getByRole('button', { name: 'Сказать спасибо' }).waitFor();
  await context.close();
});

it('keeps what is said while the line is cut, through a reload, and sends each once', async () => {
  const { page, context, pass } = await openKiosk();
  const before = (await stored()).length;
  await line.cut(context);
  for (const phrase of [0, 1, 2]) {
    await thank(page, phrase);
    expect(await shown(page)).toBe('thanks');
    expect(await page.getByRole('img').count()).toBe(0);
    await page.getByRole('button', { name: 'Готово' }).click();
  }
  await page.getByText('Ждут связи: 3').waitFor();
  await page.reload(); // without a line: the worker answers
  await page.getByText('Ждут связи: 3').waitFor();
  await begin(page);
  await page.getByRole('button', { name: 'Начать сначала' }).click();
  expect((await stored()).length).toBe(before);

  // the first answer gets lost on the way back
  let lost = 0;
  await page.route('**/kiosk', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    if (lost++) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await line.join(context);
  await pass(21);
  await page
    .waitForFunction(() => document.getElementById('waiting')!.hidden, undefined, { timeout: 20_000 })
    .catch(async () => {
      await pass(21);
      await page.waitForFunction(() => document.getElementById('waiting')!.hidden);
    });
  expect(lost).toBeGreaterThan(1);
  expect((await stored()).length).toBe(before + 3);
  await context.close();
});

const SIZES = [
  [768, 1024],
  [1080, 1920],
  [390, 844],
] as const;

describe.each(['ru', 'en'] as const)('the kiosk in %s', (locale) => {
  it.each(SIZES)(
    'has no violation of axe, no text out of its box, no small target at %i × %i',
    async (width, height) => {
      const { page, context, pass } = await openKiosk(locale, width, height);
      const look = async () => {
        expect(await axeViolations(page)).toEqual([]);
        expect(await overflowingTexts(page)).toEqual([]);
        expect(await rawTexts(page)).toEqual([]);
        expect(await smallTargets(page)).toEqual([]);
      };
      await look();
      await begin(page);
      await tick(page);
      await look();
      await pass(KIOSK_IDLE_SECONDS);
      await page.getByRole('dialog').waitFor();
      await look();
      await page.getByRole('dialog').getByRole('button').first().click();
      await send(page);
      await page.getByRole('img').waitFor();
      await look();
      await context.close();
    },
    90_000,
  );
});

/** Buttons and choices below 64 px. */
const smallTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, label.o')]
      .filter((target) => target.checkVisibility())
      .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 64 || box.height < 64)
      .map(({ text, box }) => `${text} ${box.width} × ${box.height}`),
  );
