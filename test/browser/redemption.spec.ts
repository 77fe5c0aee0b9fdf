import type { Viewer } from '@zasluga/domain';
import { RewardKindName } from '../../libs/server/src/rewards/catalogue/reward.entity';
import { redeem } from '../../libs/server/src/rewards/redemption/redeem.commands';
import { makeEarned, makeReward } from '../../libs/server/src/rewards/rewards.factory';
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
    // what the demo company leaves its people depends on the day
    await site.database.inCompany(site.companyId, async (tx) => {
      const [who] = await tx.sql<{ id: string }>(
        'test.redeemer',
        `select employee_id as id from account where persona = 'employee'`,
      );
      await makeEarned(tx, who!.id, 50);
    });
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

  it('that was marked as handed over by mistake waits again: from the message, or from the list within the hour', async () => {
    const number = await redeemed();
    const { page, problems } = await site.open({ as: 'reward_admin' });
    await page.goto(`${site.url}/admin/redemptions?kind=DONATION`);
    const waiting = page.locator('main li', { hasText: number });
    const handOver = async () => {
      await waiting.getByRole('button', { name: 'Выдать', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Выдать', exact: true }).click();
      await waiting.waitFor({ state: 'detached' });
    };
    await handOver();
    await page.getByRole('button', { name: 'Отменить', exact: true }).click();
    await waiting.waitFor();
    await handOver();
    await page.goto(`${site.url}/admin/redemptions?show=handed_over&kind=DONATION`);
    await waiting.getByText('Отменить выдачу можно до').waitFor();
    await waiting.getByRole('button', { name: 'Отменить выдачу' }).click();
    await waiting.waitFor({ state: 'detached' });
    await page.goto(`${site.url}/admin/redemptions?kind=DONATION`);
    await waiting.waitFor();
    expect(problems).toEqual([]);
  });

  /** By somebody who has the points, in the demo company; its number. */
  const redeemed = () =>
    site.database.inCompany(site.companyId, async (tx) => {
      const [who] = await tx.sql<{ id: string }>(
        'test.redeemer',
        `select employee_id as id from account where persona = 'employee'`,
      );
      const { id: rewardId } = await makeReward(tx, { kind: RewardKindName.DONATION, price: 10, stock: 1 });
      await makeEarned(tx, who!.id, 10);
      const viewer: Viewer = {
        companyId: site.companyId,
        employeeId: who!.id,
        sessionId: rewardId,
        roles: ['employee'],
        hasReports: false,
        locale: 'ru',
      };
      const answer = await redeem(tx, viewer, { rewardId, shownPrice: 10, requestKey: rewardId });
      if ('refusal' in answer) throw new Error(answer.refusal.code);
      return answer.redemption.number!;
    });
});
