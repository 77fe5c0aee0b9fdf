import { settled } from './look';
import { openSite, type Site } from './site';

const RULE = 'Салфетки выдаём по одной';
const REASON = 'Салфетки теперь стоят на столах: берите сколько нужно';

describe('the friction register', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  it('takes the rule behind a complaint from naming to a vote, a decision, and the word to whoever voted', async () => {
    const curator = await site.open({ as: 'curator' });
    await curator.page.goto(`${site.url}/complaints`);
    await curator.page.locator('article').first().getByRole('button', { name: 'Поручить' }).click();
    await curator.page.locator('[role=dialog] select').selectOption('new');
    await curator.page.getByLabel('Название порядка').fill(RULE);
    await curator.page.locator('[role=dialog] button[type=submit]').click();
    await curator.page.locator('article').getByRole('link', { name: RULE }).waitFor();

    const employee = await site.open({ as: 'employee', width: 390 });
    await employee.page.goto(`${site.url}/friction?q=${encodeURIComponent('салфетка')}`);
    const card = employee.page.locator('article', { hasText: RULE });
    await card.getByText('1 жалоба клиента').waitFor();
    await card.getByRole('button', { name: 'Мешает и мне' }).click();
    await card.locator('button[aria-pressed=true]').waitFor();

    await curator.page.locator('article').getByRole('link', { name: RULE }).click();
    await curator.page.getByRole('heading', { name: 'Что говорят клиенты' }).waitFor();
    await curator.page.locator('button[data-deed=review]').click();
    await curator.page.getByRole('button', { name: 'Вернуть в открытые' }).waitFor();
    await curator.page.locator('button[data-deed=decide]:focus').waitFor(); // the one that was pressed is gone
    await curator.page.locator('button[data-deed=decide]').click();
    await curator.page.getByLabel('Причина').press('Escape');
    await curator.page.locator('button[data-deed=decide]:focus').waitFor();
    await curator.page.locator('button[data-deed=decide]').click();
    await curator.page.locator('[role=dialog] button[type=submit]').click();
    await curator.page.getByText('Объясните решение хотя бы одной фразой').waitFor();
    await curator.page.getByLabel('Причина').fill(REASON);
    await curator.page.locator('[role=dialog] button[type=submit]').click();
    await curator.page.getByRole('heading', { name: 'Решение: изменено' }).waitFor();
    await curator.page.getByRole('heading', { name: 'Что стало после решения' }).waitFor();

    await employee.page.goto(`${site.url}/notices`);
    await employee.page.getByText('Порядок изменили').first().click();
    await employee.page.getByText(REASON).first().waitFor();
    await settled(employee.page);
    expect(new URL(employee.page.url()).pathname).toMatch(/^\/friction\/[0-9a-f-]{36}$/);
    expect([...curator.problems, ...employee.problems]).toEqual([]);
  });

  it('shows all again without the words that were searched, and says whose things a board shows', async () => {
    const { page, problems } = await site.open({ as: 'employee' });
    await page.goto(`${site.url}/friction`);
    await page.locator('article').first().waitFor();
    await page.getByLabel('Поиск').fill('такого здесь нет');
    await page.getByRole('link', { name: 'Показать все' }).click();
    await page.locator('article').first().waitFor();
    expect(await page.getByLabel('Поиск').inputValue()).toBe('');

    const owner = page.getByLabel('Отвечает');
    const somebody = owner.locator('option').nth(2); // after “whoever” and “nobody”
    await somebody.waitFor({ state: 'attached' });
    const [id, name] = [await somebody.getAttribute('value'), (await somebody.textContent())!];
    await owner.selectOption(id);
    await page.waitForURL(`**/friction?owner=${id}`);
    await page.getByText('Доска', { exact: true }).click();
    await page.getByRole('heading', { name: 'На рассмотрении' }).waitFor();
    await owner.locator('option:checked', { hasText: name }).waitFor({ state: 'attached' });
    expect(problems).toEqual([]);
  });
});
