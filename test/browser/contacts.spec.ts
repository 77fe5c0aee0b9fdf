import type { Page } from 'playwright-core';
import { settled } from './look';
import { openSite, type Site } from './site';

const WHOLE_COMPANY = 2_000_000;

describe('contacts with customers', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  /** How many contacts the picture of rules counts against, and the rates per thousand that it tells. */
  async function rates(page: Page): Promise<{ contacts: number; rates: number[] }> {
    await page.goto(`${site.url}/friction/pareto`);
    const note = await page.getByText('за которые известно число контактов').textContent();
    const told = await page.getByText('на 1000 контактов:').allTextContents();
    const numberOf = (text: string) => Number(text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
    return {
      contacts: numberOf(/всего ([\d\s\u00a0\u202f]+)/.exec(note!)![1]!),
      rates: told.map((text) => numberOf(/контактов: ([\d,]+)/.exec(text)![1]!)),
    };
  }

  it('are entered, corrected and pasted by a curator, and complaints are counted against them', async () => {
    const { page, problems } = await site.open({ as: 'curator', width: 390 });
    const before = await rates(page);
    await page.getByRole('link', { name: 'Контакты по месяцам' }).click();

    // one number, mistyped at first, then taken back
    const row = page.locator('details[open] li').first();
    const known = await row.locator('span').nth(1).textContent();
    await row.getByRole('button', { name: 'Изменить' }).click();
    const field = page.locator('details[open] form input');
    await field.fill('много');
    await field.press('Enter');
    await page.getByText('Целое число от 1 до 1 000 000 000').waitFor();
    await field.fill('4 321');
    await field.press('Enter');
    await row.getByText('4 321').waitFor();
    await page.getByRole('button', { name: 'Отменить' }).click();
    await row.getByText(known!, { exact: true }).waitFor();

    // a list: of one wrong line nothing is taken, and nothing of it is lost
    const place = (await row.locator('span').first().textContent())!;
    const month = await page.getByLabel('Месяц', { exact: true }).inputValue();
    const list = page.getByLabel('Строки таблицы или файла CSV');
    await list.fill(`${month.slice(0, 7)}; 5 100; ${place}\n${month.slice(0, 7)}; сто; ${place}`);
    await page.getByRole('button', { name: 'Принять список' }).click();
    await page.getByText('Ничего не принято: 1 строка с ошибкой').waitFor();
    await page.getByText('«сто» — не число контактов').waitFor();
    expect(await list.inputValue()).toContain('5 100');
    // the same from a file
    const lines = `${month.slice(0, 7)};5100;${place}`;
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'contacts.csv', mimeType: 'text/csv', buffer: Buffer.from(lines) });
    await page.waitForFunction((text) => document.querySelector('textarea')?.value === text, lines);
    await page.getByRole('button', { name: 'Принять список' }).click();
    await page.getByText('Принята 1 строка').waitFor();
    await row.getByText('5 100').waitFor();
    expect(await list.inputValue()).toBe('');

    // the whole company's own number counts in place of the sum over its places
    await page.getByLabel('Число контактов').fill(String(WHOLE_COMPANY));
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.locator('details[open] li').getByText('Вся компания', { exact: true }).waitFor();
    await settled(page);
    const after = await rates(page);
    expect(after.contacts).toBeGreaterThan(WHOLE_COMPANY);
    expect(after.contacts).toBeLessThan(WHOLE_COMPANY + before.contacts);
    expect(after.rates).toHaveLength(before.rates.length);
    expect(Math.max(...after.rates)).toBeLessThan(Math.max(...before.rates) / 2);
    expect(problems).toEqual([]);
  });
});
