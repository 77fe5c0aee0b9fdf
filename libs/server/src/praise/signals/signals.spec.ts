import { freshApi, type FreshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee, makePlace } from '../../company/company.factory';
import { Customer, statusPathOf } from '../customer.factory';
import { makePraisePoint } from '../praise.factory';
import { forgetOldBands } from './likeness';

const WORDS = 'Бариста запомнила наш заказ, сварила кофе без очереди и помогла с коляской у дверей';

describe('what a praise shows of its sending and its text', () => {
  let customer: Customer,
    network = 0;
  beforeAll(async () => (customer = await Customer.arrive()));
  afterAll(() => customer?.api.close());

  /** From a network of its own, by somebody who read the page. */
  const send = async (fields: Record<string, string>, { from = `192.0.2.${(network += 1)}`, headers = {} } = {}) => {
    const t = String(Date.now() - 30_000);
    return customer.post(`/${customer.code}`, { ...(await customer.form()), t, ...fields }, from, headers);
  };
  const stored = async (words: string) => {
    interface Row {
      signals: string[];
      seen: Record<string, object>;
      suspicious: boolean;
      masked: string[];
      groupId: string | null;
      id: string;
    }
    return customer.api.database.reading(customer.companyId, (tx) =>
      tx.sql<Row>(
        'test.seen',
        'select id, signals, seen, suspicious, masked, group_id as "groupId" from praise where words = $1 order by created_at',
        [words],
      ),
    );
  };

  it('is nothing when a guest writes an ordinary one', async () => {
    await send({ m: 'Спасибо за кофе' });
    expect(await stored('Спасибо за кофе')).toEqual([
      expect.objectContaining({ signals: [], seen: {}, suspicious: false, masked: [], groupId: null }),
    ]);
  });

  it('counts the praise of one network at the point, and of one device at the company', async () => {
    const other = await customer.api.database.inCompany(customer.companyId, async (tx) =>
      makePraisePoint(tx, { placeId: (await makePlace(tx)).id }),
    );
    for (let n = 1; n <= 7; n += 1) await send({ m: `Седьмой ${n}` }, { from: '198.51.100.1' });
    expect((await stored('Седьмой 5'))[0]!.signals).toEqual([]);
    expect((await stored('Седьмой 7'))[0]).toMatchObject({ suspicious: true, seen: { burst: { n: 7, minutes: 10 } } });
    const form = { ...(await customer.form()), t: String(Date.now() - 30_000), m: 'Другая точка' };
    await customer.post(`/${other.code}`, form, '198.51.100.1');
    expect((await stored('Другая точка'))[0]!.seen).toEqual({ device: { n: 8, minutes: 10 } });
    await send({ m: 'Другой телефон' }, { from: '198.51.100.1', headers: { 'user-agent': 'another' } });
    expect(Object.keys((await stored('Другой телефон'))[0]!.seen)).toEqual(['burst']);
  });

  it('finds the same and a similar text, and puts them together', async () => {
    await send({ m: WORDS });
    await send({ m: `${WORDS.toUpperCase()}!` });
    await send({ m: WORDS.replace('Бариста', 'Девушка') });
    const [first] = await stored(WORDS);
    expect(first).toMatchObject({ signals: [], groupId: null });
    expect((await stored(`${WORDS.toUpperCase()}!`))[0]).toMatchObject({
      suspicious: true,
      seen: { same: { n: 1, days: 30 } },
      groupId: first!.id,
    });
    const [similar] = await stored(WORDS.replace('Бариста', 'Девушка'));
    expect(similar).toMatchObject({ signals: ['similar'], groupId: first!.id });
    expect(similar!.seen['similar']).toMatchObject({ n: 2, days: 30 });
  });

  it('compares no texts older than thirty days', async () => {
    const text = `${WORDS} у самого входа, и ещё раз спасибо за это`;
    await customer.api.database.inCompany(customer.companyId, async (tx) => {
      await tx.sql(
        'test.older',
        `with gone as (delete from praise_band returning company_id, band, created_at, praise_id)
         insert into praise_band select company_id, band, created_at - interval '31 days', praise_id from gone`,
      );
      await forgetOldBands(tx);
      expect(await tx.sql('test.bands', 'select from praise_band')).toEqual([]);
    });
    await send({ m: text });
    expect((await stored(text))[0]!.signals).toEqual([]);
  });

  it('reads the words anew when they change, and keeps what it saw of the sending', async () => {
    const form = { ...(await customer.form()), website: 'x', t: String(Date.now() - 30_000) };
    await customer.post(`/${customer.code}`, { ...form, m: 'Какой идиот это придумал' }, '192.0.2.200');
    expect((await stored('Какой идиот это придумал'))[0]!.signals).toEqual(['insult', 'trap']);
    await customer.post(`/${customer.code}`, { ...form, m: 'Дали скидку за отзыв' }, '192.0.2.200');
    expect((await stored('Дали скидку за отзыв'))[0]).toMatchObject({
      signals: ['solicited', 'trap'],
      seen: { solicited: { words: 'скидку за отзыв' }, trap: {} },
    });
  });

  it('notes that the customer was asked to write, until that is taken back', async () => {
    const path = statusPathOf((await send({ m: 'Меня попросили' })).body);
    await customer.post(path, { q: 'askedToWrite', v: 'yes' });
    expect((await stored('Меня попросили'))[0]).toMatchObject({ signals: ['asked'], suspicious: true });
    await customer.post(path, { q: 'askedToWrite', v: 'no' });
    expect((await stored('Меня попросили'))[0]).toMatchObject({ signals: [], suspicious: false });
  });

  it('masks telephones, cards and addresses before anything is stored, and tells the customer', async () => {
    const fields = { ...(await customer.form()), m: 'Звоните: +7 916 123-45-67', named: 'anna@example.com' };
    const { body } = await customer.post(`/${customer.code}`, fields, '192.0.2.201');
    expect(body).toContain('Мы скрыли номер телефона, адрес почты: этого никто не прочитает.');
    expect(body).toContain('<blockquote>Звоните: ▇▇▇</blockquote>');
    expect(await stored('Звоните: ▇▇▇')).toEqual([expect.objectContaining({ masked: ['phone', 'email'] })]);
    await customer.post(`/${customer.code}`, fields, '192.0.2.201');
    expect(await stored('Звоните: ▇▇▇')).toHaveLength(1);
    const leaked = await customer.api.database.reading(customer.companyId, (tx) =>
      tx.sql('test.leaked', `select from praise p where p::text like '%123-45%' or p::text like '%anna@%'`),
    );
    expect(leaked).toEqual([]);
  });
});

