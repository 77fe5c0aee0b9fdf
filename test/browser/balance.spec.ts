import { settled } from './look';
import { openSite, type Site } from './site';

describe('what customers answered', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  it('leads a leader from the overview to the balance, to a place, to the stories in one field', async () => {
    const { page, context, problems } = await site.open({ as: 'leader', locale: 'ru' });
    await page.goto(`${site.url}/culture`);
    await page.getByRole('link', { name: 'Баланс ожиданий и требований' }).click();
    await page.getByText('Отвечают те, кто захотел: по их ответам нельзя судить обо всех клиентах.').waitFor();
    await page.getByText(/баланс \+\d+ \(от .* до .*\) по ответам \d+ клиент/i).waitFor();

    // the view stands in the address and survives a reload
    await page.getByRole('table', { name: 'По местам' }).getByRole('link').first().click();
    await page.waitForURL(/place=/);
    await settled(page);
    await page.reload();
    await settled(page);
    expect(await page.getByLabel('Место').inputValue()).toBe(new URL(page.url()).searchParams.get('place'));
    await page.goto(`${site.url}/culture/balance`);
    await settled(page);

    await page.getByRole('link', { name: 'Ожидания выполнены, делать самим ничего не пришлось' }).click();
    await page.waitForURL(/\/culture\/balance\/stories\?cell=MET_NOTHING/);
    const stories = page.getByRole('article');
    await stories.first().waitFor();
    await page.getByRole('button', { name: 'Показать ещё' }).click();
    await stories.nth(20).waitFor();
    await stories.first().getByRole('link').click();
    await page.waitForURL(/\/recognitions\//);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('leads a manager from the team to the balance of their own place, and to no other', async () => {
    const { page, context, problems } = await site.open({ as: 'manager', locale: 'en' });
    await page.goto(`${site.url}/team`);
    await page.getByRole('link', { name: 'What the customers of your place answered' }).click();
    await page.getByRole('heading', { name: 'Balance of expectations and demands' }).waitFor();
    await settled(page);
    expect(await page.getByText('Volunteers’ answers are no estimate for all customers.').count()).toBe(1);
    const places = page.getByLabel('Place', { exact: true }).getByRole('option');
    expect(await places.count()).toBe(1);
    expect(await page.getByRole('table', { name: 'By place' }).count()).toBe(0);
    await page.getByRole('link', { name: 'To my team' }).click();
    await page.waitForURL(/\/team$/);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('says when nobody has answered, and offers a way out of an address that names nothing', async () => {
    const { page, context } = await site.open({ as: 'leader', locale: 'en' });
    await page.goto(`${site.url}/culture/balance?period=2024`);
    await settled(page);
    expect(await page.getByText(/^Nobody has answered both questions yet/).count()).toBe(1);
    expect(await page.getByRole('figure').count()).toBe(0);
    await page.goto(`${site.url}/culture/balance?place=nowhere`);
    await page.getByText('There is no such period, place or touchpoint here').waitFor();
    await page.getByRole('button', { name: 'Show the last 90 days' }).click();
    await page.getByRole('figure').first().waitFor();
    await context.close();
  });
});
