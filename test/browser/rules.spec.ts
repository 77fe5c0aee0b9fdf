import { openSite, type Site } from './site';

describe('reward rules, by their administrator', () => {
  let site: Site;
  beforeAll(async () => void (site = await openSite()), 120_000);
  afterAll(() => site?.close());

  it('are changed in a draft, simulated, and come into force', async () => {
    const { page, problems } = await site.open({ as: 'reward_admin', locale: 'ru' });
    await page.goto(`${site.url}/admin/rules`);
    await page.getByRole('link', { name: 'Править' }).click();
    await page.getByText('6 отличий от версии 1').waitFor();

    // the example follows what is typed, by the function that settles
    const first = page.getByLabel(/^1-е место/);
    await first.fill('60');
    await page.getByText('= 90 баллов').waitFor();
    await first.fill('700000');
    await page.getByText('Нужно целое число от 0 до').waitFor();
    await first.fill('50');
    await page.getByText('= 75 баллов').waitFor();
    await page.getByText('Сохранено').waitFor();
    expect(await page.getByRole('button', { name: 'Ввести версию 2' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Рассчитать' }).click();
    await page.getByText('Кому больше, кому меньше').waitFor();
    await page.getByRole('button', { name: 'Ввести версию 2' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ввести версию 2' }).click();
    await page.getByText('Эта версия введена и больше не меняется').waitFor();
    expect(await first.isDisabled()).toBe(true);

    await page.getByRole('link', { name: 'Все версии' }).click();
    await page.getByText('Прошлая').waitFor();
    expect(problems).toEqual([]);
  });
});
