import { clock, newId, type Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee, Unit } from '../../company';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import { makeDecision } from '../../empowerment/decision.factory';
import { giveCompanyRecognition } from '../../recognition';
import { type EntriesFields, makeEntries } from './entries.factory';
import { releaseRegister } from './release.jobs';

const SAYS = 'message numbers { name value } choices { name value } subjects { name subjectId }';
const REPORT = `query ($period: String!, $unitId: ID) { empowerment(period: $period, unitId: $unitId) {
  says { ${SAYS} } supports { ${SAYS} } act { message } period { from until unfinished } counted status entries currency
  time { status n steps { seconds count share } median { step low high } p90 { step } withinMinute { atLeast atMost } }
  alone { status estimate low high n } cost { status n totalMinor meanMinor lowMinor highMinor medianMinor }
  heaping { below above heaped } months { month status entries totalMinor meanMinor budgetMinor alone { status estimate } }
  outcomes { left share { status estimate } } companyRate
  silence { unitId status people entries expected rate low high position }
  answer { status n open medianHours withinTarget targetHours } rules { id name complaints bends cumulative }
  fear { index { status estimate } shown { share bound } kinds { notDared refused } barriers { barrier entries share } rest } } }`;
const lately = { period: 'last-90-days' };

describe('the page of empowerment', () => {
  const now = clock.now;
  let api: FreshApi;
  beforeAll(async () => {
    clock.now = () => new Date('2026-11-21T09:00:00Z');
    api = await freshApi();
  });
  afterAll(async () => {
    clock.now = now;
    await api?.close();
  });

  /** A hall of twelve with a bar of six under it, a kitchen of fourteen, an office of three; the leader belongs to no unit. */
  async function company() {
    const { id } = await makeCompany(api.database);
    return api.database.inCompany(id, async (tx) => {
      const hall = await makeUnit(tx, { nameRu: 'Зал', position: 1 });
      const units: Record<'hall' | 'bar' | 'kitchen' | 'office', Unit> = {
        hall,
        bar: await makeUnit(tx, { nameRu: 'Бар', position: 2, parentId: hall.id }),
        kitchen: await makeUnit(tx, { nameRu: 'Кухня', position: 3 }),
        office: await makeUnit(tx, { nameRu: 'Офис', position: 4 }),
      };
      const people = async (unit: Unit, count: number): Promise<Employee[]> => {
        const found: Employee[] = [];
        for (let i = 0; i < count; i += 1)
          found.push(await makeEmployee(tx, { unitId: unit.id, hiredOn: '2025-01-01' }));
        return found;
      };
      return {
        id,
        units,
        hall: await people(units.hall, 12),
        bar: await people(units.bar, 6),
        kitchen: await people(units.kitchen, 14),
        office: await people(units.office, 3),
        leader: await makeEmployee(tx, { roles: ['employee', 'leader'] }),
      };
    });
  }
  type Company = Awaited<ReturnType<typeof company>>;
  const write = (c: Company, entries: readonly EntriesFields[]) =>
    api.database.inCompany(c.id, async (tx: Tx) => {
      for (const fields of entries) await makeEntries(tx, fields);
    });
  const night = (c: Company) => api.database.inCompany(c.id, releaseRegister);
  /** The morning after. */
  const read = async (c: Company, args: object = lately) => {
    await night(c);
    return look(c, args);
  };
  const look = async (c: Company, args: object = lately) =>
    (await (await api.as(c.leader)).data(REPORT, args)).empowerment;
  const each = (people: readonly Employee[], fields: Omit<EntriesFields, 'author'> = {}) =>
    people.map((author) => ({ author, ...fields }));

  it('is for leaders, curators and administrators', async () => {
    const c = await company();
    expect((await (await api.as(c.hall[0]!)).refusal(REPORT, lately)).code).toBe('identity.forbidden');
    expect((await api.stranger.refusal(REPORT, lately)).code).toBe('identity.required');
    expect((await (await api.as(c.leader)).refusal(REPORT, { period: '2026-13' })).code).toBe('input.invalid');
    expect((await read(c)).says.message).toBe('culture.empowerment.says.empty');
  });

  it('counts the last three closed months; what was written since stands in none of its figures', async () => {
    const c = await company();
    await write(c, [
      ...each(c.hall, { times: 2 }),
      ...each(c.hall, { at: '2026-11-05T12:00:00+03:00' }),
      // the last minute of July in Moscow, and the first of August
      ...each(c.bar, { at: '2026-07-31T23:58:00+03:00' }),
      ...each(c.bar, { at: '2026-08-01T00:00:00+03:00' }),
    ]);
    const report = await read(c);
    expect(report).toMatchObject({ counted: ['2026-08', '2026-09', '2026-10'], entries: 30, status: 'OK' });
    expect(report.period).toEqual({ from: '2026-08-01', until: '2026-11-01', unfinished: false });
    expect((await read(c, { period: '2026-11' })).says.message).toBe('culture.empowerment.says.open');
    const months = Object.fromEntries(report.months.map((one: { month: string }) => [one.month, one]));
    expect(months['2026-10']).toMatchObject({ status: 'OK', entries: 24, totalMinor: 480_000, meanMinor: 20_000 });
    // six entries: too few for a mean
    expect(months['2026-08']).toMatchObject({ status: 'OK', entries: 6, totalMinor: null });
    expect(months['2026-07']).toMatchObject({ status: 'OK', entries: 6 });
    expect(months['2026-09']).toMatchObject({ status: 'EMPTY', entries: 0 });
    expect(Object.keys(months)).toEqual(['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10']);
  });

  it('hides a month that could be had by subtracting another one, also one that was shown a month ago', async () => {
    const c = await company();
    await write(c, [
      ...each(c.hall),
      ...each(c.bar, { at: '2026-08-10T12:00:00+03:00' }),
      // alone in a month that the last three held until lately
      { author: c.hall[0]!, at: '2026-07-10T12:00:00+03:00' },
    ]);
    const { now: today } = clock;
    clock.now = () => new Date('2026-10-20T09:00:00Z');
    expect(await read(c)).toMatchObject({ counted: ['2026-07', '2026-08', '2026-09'], entries: 7 });
    clock.now = today;
    const { entries, months } = await read(c);
    expect(entries).toBe(18);
    const hidden = months.filter(({ status }: { status: string }) => status === 'SUPPRESSED');
    expect(hidden.map(({ month }: { month: string }) => month)).toEqual(['2026-07', '2026-08', '2026-10']);
  });

  it('shows only what a night has noted: until then it is hidden, and what is nobody’s is empty', async () => {
    const c = await company();
    await write(c, each(c.hall, { times: 2 }));
    const statusOf = (report: { status: string; months: { status: string }[] }) => [
      report.status,
      ...new Set(report.months.map(({ status }) => status)),
    ];
    expect(statusOf(await look(c))).toEqual(['SUPPRESSED', 'EMPTY', 'SUPPRESSED']);
    await night(c);
    expect(statusOf(await look(c))).toEqual(['OK', 'EMPTY', 'OK']);
    expect((await look(c, { ...lately, unitId: c.units.kitchen.id })).status).toBe('EMPTY');
  });

  it('shows seconds by their five steps, who was asked, what it cost, how the customer left', async () => {
    const c = await company();
    await write(c, [
      ...each(c.hall, { times: 2, seconds: 5, costMinor: 10_000, left: 'delighted' }),
      ...each(c.bar, { times: 2, seconds: 120, asked: 'superior', costMinor: 40_000 }),
      ...each(c.kitchen, { seconds: null, asked: null, costMinor: null, left: null }),
    ]);
    const { time, alone, cost, outcomes, entries, says, currency } = await read(c);
    expect([entries, currency]).toEqual([50, 'RUB']);
    expect(time).toMatchObject({ status: 'OK', n: 36, median: { step: 5 }, withinMinute: { atMost: 1 } });
    expect(time.withinMinute.atLeast).toBeCloseTo(24 / 36, 9);
    expect(alone).toMatchObject({ status: 'OK', n: 36 });
    expect(alone.estimate).toBeCloseTo(24 / 36, 9);
    expect(cost).toMatchObject({ status: 'OK', n: 36, totalMinor: 720_000, meanMinor: 20_000, medianMinor: 10_000 });
    expect(outcomes[0]).toMatchObject({ left: 'DELIGHTED', share: { status: 'OK' } });
    expect(says.message).toBe('culture.empowerment.says.wide');
  });

  it('hides what stands on fewer than five authors, and whoever could be had by subtracting', async () => {
    const c = await company();
    await write(c, [...each(c.hall, { times: 2 }), ...each(c.bar.slice(0, 2), { times: 9 })]);
    // the hall with its bar may be seen, the bar may not, and so the hall's own people may not either
    const report = await read(c);
    const told = new Map(report.silence.map((one: { unitId: string; status: string }) => [one.unitId, one.status]));
    expect([told.get(c.units.hall.id), told.get(c.units.bar.id)]).toEqual(['SUPPRESSED', 'SUPPRESSED']);
    expect((await read(c, { ...lately, unitId: c.units.hall.id })).entries).toBe(42);
    const bar = await read(c, { ...lately, unitId: c.units.bar.id });
    expect(bar).toMatchObject({ status: 'SUPPRESSED', entries: 0, time: { n: 0, steps: [] }, cost: { n: 0 } });
    expect(bar.says.message).toBe('culture.empowerment.says.suppressed');
  });

  it('takes whoever changed units for one person', async () => {
    const c = await company();
    const moved = c.hall.slice(0, 3);
    await write(c, [
      ...each(moved, { times: 2 }),
      ...each(
        moved.map(({ id }) => ({ id, unitId: c.units.kitchen.id }) as Employee),
        { times: 2 },
      ),
      ...each(c.bar, { costMinor: null }),
    ]);
    expect(await read(c)).toMatchObject({ status: 'OK', entries: 18, cost: { status: 'SUPPRESSED', n: 0 } });
  });

  it('shows nothing beside more than can be looked at: what was forgotten could be subtracted', async () => {
    const c = await company();
    await write(c, each(c.hall, { times: 2 }));
    expect((await read(c)).status).toBe('OK');
    await api.database.inCompany(c.id, (tx) =>
      tx.sql(
        'spec.much_shown',
        `insert into culture_shown_figure (company_id, id, kinds, unit_ids, months)
         select $1, gen_random_uuid(), 'all', array[gen_random_uuid()], array['2026-10'] from generate_series(1, 40001)`,
        [tx.companyId],
      ),
    );
    expect(await read(c)).toMatchObject({ status: 'SUPPRESSED', entries: 0, cost: { status: 'SUPPRESSED', n: 0 } });
  });

  it('tells a sum only where enough people told it, here and in all that could be subtracted', async () => {
    const c = await company();
    const september = '2026-09-10T12:00:00+03:00';
    const silent = { costMinor: null, seconds: null, left: null, asked: null };
    await write(c, [
      ...each(c.kitchen, { times: 2 }),
      ...each(c.hall, { ...silent, times: 2, at: september }),
      { author: c.hall[0]!, at: september, costMinor: 7_777 },
    ]);
    const report = await read(c);
    const told = { cost: { status: 'OK', n: 28 }, time: { status: 'OK', n: 28 }, alone: { status: 'OK', n: 28 } };
    const hidden = { status: 'SUPPRESSED', n: 0 };
    // all three months less October would be one person's cost and seconds: the larger sum stands, the other doesn't
    expect(report).toMatchObject({ status: 'OK', entries: 53, cost: { n: 29 }, time: { n: 29 }, alone: { n: 29 } });
    const october = await read(c, { period: '2026-10' });
    expect(october).toMatchObject({ status: 'OK', entries: 28, cost: hidden, time: hidden, alone: hidden });
    expect(october.outcomes[0].share.status).toBe('SUPPRESSED');
    const sums = Object.fromEntries(report.months.map((one: { month: string }) => [one.month, one]));
    expect(sums['2026-10']).toMatchObject({ status: 'OK', totalMinor: null, alone: { status: 'SUPPRESSED' } });
    const kitchen = await read(c, { ...lately, unitId: c.units.kitchen.id });
    expect(kitchen).toMatchObject({ entries: 28, cost: hidden });
    // where nobody told any beside them, nothing can be subtracted
    const other = await company();
    await write(other, [
      ...each(other.kitchen, { times: 2 }),
      ...each(other.hall, { ...silent, times: 2, at: september }),
    ]);
    expect(await read(other, { period: '2026-10' })).toMatchObject(told);
  });

  it('tells a silent unit from one that is too small to tell', async () => {
    const c = await company();
    await write(c, [...each(c.hall, { times: 4 }), ...each(c.bar, { times: 4 })]);
    const { silence, says, supports, act, companyRate } = await read(c);
    const of = (unit: Unit) => silence.find(({ unitId }: { unitId: string }) => unitId === unit.id);
    expect(of(c.units.kitchen)).toMatchObject({ status: 'OK', people: 14, entries: 0, position: 'SILENT', low: 0 });
    expect(of(c.units.hall)).toMatchObject({ entries: 48, position: 'WITHIN' });
    expect(of(c.units.office)).toMatchObject({ status: 'SUPPRESSED', entries: null, rate: null, position: null });
    expect(companyRate).toBeCloseTo((72 / (35 * 92)) * 3000, 6);
    expect(says.message).toBe('culture.empowerment.says.both');
    expect(supports[0]).toMatchObject({
      message: 'culture.empowerment.supports.silent',
      subjects: [{ name: 'unit', subjectId: c.units.kitchen.id }],
    });
    expect(act.message).toBe('culture.empowerment.act.limit_known');
  });

  it('tells fear from ten people on, and its reasons when enough name them', async () => {
    const c = await company();
    const afraid = (people: readonly Employee[], barrier: string) => each(people, { kind: 'not_dared', barrier });
    await write(c, [...each(c.hall, { times: 3 }), ...afraid(c.kitchen.slice(0, 4), 'blame')]);
    expect((await read(c)).fear).toMatchObject({ index: { status: 'SUPPRESSED', estimate: null }, shown: null });
    await write(c, [
      ...afraid(c.kitchen.slice(4, 12), 'blame'),
      ...each(c.bar, { kind: 'refused', barrier: 'superior' }),
    ]);
    const { fear, entries } = await read(c);
    expect(entries).toBe(54);
    expect(fear).toMatchObject({ shown: { bound: null }, kinds: { notDared: 12, refused: 6 }, rest: 0 });
    expect(fear.shown.share).toBeCloseTo(18 / 54, 9);
    expect(fear.barriers.map((one: { barrier: string }) => one.barrier)).toEqual(['BLAME', 'SUPERIOR']);
  });

  it('notices that costs crowd at the limit', async () => {
    const c = await company();
    await write(c, [
      ...each(c.hall, { times: 2, costMinor: 98_000, limitMinor: 100_000 }),
      { author: c.hall[0]!, costMinor: 105_000, limitMinor: 100_000 },
    ]);
    expect((await read(c)).heaping).toEqual({ below: 24, above: 1, heaped: true });
  });

  it('waits for the manager by the clock: what was not answered when the month ended counts as longer', async () => {
    const c = await company();
    await write(c, [
      ...each(c.hall, { answeredAfterHours: 4 }),
      ...each(c.bar, { answeredAfterHours: 30 }),
      ...each(c.kitchen.slice(0, 4)),
      // answered since: then it still waited
      ...each(c.kitchen.slice(4, 6), { at: '2026-10-31T12:00:00+03:00', answeredAfterHours: 48 }),
      // where nobody stands above nobody is late
      ...each(c.hall, { owed: false }),
      // nobody is asked to answer what was not dared
      ...each(c.kitchen.slice(6), { kind: 'not_dared' }),
    ]);
    const { answer } = await read(c);
    expect(answer).toMatchObject({ status: 'OK', n: 24, open: 6, targetHours: 24 });
    expect(answer.medianHours / 4).toBeCloseTo(1, 1);
    expect(answer.withinTarget).toBeCloseTo(1 - (12 / 24) * 1, 2);
  });

  it('names the rules most in the way as the register shows them', async () => {
    const c = await company();
    await api.database.inCompany(c.id, async (tx) => {
      for (const [name, complaints, bends] of [
        ['Чек', 4, 9],
        ['Паспорт', 6, null],
        ['Мелочь', 0, null],
      ] as const)
        await tx.sql(
          'spec.procedure',
          'insert into friction_procedure (company_id, id, name, complaints, bends) values ($1, gen_random_uuid(), $2, $3, $4)',
          [tx.companyId, name, complaints, bends],
        );
    });
    const { rules } = await read(c);
    expect(rules.map(({ name, cumulative }: { name: string; cumulative: number }) => [name, cumulative])).toEqual([
      ['Чек', 13 / 19],
      ['Паспорт', 1],
    ]);
  });

  it('sets what a month cost beside the budget in force when it began, a quarter’s by its third', async () => {
    const c = await company();
    await write(c, [...each(c.hall), ...each(c.hall, { at: '2026-09-10T12:00:00+03:00' })]);
    await api.database.inCompany(c.id, async (tx) => {
      for (const [period, amount, from] of [
        ['quarter', 3_000_000, '2026-01-01'],
        ['month', 500_000, '2026-10-01'],
      ] as const)
        await tx.sql(
          'spec.budget',
          `insert into recovery_budget (company_id, id, unit_id, period, amount_minor, in_force_from)
           values ($1, gen_random_uuid(), null, $2, $3, $4)`,
          [tx.companyId, period, amount, from],
        );
    });
    const { months } = await read(c);
    const told = months.filter(({ status }: { status: string }) => status === 'OK');
    expect(told.map(({ month, budgetMinor }: Record<string, unknown>) => [month, budgetMinor])).toEqual([
      ['2026-09', 1_000_000],
      ['2026-10', 500_000],
    ]);
  });

  it('opens the stories that the feed tells anyway: of authors who let themselves be named', async () => {
    const c = await company();
    const [anna, boris, vera] = c.hall;
    const told = await api.database.inCompany(c.id, async (tx) => {
      /** Thanks of October to a person of the hall, which stand under an entry. */
      const thanks = async (
        over: string,
        entry: { named: boolean; kind?: 'not_dared' },
        receiver = anna!,
        author = receiver,
      ) => {
        const at = new Date('2026-10-05T12:00:00Z');
        const id = await giveCompanyRecognition(tx, { receiverIds: [receiver.id], story: 'Не бросает гостя', at });
        await tx.sql(`spec.${newId()}`, `update recognition set ${over} where id = $1`, [id]);
        const decisionId = await makeDecision(tx, {
          authorId: author.id,
          unitId: c.units.kitchen.id,
          kind: entry.kind,
        });
        await tx.sql('spec.named', 'update decision set named = $2 where id = $1', [decisionId, entry.named]);
        await tx.sql(
          'spec.link',
          `insert into decision_link (company_id, decision_id, kind, subject_id) values ($1, $2, 'recognition', $3)`,
          [tx.companyId, decisionId, id],
        );
        return id;
      };
      const as = "state = 'published'";
      await thanks(as, { named: false });
      await thanks("visibility = 'unit'", { named: true }, c.leader);
      await thanks("visibility = 'private'", { named: true }, c.leader);
      await thanks("state = 'hidden', hidden_reason = 'other'", { named: true });
      await thanks('blurred_at = now()', { named: true });
      await thanks("publish_at = '2026-07-05T12:00:00Z'", { named: true });
      await thanks(as, { named: true, kind: 'not_dared' });
      // the author's own thanks to whoever helped
      await thanks(as, { named: true }, boris, vera);
      const shown = [];
      for (let nth = 10; nth < 22; nth += 1)
        shown.push(await thanks(`publish_at = '2026-10-${nth}T12:00:00Z'`, { named: true }));
      return shown;
    });
    const ids = async (args: object) =>
      (
        await (
          await api.as(c.leader)
        ).data(
          'query ($period: String!, $unitId: ID) { empowerment(period: $period, unitId: $unitId) { stories { id } } }',
          args,
        )
      ).empowerment.stories.map(({ id }: { id: string }) => id);
    expect(await ids(lately)).toEqual(told.slice(2).reverse());
    expect(await ids({ period: '2026-09' })).toEqual([]);
    // by the unit for which the thanks went, which the feed tells, not by the one the entry came from
    expect(await ids({ ...lately, unitId: c.units.hall.id })).toHaveLength(10);
    expect(await ids({ ...lately, unitId: c.units.kitchen.id })).toEqual([]);
  });

  it('reads the months it needs by an index', async () => {
    const c = await company();
    await write(c, each(c.hall, { times: 300 }));
    const plan = await api.database.inCompany(c.id, async (tx) => {
      await tx.sql('spec.no_seq', "select set_config('enable_seqscan', 'off', true)");
      return tx.sql<{ 'QUERY PLAN': string }>(
        'spec.plan',
        `explain select d.unit_id, count(*) from decision d where d.created_at >= $1 and d.created_at < $2 group by 1`,
        ['2026-08-01', '2026-11-01'],
      );
    });
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/decision_when/);
  });
});
