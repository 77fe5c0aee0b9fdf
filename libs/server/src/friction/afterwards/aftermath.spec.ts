import { createHash } from 'node:crypto';
import { newId, type Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { makeProcedure } from '../friction.factory';
import { ProcedureState } from '../procedure.entity';
import { makeOccurrences } from './occurrences.factory';

const AFTERMATH = `query ($id: ID!) { procedureAftermath(id: $id) { state decidedOn daysWaited complaints {
  suppressed verdict pointsNeeded bucketDays perContacts kind centre baseline before { events exposure } after { events exposure }
  ratio ratioLow ratioHigh points { from until after events value low high signals } } } }`;

/** Complaints a week, 24 weeks before the decision, the first of them at the very beginning. */
const BEFORE = [6, 4, 7, 9, 5, 6, 3, 8, 6, 7, 5, 4, 8, 6, 9, 5, 7, 6, 4, 8, 5, 7, 6, 6];
const daysAgo = (weeks: readonly number[], firstDaysAgo: number) =>
  weeks.map((count, week) => [firstDaysAgo - week * 7, count] as const);

describe('what happened afterwards', () => {
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
  const aftermath = async (id: string) => (await (await api.as(viewer)).data(AFTERMATH, { id })).procedureAftermath;
  const decided = (weeksAgo: number, after: readonly number[]) =>
    within(async (tx) => {
      const { id } = await makeProcedure(tx, { state: ProcedureState.CHANGED });
      await tx.sql(
        'test.decide',
        `update friction_procedure set decided_at = clock_timestamp() - make_interval(days => $2),
           first_met_on = (clock_timestamp() at time zone time_zone - make_interval(days => $2 + 168))::date from company
         where friction_procedure.id = $1`,
        [id, weeksAgo * 7],
      );
      await makeOccurrences(tx, id, [...daysAgo(BEFORE, (weeksAgo + 24) * 7), ...daysAgo(after, weeksAgo * 7)]);
      return id;
    });

  it('is fewer where a change worked', async () => {
    const found = await aftermath(await decided(10, [2, 1, 3, 0, 2, 1, 2, 1, 0, 2]));
    expect(found).toMatchObject({ state: 'CHANGED', daysWaited: 168 });
    expect(found.complaints).toMatchObject({
      verdict: 'FEWER',
      kind: 'XMR',
      bucketDays: 7,
      perContacts: false,
      baseline: 24,
      before: { events: 147, exposure: 24 },
      after: { events: 14, exposure: 10 },
    });
    expect(found.complaints.ratio).toBeCloseTo(1.4 / (147 / 24), 10);
    expect(found.complaints.points.map((point: { events: number }) => point.events)).toEqual([
      ...BEFORE,
      ...[2, 1, 3, 0, 2, 1, 2, 1, 0, 2],
    ]);
    expect(found.complaints.points.at(-1).signals).toEqual(['RUN_OF_9']);
    expect(found.complaints.points[24]).toMatchObject({ after: true, from: found.decidedOn });
  });

  it('is the same where a change did nothing, and needs time where it is new', async () => {
    const nothing = await aftermath(await decided(10, [6, 7, 4, 5, 8, 6, 3, 7, 6, 5]));
    expect(nothing.complaints).toMatchObject({ verdict: 'SAME', pointsNeeded: 0 });
    const fresh = await aftermath(await decided(4, [6, 7, 4, 5]));
    expect(fresh.complaints).toMatchObject({ verdict: 'TOO_EARLY', pointsNeeded: 5 });
  });

  it('counts per thousand contacts where they are known', async () => {
    const id = await decided(10, [6, 7, 4, 5, 8, 6, 3, 7, 6, 5]);
    await within((tx) =>
      tx.sql(
        'test.contacts',
        `insert into friction_contacts (company_id, id, month, contacts)
         select $1, gen_random_uuid(), m::date, 3000 from (select now() at time zone time_zone as here from company) t,
           generate_series(date_trunc('month', here) - interval '12 months', here, interval '1 month') m`,
        [companyId],
      ),
    );
    // those of touchpoints at which nobody meets it, however many there are, take the place of none
    await within(async (tx) => {
      await tx.sql(
        'test.touchpoints',
        `insert into touchpoint (company_id, id, position, name_ru, name_en)
         select $1, gen_random_uuid(), n, 'Точка ' || n, 'Point ' || n from generate_series(1, 400) n`,
        [companyId],
      );
      await tx.sql(
        'test.contacts_there',
        `insert into friction_contacts (company_id, id, month, touchpoint_id, contacts)
         select $1, gen_random_uuid(), c.month, t.id, 10 from friction_contacts c, touchpoint t`,
        [companyId],
      );
    });
    const { complaints } = await aftermath(id);
    expect(complaints).toMatchObject({ verdict: 'SAME', perContacts: true });
    expect(complaints.before.exposure).toBeCloseTo((24 * 7 * 3) / 30.4, 0);
    expect(complaints.centre).toBeCloseTo(147 / complaints.before.exposure, 0);
  });

  it('tells bends in portions of five people and more, and of the customers for whom it was bent', async () => {
    const id = await decided(20, []);
    const bends = `query ($id: ID!) { procedureAftermath(id: $id) { bent customersKnown satisfied satisfiedHigh costMinor threshold
      bends { suppressed verdict points { value } before { events exposure } after { events exposure } ratio } } }`;
    const told = async () => (await (await api.as(viewer)).data(bends, { id })).procedureAftermath;
    await within((tx) => makeOccurrences(tx, id, [[200, 4]], { source: 'bent' }));
    expect(await told()).toMatchObject({ bent: null, satisfied: null, costMinor: null, bends: { suppressed: true } });
    await within(async (tx) => {
      // portions: before the decision, around it, after it
      await makeOccurrences(
        tx,
        id,
        [
          [190, 26],
          [150, 6],
          [130, 5],
          [60, 3],
        ],
        { source: 'bent', people: 6 },
      );
      await tx.sql(
        'test.portions',
        `update friction_occurrence set released = true, released_as = procedure_id, released_at = at + interval '3 days', customer_left = 'calm', cost_minor = 100
         where procedure_id = $1 and source = 'bent'`,
        [id],
      );
      await tx.sql('test.bends', 'update friction_procedure set bends = 44 where id = $1', [id]);
    });
    const found = await told();
    // the portions of four and of three told by fewer than five people are left out of what only some tell
    expect(found).toMatchObject({ bent: 44, customersKnown: 37, satisfied: 1, costMinor: 3700, threshold: 5 });
    expect(found.bends).toMatchObject({ suppressed: false, points: [], verdict: 'FEWER' });
    expect(found.bends.before.events).toBe(36);
    expect(found.bends.after).toEqual({ events: 3, exposure: 10 });
  });

  it('tells neither cost nor customers of a portion in which fewer people tell them: yesterday’s sum could be subtracted', async () => {
    const id = await decided(20, []);
    const after = `query ($id: ID!) { procedureAftermath(id: $id) { bent customersKnown costMinor } }`;
    const told = async () => (await (await api.as(viewer)).data(after, { id })).procedureAftermath;
    /** A portion of six people, so many of whom tell what it cost and how the customer left. */
    const portion = (days: number, tellers: number) =>
      within(async (tx) => {
        await makeOccurrences(tx, id, [[days, 6]], { source: 'bent' });
        await tx.sql(
          'test.portion',
          `update friction_occurrence set released = true, released_as = procedure_id, released_at = at + interval '3 days',
             customer_left = case when who = any($2) then 'calm' end, cost_minor = case when who = any($2) then 1234 end
           where procedure_id = $1 and source = 'bent' and not released`,
          [id, Array.from({ length: tellers }, (_, n) => createHash('sha256').update(String(n)).digest())],
        );
        await tx.sql('test.bent', 'update friction_procedure set bends = coalesce(bends, 0) + 6 where id = $1', [id]);
      });
    await portion(100, 5);
    expect(await told()).toEqual({ bent: 6, customersKnown: 5, costMinor: 6170 });
    await portion(90, 1);
    expect(await told()).toEqual({ bent: 12, customersKnown: 5, costMinor: 6170 });
    // four more tell less than five people, though five in all have told since
    await portion(80, 4);
    expect(await told()).toEqual({ bent: 18, customersKnown: 5, costMinor: 6170 });
    await portion(70, 6);
    expect(await told()).toEqual({ bent: 24, customersKnown: 11, costMinor: 6170 + 6 * 1234 });
  });

  it('counts bends from when the register shows any, also where customers complained later', async () => {
    const id = await decided(10, []);
    await within(async (tx) => {
      await tx.sql('test.quiet', `delete from friction_occurrence where procedure_id = $1`, [id]);
      await tx.sql(
        'test.met',
        `update friction_procedure set bends = 20, first_met_on = (clock_timestamp() - interval '350 days')::date where id = $1`,
        [id],
      );
      await makeOccurrences(tx, id, [[77, 1]]);
      await makeOccurrences(tx, id, [[153, 12]], { source: 'bent', people: 6 });
      await makeOccurrences(tx, id, [[103, 8]], { source: 'bent', people: 6 });
      await tx.sql(
        'test.out',
        `update friction_occurrence set released = true, released_as = procedure_id, released_at = at + interval '3 days'
         where procedure_id = $1 and source = 'bent'`,
        [id],
      );
    });
    const bends = 'query ($id: ID!) { procedureAftermath(id: $id) { bends { before { events exposure } } } }';
    const { before } = (await (await api.as(viewer)).data(bends, { id })).procedureAftermath.bends;
    expect(before.events).toBe(20);
    expect(before.exposure).toBeCloseTo(250 / 7, 0);
  });

  it('waited from the month in which it was named, where no meeting may be shown: the day would tell of an entry', async () => {
    const { id } = await within((tx) => makeProcedure(tx, { state: ProcedureState.KEPT }));
    await within((tx) =>
      tx.sql(
        'test.named',
        `update friction_procedure set created_at = '2026-03-20T12:00:00Z', decided_at = '2026-04-05T12:00:00Z' where id = $1`,
        [id],
      ),
    );
    expect((await aftermath(id)).daysWaited).toBe(35);
  });

  it('only shows how it goes while nothing is decided, and refuses what is not there', async () => {
    const id = await within(async (tx) => {
      const procedure = await makeProcedure(tx);
      await makeOccurrences(tx, procedure.id, daysAgo([3, 2, 4, 3, 30], 36));
      return procedure.id;
    });
    expect((await aftermath(id)).complaints).toMatchObject({ verdict: 'UNDECIDED', before: null, ratio: null });
    expect((await aftermath(id)).complaints.points).toHaveLength(5);
    const refusal = await (await api.as(viewer)).refusal(AFTERMATH, { id: newId() });
    expect(refusal).toEqual({ code: 'input.not_found', field: 'id' });
  });
});
