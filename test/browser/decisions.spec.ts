import { settled } from './look';
import { openSite, type Site } from './site';

describe('a decision on the spot', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  it('is logged on a phone with six taps and one line, survives a reload, and is backed by the manager', async () => {
    const need = 'Гость облил рубашку по пути к столику';
    const { page, problems } = await site.open({ as: 'employee', width: 390 });
    await page.goto(`${site.url}/decisions`);
    await page.locator('main button[data-deed=decision]').first().click();
    let taps = 0;
    const tap = (text: string) => {
      taps++;
      return page.locator('[role=dialog] label', { hasText: text }).first().click();
    };
    await tap('Замена');
    await tap('500');
    taps++; // into the field
    await page.getByLabel('Что было нужно клиенту').fill(need);
    await page.reload(); // the till's screen went dark
    await page.locator('main button[data-deed=decision]').first().click();
    expect(await page.getByLabel('Что было нужно клиенту').inputValue()).toBe(need);
    await tap('5 секунд');
    await tap('Никто');
    taps++;
    await page.locator('[role=dialog] button[type=submit]').click();
    await page.locator('main li', { hasText: need }).waitFor();
    expect(taps).toBe(6);

    const manager = await site.open({ as: 'manager' });
    await manager.page.goto(`${site.url}/decisions/team`);
    const entry = manager.page.locator('main li', { hasText: need });
    await entry.getByRole('button', { name: 'Поддерживаю', exact: true }).click();
    await entry.waitFor({ state: 'detached' });

    await page.goto(`${site.url}/decisions`);
    await settled(page);
    const answered = page.locator('main li', { hasText: need });
    await answered.getByText('Ольга Мельникова поддерживает').waitFor();
    expect([...problems, ...manager.problems]).toEqual([]);
  });
});
