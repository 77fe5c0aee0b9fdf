import { settled } from './look';
import { openSite, type Site } from './site';

const TWINS = 104;
const SOUGHT = 'Справку об аллергенах показываем только по паспорту';

describe('a long talk, and a long register', () => {
  let site: Site;
  let behaviourId = '';
  let procedureId = '';
  beforeAll(async () => {
    site = await openSite();
    await site.database.inCompany(site.companyId, async (tx) => {
      const [behaviour] = await tx.sql<{ id: string }>(
        'test.behaviour',
        `select id from behaviour where retired_at is null order by id limit 1`,
      );
      await tx.sql(
        'test.behaviour_comments',
        `insert into behaviour_comment (company_id, id, behaviour_id, author_id, text, created_at)
         select company_id, gen_random_uuid(), $1, employee_id, 'Мнение номер ' || place, now() - interval '1 day' + place * interval '1 minute'
         from account, generate_series(1, 60) place where persona = 'manager'`,
        [behaviour!.id],
      );
      const [procedure] = await tx.sql<{ id: string }>(
        'test.procedure',
        `select id from friction_procedure where colour = 'green' and state = 'open' and merged_into_id is null
           and not exists (select from friction_comment c where c.procedure_id = friction_procedure.id)
         order by id limit 1`,
      );
      await tx.sql(
        'test.remarks',
        `insert into friction_comment (company_id, id, procedure_id, author_id, text, created_at)
         select company_id, gen_random_uuid(), $1, employee_id, 'Мысль номер ' || place, now() - interval '1 day' + place * interval '1 minute'
         from account, generate_series(1, 110) place where persona = 'manager'`,
        [procedure!.id],
      );
      // none of them was ever complained of: they stand behind all that was
      await tx.sql(
        'test.twins',
        `insert into friction_procedure (company_id, id, name)
         select id, gen_random_uuid(), case place when 1 then '${SOUGHT}' else 'Бланк особого образца, лист ' || place end
         from company, generate_series(1, ${TWINS}) place`,
      );
      [behaviourId, procedureId] = [behaviour!.id, procedure!.id];
    });
  }, 120_000);
  afterAll(() => site?.close());

  it('about a behaviour keeps what was read when one’s own opinion comes and goes', async () => {
    const { page, context, problems } = await site.open({ as: 'employee' });
    await page.goto(`${site.url}/line/${behaviourId}`);
    const said = page.locator('#talk').getByRole('listitem');
    await said.nth(49).waitFor();
    await page.getByLabel('Ваше мнение').fill('Первое слово');
    await page.locator('#talk').getByRole('button', { name: 'Отправить' }).click();
    await page.getByText('Комментарий отправлен: он последний в списке').waitFor();
    await page.locator('#talk').getByRole('button', { name: 'Показать ещё' }).click();
    const earlier = await said
      .filter({ hasText: 'Первое слово' })
      .waitFor()
      .then(() => said.count());
    await page.getByLabel('Ваше мнение').fill('Второе слово');
    await page.locator('#talk').getByRole('button', { name: 'Отправить' }).click();
    await said.filter({ hasText: 'Второе слово' }).waitFor();
    expect(await said.count()).toBe(earlier + 1);
    expect(await said.last().innerText()).toContain('Второе слово');
    await said.last().getByRole('button').click();
    await page.getByText('Комментарий убран').waitFor();
    await said.filter({ hasText: 'Второе слово' }).waitFor({ state: 'detached' });
    expect(await said.count()).toBe(earlier);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('about a procedure keeps what was read when one’s own thought comes, goes, and comes back', async () => {
    const { page, context, problems } = await site.open({ as: 'employee', width: 390 });
    await page.goto(`${site.url}/friction/${procedureId}`);
    const said = page.getByRole('listitem').filter({ hasText: /Мысль номер|слово/ });
    await said.nth(99).waitFor();
    await page.getByRole('button', { name: 'Показать ещё' }).click();
    await said.nth(109).waitFor();
    await page.getByLabel('Ваша мысль').fill('Своё слово');
    await page.getByRole('button', { name: 'Отправить' }).click();
    await said.nth(110).waitFor();
    expect(await said.last().innerText()).toContain('Своё слово');
    await said.last().getByRole('button', { name: 'Убрать' }).click();
    await said.nth(110).waitFor({ state: 'detached' });
    expect(await said.count()).toBe(110);
    await page.getByRole('button', { name: 'Отменить' }).click();
    await said.nth(110).waitFor();
    expect(await said.last().innerText()).toContain('Своё слово');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('offers the nearest to merge with, says so, and finds the others by words', async () => {
    const { page, context, problems } = await site.open({ as: 'curator' });
    await page.goto(`${site.url}/friction/${procedureId}`);
    await page.getByRole('button', { name: 'Объединить с другой' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Показаны только первые 100 порядков').waitFor();
    await settled(page);
    await dialog.getByLabel('Найти по словам').fill('чего здесь нет');
    await dialog.getByText('С такими словами ничего нет').waitFor();
    expect(await dialog.getByRole('button', { name: 'Объединить' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Найти по словам').fill('справка');
    await dialog.getByText('Подходит').waitFor();
    await dialog.getByLabel('Найти по словам').press('Enter'); // merges nothing
    const stays = dialog.getByLabel('Какая останется');
    await stays.locator('option', { hasText: SOUGHT }).waitFor({ state: 'attached' });
    await stays.selectOption({ label: SOUGHT });
    await dialog.getByRole('button', { name: 'Объединить' }).click();
    await page.getByRole('heading', { level: 1, name: SOUGHT }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
