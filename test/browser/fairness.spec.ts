import { openSite, type Site } from './site';

describe('signals of fairness, by whoever runs rewards', () => {
  let site: Site;
  beforeAll(async () => void (site = await openSite()), 120_000);
  afterAll(() => site?.close());

  it('are read with their stories and decided in words; nothing else changes', async () => {
    const { page, problems } = await site.open({ as: 'reward_admin', locale: 'ru' });
    await page.goto(`${site.url}/culture/fairness`);
    const ring = page.getByRole('article').filter({ hasText: 'Круг: ' });
    await ring.getByText(/По воле случая было бы/).waitFor();
    expect(await ring.getByRole('heading').textContent()).toMatch(/Антонова.*Кузнецов|Кузнецов.*Антонова/);

    await ring.getByRole('link', { name: 'история 1' }).click();
    await page.waitForURL(/\/recognitions\//);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goBack();

    await ring.getByRole('button', { name: 'Записать решение' }).click();
    await ring.getByRole('button', { name: 'Сохранить' }).click();
    await ring.getByText('Напишите хотя бы несколько слов').waitFor();
    await ring.getByLabel('Что оказалось').selectOption({ label: 'Поговорили' });
    await ring.getByLabel('Почему').fill('Одна вечерняя смена: помогают друг другу, а днём их никто не видит.');
    await ring.getByLabel('Что дальше, если уже известно').fill('Две недели в разных сменах, и благодарим за случай.');
    await ring.getByRole('button', { name: 'Сохранить' }).click();
    await ring.getByText('Что дальше: Две недели в разных сменах').waitFor();
    await ring.getByText('Поговорили', { exact: true }).waitFor();

    await page.reload();
    await ring.getByText('Одна вечерняя смена').waitFor();
    expect(problems).toEqual([]);
  });
});
