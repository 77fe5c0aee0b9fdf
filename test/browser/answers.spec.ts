import type { Page } from 'playwright-core';
import { makeDecision } from '../../libs/server/src/empowerment/decision.factory';
import { settled } from './look';
import { openSite, type Site } from './site';

const NEED = 'Гостья забыла зонт, а идёт ливень';

describe('the answer to a decision on the spot', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  const inCompany = <T>(work: Parameters<typeof site.database.inCompany<T>>[1]) =>
    site.database.inCompany<T>(site.companyId, work);

  /** The barista's, due before everything else that waits for her manager. */
  const record = () =>
    inCompany(async (tx) => {
      const [author] = await tx.sql<{ id: string }>(
        'test.barista',
        `select employee_id as id from account where persona = 'employee'`,
      );
      return makeDecision(tx, { authorId: author!.id, need: NEED, answerDueAt: new Date('2020-01-01') });
    });
  const phone = async (as: 'employee' | 'manager', path: string) => {
    const opened = await site.open({ as, width: 390, touch: true });
    await opened.page.goto(site.url + path);
    await settled(opened.page);
    return opened;
  };
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  it('comes one at a time, with a question, thanks that out nobody, and a better way', async () => {
    const id = await record();
    const manager = await phone('manager', '/decisions/answer');
    const card = manager.page.locator('main li', { hasText: NEED }).filter({ hasText: 'Бариста' });
    await card.waitFor();
    await manager.page.getByLabel('Вопрос автору').fill('Зонт вернётся к нам?');
    await button(manager.page, 'Отправить').tap();
    await manager.page.locator('main ol', { hasText: 'Зонт вернётся к нам?' }).waitFor();
    await button(manager.page, 'Спросить, можно ли поблагодарить при всех').tap();
    await manager.page.getByText('Вопрос о благодарности при всех у автора').waitFor();

    const author = await phone('employee', `/decisions/${id}`);
    await author.page.getByLabel('Ответить или добавить').fill('Уже вернулся');
    await button(author.page, 'Отправить').tap();
    await button(author.page, 'Да, можно').tap();
    await author.page.getByText('Теперь вас могут поблагодарить при всех').waitFor();

    await manager.page.reload();
    await button(manager.page, 'Сказать автору спасибо').tap();
    const dialog = manager.page.getByRole('dialog');
    await dialog.getByRole('group', { name: 'За что' }).getByRole('button').first().tap();
    expect(await dialog.getByRole('textbox').last().inputValue()).toContain(NEED);
    await button(manager.page, 'Отправить').last().tap();
    await manager.page.getByRole('link', { name: new RegExp(NEED) }).waitFor();

    await button(manager.page, 'Поддерживаю, и есть путь лучше').tap();
    await manager.page.getByLabel('Как было бы ещё лучше').fill('У стойки есть зонты для гостей');
    await button(manager.page, 'Отправить ответ').tap();
    await card.waitFor({ state: 'detached' });

    // the seconds in which it can be taken back are over
    await inCompany((tx) =>
      tx.sql('test.later', `update decision set answered_at = answered_at - interval '1 minute' where id = $1`, [id]),
    );
    await author.page.reload();
    await author.page.getByText('Ольга Мельникова поддерживает и видит путь ещё лучше').waitFor();
    await author.page.getByText('У стойки есть зонты для гостей').waitFor();
    expect([...manager.problems, ...author.problems]).toEqual([]);
  });
});
