import type { Page } from 'playwright-core';
import { settled } from './look';
import { openSite, type Look, type Site } from './site';

/** What happens to a recognition after it was given, as those see it whom it concerns. */
describe('a recognition after it was given', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  const visit = async (look: Look, path = '/') => {
    const opened = await site.open(look);
    await opened.page.goto(site.url + path);
    await settled(opened.page);
    return opened;
  };
  /** From the employee to the manager, published; gives its address. */
  const give = async (page: Page, story: string): Promise<string> => {
    await page.keyboard.press('k');
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('textbox', { name: 'Кому' })
      .or(dialog.getByRole('combobox', { name: 'Кому' }))
      .first()
      .fill('мел');
    await dialog.getByRole('option', { name: /Ольга Мельникова/ }).click();
    await dialog.getByRole('group', { name: 'За что' }).getByRole('button').first().click();
    await dialog.getByRole('textbox', { name: 'Слова' }).fill(story);
    await dialog.getByRole('button', { name: 'Отправить' }).click();
    const card = page.getByRole('article').filter({ hasText: story }).first();
    await card.getByText('Пока видите только вы').waitFor();
    const address = await card.locator('a[href^="/recognitions/"]').first().getAttribute('href');
    await site.database.inCompany(site.companyId, (tx) =>
      tx.sql('test.due', `update outbox set run_at = clock_timestamp() where kind = 'recognition.publish'`),
    );
    for (let i = 0; i < 40 && (await card.getByText('Пока видите только вы').count()); i++) {
      await page.waitForTimeout(500);
      await page.reload();
      await settled(page);
    }
    return address!;
  };

  it('is bettered by its giver, and the receiver reads it so at once', async () => {
    const anna = await visit({ as: 'employee' });
    const address = await give(anna.page, 'Касса стояла, а гости ушли с кофе и улыбкай');
    const boss = await visit({ as: 'manager' }, address);
    await boss.page.getByText('улыбкай').waitFor();

    const card = anna.page.getByRole('article').filter({ hasText: 'улыбкай' });
    await card.getByRole('button', { name: 'Ещё действия' }).click();
    await anna.page.getByRole('menuitem', { name: 'Изменить' }).click();
    const dialog = anna.page.getByRole('dialog');
    await dialog.getByRole('timer').waitFor();
    await dialog.getByRole('textbox', { name: 'Слова' }).fill('Касса стояла, а гости ушли с кофе и улыбкой');
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await anna.page.getByRole('article').filter({ hasText: 'улыбкой' }).getByText('изменено').waitFor();

    await boss.page.getByText('и улыбкой').waitFor(); // without asking
    await boss.page.getByRole('button', { name: 'изменено' }).click();
    await boss.page.getByRole('dialog').getByText('улыбкай').waitFor();
    expect([...anna.problems, ...boss.problems]).toEqual([]);
    await anna.context.close();
    await boss.context.close();
  });

  it('stays as it is when the time is over, and what was typed is not lost', async () => {
    const anna = await visit({ as: 'employee' });
    await give(anna.page, 'Слова, на которые время вышло');
    const card = anna.page.getByRole('article').filter({ hasText: 'время вышло' });
    await card.getByRole('button', { name: 'Ещё действия' }).click();
    await anna.page.getByRole('menuitem', { name: 'Изменить' }).click();
    const dialog = anna.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Слова' }).fill('Поздние слова');
    await site.database.inCompany(site.companyId, (tx) =>
      tx.sql(
        'test.old',
        `update recognition set published_at = published_at - interval '1 hour' where story like 'Слова, на%'`,
      ),
    );
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await dialog.getByText(/Время вышло/).waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Слова' }).inputValue()).toBe('Поздние слова');
    expect(await dialog.getByRole('button', { name: 'Сохранить' }).isDisabled()).toBe(true);
    expect(await dialog.getByRole('button', { name: 'Скопировать текст' }).isVisible()).toBe(true);
    await anna.context.close();
  });

  it('is boosted by a colleague with an own reason and points, which the receivers get', async () => {
    const anna = await visit({ as: 'employee' });
    const address = await give(anna.page, 'Кофемашина починена до открытия');
    const leader = await visit({ as: 'leader', width: 390, touch: true }, address);
    await leader.page.getByRole('button', { name: 'Поддержать' }).tap();
    const dialog = leader.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Поддержать' }).tap();
    await dialog.getByText('Напишите свою причину').waitFor();
    await dialog.getByLabel('За что спасибо от вас').fill('Мои гости пришли к восьми, и кофе их ждал');
    await dialog.getByRole('button', { name: /больше|увелич/i }).tap();
    await dialog.getByText(/Баллы получает Ольга Мельникова/).waitFor();
    await dialog.getByRole('button', { name: 'Поддержать' }).tap();
    await dialog.waitFor({ state: 'detached' });
    await leader.page.getByText('Мои гости пришли к восьми').waitFor();
    expect(await anna.page.getByText('Мои гости пришли к восьми').count()).toBe(0); // held
    await site.database.inCompany(site.companyId, (tx) =>
      tx.sql(
        'test.add_on_due',
        `update outbox set run_at = clock_timestamp() where kind = 'recognition.publish_add_on'`,
      ),
    );
    await anna.page.getByText('Мои гости пришли к восьми').waitFor(); // without asking
    const boss = await visit({ as: 'manager' }, address);
    expect(await boss.page.getByRole('group', { name: 'Кто поддерживает и за что' }).innerText()).toContain('+5');
    expect([...anna.problems, ...leader.problems, ...boss.problems]).toEqual([]);
    for (const { context } of [anna, leader, boss]) await context.close();
  });

  it('is covered after two reports, and a curator lets it stand by keys', async () => {
    const anna = await visit({ as: 'employee' });
    const address = await give(anna.page, 'Слова, которые кому-то не по душе');
    const leader = await visit({ as: 'leader' }, address);
    await leader.page.getByText('не по душе').waitFor();
    for (const as of ['leader', 'reward_admin'] as const) {
      const reporter = await visit({ as }, address);
      await reporter.page.getByRole('button', { name: 'Ещё действия' }).click();
      await reporter.page.getByRole('menuitem', { name: 'Пожаловаться' }).click();
      await reporter.page.getByRole('dialog').getByLabel('Причина').selectOption({ label: 'Так не было' });
      await reporter.page.getByRole('button', { name: 'Отправить куратору' }).click();
      await reporter.page.getByText('Отправлено куратору').waitFor();
      await reporter.context.close();
    }
    await leader.page.getByText('Куратор проверяет эту благодарность').waitFor(); // without asking
    expect(await leader.page.getByText('не по душе').count()).toBe(0);
    expect(await anna.page.getByText('не по душе').count()).toBeGreaterThan(0);

    const curator = await visit({ as: 'curator' }, '/admin/reports');
    const item = curator.page.getByRole('article').filter({ hasText: 'не по душе' }).first();
    await item.waitFor();
    for (let i = 0; i < 9 && (await item.getAttribute('data-current')) === null; i++)
      await curator.page.keyboard.press('j');
    await curator.page.keyboard.press('p');
    await curator.page.getByText('Благодарность остаётся').waitFor();
    await leader.page.getByText('не по душе').waitFor();
    expect([...anna.problems, ...leader.problems, ...curator.problems]).toEqual([]);
    for (const { context } of [anna, leader, curator]) await context.close();
  }, 120_000);

  it('is confirmed by somebody who was there, and stands on top when a curator pins it', async () => {
    const anna = await visit({ as: 'employee' });
    const address = await give(anna.page, 'История для всех наверху');
    await site.database.inCompany(site.companyId, (tx) =>
      tx.sql('test.deep', `update recognition set depth = 'sacrifice' where story like 'История для всех%'`),
    );
    const curator = await visit({ as: 'curator' }, address);
    await curator.page.getByRole('button', { name: 'Вы там были?' }).click();
    await curator.page.getByRole('menuitem', { name: 'Так и было' }).click();
    await curator.page.getByText('1 коллега подтверждает: так и было').waitFor();
    await curator.page.getByRole('button', { name: 'Ещё действия' }).click();
    await curator.page.getByRole('menuitem', { name: 'Закрепить наверху' }).click();
    await curator.page.getByRole('button', { name: 'Закрепить', exact: true }).click();
    await curator.page.getByText('Закреплено наверху ленты').waitFor();
    const leader = await visit({ as: 'leader' });
    const top = leader.page.getByRole('region', { name: 'Закреплённые истории' });
    await top.getByText('История для всех наверху').waitFor();
    expect(await top.innerText()).toContain('вся компания');
    await curator.page.goto(site.url);
    const mine = curator.page.getByRole('region', { name: 'Закреплённые истории' });
    const pin = mine.locator('> div').filter({ hasText: 'История для всех наверху' });
    await pin.getByRole('button', { name: 'Открепить' }).click();
    await pin.waitFor({ state: 'detached' });
    await curator.page.getByRole('button', { name: 'Отменить' }).click();
    await pin.waitFor();
    expect([...anna.problems, ...leader.problems, ...curator.problems]).toEqual([]);
    for (const { context } of [anna, leader, curator]) await context.close();
  }, 120_000);
});
