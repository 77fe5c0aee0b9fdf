import type { Locator, Page } from 'playwright-core';
import { settled } from './look';
import { openSite, type Site } from './site';

describe('a colleague thanks a colleague', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  let taps = 0;
  const tap = async (what: Locator) => {
    await what.tap();
    taps++;
  };
  const phone = async (as: 'employee' | 'manager' = 'employee') => {
    const opened = await site.open({ as, width: 390, touch: true });
    await opened.page.goto(site.url);
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
  /** Below what is pinned. */
  const firstCard = (page: Page) => page.locator('[role=feed] article, main:not(:has([role=feed])) article').first();

  it('in at most five taps and three letters, and the points of it move', async () => {
    const { page, problems, context } = await phone();
    const dialog = await compose(page, 'мел');
    const phrase = dialog.getByRole('group', { name: 'За что' }).getByRole('button').first();
    const said = (await phrase.innerText()).trim();
    await tap(phrase);
    await tap(dialog.getByRole('button', { name: /больше|\+|увелич/i }).first());
    await tap(dialog.getByRole('button', { name: 'Отправить' }));
    expect(taps).toBeLessThanOrEqual(5);

    await firstCard(page).getByText('Пока видите только вы').waitFor();
    expect(await firstCard(page).innerText()).toContain('Ольга Мельникова');
    expect(await firstCard(page).innerText()).toContain(said);

    // the receiver is told as soon as the ten seconds are over, without asking
    const boss = await phone('manager');
    const unread = async () => Number(/\d+/.exec((await bell(boss.page).getAttribute('aria-label')) ?? '')?.[0] ?? 0);
    const before = await unread();
    for (let i = 0; i < 60 && (await unread()) === before; i++) await boss.page.waitForTimeout(500);
    expect(await unread()).toBe(before + 1);
    await boss.page.goto(`${site.url}/me`);
    await firstCard(boss.page).waitFor();
    expect(await firstCard(boss.page).innerText()).toContain(said);
    expect([...problems, ...boss.problems]).toEqual([]);
    await context.close();
    await boss.context.close();
  }, 90_000);

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
  }, 60_000);

  it('waits for the network on the device, and is given once', async () => {
    const { page, context } = await phone();
    const dialog = await compose(page);
    await dialog.getByLabel('Слова', { exact: true }).fill('Благодарность без сети, которая дойдёт');
    await tap(dialog.getByRole('group', { name: 'За что' }).getByRole('button').first());
    await context.setOffline(true);
    await tap(dialog.getByRole('button', { name: 'Отправить' }));
    await page.getByText('Ждёт сети: 1').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await context.setOffline(false);
    await page.getByRole('article').getByText('Благодарность без сети').waitFor();
    await page.getByText('Ждёт сети: 1').waitFor({ state: 'detached' });
    await page.reload();
    await settled(page);
    expect(await page.getByRole('article').getByText('Благодарность без сети').count()).toBe(1);
    await context.close();
  }, 60_000);

  it('says why what waited was refused, and passes thanks to somebody who has left to the manager', async () => {
    const { page, context } = await phone();
    const status = (name: string, to: 'active' | 'left') =>
      site.database.inCompany(site.companyId, (tx) =>
        tx.sql('test.status', `update employee set status = $2 where first_name || ' ' || last_name = $1`, [name, to]),
      );
    const dialog = await compose(page);
    const colleague = (await dialog.locator('.mantine-Pill-label').first().innerText()).trim();
    await dialog.getByLabel('Слова', { exact: true }).fill('Гостям хватило стульев, потому что их принесли заранее');
    await tap(dialog.getByRole('group', { name: 'За что' }).getByRole('button').first());
    await context.setOffline(true);
    await tap(dialog.getByRole('button', { name: 'Отправить' }));
    await page.getByText('Ждёт сети: 1').waitFor();
    await status(colleague, 'left');
    await context.setOffline(false);
    const refused = page.getByText(`${colleague}: уже не работает здесь`);
    await refused.waitFor();
    await page.getByRole('button', { name: 'Повторить' }).tap();
    await refused.waitFor();

    await page.getByRole('button', { name: 'Изменить', exact: true }).tap();
    await page.getByText('Не отправлено').waitFor({ state: 'detached' });
    expect(await dialog.getByLabel('Слова', { exact: true }).inputValue()).toContain('хватило стульев');
    await dialog.getByRole('button', { name: 'Отправить' }).tap();
    await dialog.getByRole('button', { name: /Передать руководителю: Ольга Мельникова/ }).tap();
    await dialog.getByRole('button', { name: 'Отправить' }).tap();
    const card = page.getByRole('article').filter({ hasText: 'хватило стульев' });
    await card.getByText('Ольга Мельникова').waitFor();
    expect(await card.count()).toBe(1);
    await status(colleague, 'active');
    await context.close();
  }, 60_000);

  it('keeps what was written through a reload', async () => {
    const { page, context } = await phone();
    const dialog = await compose(page);
    await dialog.getByLabel('Слова', { exact: true }).fill('Черновик, который переживёт перезагрузку');
    await page.waitForTimeout(800);
    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: 'Спасибо', exact: true }).tap();
    expect(await page.getByRole('dialog').getByLabel('Слова', { exact: true }).inputValue()).toBe(
      'Черновик, который переживёт перезагрузку',
    );
    await context.close();
  }, 60_000);
});
