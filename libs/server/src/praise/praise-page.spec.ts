import { brotliDecompressSync } from 'node:zlib';
import { makeCompany, makePlace } from '../company/company.factory';
import { Customer, fieldsOf, statusPathOf, textareaOf } from './customer.factory';
import { makePraisePoint } from './praise.factory';

describe("the customer's page", () => {
  let customer: Customer, code: string;
  beforeAll(async () => {
    customer = await Customer.arrive();
    ({ code } = customer);
  });
  afterAll(() => customer?.api.close());

  it('is one document with no cookie, its own policy, and nobody who did not agree to be shown', async () => {
    const answer = await customer.get(`/${code}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-/,
    );
    expect(answer.body).toContain('Анна<small>бариста');
    expect(answer.body).toContain('Лесная, 7 · касса');
    expect(answer.body).not.toMatch(/Илья|Петрова/);
  });

  it('comes compressed, in the language of the browser or of the address, by a code in any case', async () => {
    const answer = await customer.get(`/${code.toLowerCase()}`, {
      'accept-language': 'en-GB,en;q=0.9',
      'accept-encoding': 'gzip, br',
    });
    expect(brotliDecompressSync(answer.rawPayload).toString()).toContain('Listened and understood');
    expect(answer.rawPayload.length).toBeLessThan(10 * 1024);
    expect((await customer.get(`/${code}?lang=ru`, { 'accept-language': 'en' })).body).toContain('Выслушали и поняли');
    expect((await customer.get(`/${code}`, { 'accept-language': 'de' })).body).toContain('<html lang="ru">');
  });

  it('goes around without a script: form, thank-you, three questions, status', async () => {
    const thanks = await customer.post(`/${code}`, {
      ...(await customer.form()),
      who: customer.anna.id,
      b: customer.phraseId,
      m: 'Анна нашла мой шарф\r\nи догнала меня',
    });
    expect(thanks.statusCode).toBe(200);
    expect(thanks.headers['set-cookie']).toBeUndefined();
    expect(thanks.body).toContain('Спасибо! Анна это прочитает');
    expect(thanks.body).toContain('<blockquote>Анна нашла мой шарф\nи догнала меня</blockquote>');
    expect(await customer.stored('Анна нашла мой шарф\nи догнала меня')).toEqual([
      expect.objectContaining({ who: 'employee', employeeId: customer.anna.id, signals: ['fast'] }),
    ]);
    const path = statusPathOf(thanks.body);
    const second = await customer.post(path, { q: 'expected', v: 'more', lang: 'ru' });
    expect(second.body).toContain('Сколько пришлось сделать вам самим?');
    const third = await customer.post(path, { q: 'demanded', v: 'skip', lang: 'ru' });
    expect(third.body).toContain('aria-label="7 из 10"');
    expect((await customer.post(path, { q: 'recommend', v: '10', lang: 'ru' })).body).toContain('Это все вопросы');
    const status = await customer.get(path);
    expect(status.body).toContain('Ждёт проверки');
    expect(status.body).toContain('Лесная, 7 · касса');
    expect(status.body).toContain('<dd>Анна</dd>');
  });

  it('stores once what is sent twice, even at the same time, and gives the same private address', async () => {
    const fields = { ...(await customer.form()), who: 'team', m: 'Дважды' };
    const both = await Promise.all([customer.post(`/${code}`, fields), customer.post(`/${code}`, fields)]);
    const again = await customer.post(`/${code}`, fields);
    expect(new Set([...both, again].map(({ body }) => statusPathOf(body))).size).toBe(1);
    expect([...both, again].map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(await customer.stored('Дважды')).toHaveLength(1);
  });

  it('lets a customer go back and change it, and keeps both once the first is decided', async () => {
    const fields = { ...(await customer.form()), who: 'team', m: 'Было' };
    await customer.post(`/${code}`, fields);
    const back = await customer.post(`/${code}`, { ...fields, to: 'ru' });
    expect(textareaOf(back.body)).toBe('Было');
    await customer.post(`/${code}`, { ...fields, m: 'Стало' });
    expect(await customer.stored('Было')).toEqual([]);
    expect(await customer.stored('Стало')).toEqual([expect.objectContaining({ revision: 2 })]);
    await customer.api.database.inCompany(customer.companyId, (tx) =>
      tx.sql('test.decide', `update praise set state = 'hidden', decided_at = clock_timestamp() where words = 'Стало'`),
    );
    await customer.post(`/${code}`, { ...fields, m: 'И ещё' });
    await customer.post(`/${code}`, { ...fields, m: 'И ещё' });
    expect([(await customer.stored('Стало')).length, (await customer.stored('И ещё')).length]).toEqual([1, 1]);
  });

  it('changes the language without losing a word, and stores nothing by it', async () => {
    const fields = {
      ...(await customer.form()),
      who: customer.anna.id,
      b: customer.phraseId,
      named: 'у окна',
      m: 'Половина слова',
    };
    const english = await customer.post(`/${code}`, { ...fields, to: 'en' });
    expect(english.body).toContain('Who helped you?');
    expect(textareaOf(english.body)).toBe('Половина слова');
    expect(english.body.match(/checked=""/g)).toHaveLength(2);
    expect(english.body).toContain('value="у окна"');
    expect(fieldsOf(english.body)['k']).toBe(fields['k' as keyof typeof fields]);
    expect(await customer.stored('Половина слова')).toEqual([]);
  });

  it('shows open places instead of a closed one and carries the words there', async () => {
    const shut = await customer.get(`/${customer.closedCode}`);
    expect(shut.statusCode).toBe(410);
    expect(shut.body).toContain('Эта точка закрыта');
    expect(shut.body).toContain(`href="/${code}?lang=ru"`);
    const kept = await customer.post(`/${customer.closedCode}`, { ...(await customer.form()), m: 'Не пропадёт' });
    expect(kept.body).toContain(`formAction="/${code}"`);
    const there = await customer.post(`/${code}`, { ...fieldsOf(kept.body), to: 'ru' });
    expect(textareaOf(there.body)).toBe('Не пропадёт');
  });

  it('takes complaints apart from praise', async () => {
    const page = await customer.get(`/${code}/problem`);
    expect(page.body).toContain('Что пошло не так?');
    expect((await customer.post(`/${code}/problem`, fieldsOf(page.body))).statusCode).toBe(422);
    const answer = await customer.post(`/${code}/problem`, { ...fieldsOf(page.body), m: 'Ждали сорок минут' });
    expect(answer.body).toContain('Спасибо, что сказали');
    expect((await customer.get(statusPathOf(answer.body))).body).toContain('Ждёт ответственного');
  });

  it('counts scans by the symbol apart from openings', async () => {
    const { id: other } = await makeCompany(customer.api.database);
    const point = await customer.api.database.inCompany(other, async (tx) =>
      makePraisePoint(tx, { placeId: (await makePlace(tx)).id }),
    );
    for (const url of [`/${point.code}`, `/${point.code}`, `/${point.code.toLowerCase()}`]) await customer.get(url);
    await customer.api.app.inject({ method: 'HEAD', url: `/${point.code}` });
    const counts = await customer.api.database.reading(other, (tx) =>
      tx.sql('test.counts', 'select sum(scans)::int as scans, sum(opens)::int as opens from praise_point_day'),
    );
    expect(counts).toEqual([{ scans: 2, opens: 3 }]);
  });

  it("shows nothing of another company's", async () => {
    const { id: other } = await makeCompany(customer.api.database);
    const rows = await customer.api.database.reading(other, (tx) => tx.sql('test.others', 'select id from praise'));
    expect(rows).toEqual([]);
  });
});
