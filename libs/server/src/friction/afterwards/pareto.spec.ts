import type { Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee, makePlace } from '../../company/company.factory';
import { makeProcedure } from '../friction.factory';
import { releaseFigures } from '../occurrences/figures';
import { makeOccurrences } from './occurrences.factory';

const PARETO = `query ($period: String, $placeId: ID, $touchpointId: ID) {
  frictionPareto(period: $period, placeId: $placeId, touchpointId: $touchpointId) {
    count hasBends contacts waiting { rules open median low high }
    rules { id complaints bends cumulative perThousand perThousandLow perThousandHigh customersKnown satisfied costMinor daysWaited } } }`;

describe('rules by what they do to customers', () => {
  let api: FreshApi, companyId: string, viewer: Employee;

  beforeAll(async () => {
    api = await freshApi();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(api.database));
    viewer = await within((tx) => makeEmployee(tx));
  });

  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
  const pareto = async (part: object = {}) => (await (await api.as(viewer)).data(PARETO, part)).frictionPareto;

  it('stand the worst first with cumulative shares; bends count once enough different people are behind them', async () => {
    const [a, b, c, merged] = await within(async (tx) => {
      const made = [await makeProcedure(tx), await makeProcedure(tx), await makeProcedure(tx), await makeProcedure(tx)];
      const [one, two, three, four] = made.map(({ id }) => id) as [string, string, string, string];
      await makeOccurrences(tx, one, [[10, 3]]);
      await makeOccurrences(tx, two, [[10, 2]]);
      await makeOccurrences(tx, two, [[9, 8]], { source: 'bent', people: 5 });
      await makeOccurrences(tx, three, [[9, 9]], { source: 'bent', people: 4 });
      await tx.sql(
        'test.left',
        `update friction_occurrence set customer_left = case when n % 4 = 0 then 'upset' else 'calm' end, cost_minor = 100
         from (select id as o, row_number() over (order by id) as n from friction_occurrence where procedure_id = $1 and source = 'bent') x where id = o`,
        [two],
      );
      await tx.sql('test.merge', 'update friction_procedure set merged_into_id = $2, merged_at = now() where id = $1', [
        four,
        one,
      ]);
      await releaseFigures(tx, (portions) => Promise.resolve(portions));
      return made;
    });
    const found = await pareto();
    expect(found).toMatchObject({ count: 2, hasBends: true, contacts: null });
    expect(found.rules).toMatchObject([
      { id: b!.id, complaints: 2, bends: 8, customersKnown: 8, satisfied: 0.75, costMinor: 800, perThousand: null },
      { id: a!.id, complaints: 3, bends: null, customersKnown: null, satisfied: null, costMinor: null },
    ]);
    expect(found.rules.map(({ cumulative }: { cumulative: number }) => cumulative)).toEqual([10 / 13, 1]);
    const told = JSON.stringify(found);
    expect(told).not.toContain(c!.id);
    expect(told).not.toContain(merged!.id);
  });

  it('of a part tell complaints only, per thousand contacts where those are known', async () => {
    const { placeId, id } = await within(async (tx) => {
      const place = await makePlace(tx);
      const procedure = await makeProcedure(tx);
      await makeOccurrences(tx, procedure.id, [[40, 4]], { placeId: place.id });
      await makeOccurrences(tx, procedure.id, [[40, 5]]);
      await makeOccurrences(tx, procedure.id, [[9, 6]], { source: 'bent', placeId: place.id });
      await tx.sql(
        'test.contacts',
        `insert into friction_contacts (company_id, id, place_id, month, contacts)
         select $1, gen_random_uuid(), $2, m::date, 1000 from (select now() at time zone time_zone as here from company) t,
           generate_series(date_trunc('month', here) - interval '3 months', here, interval '1 month') m`,
        [companyId, place.id],
      );
      await releaseFigures(tx, (portions) => Promise.resolve(portions));
      return { placeId: place.id, id: procedure.id };
    });
    const found = await pareto({ placeId });
    expect(found).toMatchObject({ hasBends: false, contacts: 3000 });
    expect(found.rules).toMatchObject([{ id, complaints: 4, bends: null, costMinor: null }]);
    expect(found.rules[0].perThousand).toBeCloseTo(4 / 3, 10);
    expect(found.rules[0].perThousandLow).toBeCloseTo(0.363, 3);
    expect((await pareto()).rules).toMatchObject([{ complaints: 9, bends: 6 }]);
    expect((await pareto({ period: '2019' })).rules).toEqual([]);
    expect(await (await api.as(viewer)).refusal(PARETO, { period: '2019-Q7' })).toEqual({
      code: 'input.invalid',
      field: 'period',
    });
  });

  it('say how long customers wait: the median of decided and open, with its interval', async () => {
    await within(async (tx) => {
      for (const [waited, open] of [
        [5, true],
        [30, true],
        [40, false],
        [60, false],
        [90, false],
        [200, true],
      ] as const) {
        const { id } = await makeProcedure(tx);
        await tx.sql(
          'test.met',
          `update friction_procedure set decided_at = case when $3 then null else now() - interval '50 days' end,
             first_met_on = (now() at time zone time_zone - make_interval(days => $2 + case when $3 then 0 else 50 end))::date
           from company where friction_procedure.id = $1`,
          [id, waited, open],
        );
      }
    });
    expect((await pareto()).waiting).toEqual({ rules: 6, open: 3, median: 50, low: 5, high: 200 });
  });
});
