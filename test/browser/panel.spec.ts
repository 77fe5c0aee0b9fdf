import { settled } from './look';
import { openSite, type Site } from './site';

describe('choosing an award', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  it('a juror scores by keys without names and leaves one to others; everybody votes in secret', async () => {
    const { page, context, problems } = await site.open({ as: 'employee', locale: 'ru' });
    page.setDefaultTimeout(8_000); // of one step: it is named when it fails
    await page.goto(`${site.url}/notices`);
    await page
      .getByRole('link', { name: /вас зовут в жюри/ })
      .first()
      .click();
    await page.getByText('Оценено 0 из 4').waitFor();
    expect(await page.locator('main').innerText()).toContain('▇▇▇');

    for (const key of ['5', '4', '3']) await page.keyboard.press(key);
    await page.getByText('Оценено 1 из 4').waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: 'Номинация 2 из 4' }).waitFor();
    await page.getByRole('button', { name: 'У меня конфликт интересов' }).click();
    await page.getByText('Вы отметили конфликт интересов').waitFor();
    await page.getByText('Оценено 1 из 3').waitFor();
    await page.getByRole('button', { name: 'Отменить' }).click();
    await page.getByText('Оценено 1 из 4').waitFor();

    // what was given is kept
    await page.reload();
    await settled(page);
    await page.getByText('Оценено 1 из 4').waitFor();
    await page.getByRole('navigation', { name: 'Номинации' }).getByRole('button').first().click();
    expect(await page.locator('article input:checked').count()).toBe(3);

    const [vote] = await site.database.inCompany(site.companyId, (tx) =>
      tx.sql<{ id: string }>(
        'test.vote',
        `select r.id from award_round r join award a on a.id = r.award_id where a.choice = 'vote' and r.state = 'choosing'`,
      ),
    );
    await page.goto(`${site.url}/awards/${vote!.id}/vote`);
    const choose = page.getByRole('button', { name: /^Отдать голос/ });
    await choose.first().click();
    await page.getByRole('button', { name: /^Ваш голос/ }).waitFor();
    expect(await choose.count()).toBe(2);
    expect(problems).toEqual([]);
    await context.close();
  });
});
