import { settled } from './look';
import { openSite, type Site } from './site';

const COMMENTS = 53;
const NOMINATIONS = 23;

describe('a list that goes on', () => {
  let site: Site;
  let recognitionId = '';
  beforeAll(async () => {
    site = await openSite();
    recognitionId = await site.database.inCompany(site.companyId, async (tx) => {
      const [round] = await tx.sql<{ id: string }>(
        'test.round',
        `select id from award_round where state = 'nominating' order by id limit 1`,
      );
      await tx.sql(
        'test.nominations',
        `insert into award_nomination (company_id, id, round_id, nominator_id, employee_id)
         select e.company_id, gen_random_uuid(), $1, a.employee_id, e.id
         from account a join employee e on e.id <> a.employee_id and e.status = 'active'
         where a.persona = 'employee' and not exists (select from award_nomination n where n.employee_id = e.id)
         order by e.id limit ${NOMINATIONS}`,
        [round!.id],
      );
      const [story] = await tx.sql<{ id: string }>(
        'test.story',
        `select id from recognition r where visibility = 'everyone' and state = 'published' and source = 'colleague'
           and not exists (select from recognition_comment c where c.recognition_id = r.id)
         order by published_at desc, id limit 1`,
      );
      await tx.sql(
        'test.comments',
        `insert into recognition_comment (company_id, id, recognition_id, author_id, text, created_at)
         select r.company_id, gen_random_uuid(), r.id, r.giver_id, 'Ответ номер ' || place, now() - interval '1 day' + place * interval '1 minute'
         from recognition r, generate_series(1, ${COMMENTS}) place where r.id = $1`,
        [story!.id],
      );
      return story!.id;
    });
  }, 120_000);
  afterAll(() => site?.close());

  it('says when its next page can’t be had, keeps what is shown, and tries again', async () => {
    const { page, context } = await site.open({ as: 'employee', locale: 'ru', width: 390 });
    await page.goto(`${site.url}/`);
    await settled(page);
    const cards = page.getByRole('feed').getByRole('article');
    const shown = await cards.count();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: 'Показать ещё' }).click();
    await page.getByRole('alert').filter({ hasText: 'Нет связи с сервером' }).waitFor();
    expect(await cards.count()).toBe(shown);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Повторить' }).click();
    await cards.nth(shown).waitFor();
    expect(await page.getByRole('alert').filter({ hasText: 'Нет связи' }).count()).toBe(0);
    await context.close();
  });

  it('shows every reply, keeps them when one’s own is added, and when it is taken away', async () => {
    const { page, context, problems } = await site.open({ as: 'employee', locale: 'ru' });
    await page.goto(`${site.url}/recognitions/${recognitionId}`);
    await settled(page);
    const replies = page.getByRole('region', { name: 'Ответы' }).getByRole('listitem');
    await replies.nth(49).waitFor();
    await page.getByLabel('Ваш ответ').fill('И от нашей смены тоже');
    await page.getByRole('button', { name: 'Отправить ответ' }).click();
    await page.getByText('Ответ отправлен: он последний в списке').waitFor();
    expect(await replies.count()).toBe(50);
    await page.getByRole('button', { name: 'Показать ещё' }).click();
    await replies.filter({ hasText: 'И от нашей смены тоже' }).waitFor();
    expect(await replies.count()).toBe(COMMENTS + 1);

    await page.getByLabel('Ваш ответ').fill('Спасибо ещё раз');
    await page.getByRole('button', { name: 'Отправить ответ' }).click();
    await replies.nth(COMMENTS + 1).waitFor();
    expect(await replies.last().innerText()).toContain('Спасибо ещё раз');
    await replies.last().getByRole('button').click();
    await replies.filter({ hasText: 'Спасибо ещё раз' }).waitFor({ state: 'detached' });
    expect(await replies.count()).toBe(COMMENTS + 1);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('shows all that one proposed oneself', async () => {
    const { page, context, problems } = await site.open({ as: 'employee', locale: 'ru' });
    await page.goto(`${site.url}/awards`);
    await settled(page);
    const mine = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Мои номинации' }) });
    const rows = mine.getByRole('listitem');
    expect(await rows.count()).toBe(20);
    await mine.getByRole('button', { name: 'Показать ещё' }).click();
    await rows.nth(NOMINATIONS - 1).waitFor();
    await mine.getByRole('button', { name: 'Показать ещё' }).waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await context.close();
  });
});
