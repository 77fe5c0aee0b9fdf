import type { Locator, Page } from 'playwright-core';
import { settled } from './look';
import type { Line } from './network';
import { openSite, type Site } from './site';
import { soon } from './soon';

describe('a colleague thanks a colleague', () => {
  let site: Site, line: Line;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  beforeEach(async () => {
    line = await site.line();
  });
  afterAll(() => site?.close());

  let taps = 0;
  const tap = async (what: Locator) => {
    await what.tap();
    taps++;
  };
  const phone = async (as: 'employee' | 'manager' = 'employee') => {
    const opened = await site.open({ as, width: 390, touch: true });
    await opened.page.goto(line.url);
    await settled(opened.page);
    return opened;
  };
  /** To the first who is suggested, or to whom the letters find. */
  const compose = async (page: Page, letters?: string) => {
    taps = 0;
    await tap(page.getByRole('button', { name: 'Спасибо', exact: true }));
    const dialog = page.getByRole('dialog');
    if (letters)
      await dialog
        .getByRole('textbox', { name: 'Кому' })
        .or(dialog.getByRole('combobox', { name: 'Кому' }))
        .first()
        .fill(letters);
    await tap(letters ? dialog.getByRole('option', { name: /Ольга Мельникова/ }) : dialog.getByRole('option').first());
    return dialog;
  };
  const bell = (page: Page) => page.locator('header button[aria-label^="Уведомления"]');
  const managerOf = (name: string) =>
    site.database.inCompany(site.companyId, async (tx) => {
      const [found] = await tx.sql<{ name: string }>(
        'test.manager',
        `select m.first_name || ' ' || m.last_name as name from employee e join employee m on m.id = e.manager_id
         where e.first_name || ' ' || e.last_name = $1`,
        [name],
      );
      return found!.name;
    });
  /** Below what is pinned. */
  const firstCard = (page: Page) => page.locator('[role=feed] article, main:not(:has([role=feed])) article').first();

  it('in at most five taps and three letters, and the points of it move', async () => {
    const { page, problems, context } = await phone();
    const boss = await phone('manager');
    const unread = async () => Number(/\d+/.exec((await bell(boss.page).getAttribute('aria-label')) ?? '')?.[0] ?? 0);
    const dialog = await compose(page, 'мел');
    const phrase = dialog.getByRole('group', { name: 'За что' }).getByRole('button').first();
    const said = (await phrase.innerText()).trim();
    await tap(phrase);
    await tap(dialog.getByRole('button', { name: /больше|\+|увелич/i }).first());
    await tap(dialog.getByRole('button', { name: 'Отправить' }));
    const before = await unread();
    expect(taps).toBeLessThanOrEqual(5);

    await firstCard(page).getByText('Пока видите только вы').waitFor();
    expect(await firstCard(page).innerText()).toContain('Ольга Мельникова');
    expect(await firstCard(page).innerText()).toContain(said);

    // the receiver is told as soon as the ten seconds are over, without asking
    for (let i = 0; i < 60 && (await unread()) === before; i++) await boss.page.waitForTimeout(500);
    expect(await unread()).toBe(before + 1);
    await boss.page.goto(`${site.url}/me`);
    await firstCard(boss.page).waitFor();
    expect(await firstCard(boss.page).innerText()).toContain(said);
    expect([...problems, ...boss.problems]).toEqual([]);
    await context.close();
    await boss.context.close();
  });

  it('and can undo it for ten seconds, without a trace', async () => {
    const { page, context } = await phone();
    const before = await firstCard(page).innerText();
    const dialog = await compose(page);
    await dialog.getByLabel('Слова', { exact: true }).fill('Проба отмены: слова, которых никто не увидит');
    await tap(dialog.getByRole('group', { name: 'За что' }).getByRole('button').nth(1));
    await tap(dialog.getByRole('button', { name: 'Отправить' }));
    await tap(page.getByRole('button', { name: 'Отменить' }));
    await page.getByRole('article').getByText('Проба отмены').waitFor({ state: 'detached' });
    await page.reload();
    await settled(page);
    expect(await page.getByRole('article').getByText('Проба отмены').count()).toBe(0);
    expect((await firstCard(page).innerText()).slice(0, 40)).toBe(before.slice(0, 40));
    await context.close();
  });

  it('waits on the device for the network and for its author, and is given once', async () => {
    const { page, context } = await phone();
    const other = await site.open({ as: 'curator' });
    const [mine, theirs] = [await context.cookies(), await other.context.cookies()];
    const dialog = await compose(page);
    await dialog.getByLabel('Слова', { exact: true }).fill('Благодарность без сети, которая дойдёт');
    await tap(dialog.getByRole('group', { name: 'За что' }).getByRole('button').first());
    await line.cut(context);
    await tap(dialog.getByRole('button', { name: 'Отправить' }));
    await page.getByText('Ждёт сети: 1').waitFor();
    await dialog.waitFor({ state: 'detached' });
    // meanwhile another window of this browser has signed somebody else in
    await context.addCookies(theirs);
    const refused = page.waitForResponse(
      async (answer) =>
        answer.url().endsWith('/graphql') &&
        (await answer.text().catch(() => '')).includes('"code":"recognition.other_person"'),
    );
    await line.join(context);
    await refused;
    const given = await site.database.inCompany(site.companyId, (tx) =>
      tx.sql('test.given', `select from recognition where story like 'Благодарность без сети%'`),
    );
    expect([given.length, await page.getByText('Ждёт сети: 1').isVisible()]).toEqual([0, true]);
    await line.cut(context);
    await context.addCookies(mine);
    await line.join(context);
    await page.getByRole('article').getByText('Благодарность без сети').waitFor();
    await page.getByText('Ждёт сети: 1').waitFor({ state: 'detached' });
    await page.reload();
    await settled(page);
    expect(await page.getByRole('article').getByText('Благодарность без сети').count()).toBe(1);
    await other.context.close();
    await context.close();
  });

  it('says why what waited was refused, and passes thanks to somebody who has left to the manager', async () => {
    const { page, context } = await phone();
    const status = (name: string, to: 'active' | 'left') =>
      site.database.inCompany(site.companyId, (tx) =>
        tx.sql('test.status', `update employee set status = $2 where first_name || ' ' || last_name = $1`, [name, to]),
      );
    const dialog = await compose(page);
    const colleague = (await dialog.locator('.mantine-Pill-label').first().innerText()).trim();
    const manager = await managerOf(colleague);
    await dialog.getByLabel('Слова', { exact: true }).fill('Гостям хватило стульев, потому что их принесли заранее');
    await tap(dialog.getByRole('group', { name: 'За что' }).getByRole('button').first());
    await line.cut(context);
    await tap(dialog.getByRole('button', { name: 'Отправить' }));
    await page.getByText('Ждёт сети: 1').waitFor();
    await status(colleague, 'left');
    await line.join(context);
    const refused = page.getByText(`${colleague}: уже не работает здесь`);
    await refused.waitFor();
    await page.getByRole('button', { name: 'Повторить' }).tap();
    await refused.waitFor();

    await page.getByRole('button', { name: 'Изменить', exact: true }).tap();
    await page.getByText('Не отправлено').waitFor({ state: 'detached' });
    expect(await dialog.getByLabel('Слова', { exact: true }).inputValue()).toContain('хватило стульев');
    await dialog.getByRole('button', { name: 'Отправить' }).tap();
    await dialog.getByRole('button', { name: `Передать руководителю: ${manager}` }).tap();
    await dialog.getByRole('button', { name: 'Отправить' }).tap();
    const card = page.getByRole('article').filter({ hasText: 'хватило стульев' });
    await card.getByText(manager).first().waitFor();
    expect(await card.count()).toBe(1);
    await status(colleague, 'active');
    await context.close();
  });

  it('keeps what was written through a reload', async () => {
    const { page, context } = await phone();
    const dialog = await compose(page);
    await dialog.getByLabel('Слова', { exact: true }).fill('Черновик, который переживёт перезагрузку');
    await page.waitForFunction(() =>
      Object.values(localStorage).some((kept) => kept.includes('переживёт перезагрузку')),
    );
    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: 'Спасибо', exact: true }).tap();
    expect(await page.getByRole('dialog').getByLabel('Слова', { exact: true }).inputValue()).toBe(
      'Черновик, который переживёт перезагрузку',
    );
    await context.close();
  });

  it('shows what was told while nothing came through, without being loaded again', async () => {
    const boss = await phone('manager');
    const giver = await site.open({ as: 'employee', width: 390, touch: true });
    await giver.page.goto(site.url);
    await settled(giver.page);
    const words = 'Пока связи не было, гости дождались своих блюд';
    const told = async () => [
      await boss.page.getByRole('article').getByText(words).count(),
      await bell(boss.page).getAttribute('aria-label'),
    ];
    const before = await told();

    await line.cut();
    const dialog = await compose(giver.page, 'мел');
    await dialog.getByLabel('Слова', { exact: true }).fill(words);
    await tap(dialog.getByRole('group', { name: 'За что' }).getByRole('button').first());
    await tap(dialog.getByRole('button', { name: 'Отправить' }));
    const published = () =>
      site.database.inCompany(site.companyId, async (tx) => {
        const rows = await tx.sql(
          'test.published',
          `select from recognition r join notice n on n.subject_id = r.id where r.story = $1 and r.state = 'published'`,
          [words],
        );
        return rows.length;
      });
    expect(await soon(published, Boolean)).toBeGreaterThan(0);
    expect(await told()).toEqual(before);

    await line.join();
    await boss.page.getByRole('article').getByText(words).waitFor();
    expect(
      await soon(
        async () => (await told())[1],
        (now) => now !== before[1],
      ),
    ).not.toBe(before[1]);
    await giver.context.close();
    await boss.context.close();
  });
});
