import { randomBytes } from 'node:crypto';
import { Customer, fieldsOf } from '../customer.factory';

interface Row {
  channel: string;
  signals: string[];
  employeeId: string | null;
  phrases: number;
  waited: number;
}

describe('a kiosk', () => {
  let customer: Customer, code: string;
  beforeAll(async () => {
    customer = await Customer.arrive();
    ({ code } = customer);
  });
  afterAll(() => customer?.api.close());

  const newKey = () => randomBytes(16).toString('base64url');
  const send = (fields: Record<string, string> = {}) =>
    customer.post(`/${code}/kiosk`, {
      k: newKey(),
      lang: 'ru',
      who: customer.anna.id,
      b: customer.phraseId,
      seconds: '9',
      waited: '0',
      ...fields,
    });
  const rows = () =>
    customer.api.database.reading(customer.companyId, (tx) =>
      tx.sql<Row>(
        'test.kiosk_rows',
        `select channel, signals, employee_id as "employeeId", extract(epoch from clock_timestamp() - created_at)::int as waited,
           (select count(*)::int from praise_behaviour b where b.praise_id = p.id) as phrases from praise p order by updated_at, id`,
      ),
    );

  it('is one document in both languages, without a field for words, kept nowhere, with a policy of its own', async () => {
    const answer = await customer.get(`/${code}/kiosk`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'sha256-[^' ]+'; style-src 'sha256-[^' ]+'; img-src data:; connect-src 'self'/,
    );
    expect(answer.body).toContain('Выслушали и поняли');
    expect(answer.body).toContain('Listened and understood');
    expect(answer.body).not.toMatch(/<textarea|type="text"|Илья|Петрова/);
    const worker = await customer.get(`/${code}/kiosk/sw.js`);
    expect(worker.headers['service-worker-allowed']).toBe(`/${code}/kiosk`);
  });

  it('leads to the page of the point where there is nothing to choose', async () => {
    for (const other of [customer.closedCode, 'AAAA222'])
      expect((await customer.get(`/${other}/kiosk`)).headers.location).toBe(`/${other}`);
    expect((await customer.post(`/${customer.closedCode}/kiosk`, { k: newKey(), who: 'team' })).statusCode).toBe(410);
  });

  it('stores each praise once, as said when it was said, and refuses one that says nothing', async () => {
    const k = newKey();
    const [first, again] = [await send({ k, waited: '7200' }), await send({ k, waited: '7215' })];
    expect([first.statusCode, again.statusCode]).toEqual([200, 200]);
    expect(first.json()).toEqual({ title: expect.stringContaining('Анна'), qr: null }); // its customer has gone long ago
    const [row, ...more] = await rows();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ channel: 'kiosk', signals: [], employeeId: customer.anna.id, phrases: 1 });
    expect(row!.waited).toBeGreaterThanOrEqual(7200);
    expect((await send({ who: 'unknown', b: '' })).statusCode).toBe(422);
    expect((await send({ who: 'unknown', b: '', m: 'Слова', named: 'Имя' })).statusCode).toBe(422);
  });

  it('shows a symbol that leads to the filled form, where words are added to the same praise', async () => {
    const k = newKey();
    const answer = (await send({ k })).json() as { qr: string };
    expect(answer.qr).toMatch(/^<svg /);
    const form = await customer.get(`/k/${k}`);
    expect(form.statusCode).toBe(200);
    expect(fieldsOf(form.body)['k']).toBe(k);
    const before = (await rows()).length;
    await customer.post(`/${code}`, {
      ...fieldsOf(form.body),
      who: customer.anna.id,
      b: customer.phraseId,
      m: 'И улыбка',
    });
    expect((await rows()).length).toBe(before);
    expect(await customer.stored('И улыбка')).toMatchObject([{ employeeId: customer.anna.id, revision: 2 }]);
    expect((await customer.get(`/k/${newKey()}`)).statusCode).toBe(303);
  });

  it('marks more than five in a minute and keeps them; those that waited for the line count by when they were said', async () => {
    for (let n = 0; n < 3; n++) await send({ waited: String(40_000 + n * 60) });
    expect((await rows()).filter(({ signals }) => signals.includes('burst'))).toEqual([]);
    for (let n = 0; n < 7; n++) await send({ waited: '90000' });
    const burst = (await rows()).filter(({ signals }) => signals.includes('burst'));
    expect(burst).toHaveLength(2);
  });
});
