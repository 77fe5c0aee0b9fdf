import type { Page } from 'playwright-core';
import { axeViolations, overflowingTexts } from './look';
import { openSite, type Site } from './site';

const WORDS = 'Меня зовут Евпраксия. Вы спасли мой вечер';
const REPLY = 'Евпраксия, приходите ещё';

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 120_000);
afterAll(() => site?.close());

/** A point where the employee among the personas works and is the only one to be shown; nothing else of hers waits to be read. */
const place = () =>
  site.database.inCompany(site.companyId, async (tx) => {
    const [found] = await tx.sql<{ code: string; name: string; id: string }>(
      'test.loop_point',
      `select p.code, e.first_name as name, e.id from employee e join account a on a.employee_id = e.id
         join praise_point p on p.place_id = e.place_id and p.closed_at is null and p.employee_id is null
       where a.persona = 'employee' limit 1`,
    );
    await tx.sql('test.loop_shown', 'update employee set shown_to_customers = (id = $1) where place_id is not null', [
      found!.id,
    ]);
    await tx.sql('test.loop_always_open', 'delete from place_hours'); // whatever the time is
    await tx.sql(
      'test.loop_read',
      'update praise set read_at = clock_timestamp() where read_at is null and recognition_id is not null',
    );
    return found!;
  });

async function thank(page: Page, { code, name }: { code: string; name: string }): Promise<string> {
  await page.goto(`${site.url}/${code}`);
  await page.getByRole('radio', { name }).first().check();
  await page.getByLabel('Расскажите своими словами').fill(WORDS);
  await page.waitForTimeout(2_100); // nobody is faster
  await page.getByRole('button', { name: 'Отправить благодарность' }).click();
  const link = page.getByRole('link', { name: 'Страница вашей благодарности' });
  return site.url + (await link.getAttribute('href'))!;
}

it('goes round: sent, an address left, published, read and answered, shown to the customer, erased by the customer', async () => {
  const here = await place();
  const customer = await site.open({ javaScript: false, width: 390 });
  const status = await thank(customer.page, here);
  await customer.page.goto(status);
  await customer.page.getByText('Обычно это занимает до вечера').waitFor();
  await customer.page.getByLabel('Электронная почта').fill('evpraxia@example.ru');
  await customer.page.getByRole('button', { name: 'Оставить почту' }).click();
  await customer.page.getByText('Без согласия мы не можем сохранить адрес').waitFor();
  expect(await customer.page.getByLabel('Электронная почта').inputValue()).toBe('evpraxia@example.ru');
  await customer.page.getByRole('checkbox').check();
  await customer.page.getByRole('button', { name: 'Оставить почту' }).click();
  await customer.page.getByText('Адрес сохранён').waitFor();

  const curator = await site.open({ as: 'curator' });
  await curator.page.goto(`${site.url}/admin/praise`);
  const item = curator.page.getByRole('article').filter({ hasText: WORDS });
  await item.getByRole('button', { name: 'Показать почту клиента' }).click();
  await item.getByRole('link', { name: 'evpraxia@example.ru' }).waitFor();
  await item.focus();
  await curator.page.keyboard.press('p');
  await item.waitFor({ state: 'detached' });

  const employee = await site.open({ as: 'employee', width: 390 });
  await employee.page.goto(site.url);
  const card = employee.page.locator('section', {
    has: employee.page.getByRole('heading', { name: 'Слова клиента о вас' }),
  });
  await card.getByRole('button', { name: 'Спасибо вам! Приходите ещё.' }).waitFor();
  await card.getByRole('button', { name: 'Ответить своими словами' }).click();
  await card.getByLabel('Своими словами').fill('Пишите мне: anna@example.ru');
  await card.getByRole('button', { name: 'Отправить' }).click();
  await card.getByText('В ответе есть адрес почты').waitFor();
  await card.getByLabel('Своими словами').fill(REPLY);
  await card.getByRole('button', { name: 'Отправить' }).click();
  await card.waitFor({ state: 'detached' });
  const story = employee.page.getByRole('article').filter({ hasText: WORDS });
  await story.getByText(REPLY).waitFor();

  await customer.page.goto(status);
  await customer.page.getByText(`${here.name} читает ваши слова`).waitFor();
  const answer = customer.page.locator('figure').filter({ hasText: REPLY });
  expect(await answer.locator('figcaption').textContent()).toBe(`— ${here.name}`);
  await customer.page.getByRole('link', { name: 'Удалить мои слова и данные' }).click();
  await customer.page.getByRole('heading', { name: 'Удалить вашу благодарность?' }).waitFor();
  await customer.page.getByRole('button', { name: 'Удалить навсегда' }).click();
  await customer.page.getByText('Слова удалены').waitFor();
  expect(await customer.page.locator('body').innerText()).not.toMatch(/евпраксия|evpraxia/i);

  const gone = employee.page.getByRole('article').filter({ hasText: 'Клиент удалил свои слова' });
  await gone.waitFor(); // by itself: whoever has it on the screen is told
  expect(await employee.page.getByText(REPLY).count()).toBe(0);
  await curator.page.goto(`${site.url}/`);
  await curator.page.getByText('Клиент удалил свои слова').first().waitFor();
  expect(await curator.page.locator('main').innerText()).not.toMatch(/евпраксия|evpraxia/i);
  expect([...employee.problems, ...curator.problems]).toEqual([]);
});

it.each(['ru', 'en'] as const)('fits and is accessible where it is answered, in %s', async (locale) => {
  const { page } = await site.open({ as: 'employee', locale, width: 390 });
  await page.goto(`${site.url}/?source=customer`);
  await page.getByRole('article').first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await overflowingTexts(page)).toEqual([]);
});
