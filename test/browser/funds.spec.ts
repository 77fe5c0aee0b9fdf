import { openSite, type Site } from './site';

describe('a fund', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  it('is asked for by who looks after it, answered once by an administrator, and its books tie out', async () => {
    const admin = await site.open({ as: 'reward_admin' });
    await admin.page.goto(`${site.url}/admin/funds`);
    await admin.page
      .getByRole('button', { name: /^Ответить/ })
      .first()
      .click();
    const dialog = admin.page.getByRole('dialog');
    await dialog.getByLabel('Сколько баллов').fill('300');
    await dialog.getByLabel('Пара слов к ответу').fill('На праздники хватит');
    await dialog.getByRole('button', { name: 'Добавить баллы' }).click();
    await admin.page.getByText('Добавлено 300 баллов').waitFor();

    const owner = await site.open({ as: 'manager', width: 390 });
    await owner.page.goto(`${site.url}/points`);
    await owner.page.getByRole('link', { name: 'Мои фонды' }).click();
    const fund = owner.page.getByRole('article');
    await fund.getByText('1 500 баллов').first().waitFor();
    await fund.getByText('На праздники хватит').waitFor();
    await fund.getByRole('button', { name: /^Попросить ещё/ }).click();
    const ask = owner.page.getByRole('dialog');
    await ask.getByLabel('Сколько ещё баллов нужно').fill('50');
    await ask.getByRole('button', { name: 'Отправить запрос' }).click();
    await ask.getByText('Напишите, зачем нужны баллы.').waitFor();
    await ask.getByLabel('Почему').fill('Ещё одна свадьба');
    await owner.page.keyboard.press('Tab');
    await ask.getByRole('button', { name: 'Отправить запрос' }).press('Enter');
    await fund.getByText('Ещё одна свадьба').waitFor();
    expect(await fund.getByRole('button').count()).toBe(0); // one request at a time

    const values = admin.page.getByRole('article').filter({ hasText: 'За поступки по ценностям' });
    await values.getByRole('button', { name: /^Изменить/ }).click();
    const editor = admin.page.getByRole('dialog');
    await editor.getByText(/^На что фонд, больше не изменить/).waitFor();
    await editor.getByLabel('Период', { exact: true }).selectOption('Год');
    await editor.getByText(/до этого дня всё как было/).waitFor();
    await editor.getByRole('button', { name: 'Сохранить' }).click();
    await values.getByText(/иначе\. Период: Год/).waitFor();
    await admin.page.getByRole('button', { name: 'Отменить' }).click();
    await values.getByText(/иначе/).waitFor({ state: 'detached' });

    await admin.page.goto(`${site.url}/admin/books`);
    await admin.page.getByText(/^Сходится: во всех строках вместе/).waitFor();
    expect([admin.problems, owner.problems]).toEqual([[], []]);
  });
});
