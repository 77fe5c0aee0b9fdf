import fs from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { settled } from './look';
import { openSite, type Site } from './site';

describe('what may be given at once', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  it('is edited, stands on the pocket card, and begins an entry with a tap', async () => {
    const name = 'Тёплый пирожок в дорогу';
    const admin = await site.open({ as: 'admin' });
    await admin.page.goto(`${site.url}/admin/decisions`);
    await admin.page.locator('[data-deed=add-item]').click();
    await admin.page.getByLabel('Название по-русски').fill(name);
    await admin.page.getByLabel('Название по-английски').fill('A warm pie for the road');
    await admin.page.getByLabel(/^Во что обходится/).fill('75');
    await admin.page.locator('[role=dialog] button[type=submit]').click();
    await admin.page.locator('main ol li', { hasText: name }).waitFor();

    const { page, problems } = await site.open({ as: 'employee', width: 390 });
    await page.goto(`${site.url}/decisions/menu`);
    await settled(page);
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'PDF на русском', exact: true }).click();
    const library = await PDFiumLibrary.init();
    const card = await library.loadDocument(fs.readFileSync(await (await waiting).path()));
    const text = card.getPage(0).getText().replace(/\s+/g, ' ');
    card.destroy();
    expect(text).toContain(name);
    expect(text).toMatch(/До 1.500.₽ решайте сами/);

    await page.locator('main a', { hasText: name }).click();
    const chosen = page.locator('[role=dialog] label', { hasText: name }).locator('input');
    await chosen.waitFor({ state: 'attached' });
    expect(await chosen.isChecked()).toBe(true);
    expect([...problems, ...admin.problems]).toEqual([]);
  });

  it('begins a budget on the company’s day, which is the next one while it is still evening in Greenwich', async () => {
    const { page, context, problems } = await site.open({ as: 'admin' });
    await page.clock.setFixedTime('2027-03-31T21:30:00Z');
    await page.goto(`${site.url}/admin/decisions`);
    await settled(page);
    await page.locator('[data-deed=add-budget]').click();
    const since = page.getByLabel('Действует с');
    await since.waitFor();
    expect(await since.inputValue()).toBe('2027-04-01');
    expect(problems).toEqual([]);
    await context.close();
  });
});
