import { clock, newId, type Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import type { Value } from '../../values';
import { makeRanking, makeValue } from '../../values/values.factory';

const NOW = '2026-11-21T09:00:00Z';
const RANKINGS = `query ($period: String!, $unitId: ID) { threeRankings(period: $period, unitId: $unitId) {
  says { message numbers { name value } choices { name value } } act { message } values { id } versions { inForceFrom }
  campaign { id } concordance cycles columns { kind status people acts places { valueId place low high } }
  distances { first second values tau { estimate low high } weightedTau { estimate } moved { estimate low high } }
  customer { kind place low high above { valueId probability } below { valueId probability } }
  shamGap { estimate low high signal } inversions { first second upperId lowerId probability } } }`;
const last90 = { period: 'last-90-days' };

describe('three orders of the values', () => {
  const now = clock.now;
  let api: FreshApi;
  beforeAll(async () => {
    clock.now = () => new Date(NOW);
    api = await freshApi();
  });
  afterAll(async () => {
    clock.now = now;
    await api?.close();
  });

  /** Twelve in the hall, four in the kitchen; the guest is declared first, then safety, then speed. */
  async function company() {
    const { id: companyId } = await makeCompany(api.database);
    return api.database.inCompany(companyId, async (tx) => {
      const hall = await makeUnit(tx, { nameRu: 'Зал' });
      const kitchen = await makeUnit(tx, { nameRu: 'Кухня' });
      const people: Employee[] = [];
      for (let i = 0; i < 16; i += 1) people.push(await makeEmployee(tx, { unitId: i < 12 ? hall.id : kitchen.id }));
      const leader = await makeEmployee(tx, { roles: ['employee', 'leader'] });
      const createdAt = new Date('2026-01-01T00:00:00Z');
      const guest = await makeValue(tx, { nameRu: 'Гость', isCustomer: true, createdAt });
      const safety = await makeValue(tx, { nameRu: 'Безопасность', createdAt });
      const speed = await makeValue(tx, { nameRu: 'Темп', createdAt });
      await makeRanking(tx, [speed.id, guest.id, safety.id], { inForceFrom: '2026-01-01' });
      await makeRanking(tx, [guest.id, safety.id, speed.id], { inForceFrom: '2026-03-01' });
      return { companyId, hall, kitchen, people, leader, guest, safety, speed };
    });
  }
  type Company = Awaited<ReturnType<typeof company>>;
  const inside = <T>({ companyId }: Company, work: (tx: Tx) => Promise<T>) => api.database.inCompany(companyId, work);
  const read = async (c: Company, vars: Record<string, unknown> = last90) =>
    (await (await api.as(c.leader)).data(RANKINGS, vars)).threeRankings;

  /** A campaign over for good in which so many people give this order. */
  const campaign = (c: Company, count: number, order: readonly Value[], endsOn = '2026-10-20') =>
    inside(c, async (tx) => {
      const id = newId();
      await tx.sql(
        'spec.campaign',
        `insert into ballot_campaign (company_id, id, name_ru, name_en, starts_on, ends_on, unranked_last, author_id)
         values ($1, $2, 'Осень', 'Autumn', '2026-10-01', $3, false, $4)`,
        [tx.companyId, id, endsOn, c.leader.id],
      );
      for (const person of c.people.slice(0, count))
        await tx.sql(
          'spec.ballot',
          `insert into ballot (company_id, id, campaign_id, employee_id, unit_id, value_ids, places, cast_at)
           values ($1, $2, $3, $4, $5, $6, $7, '2026-10-05')`,
          [tx.companyId, newId(), id, person.id, person.unitId, order.map((one) => one.id), order.map((_, i) => i + 1)],
        );
      return id;
    });

  /** Everybody thanks so many times for each value. */
  const thank = (c: Company, times: readonly (readonly [Value, number])[]) =>
    inside(c, async (tx) => {
      for (const [i, giver] of c.people.entries())
        for (const [value, count] of times)
          for (let k = 0; k < count; k += 1) {
            const id = newId();
            const receiver = c.people[(i + k + 1) % c.people.length]!;
            await tx.sql(
              'spec.thanks',
              `insert into recognition (company_id, id, source, state, giver_id, value_id, visibility, publish_at, published_at)
               values ($1, $2, 'colleague', 'published', $3, $4, 'everyone', '2026-11-05', '2026-11-05')`,
              [tx.companyId, id, giver.id, value.id],
            );
            await tx.sql(
              'spec.thanked',
              `insert into recognition_receiver (company_id, recognition_id, employee_id, unit_id) values ($1, $2, $3, $4)`,
              [tx.companyId, id, receiver.id, receiver.unitId],
            );
          }
    });
  const column = (report: { columns: { kind: string }[] }, kind: string) =>
    report.columns.find((one) => one.kind === kind)!;

  it('says what is missing: no campaign, no thanks', async () => {
    const report = await read(await company());
    expect(report).toMatchObject({
      campaign: null,
      says: { message: 'culture.rankings.says.nothing' },
      act: { message: 'culture.rankings.act.ask' },
      distances: [],
      shamGap: null,
      versions: [{ inForceFrom: '2026-03-01' }, { inForceFrom: '2026-01-01' }],
    });
    expect(column(report, 'DECLARED')).toMatchObject({
      status: 'OK',
      places: [{ place: 1 }, { place: 2 }, { place: 3 }],
    });
    expect(column(report, 'PERCEIVED')).toMatchObject({ status: 'EMPTY', places: [] });
    expect(column(report, 'COLLEAGUES')).toMatchObject({ status: 'EMPTY' });
  });

  it('lays the three side by side: distances, neighbours, the gap of the customer and the pairs the other way round', async () => {
    const c = await company();
    await campaign(c, 16, [c.guest, c.speed, c.safety]);
    await thank(c, [
      [c.speed, 6],
      [c.safety, 3],
      [c.guest, 1],
    ]);
    const report = await read(c);
    expect(report.concordance).toBeCloseTo(1, 12);
    expect(report.cycles).toEqual([]);
    expect(column(report, 'PERCEIVED')).toMatchObject({
      status: 'OK',
      people: 16,
      places: [
        { valueId: c.guest.id, place: 1, low: 1, high: 1 },
        { valueId: c.safety.id, place: 3 },
        { valueId: c.speed.id, place: 2 },
      ],
    });
    expect(column(report, 'COLLEAGUES')).toMatchObject({ status: 'OK', people: 16, acts: 160 });
    const [believed, lived] = report.distances;
    expect(believed).toMatchObject({
      first: 'DECLARED',
      second: 'PERCEIVED',
      values: 3,
      moved: { estimate: 2, low: 2, high: 2 },
    });
    expect(believed.tau.estimate).toBeCloseTo(1 / 3, 12);
    expect(lived).toMatchObject({
      first: 'DECLARED',
      second: 'COLLEAGUES',
      moved: { estimate: 4 },
      tau: { estimate: -1 },
    });
    expect(report.shamGap).toMatchObject({ estimate: 2, high: 2, signal: true });
    expect(report.customer.map(({ kind, place }: { kind: string; place: number }) => [kind, place])).toEqual([
      ['DECLARED', 1],
      ['PERCEIVED', 1],
      ['COLLEAGUES', 3],
    ]);
    expect(report.customer[2]).toMatchObject({ above: { valueId: c.safety.id }, below: null });
    expect(report.inversions).toContainEqual(
      expect.objectContaining({ first: 'DECLARED', second: 'COLLEAGUES', upperId: c.guest.id, lowerId: c.speed.id }),
    );
    expect(report.says).toMatchObject({
      message: 'culture.rankings.says.customer',
      choices: expect.arrayContaining([
        { name: 'rival', value: 'yes' },
        { name: 'neighbours', value: 'first' },
      ]),
    });
    expect(report.act.message).toBe('culture.rankings.act.pair');
    expect(await read(c)).toEqual(report);
  });

  it('hides the orders of fewer than ten people, and those of a campaign that is not over', async () => {
    const c = await company();
    await campaign(c, 9, [c.guest, c.speed, c.safety]);
    const few = await read(c);
    expect(column(few, 'PERCEIVED')).toMatchObject({ status: 'SUPPRESSED', people: 0, places: [] });
    expect([few.concordance, few.distances]).toEqual([null, []]);

    const running = await company();
    await campaign(running, 16, [running.guest, running.speed, running.safety], '2026-12-01');
    expect(await read(running)).toMatchObject({ campaign: null, concordance: null });
  });

  it('leaves out a value that has gone out of use since, and looks at the campaign of its time', async () => {
    const c = await company();
    await campaign(c, 16, [c.speed, c.guest, c.safety]);
    await inside(c, (tx) =>
      tx.sql('spec.retire', `update value set retired_at = '2026-11-01' where id = $1`, [c.speed.id]),
    );
    const report = await read(c);
    expect(column(report, 'PERCEIVED')).toMatchObject({
      places: [
        { valueId: c.guest.id, place: 1 },
        { valueId: c.safety.id, place: 2 },
      ],
    });
    expect((await read(c, { period: '2026-09' })).campaign).toBeNull();
  });

  it('is for leaders, curators and administrators', async () => {
    const c = await company();
    expect((await (await api.as(c.people[0]!)).refusal(RANKINGS, last90)).code).toBe('identity.forbidden');
  });
});
