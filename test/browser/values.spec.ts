import { openSite, type Site } from './site';
import { soon } from './soon';

describe('the order of the values', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  it('is drawn by buttons, by keys and by dragging, said aloud, and in force once written', async () => {
    const { page, problems } = await site.open({ as: 'curator' });
    await page.goto(`${site.url}/admin/values`);
    const rows = page.locator('main ol').first().locator('li');
    await rows.first().waitFor();
    const order = async () =>
      (await rows.locator('button[aria-label^="Выше: "]').evaluateAll((all) => all.map((b) => b.ariaLabel ?? ''))).map(
        (label) => label.replace('Выше: ', ''),
      );
    const [first, second, third, ...rest] = await order();

    /** Said aloud: dnd-kit has measured, and listens to what comes next. */
    const isAt = (name: string, place: number) =>
      page
        .getByText(`«${name}»: место ${place} из ${3 + rest.length}.`)
        .first()
        .waitFor({ state: 'attached' });
    const become = async (wanted: string[]) =>
      expect(await soon(order, (names) => String(names) === String(wanted))).toEqual(wanted);

    await page.getByLabel(`Ниже: ${first}`).click();
    expect(await order()).toEqual([second, first, third, ...rest]);
    await isAt(first!, 2);
    await page.waitForFunction(
      (label) => document.activeElement?.getAttribute('aria-label') === label,
      `Ниже: ${first}`,
    );

    await page.getByLabel(`Перетащить: ${third}`).focus();
    await page.keyboard.press('Space');
    await isAt(third!, 3);
    await page.keyboard.press('ArrowUp');
    await isAt(third!, 2);
    await page.keyboard.press('Space');
    await become([second!, third!, first!, ...rest]);

    await page.getByLabel(`Перетащить: ${first}`).hover(); // once it stands still
    const from = (await page.getByLabel(`Перетащить: ${first}`).boundingBox())!;
    const to = (await page.getByLabel(`Перетащить: ${second}`).boundingBox())!;
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y - 20, { steps: 5 });
    await page.mouse.move(to.x + 10, to.y + 5, { steps: 15 });
    await isAt(first!, 1);
    await page.mouse.up();
    await become([first!, second!, third!, ...rest]);

    await page.getByLabel(`Выше: ${third}`).click();
    await page.getByLabel('Почему такой порядок').fill('Так решили на встрече управляющих');
    await page.getByRole('button', { name: 'Записать порядок' }).click();
    await page.getByText('Так решили на встрече управляющих').waitFor();
    await page.goto(`${site.url}/values`);
    await page.locator('main ol li').first().waitFor();
    expect((await page.locator('main ol h2').allInnerTexts()).slice(0, 3)).toEqual([first, third, second]);
    expect(problems).toEqual([]);
  });

  it('that is being drawn stays when a value is added meanwhile', async () => {
    const { page, problems } = await site.open({ as: 'curator' });
    await page.goto(`${site.url}/admin/values`);
    const rows = page.locator('main ol').first().locator('li');
    await rows.first().waitFor();
    const order = async () =>
      rows.locator('button[aria-label^="Выше: "]').evaluateAll((all) => all.map((b) => b.ariaLabel?.slice(6)));
    const [first, second, ...rest] = await order();
    await page.getByLabel(`Ниже: ${first}`).click();
    await page.getByRole('button', { name: 'Новая ценность' }).click();
    const dialog = page.locator('[role=dialog]');
    await dialog.getByLabel('По-русски').first().fill('Любопытство');
    await dialog.locator('button[type=submit]').click();
    await page.getByLabel('Выше: Любопытство').waitFor();
    expect(await order()).toEqual([second, first, ...rest, 'Любопытство']);
    expect(problems).toEqual([]);
  });
});
