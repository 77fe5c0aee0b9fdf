import { settled } from './look';
import { openSite, type Site } from './site';

const GIFT = 'Корм для приюта';
const REASON = 'Приют сейчас не принимает корм';

describe('a reward', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  it('is redeemed, declined with a reason, and the points are back: the person’s statement tells both', async () => {
    const { page, problems } = await site.open({ as: 'employee', width: 390 });
    const balance = async () => {
      await page.goto(`${site.url}/rewards`);
      const line = page.locator('main header', { hasText: 'У вас' });
      await line.waitFor();
      return Number(/У вас (\d+)/.exec(await line.innerText())![1]);
    };
    const before = await balance();
    await page.getByRole('link', { name: GIFT }).click();
    await page.locator('main a[href*="step=check"]').click();
    await page.getByText('можно до', { exact: false }).waitFor();
    await page.locator('main button[type=submit]').click();
    await page.getByRole('heading', { name: 'Готово, баллы отложены' }).waitFor();
    const address = page.url();
    const number = await page.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).innerText();
    expect(await balance()).toBe(before - 30);

    const boss = await site.open({ as: 'reward_admin' });
    await boss.page.goto(`${site.url}/admin/redemptions`);
    const waiting = boss.page.locator('main li', { hasText: number });
    await waiting.waitFor();
    const place = (await boss.page.locator('main li').allInnerTexts()).findIndex((text) => text.includes(number));
    for (let step = 0; step <= place; step++) await boss.page.keyboard.press('j');
    await boss.page.keyboard.press('r');
    await boss.page.getByLabel('Причина').fill(REASON);
    await boss.page.locator('[role=dialog] button[type=submit]').click();
    await waiting.waitFor({ state: 'detached' });

    await page.goto(address);
    await page.getByText(REASON).waitFor();
    expect(await balance()).toBe(before);
    await page.goto(`${site.url}/points`);
    await settled(page);
    const told = await page.locator('main').innerText();
    expect(told).toContain(GIFT);
    expect([...problems, ...boss.problems]).toEqual([]);
  });
});
