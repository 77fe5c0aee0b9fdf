import { axeViolations } from './look';
import { openSite, type Site } from './site';

const WHY =
  'Когда в час пик встала касса, гостям не пришлось ждать: заказы записаны на листке, каждому названо время. В итоге никто не уходит без кофе, а двое гостей вечером возвращаются поблагодарить.';
const REASON = 'Гости запоминают человека, который рядом, когда всё идёт не по плану.';

describe('an award', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
    // in the first days of a month nobody may have been thanked in it yet
    await site.database.inCompany(site.companyId, (tx) =>
      tx.sql(
        'test.stories_of_three_months',
        `update award_round set stories_from = stories_from - interval '90 days' where state = 'nominating'`,
      ),
    );
  }, 120_000);
  afterAll(() => site?.close());

  /** Nominations of the round end now. */
  const close = (roundId: string) =>
    site.database.inCompany(site.companyId, (tx) =>
      tx.sql(
        'test.close_round',
        `update award_round set nominations_until = clock_timestamp(), state = 'choosing',
           nominations_from = least(nominations_from, clock_timestamp() - interval '1 day') where id = $1`,
        [roundId],
      ),
    );

  it('goes from a draft with stories to the decision, the announcement, the wall and the certificate', async () => {
    const { page, problems } = await site.open({ as: 'employee', width: 390 });
    await page.goto(`${site.url}/awards`);
    await page.locator('main a[href*="nominate?id="]').click();
    const why = page.getByLabel('Почему');
    await why.fill(WHY.slice(0, 60));
    await page.getByText('Черновик сохранён').waitFor();
    await page.reload();
    expect(await why.inputValue()).toBe(WHY.slice(0, 60));
    await page.locator('fieldset input[type=checkbox]').nth(0).check();
    await page.getByRole('button', { name: 'Отправить номинацию' }).click();
    await page
      .getByText(/Ещё \d+ знак.* до отправки/)
      .first()
      .waitFor();
    await why.fill(WHY);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Отправить номинацию' }).click();
    await page.getByText('Отправлена, можно изменить').waitFor();
    const mine = page.locator('main a[href*="nominate?id="]');
    const name = await mine.innerText();
    const roundId = /awards\/([0-9a-f-]+)\//.exec((await mine.getAttribute('href'))!)![1]!;
    await close(roundId);

    const keeper = await site.open({ as: 'reward_admin' });
    await keeper.page.goto(`${site.url}/admin/awards/${roundId}`);
    const card = keeper.page.locator('section').filter({ hasText: WHY });
    await card.getByRole('button', { name: 'В короткий список' }).click();
    await card.getByRole('button', { name: 'В коротком списке' }).waitFor();
    await keeper.page.getByLabel('Кому вручается').first().selectOption({ label: name });
    await keeper.page.getByLabel('Почему: слова компании').fill(REASON);
    await keeper.page.getByRole('button', { name: 'Решить' }).click();
    await keeper.page.getByText('Пока об этом никто не знает.').waitFor();
    // nobody is told before the announcement
    await page.goto(`${site.url}/awards/${roundId}`);
    await page.getByText('Номинации собраны.').waitFor();
    await keeper.page.getByRole('button', { name: 'Объявить сейчас' }).click();
    await keeper.page.locator('[role=dialog]').getByRole('button', { name: 'Объявить сейчас' }).click();
    await keeper.page.getByRole('link', { name: 'Открыть итог' }).click();
    await keeper.page.getByRole('heading', { name }).waitFor();
    const certificate = await keeper.page.getByRole('link', { name: /Скачать диплом/ }).getAttribute('href');
    const sheet = await keeper.context.request.get(site.url + certificate);
    expect([sheet.status(), (await sheet.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);

    await page.reload();
    await page.getByText(REASON).waitFor();
    await page.getByRole('link', { name: 'Церемония' }).click();
    await page.getByText(/^1 из \d+$/).waitFor();
    const last = Number(/из (\d+)/.exec(await page.getByText(/^1 из \d+$/).innerText())![1]);
    for (let n = 1; n < last; n++) await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name }).waitFor();
    const scrolls = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight);
    expect({ scrolls, problems: [...problems, ...keeper.problems] }).toEqual({ scrolls: false, problems: [] });
  });
});
