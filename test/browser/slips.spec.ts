import type { Page } from 'playwright-core';
import { openSite, type Site } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 120_000);
afterAll(() => site?.close());

/** A point of the place of somebody whom three letters find, and the phrases of its slip. */
async function pointOfSomebody() {
  return site.database.reading(site.companyId, async (tx) => {
    const [point] = await tx.sql<{ code: string; letters: string; name: string }>(
      'test.point_of_somebody',
      `select p.code, left(e.last_name, 4) as letters, e.first_name || ' ' || e.last_name as name
       from praise_point p join employee e on e.place_id = p.place_id and e.status = 'active'
       where p.closed_at is null and p.employee_id is null
         and (select count(*) from employee o where lower(left(o.last_name, 4)) = lower(left(e.last_name, 4))
           or lower(left(o.first_name, 4)) = lower(left(e.last_name, 4))) = 1
       order by p.id, e.id limit 1`,
    );
    return point!;
  });
}

const stored = (words: string) =>
  site.database.reading(site.companyId, (tx) =>
    tx.sql<{ channel: string; saidOn: string; who: string; phrases: number; code: string; signals: string[] }>(
      'test.slips_stored',
      `select r.channel, r.said_on::text as "saidOn", r.who, r.signals, p.code,
         (select count(*)::int from praise_behaviour b where b.praise_id = r.id) as phrases
       from praise r join praise_point p on p.id = r.point_id where r.words = $1 and r.state = 'received'`,
      [words],
    ),
  );

/** A keyboard that counts; a mouse that must not be touched. */
async function withKeys(page: Page) {
  await page.addInitScript(() => {
    const seen = { mouse: 0 };
    Object.assign(window, { seen });
    for (const kind of ['mousedown', 'pointerdown', 'touchstart'])
      document.addEventListener(kind, () => seen.mouse++, true);
  });
  let keys = 0;
  return {
    type: async (text: string) => {
      keys += text.length;
      await page.keyboard.type(text);
    },
    press: async (key: string) => {
      keys++;
      await page.keyboard.press(key);
    },
    spent: () => {
      const spent = keys;
      keys = 0;
      return spent;
    },
    mouse: () => page.evaluate(() => (window as unknown as { seen: { mouse: number } }).seen.mouse),
  };
}

const focused = (page: Page, label: RegExp) =>
  page.waitForFunction((source) => {
    const input = document.activeElement as HTMLInputElement | null;
    return !!input?.labels && [...input.labels].some((l) => new RegExp(source).test(l.textContent ?? ''));
  }, label.source);

it('enters slip after slip by keys alone: the place and the day stay, and nothing but the slip is typed', async () => {
  const { code, letters, name } = await pointOfSomebody();
  const { page, problems } = await site.open({ as: 'curator' });
  const keys = await withKeys(page);
  await page.goto(`${site.url}/admin/slips`);
  await focused(page, /Код на бланке/);
  await keys.type(code.toLowerCase());
  await page.getByText('Клавиши 1–').waitFor();
  await keys.press('Enter'); // the day is today's
  keys.spent();

  const words = ['Помогла донести поднос', 'Подсказала самый вкусный хлеб', 'Улыбнулась, и день стал лучше'];
  const seconds: number[] = [];
  for (const [n, text] of words.entries()) {
    const begun = Date.now();
    await focused(page, /Кого благодарят/);
    await keys.type(letters);
    await page.getByRole('option', { name }).waitFor();
    await keys.press('Enter');
    await keys.press('1');
    await keys.press('3');
    await keys.press('Tab');
    await keys.type(text);
    await keys.press(n === 1 ? 'Control+Enter' : 'Enter');
    await page
      .getByRole('status')
      .filter({ hasText: `Сохранено: ${name}` })
      .waitFor();
    seconds.push((Date.now() - begun) / 1000);
    // four letters, Enter, two digits, Tab, the words, Enter
    expect(keys.spent()).toBe(letters.length + 1 + 2 + 1 + text.length + 1);
    await page.getByRole('listitem').filter({ hasText: text }).waitFor();
  }
  for (const text of words)
    expect(await stored(text)).toEqual([
      { channel: 'paper', saidOn: expect.stringMatching(/^\d{4}-/), who: 'employee', phrases: 2, code, signals: [] },
    ]);
  expect(Math.max(...seconds)).toBeLessThan(15);
  expect(await keys.mouse()).toBe(0);
  expect(problems).toEqual([]);
});

