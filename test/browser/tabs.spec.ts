import { settled } from './look';
import { openSite, type Site } from './site';

const WORDS = 'Слова, которые писались, пока за кассу встал другой';

describe('two tabs of one browser', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  it('show the same person, whoever signs in in one of them, and a draft waits for its author', async () => {
    const { page, context, problems } = await site.open({ as: 'employee' });
    const other = await site.open({ as: 'curator' });
    const [mine, theirs] = [await context.cookies(), await other.context.cookies()];
    await other.context.close();
    await page.goto(`${site.url}/give`);
    const words = page.getByLabel('Слова', { exact: true });
    await words.fill(WORDS);
    const person = page.getByRole('button', { name: /: меню/ });
    const me = (await person.textContent())!;

    const second = await context.newPage();
    await context.addCookies(theirs);
    await second.goto(`${site.url}/me`);
    await person.filter({ hasNotText: me }).waitFor();
    await settled(page);
    expect(await words.count()).toBe(0);

    await context.addCookies(mine);
    await second.reload();
    await person.filter({ hasText: me }).waitFor();
    await page.goto(`${site.url}/give`);
    await words.waitFor();
    expect(await words.inputValue()).toBe(WORDS);

    // out in one, out in both
    await context.clearCookies();
    await second.reload();
    await page.getByText('Сеанс закончился').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
