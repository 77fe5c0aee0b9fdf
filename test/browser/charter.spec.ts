import { axeViolations, overflowingTexts, settled } from './look';
import { openSite, type Site } from './site';

describe('the charter', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  it('gets another story, is published with its reason, opened by a link, read by a stranger, and closed', async () => {
    const curator = await site.open({ as: 'curator' });
    const { page } = curator;
    await page.goto(`${site.url}/charter?version=draft`);
    await page.getByText('С опубликованной версией совпадает.').waitFor();
    const guest = page.locator('main ol > li').nth(1);
    await guest.getByRole('button', { name: /Выбрать историю/ }).click();
    const chosen = page.locator('[role=dialog] li').nth(1);
    const words = await chosen.locator('blockquote').innerText();
    await chosen.getByRole('button', { name: 'Взять эту' }).click();
    await guest.getByText('История выбрана куратором').waitFor();
    expect(await guest.locator('blockquote').innerText()).toBe(words);
    await page.getByText('«Гость»: другая история').waitFor();
    await page.getByLabel('Что нового и почему').fill('Эту историю вспоминают чаще всего');
    await page.getByRole('button', { name: 'Опубликовать версию 3' }).click();
    await page.locator('main footer').getByText('Эту историю вспоминают чаще всего').waitFor();
    expect(await page.getByLabel('Версия').locator('option').allInnerTexts()).toHaveLength(4);

    const admin = await site.open({ as: 'admin' });
    await admin.page.goto(`${site.url}/charter`);
    await admin.page.getByRole('button', { name: 'Открыть по ссылке' }).click();
    const address = await admin.page.locator('a[href*="/c/"]').getAttribute('href');

    const stranger = await site.open({ width: 390 });
    await stranger.page.goto(address!);
    expect(await stranger.page.locator('blockquote').allInnerTexts()).toContain(words);
    expect(await stranger.context.cookies()).toEqual([]);
    for (const link of ['English', 'Русский']) {
      expect(await axeViolations(stranger.page)).toEqual([]);
      for (const width of [320, 390, 1280]) {
        await stranger.page.setViewportSize({ width, height: 844 });
        expect({ width, overflowing: await overflowingTexts(stranger.page) }).toEqual({ width, overflowing: [] });
      }
      await stranger.page.getByRole('link', { name: link }).click();
    }

    await admin.page.getByRole('button', { name: 'Закрыть доступ' }).click();
    await admin.page.locator('[role=dialog]').getByRole('button', { name: 'Закрыть доступ' }).click();
    await admin.page.getByRole('button', { name: 'Открыть по ссылке' }).waitFor();
    expect((await stranger.page.goto(address!))?.status()).toBe(404);
    await stranger.page.getByText('Эта страница больше не открыта').waitFor();
    expect([...curator.problems, ...admin.problems]).toEqual([]);
  });
});

describe("a manager's page", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  it('fills the screen with words to read aloud, remembers what was read, and takes it back', async () => {
    const { page, problems } = await site.open({ as: 'manager' });
    await page.goto(`${site.url}/team`);
    await page.getByRole('button', { name: 'Читать на весь экран' }).click();
    const sheet = page.locator('[role=dialog] blockquote');
    const first = await sheet.innerText();
    await page.keyboard.press('ArrowRight');
    const second = await sheet.innerText();
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    expect(await sheet.innerText()).toBe(first);
    await page.locator('[role=dialog]').getByRole('button', { name: 'Прочитано вслух' }).click();
    await page.getByText('Отмечено: прочитано вслух').waitFor();
    expect(await sheet.innerText()).toBe(second); // and on to the next
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await settled(page);
    const cards = page.locator('main li blockquote');
    expect(await cards.allInnerTexts()).not.toContain(first);

    await page.reload();
    await settled(page);
    await page.getByText('Прочитаны', { exact: true }).click();
    await page.getByRole('button', { name: 'Вернуть в непрочитанные' }).first().waitFor();
    expect(await cards.allInnerTexts()).toEqual([first]);
    await page.getByRole('button', { name: 'Вернуть в непрочитанные' }).click();
    await page.getByText('Снова ждёт планёрки').waitFor();
    await page.getByText('Ещё не прочитаны', { exact: true }).click();
    await cards.filter({ hasText: first }).waitFor(); // the list of before stands there until the answer comes
    expect(await cards.first().innerText()).toBe(first);
    expect(problems).toEqual([]);
  });
});
