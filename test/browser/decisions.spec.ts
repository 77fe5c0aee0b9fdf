import type { Page } from 'playwright-core';
import { openSite, type Site } from './site';
import { soon } from './soon';

/** A press of a finger, counted. */
function fingers(page: Page) {
  const count = { taps: 0 };
  const sheet = page.getByRole('dialog');
  return {
    count,
    open: () => (count.taps++, page.locator('main button[data-deed=decision]').first().click()),
    tap: (text: string) => (count.taps++, sheet.locator('label', { hasText: text }).first().click()),
    press: (name: string) => (count.taps++, sheet.getByRole('button', { name, exact: true }).click()),
  };
}

describe('a decision on the spot', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  const stored = (did: string) =>
    site.database.inCompany(site.companyId, (tx) =>
      tx.sql<Record<string, unknown>>(
        'test.decisions',
        'select kind, seconds, asked, customer_left as left, for_reviewer as shown from decision where did = $1',
        [did],
      ),
    );
  const storedSoon = (did: string, enough: (row: Record<string, unknown>) => boolean) =>
    soon(
      () => stored(did),
      ([row]) => !!row && enough(row),
    );

  it('is stored on a phone in three taps, and complete in six and less than a minute', async () => {
    const did = 'Новый латте вместо остывшего';
    const { page, problems } = await site.open({ as: 'employee', width: 390 });
    await page.goto(`${site.url}/decisions`);
    const { count, open, tap, press } = fingers(page);
    const began = Date.now();
    await open();
    await tap('Своими словами');
    await page.getByRole('dialog').getByLabel('Что именно').fill(did); // the one line
    await press('Записать');
    await page.getByText('Разрешения не нужно').first().waitFor();
    expect([count.taps, (await storedSoon(did, () => true)).length]).toEqual([3, 1]);
    await tap('5 секунд');
    await tap('Никто');
    await tap('Довольным');
    expect(await storedSoon(did, (row) => row['left'] !== null)).toEqual([
      { kind: 'done', seconds: 5, asked: 'nobody', left: 'delighted', shown: true },
    ]);
    expect(count.taps).toBe(6);
    expect(Date.now() - began).toBeLessThan(60_000);
    await press('Готово');
    await page.locator('main li', { hasText: did }).getByText('самостоятельно').waitFor();
    expect(problems).toEqual([]);
  });

  it('is told by keys too: arrows pass over answers, what is typed is kept on the way out, and the focus comes back', async () => {
    const did = 'Плед гостям на веранде';
    const { page, problems } = await site.open({ as: 'employee' });
    await page.goto(`${site.url}/decisions`);
    const { tap, press } = fingers(page);
    const sheet = page.getByRole('dialog');
    await page.locator('main button[data-deed=decision]').first().press('Enter');
    await tap('Своими словами');
    await sheet.getByLabel('Что именно').fill(did);
    await press('Записать');
    await sheet.getByRole('radio', { name: '5 секунд' }).press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await storedSoon(did, (row) => row['seconds'] === 120)).toMatchObject([{ seconds: 120 }]);
    await press('Дальше');
    await sheet.locator('[data-question=asked]').waitFor();
    await press('Зачем');
    await sheet.getByLabel('Что было нужно клиенту').fill('Замёрзли у воды');
    await press('Готово');
    await page.locator('main li', { hasText: did }).getByText('Замёрзли у воды').waitFor();
    await page.locator('main button[data-deed=decision]:focus').waitFor();
    expect(problems).toEqual([]);
  });

  it('waits on the phone without a line, over its restart, and is then stored once with all that was told', async () => {
    const did = 'Подвезли гостя до поезда';
    const { page, context, problems } = await site.open({ as: 'employee', width: 390 });
    const line = await site.line();
    await page.goto(`${line.url}/decisions`);
    const { open, tap, press } = fingers(page);
    await open();
    await tap('Своими словами');
    await page.getByRole('dialog').getByLabel('Что именно').fill(did);
    await line.cut(context);
    await press('Записать');
    await page.getByText('Запись хранится на этом телефоне').waitFor();
    await tap('полминуты');
    await tap('Коллега');
    await tap('За');
    await press('Готово');
    await page.getByRole('heading', { name: 'Ждут связи' }).waitFor();
    expect(await stored(did)).toEqual([]);
    await page.close(); // the battery is empty
    await line.join(context);
    const again = await context.newPage();
    await again.goto(line.url); // anywhere in the application
    expect(await storedSoon(did, (row) => row['asked'] !== null)).toEqual([
      { kind: 'done', seconds: 30, asked: 'colleague', left: null, shown: true },
    ]);
    await again.goto(`${line.url}/decisions`);
    await again.locator('main li', { hasText: did }).getByText('с коллегой').waitFor();
    // the page before may have been left with the answer on its way: then it is asked for again, and nothing is stored twice
    await again.waitForFunction(() => !Object.keys(localStorage).some((key) => key.includes('waiting')));
    expect((await stored(did)).length).toBe(1);
    expect(problems.filter((problem) => !/net::ERR_|Failed to fetch/.test(problem))).toEqual([]);
  });

  it('not dared is nobody’s but its author’s, and one tap takes a slip back', async () => {
    const { page, problems } = await site.open({ as: 'employee', width: 390 });
    await page.goto(`${site.url}/decisions?give=own`);
    const { tap, press } = fingers(page);
    await tap('Не решаюсь');
    await page.getByRole('dialog').getByLabel('Что именно').fill('Вернуть деньги за десерт');
    await press('Записать');
    await page.getByText('Видно только вам.').waitFor();
    await tap('Страх выговора');
    expect(await storedSoon('Вернуть деньги за десерт', () => true)).toMatchObject([
      { kind: 'not_dared', shown: false },
    ]);
    await press('Забрать запись');
    await page.getByText('Запись убрана').waitFor();
    expect(await stored('Вернуть деньги за десерт')).toEqual([]);
    expect(problems).toEqual([]);
  });
});
