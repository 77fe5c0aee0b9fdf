import { Logger } from '@nestjs/common';
import { Customer, textareaOf } from '../customer.factory';
import { forgetNetworks } from '../praise.salts';

describe("the customer's page in trouble", () => {
  let customer: Customer, code: string;
  beforeAll(async () => {
    customer = await Customer.arrive();
    ({ code } = customer);
  });
  afterAll(() => customer?.api.close());

  it('says what is missing or too long, and keeps what was typed', async () => {
    const nothing = await customer.post(`/${code}`, await customer.form());
    expect(nothing.statusCode).toBe(422);
    expect(nothing.body).toContain('<title>Ошибка: ');
    expect(nothing.body).toContain('Выберите, кому сказать спасибо, или напишите пару слов');
    const long = 'я'.repeat(642);
    const answer = await customer.post(`/${code}`, { ...(await customer.form()), m: long });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Сократите текст до 600 знаков. Сейчас 642');
    expect(textareaOf(answer.body)).toBe(long);
  });

  it('gives a million letters back with their number, and refuses more than it reads in plain words', async () => {
    const million = 'a'.repeat(1_000_000);
    const answer = await customer.post(`/${code}`, { ...(await customer.form()), m: million });
    expect(answer.statusCode).toBe(422);
    expect(textareaOf(answer.body)).toBe(million);
    const more = await customer.post(`/${code}`, { ...(await customer.form()), m: 'я'.repeat(1_000_000) });
    expect(more.statusCode).toBe(413);
    expect(more.body).toContain('он остался в браузере');
  });

  it('drops what no person types and shows HTML as the text it is', async () => {
    const { k, t } = await customer.form();
    const sent = `k=${k}&t=${t}&lang=ru&who=team&m=%3Cscript%3Ealert(1)%3C/script%3E%00%ED%A0%80%E2%80%AE%26`;
    const answer = await customer.post(`/${code}`, sent);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('<blockquote>&lt;script&gt;alert(1)&lt;/script&gt;&amp;</blockquote>');
    expect(await customer.stored('<script>alert(1)</script>&')).toHaveLength(1);
  });

  it('takes a form that was tampered with for what is left of it', async () => {
    const answer = await customer.post(`/${code}`, {
      k: "' or 1=1",
      t: 'x',
      who: 'somebody',
      b: 'not-an-id',
      lang: 'fr',
      m: 'Испорчено',
    });
    expect(answer.statusCode).toBe(200);
    expect(await customer.stored('Испорчено')).toEqual([expect.objectContaining({ who: 'unknown' })]);
    expect((await customer.stored('Испорчено'))[0]?.signals).not.toContain('fast');
  });

  it('stores what a robot sends, marked, and loses nothing', async () => {
    await customer.post(`/${code}`, { ...(await customer.form()), m: 'Купите сайт', website: 'http://spam.example' });
    expect((await customer.stored('Купите сайт'))[0]?.signals).toEqual(['trap', 'fast']);
  });

  it('marks the sixth praise of one network within ten minutes, which may still be a large table of friends', async () => {
    const friend = (n: number) =>
      customer.post(`/${code}`, { who: 'team', m: `Нас шестеро, я ${n}-й` }, '198.51.100.7');
    for (let n = 1; n <= 6; n++) expect((await friend(n)).statusCode).toBe(200);
    expect((await customer.stored('Нас шестеро, я 5-й'))[0]?.signals).toEqual([]);
    expect((await customer.stored('Нас шестеро, я 6-й'))[0]?.signals).toEqual(['burst']);
  });

  it('loses nothing of a hundred sent at once, and stores none of them twice', async () => {
    const sendings = Array.from({ length: 50 }, (_, n) => ({
      k: `${n}`.padStart(22, 'k'),
      who: 'team',
      m: `Разом ${n}`,
    }));
    const answers = await Promise.all(
      [...sendings, ...sendings].map((one, n) => customer.post(`/${code}`, one, `198.18.0.${n % 50}`)),
    );
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    const rows = await Promise.all(sendings.map(({ m }) => customer.stored(m)));
    expect(rows.map(({ length }) => length)).toEqual(sendings.map(() => 1));
  });

  it('answers a wrong code with the same page, whatever it was', async () => {
    for (const wrong of ['AAAAAA2', 'ZZZZZZ9', 'AB7K9Q', 'AB7K9Q0']) {
      const answer = await customer.get(`/${wrong}`);
      expect([wrong, answer.statusCode]).toEqual([wrong, 404]);
      expect(answer.body).toContain('Такого кода нет');
      expect(answer.body).toContain(`value="${wrong}"`);
    }
    expect((await customer.get('/p/code?code=' + code.toLowerCase())).headers.location).toBe(
      `/${code.toLowerCase()}?lang=ru`,
    );
    expect((await customer.get(`/s/${'x'.repeat(22)}`)).statusCode).toBe(404);
    expect((await customer.get('/s/..%2f')).statusCode).toBe(404);
  });

  it('makes whoever tries codes wait, tells right codes from wrong ones no more, and loses no words of a neighbour', async () => {
    const robot = '203.0.113.77';
    const guess = (wrong: string) => customer.post(`/${wrong}`, { m: 'Угадываю' }, robot);
    for (let n = 0; n <= 100; n += 1) expect((await guess('AAAAAA2')).statusCode).toBe(404);
    const neighbour = { ...(await customer.form()), who: 'team', m: 'Я тут ни при чём' };
    for (const path of [`/${code}`, '/AAAAAA2']) {
      const answer = await customer.post(path, neighbour, robot);
      expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '600']);
      expect(textareaOf(answer.body)).toBe('Я тут ни при чём');
      expect(answer.body).toContain('Попробуйте через 10 минут');
    }
    expect((await customer.post(`/${code}`, neighbour, '203.0.113.78')).statusCode).toBe(200);
  });

  it("leaves the application's own addresses alone", async () => {
    expect((await customer.get('/health/live')).json()).toEqual({ status: 'live' });
    for (const word of ['/culture', '/rewards', '/absent'])
      expect((await customer.get(word)).headers['content-type']).toContain('application/json');
  });

  it('asks a flood to wait and keeps the text on the screen; others are not held up', async () => {
    const flood = { ...(await customer.form()), m: 'Поток' };
    let refused: Awaited<ReturnType<typeof customer.post>> | undefined;
    for (let i = 0; i < 110 && !refused; i++) {
      const answer = await customer.post(`/${code}`, flood);
      if (answer.statusCode === 429) refused = answer;
    }
    expect(refused?.body).toContain('Попробуйте через 1 минуту');
    expect(textareaOf(refused?.body ?? '')).toBe('Поток');
    expect(refused?.headers['retry-after']).toBe('60');
    const elsewhere = { who: 'team', m: 'С другого адреса' };
    expect((await customer.post(`/${code}`, elsewhere, '203.0.113.9')).statusCode).toBe(200);
  });

  it('keeps what was typed when the database does not answer', async () => {
    const fields = { ...(await customer.form()), m: 'Не потеряйте' };
    const log = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const inCompany = jest.spyOn(customer.api.database, 'inCompany').mockRejectedValue(new Error('gone'));
    try {
      const answer = await customer.post(`/${code}`, fields, '203.0.113.10');
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
    await customer.api.database.inCompany(customer.companyId, async (tx) => {
      await tx.sql('test.yesterday', `update praise set created_at = created_at - interval '1 day'`);
      await tx.sql('test.salt', `insert into praise_salt (company_id, day, salt) values ($1, current_date - 1, 'x')`, [
        customer.companyId,
      ]);
      await forgetNetworks(tx);
      expect(await tx.sql('test.left', 'select count(network_hash)::int as n from praise')).toEqual([{ n: 0 }]);
      expect(await tx.sql('test.salts', 'select count(*)::int as n from praise_salt')).toEqual([{ n: 1 }]);
    });
  });
});
