import type { Page } from 'playwright-core';
import { axeViolations, overflowingTexts } from './look';
import { PRAISE_STATES } from './praise-states';
import { openSite, type Site } from './site';

const WORDS = 'Забыла сумку под столиком, а мне её вынесли прямо к автобусу';
/** Nobody reads the page and answers faster: whoever does is looked at more closely. */
const READING_MS = 2_100;

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 120_000);
afterAll(() => site?.close());

/** A point of the place where the employee among the personas works; nobody else there agreed to be shown. */
const pointOfEmployee = () =>
  site.database.inCompany(site.companyId, async (tx) => {
    const [found] = await tx.sql<{ code: string; name: string; placeId: string }>(
      'test.point_of_employee',
      `select p.code, e.first_name as name, p.place_id as "placeId" from employee e join account a on a.employee_id = e.id
         join praise_point p on p.place_id = e.place_id and p.closed_at is null and p.employee_id is null
       where a.persona = 'employee' limit 1`,
    );
    await tx.sql('test.always_open', 'delete from place_hours'); // whatever the time is
    await tx.sql(
      'test.only_the_employee',
      `update employee set shown_to_customers = id in (select employee_id from account where persona = 'employee') where place_id = $1`,
      [found!.placeId],
    );
    return found!;
  });

/** Fills the form as a customer does, without a script of ours or of the test's in the page. */
async function thank(page: Page, name: string): Promise<string> {
  await page.getByRole('radio', { name }).first().check();
  await page.getByRole('checkbox').first().check();
  await page.getByLabel('Расскажите своими словами').fill(WORDS);
  await page.waitForTimeout(READING_MS);
  await page.getByRole('button', { name: 'Отправить благодарность' }).click();
  await page.getByRole('heading', { name: `Спасибо! ${name} это прочитает` }).waitFor();
  return (await page.getByRole('link', { name: 'Страница вашей благодарности' }).getAttribute('href'))!;
}

it('goes from a customer whose phone runs no JavaScript through the curator to the feed, and back to the customer', async () => {
  const { code, name } = await pointOfEmployee();
  const customer = await site.open({ javaScript: false, width: 390 });
  const requests: string[] = [];
  customer.page.on('request', (request) => requests.push(new URL(request.url()).origin));
  await customer.page.goto(`${site.url}/${code}`);
  expect(requests).toEqual([site.url]);
  const status = await thank(customer.page, name);
  await customer.page.getByRole('button', { name: 'Больше' }).click();
  await customer.page.getByText('Вопрос 2 из 6').waitFor();
  expect(new Set(requests)).toEqual(new Set([site.url]));
  expect(await customer.context.cookies()).toEqual([]);

  const curator = await site.open({ as: 'curator' });
  await curator.page.goto(`${site.url}/admin/praise`);
  const item = curator.page.getByRole('article').filter({ hasText: WORDS });
  await item.getByText('Больше').waitFor(); // her answer to the first question
  await item.focus();
  await curator.page.keyboard.press('p');
  await curator.page.getByText('слова клиента уже в ленте').waitFor();
  await item.waitFor({ state: 'detached' });
  expect(curator.problems).toEqual([]);

  const employee = await site.open({ as: 'employee', width: 390 });
  await employee.page.goto(site.url);
  await employee.page.getByRole('heading', { name: 'Слова клиента о вас' }).waitFor();
  expect(await employee.page.getByRole('feed').getByText(WORDS).count()).toBe(1);
  await customer.page.goto(site.url + status);
  expect(await customer.page.getByText('Ещё не прочитано').count()).toBe(1);

  await readUntil(employee.page, WORDS);
  expect(employee.problems).toEqual([]);
  await customer.page.reload();
  await customer.page.getByText(`${name} читает ваши слова`).waitFor();
});

/** One after another, the oldest first, as the card above the feed shows them. */
async function readUntil(page: Page, words: string): Promise<void> {
  const card = page.locator('section', { has: page.getByRole('heading', { name: 'Слова клиента о вас' }) });
  for (;;) {
    const shown = (await card.locator('blockquote').textContent())!;
    const answered = page.waitForResponse((response) => response.request().postData()?.includes('ReadPraise') ?? false);
    await card.getByRole('button', { name: 'Прочитано' }).click();
    await answered;
    if (shown === words) return;
    await card.getByText(shown).waitFor({ state: 'detached' });
  }
}

const SIZES = [
  [320, 1],
  [360, 1],
  [320, 2],
  [360, 2],
  [1280, 1],
] as const;

describe.each(['ru', 'en'] as const)("the customer's pages in %s", (locale) => {
  const pages: Partial<Record<'light' | 'dark', Page>> = {};
  beforeAll(async () => {
    for (const theme of ['light', 'dark'] as const)
      pages[theme] = (await site.open({ locale, theme, width: 320 })).page;
  });

  it.each(Object.entries(PRAISE_STATES(locale)))('%s: no violation of axe, no text out of its box', async (_, html) => {
    const faults: string[] = [];
    const page = pages.light!;
    await page.setContent(html);
    faults.push(...(await axeViolations(page)));
    for (const [width, scale] of SIZES) {
      await page.setViewportSize({ width, height: 740 });
      await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), 106.25 * scale);
      faults.push(...(await overflowingTexts(page)).map((text) => `${width} × ${scale}: ${text}`));
    }
    expect(faults).toEqual([]);
  });

  // the states share one sheet: these show all its colours
  it.each(['form filled', 'nothing chosen', 'thank-you, asks recommend', 'status, received', 'closed'])(
    '%s: no violation of axe in the dark',
    async (state) => {
      await pages.dark!.setContent(PRAISE_STATES(locale)[state]!);
      expect(await axeViolations(pages.dark!)).toEqual([]);
    },
  );
});