const isFocused = (element: Element) => document.activeElement === element;

it('loses no slip to a reload or a cut line, saves it once, and takes it back', async () => {
  const { code } = await pointOfSomebody();
  const { page, context } = await site.open({ as: 'curator' });
  // the phrases of the place come later than the key that ticks one
  let go: () => void = () => undefined;
  const held = new Promise<void>((done) => (go = done));
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('SlipForm')) await held;
    return route.fallback();
  });
  await page.goto(`${site.url}/admin/slips`);
  await page.getByLabel('Код на бланке').fill(code);
  await page.getByRole('textbox', { name: 'Кого благодарят' }).pressSequentially('вся');
  await page.getByRole('option', { name: 'Вся команда' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('fieldset[aria-busy=true]:focus').waitFor();
  await page.keyboard.press('2');
  go();
  await page.locator('label', { hasText: /^2/ }).getByRole('checkbox', { checked: true }).waitFor();
  const text = 'Вы все молодцы, приду ещё';
  await page.getByLabel('Слова клиента').fill(text);
  await page.reload();
  expect(await page.getByLabel('Слова клиента').inputValue()).toBe(text);
  expect(await page.getByRole('textbox', { name: 'Кого благодарят' }).inputValue()).toBe('Вся команда');
  await page.getByText('Клавиши 1–').waitFor();

  // the answer is lost on the way: the slip is stored, the person doesn't know
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('EnterSlip')) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await page.getByLabel('Слова клиента').press('Enter');
  await page.locator('[class*=error]').first().waitFor();
  expect(await page.getByLabel('Слова клиента').inputValue()).toBe(text);
  await page.unroute('**/graphql');
  await page.getByLabel('Слова клиента').press('Enter');
  await page.getByRole('status').filter({ hasText: 'Сохранено: Вся команда' }).waitFor();
  expect(await stored(text)).toMatchObject([{ who: 'team', phrases: 1 }]);

  await page.getByRole('listitem').filter({ hasText: text }).getByRole('button', { name: 'Отменить' }).click();
  await page.getByText('Бланк отменён').waitFor();
  expect(await stored(text)).toEqual([]);
  expect(await page.getByLabel('Слова клиента').inputValue()).toBe(text);
  await context.close();
});

it('says what is missing, at its field', async () => {
  const { code } = await pointOfSomebody();
  const { page } = await site.open({ as: 'manager' });
  await page.goto(`${site.url}/admin/slips`);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('Введите семь знаков кода').last().waitFor();
  await page.getByLabel('Код на бланке').fill('ZZZZ999');
  await page.getByText('Такого кода нет').waitFor();
  const curator = await site.open({ as: 'curator' });
  await curator.page.goto(`${site.url}/admin/slips`);
  await curator.page.getByLabel('Код на бланке').fill(code);
  await curator.page.getByText('Клавиши 1–').waitFor();
  await curator.page.getByLabel('Слова клиента').press('Enter');
  await curator.page.getByText('Выберите, кого благодарят').waitFor();
  await curator.page.getByRole('textbox', { name: 'Кого благодарят' }).pressSequentially('ъъъ');
  await curator.page.getByText('Никого не нашлось').waitFor();
  await curator.page.keyboard.press('Enter');
  expect(await curator.page.getByRole('textbox', { name: 'Кого благодарят' }).evaluate(isFocused)).toBe(true);
});
