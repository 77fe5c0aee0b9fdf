import { settled } from './look';
import { openSite, type Site } from './site';

describe('a leader asks whether the company lives its values', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  it('from the overview to the picture, to the stories behind one figure, to one story', async () => {
    const { page, context, problems } = await site.open({ as: 'leader', locale: 'ru' });
    await page.goto(`${site.url}/`);
    await page.getByRole('link', { name: 'Культура' }).click();
    await page.getByRole('link', { name: 'Живём ли мы по своим ценностям?' }).click();
    await page.getByRole('heading', { level: 1, name: 'Живём ли мы по своим ценностям?' }).waitFor();
    await settled(page);

    // the sentence says what the picture says: the guest is declared second and lived lower
    const says = page.getByText(/Ценность «Гость» объявлена/);
    expect(await says.innerText()).toMatch(/объявлена на 2\u2060?-\u2060?м месте/);
    const guest = page.getByRole('listitem').filter({ hasText: 'Гость' });
    const place = guest.getByRole('link').first();
    expect(await place.innerText()).toMatch(/мест/);

    // the view stands in the address and survives a reload
    await page.getByLabel('Период').selectOption({ index: 2 });
    await page.waitForURL(/period=\d{4}-\d\d/);
    await page.reload();
    await settled(page);
    expect(await page.getByLabel('Период').inputValue()).toBe(new URL(page.url()).searchParams.get('period'));
    await page.getByLabel('Период').selectOption('last-90-days');
    await settled(page);

    // as a table every figure stands there with its interval, and opens its stories
    await page.getByRole('button', { name: 'Показать таблицей' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Гость' });
    expect(
      await row
        .getByText(/%.*от.*до/)
        .first()
        .innerText(),
    ).toMatch(/\d+\u00a0% \(от \d+\u00a0% до \d+\u00a0%\)/);
    const count = row.getByRole('link').first();
    const counted = Number(await count.innerText());
    await count.click();
    await page.waitForURL(/\/culture\/stories\?.*value=/);
    const stories = page.getByRole('article');
    await stories.first().waitFor();
    expect(await stories.count()).toBe(20);
    expect(counted).toBeGreaterThan(20);
    await page.getByRole('button', { name: 'Показать ещё' }).click();
    await stories.nth(20).waitFor();
    expect(await stories.count()).toBeLessThanOrEqual(counted); // what is private is counted and not shown

    await stories.first().getByRole('link').click();
    await page.waitForURL(/\/recognitions\//);
    await page.getByRole('article').first().waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('from how far people agree to a behaviour on the line, from the three orders to the stories of a value', async () => {
    const { page, context, problems } = await site.open({ as: 'leader', locale: 'ru' });
    await page.goto(`${site.url}/culture`);
    await page.getByRole('link', { name: 'Одинаково ли мы понимаем, что значит служить клиенту?' }).click();
    await page.getByText(/^Общей стороны нет у \d+ поступ/).waitFor();
    await settled(page);
    expect(await page.getByText(/^Согласие \(альфа Криппендорфа\)/).count()).toBe(1);

    // as a table: sides, shares, what alpha would be without the sentence; each opens the sentence itself
    await page.getByRole('button', { name: 'Показать таблицей' }).first().click();
    const disputed = page.getByRole('row').filter({ hasText: 'общей стороны нет' }).first();
    const sentence = disputed.getByRole('link').first();
    const words = await sentence.innerText();
    await sentence.click();
    await page.waitForURL(/\/line\/[0-9a-f-]{36}/);
    await page.getByText(words).first().waitFor();

    await page.goto(`${site.url}/culture/rankings`);
    await settled(page);
    await page.getByText(/Ценность «Гость» объявлена на 2.*живёт на/).waitFor();
    expect(await page.getByRole('heading', { name: 'Где стоит «Гость»' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Показать таблицей' }).first().click();
    await page.getByRole('row').filter({ hasText: 'Гость' }).first().getByRole('link').first().click();
    await page.waitForURL(/\/culture\/stories\?.*value=.*source=COLLEAGUE/);
    await page.getByRole('article').first().waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('hears what nobody should know only as a reason', async () => {
    const { page, context } = await site.open({ as: 'leader', locale: 'en' });
    // nothing was recognised at that time: the sentence says so and there is no picture
    await page.goto(`${site.url}/culture/values?period=2024`);
    await settled(page);
    expect(await page.getByText('No thanks tied to a value in this period.').count()).toBe(1);
    expect(await page.getByRole('figure').count()).toBe(0);
    await page.goto(`${site.url}/culture/unseen?period=yesterday`);
    await settled(page);
    await page.getByRole('button', { name: 'Show the last 90 days' }).click();
    await page.getByRole('figure').waitFor();
    await context.close();
  });

  it('from whether people decide at once to a month, and to a unit where nobody writes', async () => {
    const { page, context, problems } = await site.open({ as: 'leader', locale: 'ru', width: 390 });
    await page.goto(`${site.url}/culture`);
    await page.getByRole('link', { name: 'Решают ли люди сразу?' }).click();
    await page.getByText(/^Половину решений принимают за полминуты; без руководителя решают \d+/).waitFor();
    await page.getByText(/^Кафе на набережной: ни одной записи, а ожидалось \d+/).waitFor();

    // the figures of the picture stand in a table too
    await page.getByRole('button', { name: 'Показать таблицей' }).first().click();
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(['5 с', '30 с', '2 мин', '10 мин', 'дольше']);

    const month = page.getByRole('link', { name: /^[а-я]+ 20\d\d$/ }).last();
    await month.click();
    await page.waitForURL(/period=20\d\d-\d\d/);
    await page.getByText(/По одному месяцу молчание не отличить от случая/).waitFor();
    await page.goBack();

    await page.getByRole('link', { name: 'Кафе на набережной' }).click();
    await page.waitForURL(/unit=/);
    await page.getByText('За это время ни одной записи о решении на месте.').waitFor();
    // what may be opened is said where the figures stand
    await page.getByText(/Сами записи читают только автор и тот, кто отвечает на них/).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
