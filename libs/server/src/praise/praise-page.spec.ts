import { brotliDecompressSync } from 'node:zlib';
import { Logger } from '@nestjs/common';
import { type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../company';
import { makeCompany, makeEmployee, makePlace, makeTouchpoint } from '../company/company.factory';
import { makePhrase, makePraisePoint } from './praise.factory';

const FORM = 'application/x-www-form-urlencoded';

/** Names and values of a form's fields, as a browser without a script would send them. */
function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const read = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
    if (read('type') === 'hidden' && read('name')) fields[read('name')!] = read('value') ?? '';
  }
  return fields;
}
const textareaOf = (html: string) => /<textarea[^>]*>\n?([^<]*)<\/textarea>/.exec(html)?.[1];
const statusPathOf = (html: string) => /\/s\/[\w-]{22}/.exec(html)?.[0] ?? 'no status path';

describe("the customer's page", () => {
  let api: FreshApi, companyId: string, anna: Employee, phraseId: string, code: string, closedCode: string;

  beforeAll(async () => {
    api = await freshApi();
    ({ id: companyId } = await makeCompany(api.database, { nameRu: 'Кафе «Полдень»', nameEn: 'Polden Café' }));
    await api.database.inCompany(companyId, async (tx) => {
      const place = await makePlace(tx, { addressRu: 'Лесная, 7', addressEn: '7 Lesnaya St' });
      const till = await makeTouchpoint(tx, { nameRu: 'касса', nameEn: 'till' });
      const here = { placeId: place.id, roleTitle: 'бариста' };
      anna = await makeEmployee(tx, { ...here, firstName: 'Анна', lastName: 'Петрова', shownToCustomers: true });
      await makeEmployee(tx, { ...here, firstName: 'Илья', lastName: 'Скрытый' });
      phraseId = await makePhrase(tx, 'Выслушали и поняли', 'Listened and understood');
      ({ code } = await makePraisePoint(tx, { placeId: place.id, touchpointId: till.id }));
      ({ code: closedCode } = await makePraisePoint(tx, { placeId: place.id, closed: true }));
    });
  });
  afterAll(() => api?.close());

  const get = (url: string, headers: Record<string, string> = {}) => api.app.inject({ method: 'GET', url, headers });
  const post = (url: string, fields: object | string, headers: Record<string, string> = {}) => {
    const pairs = typeof fields === 'string' ? fields : new URLSearchParams(Object.entries(fields)).toString();
    return api.app.inject({ method: 'POST', url, headers: { 'content-type': FORM, ...headers }, payload: pairs });
  };
  const form = async (at = code) => fieldsOf((await get(`/${at}`)).body);
  const stored = (words: string) =>
    api.database.reading(companyId, (tx) =>
      tx.sql<{ who: string; signals: string[]; revision: number; employeeId: string | null; words: string }>(
        'test.stored',
        'select who, signals, revision, employee_id as "employeeId", words from praise where words = $1',
        [words],
      ),
    );

  it('is one document with no cookie, its own policy, and nobody who did not agree to be shown', async () => {
    const answer = await get(`/${code}`);
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
    const answer = await get(`/${code.toLowerCase()}`, {
      'accept-language': 'en-GB,en;q=0.9',
      'accept-encoding': 'gzip, br',
    });
    expect(brotliDecompressSync(answer.rawPayload).toString()).toContain('Listened and understood');
    expect(answer.rawPayload.length).toBeLessThan(10 * 1024);
    expect((await get(`/${code}?lang=ru`, { 'accept-language': 'en' })).body).toContain('Выслушали и поняли');
    expect((await get(`/${code}`, { 'accept-language': 'de' })).body).toContain('<html lang="ru">');
  });

  it('goes around without a script: form, thank-you, three questions, status', async () => {
    const thanks = await post(`/${code}`, {
      ...(await form()),
      who: anna.id,
      b: phraseId,
      m: 'Анна нашла мой шарф\r\nи догнала меня',
    });
    expect(thanks.statusCode).toBe(200);
    expect(thanks.headers['set-cookie']).toBeUndefined();
    expect(thanks.body).toContain('Спасибо! Анна это прочитает');
    expect(thanks.body).toContain('<blockquote>Анна нашла мой шарф\nи догнала меня</blockquote>');
    expect(await stored('Анна нашла мой шарф\nи догнала меня')).toEqual([
      expect.objectContaining({ who: 'employee', employeeId: anna.id, signals: ['fast'] }),
    ]);
    const path = statusPathOf(thanks.body);
    const second = await post(path, { q: 'expected', v: 'more', lang: 'ru' });
    expect(second.body).toContain('Сколько пришлось сделать вам самим?');
    const third = await post(path, { q: 'demanded', v: 'skip', lang: 'ru' });
    expect(third.body).toContain('aria-label="7 из 10"');
    expect((await post(path, { q: 'recommend', v: '10', lang: 'ru' })).body).toContain('Это все вопросы');
    const status = await get(path);
    expect(status.body).toContain('Ждёт проверки');
    expect(status.body).toContain('Лесная, 7 · касса');
    expect(status.body).toContain('<dd>Анна</dd>');
  });

  it('stores once what is sent twice, even at the same time, and gives the same private address', async () => {
    const fields = { ...(await form()), who: 'team', m: 'Дважды' };
    const both = await Promise.all([post(`/${code}`, fields), post(`/${code}`, fields)]);
    const again = await post(`/${code}`, fields);
    expect(new Set([...both, again].map(({ body }) => statusPathOf(body))).size).toBe(1);
    expect([...both, again].map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(await stored('Дважды')).toHaveLength(1);
  });

  it('lets a customer go back and change it, and keeps both once the first is decided', async () => {
    const fields = { ...(await form()), who: 'team', m: 'Было' };
    await post(`/${code}`, fields);
    const back = await post(`/${code}`, { ...fields, to: 'ru' });
    expect(textareaOf(back.body)).toBe('Было');
    await post(`/${code}`, { ...fields, m: 'Стало' });
    expect(await stored('Было')).toEqual([]);
    expect(await stored('Стало')).toEqual([expect.objectContaining({ revision: 2 })]);
    await api.database.inCompany(companyId, (tx) =>
      tx.sql('test.decide', `update praise set state = 'hidden', decided_at = clock_timestamp() where words = 'Стало'`),
    );
    await post(`/${code}`, { ...fields, m: 'И ещё' });
    await post(`/${code}`, { ...fields, m: 'И ещё' });
    expect([(await stored('Стало')).length, (await stored('И ещё')).length]).toEqual([1, 1]);
  });

  it('changes the language without losing a word, and stores nothing by it', async () => {
    const fields = { ...(await form()), who: anna.id, b: phraseId, named: 'у окна', m: 'Половина слова' };
    const english = await post(`/${code}`, { ...fields, to: 'en' });
    expect(english.body).toContain('Who helped you?');
    expect(textareaOf(english.body)).toBe('Половина слова');
    expect(english.body.match(/checked=""/g)).toHaveLength(2);
    expect(english.body).toContain('value="у окна"');
    expect(fieldsOf(english.body)['k']).toBe(fields['k' as keyof typeof fields]);
    expect(await stored('Половина слова')).toEqual([]);
  });

  it('says what is missing or too long, and keeps what was typed', async () => {
    const nothing = await post(`/${code}`, await form());
    expect(nothing.statusCode).toBe(422);
    expect(nothing.body).toContain('<title>Ошибка: ');
    expect(nothing.body).toContain('Выберите, кому сказать спасибо, или напишите пару слов');
    const long = 'я'.repeat(642);
    const answer = await post(`/${code}`, { ...(await form()), m: long });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Сократите текст до 600 знаков. Сейчас 642 знака');
    expect(textareaOf(answer.body)).toBe(long);
  });

  it('gives a million letters back with their number, and refuses more than it reads in plain words', async () => {
    const million = 'a'.repeat(1_000_000);
    const answer = await post(`/${code}`, { ...(await form()), m: million });
    expect(answer.statusCode).toBe(422);
    expect(textareaOf(answer.body)).toBe(million);
    const more = await post(`/${code}`, { ...(await form()), m: 'я'.repeat(1_000_000) });
    expect(more.statusCode).toBe(413);
    expect(more.body).toContain('он остался в браузере');
  });

  it('drops what no person types and shows HTML as the text it is', async () => {
    const { k, t } = await form();
    const sent = `k=${k}&t=${t}&lang=ru&who=team&m=%3Cscript%3Ealert(1)%3C/script%3E%00%ED%A0%80%E2%80%AE%26`;
    const answer = await post(`/${code}`, sent);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('<blockquote>&lt;script&gt;alert(1)&lt;/script&gt;&amp;</blockquote>');
    expect(await stored('<script>alert(1)</script>&')).toHaveLength(1);
  });

  it('takes a form that was tampered with for what is left of it', async () => {
    const answer = await post(`/${code}`, {
      k: "' or 1=1",
      t: 'x',
      who: 'somebody',
      b: 'not-an-id',
      lang: 'fr',
      m: 'Испорчено',
    });
    expect(answer.statusCode).toBe(200);
    expect(await stored('Испорчено')).toEqual([expect.objectContaining({ who: 'unknown' })]);
    expect((await stored('Испорчено'))[0]?.signals).not.toContain('fast');
  });

  it('stores what a robot sends, marked, and loses nothing', async () => {
    await post(`/${code}`, { ...(await form()), m: 'Купите сайт', website: 'http://spam.example' });
    expect((await stored('Купите сайт'))[0]?.signals).toEqual(['trap', 'fast', 'burst']);
  });

  it('answers a wrong code with the same page, whatever it was', async () => {
    for (const wrong of ['AAAAAA2', 'ZZZZZZ9', 'AB7K9Q', 'AB7K9Q0']) {
      const answer = await get(`/${wrong}`);
      expect([wrong, answer.statusCode]).toEqual([wrong, 404]);
      expect(answer.body).toContain('Такого кода нет');
      expect(answer.body).toContain(`value="${wrong}"`);
    }
    expect((await get('/p/code?code=' + code.toLowerCase())).headers.location).toBe(`/${code.toLowerCase()}?lang=ru`);
    expect((await get(`/s/${'x'.repeat(22)}`)).statusCode).toBe(404);
    expect((await get('/s/..%2f')).statusCode).toBe(404);
  });

  it("leaves the application's own addresses alone", async () => {
    expect((await get('/health/live')).json()).toEqual({ status: 'live' });
    for (const word of ['/culture', '/rewards', '/absent'])
      expect((await get(word)).headers['content-type']).toContain('application/json');
  });

  it('shows open places instead of a closed one and carries the words there', async () => {
    const shut = await get(`/${closedCode}`);
    expect(shut.statusCode).toBe(410);
    expect(shut.body).toContain('Эта точка закрыта');
    expect(shut.body).toContain(`href="/${code}?lang=ru"`);
    const kept = await post(`/${closedCode}`, { ...(await form()), m: 'Не пропадёт' });
    expect(kept.body).toContain(`formAction="/${code}"`);
    const there = await post(`/${code}`, { ...fieldsOf(kept.body), to: 'ru' });
    expect(textareaOf(there.body)).toBe('Не пропадёт');
  });

  it('takes complaints apart from praise', async () => {
    const page = await get(`/${code}/problem`);
    expect(page.body).toContain('Что пошло не так?');
    expect((await post(`/${code}/problem`, fieldsOf(page.body))).statusCode).toBe(422);
    const answer = await post(`/${code}/problem`, { ...fieldsOf(page.body), m: 'Ждали сорок минут' });
    expect(answer.body).toContain('Спасибо, что сказали');
    expect((await get(statusPathOf(answer.body))).body).toContain('Ждёт ответственного');
  });

  it('counts scans by the symbol apart from openings', async () => {
    const { id: other } = await makeCompany(api.database);
    const point = await api.database.inCompany(other, async (tx) =>
      makePraisePoint(tx, { placeId: (await makePlace(tx)).id }),
    );
    for (const url of [`/${point.code}`, `/${point.code}`, `/${point.code.toLowerCase()}`]) await get(url);
    await api.app.inject({ method: 'HEAD', url: `/${point.code}` });
    const counts = await api.database.reading(other, (tx) =>
      tx.sql('test.counts', 'select sum(scans)::int as scans, sum(opens)::int as opens from praise_point_day'),
    );
    expect(counts).toEqual([{ scans: 2, opens: 3 }]);
  });

  it('asks a flood to wait and keeps the text on the screen; others are not held up', async () => {
    const flood = { ...(await form()), m: 'Поток' };
    let refused: Awaited<ReturnType<typeof post>> | undefined;
    for (let i = 0; i < 110 && !refused; i++) {
      const answer = await post(`/${code}`, flood);
      if (answer.statusCode === 429) refused = answer;
    }
    expect(refused?.body).toContain('Попробуйте через 1 минуту');
    expect(textareaOf(refused?.body ?? '')).toBe('Поток');
    expect(refused?.headers['retry-after']).toBe('60');
    const remoteAddress = '203.0.113.9';
    const elsewhere = { method: 'POST', url: `/${code}`, headers: { 'content-type': FORM }, remoteAddress } as const;
    const payload = new URLSearchParams({ who: 'team', m: 'С другого адреса' }).toString();
    expect((await api.app.inject({ ...elsewhere, payload })).statusCode).toBe(200);
  });

  it('keeps what was typed when the database does not answer', async () => {
    const fields = { ...(await form()), m: 'Не потеряйте' };
    const log = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const inCompany = jest.spyOn(api.database, 'inCompany').mockRejectedValue(new Error('gone'));
    try {
      const answer = await post(`/${code}`, fields);
      expect(answer.statusCode).toBe(503);
      expect(textareaOf(answer.body)).toBe('Не потеряйте');
      expect(answer.body).toContain(code);
      expect(answer.body).not.toContain('gone');
      expect(log).toHaveBeenCalled();
    } finally {
      log.mockRestore();
      inCompany.mockRestore();
    }
  });

  it('forgets networks with the day', async () => {
    const { forgetNetworks } = jest.requireActual<typeof import('./praise.commands')>('./praise.commands');
    await api.database.inCompany(companyId, async (tx) => {
      await tx.sql('test.yesterday', `update praise set created_at = created_at - interval '1 day'`);
      await tx.sql('test.salt', `insert into praise_salt (company_id, day, salt) values ($1, current_date - 1, 'x')`, [
        companyId,
      ]);
      await forgetNetworks(tx);
      expect(await tx.sql('test.left', 'select count(network_hash)::int as n from praise')).toEqual([{ n: 0 }]);
      expect(await tx.sql('test.salts', 'select count(*)::int as n from praise_salt')).toEqual([{ n: 1 }]);
    });
  });

  it("shows nothing of another company's", async () => {
    const { id: other } = await makeCompany(api.database);
    const rows = await api.database.reading(other, (tx) => tx.sql('test.others', 'select id from praise'));
    expect(rows).toEqual([]);
  });
});