describe('praise from inside', () => {
  let api: FreshApi, anna: Employee, ilya: Employee, code: string, companyId: string;
  let networks = 0;
  beforeAll(async () => {
    api = await freshApi();
    ({ id: companyId } = await makeCompany(api.database));
    await api.database.inCompany(companyId, async (tx) => {
      const { id: placeId } = await makePlace(tx, {});
      anna = await makeEmployee(tx, { placeId, shownToCustomers: true });
      ilya = await makeEmployee(tx, { placeId });
      ({ code } = await makePraisePoint(tx, { placeId }));
    });
  });
  afterAll(() => api?.close());

  const send = async (words: string, fields: Record<string, string>, headers: Record<string, string>) => {
    const answer = await api.app.inject({
      method: 'POST',
      url: `/${code}`,
      remoteAddress: `192.0.2.${(networks += 1)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams({ lang: 'ru', m: words, ...fields }).toString(),
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
    const [row] = await api.database.reading(companyId, (tx) =>
      tx.sql<{ signals: string[] }>('test.signals', 'select signals from praise where words = $1', [words]),
    );
    return row!.signals;
  };
  const cookieOf = async (person: Employee) => ({ cookie: (await api.as(person)).headers['cookie']! });

  it('says so: of oneself, of a colleague, of the whole team', async () => {
    expect(await send('о себе', { who: anna.id }, await cookieOf(anna))).toEqual(['own']);
    expect(await send('о коллеге', { who: anna.id }, await cookieOf(ilya))).toEqual(['staff']);
    expect(await send('о команде', { who: 'team' }, await cookieOf(ilya))).toEqual(['staff']);
  });

  it('is nobody’s when the session is another company’s, ended or nonsense', async () => {
    const { id } = await makeCompany(api.database);
    const stranger = await api.database.inCompany(id, (tx) => makeEmployee(tx, {}));
    expect(await send('гость', { who: anna.id }, await cookieOf(stranger))).toEqual([]);
    for (const cookie of ['zasluga=nonsense', `zasluga=${'x'.repeat(43)}`])
      expect(await send(`гость ${cookie}`, { who: anna.id }, { cookie })).toEqual([]);
  });

  it('says when the place was closed', async () => {
    await api.database.inCompany(companyId, (tx) =>
      tx.sql(
        'test.hours',
        `insert into place_hours (company_id, place_id, weekday, opens, closes) select company_id, place_id,
           extract(isodow from clock_timestamp() + interval '3 days')::int, '10:00', '11:00' from praise_point`,
      ),
    );
    expect(await send('ночью', {}, {})).toEqual(['closed']);
  });
});
