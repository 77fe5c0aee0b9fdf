import { brotliDecompressSync } from 'node:zlib';
import type { Tx } from '@zasluga/kernel';
import { makeCompany, makeEmployee, makePlace } from '../../company/company.factory';
import { castVote, LineVerdict } from '../../values';
import { makeBehaviour } from '../../values/values.factory';
import { Customer, fieldsOf, statusPathOf, textareaOf } from '../customer.factory';
import { makePraisePoint } from '../praise.factory';

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
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    expect(answer.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data:; connect-src 'self'; worker-src 'self'; form-action/,
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

  it('gives each point a worker that may answer for its own path and nothing wider', async () => {
    for (const path of [`/${code}`, `/${code.toLowerCase()}`]) {
      const { statusCode, headers } = await customer.get(`${path}/sw.js?lang=ru`);
      expect([statusCode, headers['service-worker-allowed'], headers['set-cookie']]).toEqual([200, path, undefined]);
      expect(headers['content-security-policy']).toBe(`default-src 'none'; connect-src 'self'`);
    }
    for (const path of ['/rewards', '/culture', '/admin'])
      expect((await customer.get(`${path}/sw.js`)).headers['service-worker-allowed']).toBeUndefined();
  });

  it('goes around without a script: form, thank-you, six questions, status', async () => {
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
    expect(second.body).toContain('Что пришлось сделать вам самим?');
    const third = await customer.post(path, { q: 'demanded', v: 'skip', lang: 'ru' });
    expect(third.body).toContain('aria-label="7 из 10"');
    const fourth = await customer.post(path, { q: 'recommend', v: '10', lang: 'ru' });
    expect(fourth.body).toContain('Придёте к нам снова?');
    const fifth = await customer.post(path, { q: 'comeAgain', v: 'yes', lang: 'ru' });
    expect(fifth.body).toContain('Если сравнить с другими');
    const sixth = await customer.post(path, { q: 'compared', v: 'better', lang: 'ru' });
    expect(sixth.body).toContain('Вас попросили написать этот отзыв?');
    expect((await customer.post(path, { q: 'askedToWrite', v: 'no', lang: 'ru' })).body).toContain('Это все вопросы');
    expect(await customer.answers('Анна нашла мой шарф\nи догнала меня')).toEqual([1, null, 10, 2, 1, false]);
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
    for (const name of ['purpose', 'sec-purpose']) await customer.get(`/${point.code}`, { [name]: 'prefetch' });
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

  it('puts one sentence of the line to a customer, once, and moves no question by it', async () => {
    const { api, companyId } = customer;
    const inside = <T>(work: (tx: Tx) => Promise<T>) => api.database.inCompany<T>(companyId, work);
    const [act] = await inside(async (tx) => [
      await makeBehaviour(tx, { textRu: 'Прямо говорим, сколько ждать', askedOfCustomers: true }),
      await makeBehaviour(tx, { textRu: 'Это пока предложение', askedOfCustomers: true, adoptedAt: null }),
    ]);
    const thanks = await customer.post(`/${code}`, { ...(await customer.form()), m: 'Всё честно и быстро' });
    expect(thanks.body).toContain('так и должно быть у нас?');
    expect(thanks.body).toContain('Прямо говорим, сколько ждать');
    const path = statusPathOf(thanks.body);
    const skipped = await customer.post(path, { q: 'expected', v: 'skip', lang: 'ru' });
    const verdict = { q: 'line', b: act!.id, w: '1', at: 'demanded', lang: 'ru' };
    expect(skipped.body).toContain('name="at" value="demanded"');
    // neither a sentence that isn't asked nor words that were never in force
    await customer.post(path, { ...verdict, b: customer.phraseId, v: 'for' });
    await customer.post(path, { ...verdict, w: '7', v: 'for' });
    const answered = await customer.post(path, { ...verdict, v: 'for' });
    expect(answered.body).not.toContain('так и должно быть у нас?');
    expect(answered.body).toContain('Что пришлось сделать вам самим?');
    await customer.post(path, { ...verdict, v: 'against' });
    const rows = await inside((tx) =>
      tx.sql('test.verdicts', 'select behaviour_id as id, wording, verdict from customer_verdict'),
    );
    expect(rows).toEqual([{ id: act!.id, wording: 1, verdict: 'for' }]);
    const complaint = await customer.post(`/${code}/problem`, { ...(await customer.form()), m: 'Долго ждали' });
    expect(complaint.body).not.toContain('так и должно быть у нас?');
  });

  it('sets customers beside colleagues for whoever has voted, from twenty and ten on', async () => {
    const { api, companyId } = customer;
    const line = await api.database.inCompany(companyId, async (tx) => {
      const act = await makeBehaviour(tx, { askedOfCustomers: true });
      const people = [];
      for (let i = 0; i < 12; i += 1) people.push(await makeEmployee(tx));
      for (const [i, { id }] of people.entries())
        await castVote(tx, id, { behaviourId: act.id, verdict: i < 6 ? LineVerdict.FOR : LineVerdict.AGAINST });
      return { act, people, outsider: await makeEmployee(tx) };
    });
    const asked = async (who: { id: string; companyId: string }) =>
      (
        await (
          await api.as(who)
        ).data(
          'query ($id: ID!) { behaviour(id: $id) { customersLine { enough customersSoFar agree customers { estimate } difference { estimate } } } }',
          { id: line.act.id },
        )
      ).behaviour.customersLine;
    const say = (n: number, verdict: string) =>
      api.database.inCompany(companyId, (tx) =>
        tx.sql(
          'test.say',
          `with told as (insert into praise (company_id, id, point_id, kind, who, locale, request_key, status_hash)
             select $1, gen_random_uuid(), p.id, 'praise', 'unknown', 'ru', uuid_send(gen_random_uuid()), uuid_send(gen_random_uuid())
             from (select id from praise_point limit 1) p, generate_series(1, $2::int) returning id)
           insert into customer_verdict (company_id, praise_id, behaviour_id, wording, verdict) select $1, id, $3, 1, $4 from told`,
          [companyId, n, line.act.id, verdict],
        ),
      );
    await say(19, 'for');
    expect(await asked(line.outsider)).toBeNull();
    expect(await asked(line.people[0]!)).toMatchObject({ enough: false, customersSoFar: 19, customers: null });
    await say(1, 'against');
    expect(await asked(line.people[0]!)).toMatchObject({
      enough: true,
      agree: false,
      customers: { estimate: 0.95 },
      difference: { estimate: expect.closeTo(-0.45, 12) },
    });
  });
});
