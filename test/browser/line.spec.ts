import { settled } from './look';
import { openSite, type Site } from './site';

describe('the line', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  it('grows by a proposal: shown what is like it, voted on by keys, adopted, and told to its proposer', async () => {
    const text = 'Подсказываю гостю, где сесть с коляской';
    const { page, problems } = await site.open({ as: 'employee' });
    await page.goto(`${site.url}/line`);
    await page.getByRole('button', { name: 'Предложить поступок' }).click();
    const words = page.locator('[role=dialog] textarea');
    await words.fill('Встречаю приветствием и узнаю постоянных гостей');
    await page.getByText('Похожее уже есть').waitFor();
    await words.fill(text);
    await page.getByText('Похожее уже есть').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Предложить', exact: true }).click();
    const own = page.locator('main li').filter({ hasText: text });
    await own.getByText('Предложение', { exact: true }).waitFor();
    await own.getByText('Итог откроется, когда вы проголосуете').waitFor();
    await own.getByRole('button', { name: 'За', exact: true }).click();
    await own.getByText('1 голос. Как они разделились, видно с 10.').waitFor();
    await own.getByRole('button', { name: 'За', exact: true, pressed: true }).click(); // taken back
    await own.getByText('Итог откроется, когда вы проголосуете').waitFor();

    const manager = await site.open({ as: 'manager', width: 390 });
    await manager.page.goto(`${site.url}/line`);
    await manager.page.locator('main button[data-deed=quick]').click();
    const card = manager.page.locator('[role=dialog]');
    await card.getByText(/^Осталось \d+ из \d+$/).waitFor();
    const left = Number(/Осталось (\d+)/.exec(await card.innerText())![1]);
    await manager.page.keyboard.press('1');
    await card.getByText(`Осталось ${left - 1} из ${left}`).waitFor();
    await card.getByRole('button', { name: 'Назад' }).click();
    await card.getByRole('button', { name: 'За', exact: true, pressed: true }).waitFor();

    const curator = await site.open({ as: 'curator' });
    await curator.page.goto(`${site.url}/line?show=proposed`);
    await curator.page.getByRole('link', { name: text }).click();
    await curator.page.locator('main button[data-deed=adopt]').click();
    await curator.page.locator('[role=dialog] textarea[lang=en]').fill('I show a guest with a pram where to sit');
    await curator.page.locator('[role=dialog] button[type=submit]').click();
    await curator.page.getByText('Поступок принят').waitFor();
    await curator.page.getByText('Лилия Каримова принимает предложение').waitFor();

    await page.goto(`${site.url}/notices`);
    await page.getByText('Ваше предложение принято и стоит на черте').first().click();
    await page.getByRole('heading', { level: 1, name: text }).waitFor();
    await page.getByLabel('Ваше мнение').fill('Проверено на утренней смене');
    await page.getByRole('button', { name: 'Отправить' }).click();
    await page.locator('#talk li').getByText('Проверено на утренней смене').waitFor();
    await settled(page);
    expect([...problems, ...manager.problems, ...curator.problems]).toEqual([]);
  }, 180_000);
});
