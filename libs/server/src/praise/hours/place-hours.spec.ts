import type { ApiClient } from '@zasluga/testing';
import { makeCompany, makeEmployee, makePlace } from '../../company/company.factory';
import { Customer } from '../customer.factory';

const ALL = '{ placeHours { id place { nameRu } hours { weekday opens closes } } }';
const SET = `mutation ($input: PlaceHoursInput!) { setPlaceHours(input: $input) { id hours { weekday opens closes } } }`;
const day = (weekday: number, opens = '08:00', closes = '22:00') => ({ weekday, opens, closes });

describe('the opening hours of a place', () => {
  let customer: Customer, curator: ApiClient, employee: ApiClient, placeId: string;
  beforeAll(async () => {
    customer = await Customer.arrive();
    placeId = customer.anna.placeId!;
    const one = await customer.api.database.inCompany(customer.companyId, (tx) =>
      makeEmployee(tx, { roles: ['employee', 'curator'] }),
    );
    [curator, employee] = [await customer.api.as(one), await customer.api.as(customer.anna)];
  });
  afterAll(() => customer?.api.close());
  const set = async (hours: object[]) =>
    (await curator.data(SET, { input: { placeId, hours } })).setPlaceHours as { hours: object[] };
  const logged = () =>
    customer.api.database.reading(customer.companyId, (tx) =>
      tx.sql<{ details: object }>(
        'test.log',
        `select details from audit_log where deed = 'praise.place_hours' order by id`,
      ),
    );

  it('are unknown at first, and of a place that is closed for good nobody asks', async () => {
    const gone = await customer.api.database.inCompany(customer.companyId, async (tx) => {
      const { id } = await makePlace(tx);
      await tx.sql('test.gone', 'update place set closed_at = clock_timestamp() where id = $1', [id]);
      return id;
    });
    const { placeHours } = await curator.data(ALL);
    expect(placeHours).toContainEqual({ id: placeId, place: { nameRu: expect.any(String) }, hours: [] });
    expect(placeHours.map(({ id }: { id: string }) => id)).not.toContain(gone);
    expect(await curator.refusal(SET, { input: { placeId: gone, hours: [] } })).toEqual({
      code: 'input.not_found',
      field: 'input.placeId',
    });
  });

  it('are replaced a week at a time, Monday first, and written down once', async () => {
    await set([day(5, '18:00', '02:00'), day(1), day(7, '00:00', '00:00')]);
    expect((await set([day(6, '10:00', '20:00'), day(2)])).hours).toEqual([day(2), day(6, '10:00', '20:00')]);
    await set([day(2), day(6, '10:00', '20:00')]);
    const { placeHours } = await curator.data(ALL);
    expect(placeHours.find(({ id }: { id: string }) => id === placeId).hours).toEqual([
      day(2),
      day(6, '10:00', '20:00'),
    ]);
    expect((await logged()).slice(-2)).toEqual([
      { details: { before: [], after: ['1 08:00–22:00', '5 18:00–02:00', '7 00:00–00:00'] } },
      {
        details: {
          before: ['1 08:00–22:00', '5 18:00–02:00', '7 00:00–00:00'],
          after: ['2 08:00–22:00', '6 10:00–20:00'],
        },
      },
    ]);
  });

  it.each([
    [[day(1, '8:00')], 'praise.hours_time', 'input.hours.0.opens'],
    [[day(1), day(2, '08:00', '24:00')], 'praise.hours_time', 'input.hours.1.closes'],
    [[day(1, '08:60')], 'praise.hours_time', 'input.hours.0.opens'],
    [[day(0)], 'praise.hours_weekday', 'input.hours.0.weekday'],
    [[day(8)], 'praise.hours_weekday', 'input.hours.0.weekday'],
    [[day(3), day(3, '10:00')], 'praise.hours_twice', 'input.hours.1.weekday'],
    [[1, 2, 3, 4, 5, 6, 7, 1].map((weekday) => day(weekday)), 'input.too_many', 'input.hours'],
  ])('are refused in words: %j', async (hours, code, field) => {
    const before = await curator.data(ALL);
    expect(await curator.refusal(SET, { input: { placeId, hours } })).toMatchObject({ code, field });
    expect(await curator.data(ALL)).toEqual(before);
  });

  it('are a curator’s and an administrator’s, each of the own company', async () => {
    expect((await employee.refusal(ALL)).code).toBe('identity.forbidden');
    expect((await employee.refusal(SET, { input: { placeId, hours: [] } })).code).toBe('identity.forbidden');
    const other = await makeCompany(customer.api.database);
    const [stranger, theirs] = await customer.api.database.inCompany(other.id, async (tx) => [
      await makeEmployee(tx, { roles: ['employee', 'admin'] }),
      await makePlace(tx),
    ]);
    const admin = await customer.api.as(stranger!);
    expect((await admin.refusal(SET, { input: { placeId, hours: [day(1)] } })).code).toBe('input.not_found');
    expect((await admin.data(ALL)).placeHours.map(({ id }: { id: string }) => id)).toEqual([theirs!.id]);
    expect((await admin.data(SET, { input: { placeId: theirs!.id, hours: [day(1)] } })).setPlaceHours.hours).toEqual([
      day(1),
    ]);
  });

  it('tell the curator when praise came while the place was closed; without hours nothing is told', async () => {
    const { at } = await customer.api.database.reading(customer.companyId, async (tx) => {
      const [row] = await tx.sql<{ at: number }>(
        'test.weekday',
        `select extract(isodow from clock_timestamp() at time zone time_zone)::int as at from company`,
      );
      return row!;
    });
    const send = async (words: string, network: string) => {
      const t = String(Date.now() - 30_000);
      await customer.post(`/${customer.code}`, { ...(await customer.form()), t, m: words }, network);
      const [row] = await customer.api.database.reading(customer.companyId, (tx) =>
        tx.sql<{ signals: string[] }>('test.signals', 'select signals from praise where words = $1', [words]),
      );
      return row!.signals;
    };
    const inThreeDays = ((at + 2) % 7) + 1;
    await set([day(inThreeDays, '10:00', '11:00')]);
    expect(await send('Никого не было, а вкусно', '192.0.2.31')).toEqual(['closed']);
    await set([1, 2, 3, 4, 5, 6, 7].map((weekday) => day(weekday, '09:00', '09:00')));
    expect(await send('Круглые сутки рады гостям', '192.0.2.32')).toEqual([]);
    await set([]);
    expect(await send('Когда угодно хорошо', '192.0.2.33')).toEqual([]);
  });
});
