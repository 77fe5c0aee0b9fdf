import { openSite, type Site } from './site';

describe('the way in', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  it('an administrator hands over a link, the person chooses a password, goes in, and later signs in with it', async () => {
    const { page: admin } = await site.open({ as: 'admin', locale: 'ru' });
    await admin.goto(site.url + '/admin/people');
    const row = admin.locator('main tbody button').nth(3);
    const [lastName] = (await row.innerText()).trim().split('\n').at(-1)!.split(' ');
    await row.click();
    const email = await admin.getByRole('textbox', { name: 'Эл. почта' }).inputValue();
    await admin.getByRole('button', { name: /Выдать ссылку/ }).click();
    const link = await admin.getByRole('textbox', { name: 'Ссылка для входа' }).inputValue();

    const { page } = await site.open({ locale: 'ru', width: 390 });
    await page.goto(link);
    await page.getByText(email).waitFor();
    await page.getByLabel('Новый пароль').fill('коротко');
    await page.getByRole('button', { name: 'Сохранить и войти' }).click();
    await page.getByText('Не хватает 3 знаков').waitFor();
    await page.getByLabel('Новый пароль').fill('весной цветёт сирень');
    await page.getByRole('button', { name: 'Сохранить и войти' }).click();
    await page.getByRole('button', { name: new RegExp(lastName!) }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');

    await page.goto(link);
    // by now the page speaks the language of the person
    await page.getByText(/Ссылка больше не действует|This link no longer works/).waitFor();

    const { page: later } = await site.open({ locale: 'ru' });
    await later.goto(site.url);
    await later.locator('input[name=email]').fill(email);
    await later.locator('input[name=password]').fill('весной цветёт сирень');
    await later.getByRole('button', { name: 'Войти', exact: true }).click();
    await later.getByRole('button', { name: new RegExp(lastName!) }).waitFor();
  });
});
