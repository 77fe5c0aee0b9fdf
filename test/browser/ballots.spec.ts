import { openSite, type Site } from './site';

describe('the perceived order of the values', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  it('is asked above the feed, drawn with ties, survives a reload, is sent, changed in pairs and sent again', async () => {
    const { page, problems } = await site.open({ as: 'employee', width: 390, touch: true });
    // how many answered before depends on the day on which the demo company is planted
    const [before] = await site.database.reading(site.companyId, (tx) =>
      tx.sql<{ n: number }>(
        'test.answered',
        `select count(*)::int as n from ballot b join ballot_campaign c on c.id = b.campaign_id and c.closed_at is null
         where c.ends_on >= current_date and b.replaced_at is null`,
      ),
    );
    const answered = new RegExp(`^Ответили? ${before!.n + 1} человека? из \\d+$`);
    await page.goto(site.url);
    await page.getByRole('link', { name: 'Ответить' }).click();
    await page.waitForURL('**/values/order');
    for (const name of ['Темп', 'Безопасность', 'Вкус']) await page.getByRole('button', { name, exact: true }).click();
    await page.getByLabel('На одном месте с соседней: Вкус').click();
    await page.getByText('«Вкус»: место 2 из 2.').waitFor({ state: 'attached' });
    await page.getByLabel('Выше: Безопасность').click();

    await page.reload();
    await page.getByLabel('Выше: Вкус').waitFor();
    await page.getByRole('button', { name: 'Отправить' }).click();
    await page.getByText(answered).waitFor();
    const own = page.locator('main ol').first().locator('li');
    expect(await own.allInnerTexts()).toEqual(['1\nТемп', '2\nБезопасность', '3\nВкус']);

    await page.getByRole('button', { name: 'Изменить', exact: true }).click();
    await page.getByText('По парам').click();
    const question = page.getByText(/^Вопрос \d+, всего не больше \d+$/);
    await question.waitFor();
    let asked = 0;
    // the left card wins until all is known
    for (; await question.count(); asked += 1) await page.locator('main h3 + div button').first().click();
    expect(asked).toBeLessThanOrEqual(14);
    await page.getByRole('button', { name: 'Отправить' }).click();
    await page.getByText(answered).waitFor();
    expect(await own.count()).toBe(7);

    await page.goto(site.url);
    await page.locator('article').first().waitFor();
    expect(await page.getByRole('link', { name: 'Ответить' }).count()).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('is watched by the curator, who ends the campaign and reads the result', async () => {
    const { page, problems } = await site.open({ as: 'curator' });
    await page.goto(`${site.url}/admin/values/ballots`);
    await page.getByRole('link', { name: 'Что у нас важнее сейчас' }).click();
    await page.getByText('Итог появится после окончания').waitFor();
    await page.getByRole('cell', { name: 'скрыто', exact: true }).first().waitFor();

    await page.locator('#main').getByRole('button', { name: 'Закрыть', exact: true }).click();
    await page.getByRole('button', { name: 'Закрыть на время' }).click();
    await page.getByRole('button', { name: 'Открыть снова' }).click();
    await page.getByText('идёт', { exact: true }).waitFor();

    await page.locator('#main').getByRole('button', { name: 'Закрыть', exact: true }).click();
    await page.getByRole('button', { name: 'Закончить и показать итог' }).click();
    await page.getByRole('heading', { name: 'Каждая против каждой' }).waitFor();
    await page.getByText(/W = 0,\d\d/).waitFor();
    expect(await page.getByRole('button', { name: 'Открыть снова' }).count()).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
