import { krippendorffAlpha, rawPairwiseAgreement } from '@zasluga/domain';
import { clock, newId, type Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import type { Behaviour } from '../../values';
import { makeBehaviour } from '../../values/values.factory';

const NOW = '2026-11-21T09:00:00Z';
const GROUP = 'alpha { status estimate low high n method } raw { share bound } unsure { share bound }';
const AGREEMENT = `query ($period: String!, $unitId: ID) { lineAgreement(period: $period, unitId: $unitId) { threshold
  says { message numbers { name value } subjects { nameRu } } act { message } whole { ${GROUP} }
  groups { unitId ${GROUP} } levels { level ${GROUP} } months { month ${GROUP} }
  behaviours { behaviourId standing share { status estimate low n } shown { share bound } unsure { share } alphaWithout } } }`;
const last90 = { period: 'last-90-days' };

type Verdict = 'for' | 'against' | 'unsure';
interface Vote {
  by: Employee;
  on: Behaviour;
  verdict: Verdict;
  at?: string;
  replacedAt?: string;
  wording?: number;
}

const vote = (tx: Tx, { by, on, verdict, at = '2026-11-02T10:00:00Z', replacedAt, wording = 1 }: Vote) =>
  tx.sql(
    'spec.vote',
    `insert into behaviour_vote (company_id, id, behaviour_id, wording, employee_id, unit_id, verdict, cast_at, replaced_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.companyId, newId(), on.id, wording, by.id, by.unitId, verdict, at, replacedAt ?? null],
  );

describe('“Do we agree what serving means?”', () => {
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

  /** A hall of fourteen, a kitchen of twelve, an office of three under a head; three behaviours older than any vote. */
  async function company() {
    const { id: companyId } = await makeCompany(api.database);
    return api.database.inCompany(companyId, async (tx) => {
      const hallUnit = await makeUnit(tx, { nameRu: 'Зал', position: 1 });
      const kitchenUnit = await makeUnit(tx, { nameRu: 'Кухня', position: 2 });
      const officeUnit = await makeUnit(tx, { nameRu: 'Офис', position: 3 });
      const leader = await makeEmployee(tx, { roles: ['employee', 'leader'] });
      const people = (unitId: string, count: number) =>
        Promise.all(Array.from({ length: count }, () => makeEmployee(tx, { unitId, managerId: leader.id })));
      const hall = await people(hallUnit.id, 14);
      const kitchen = await people(kitchenUnit.id, 12);
      const office = await people(officeUnit.id, 3);
      const old = { createdAt: new Date('2026-01-01T00:00:00Z') };
      const greets = await makeBehaviour(tx, { textRu: 'Здоровается первым', ...old });
      const shrugs = await makeBehaviour(tx, { textRu: 'Пожимает плечами', ...old });
      const refunds = await makeBehaviour(tx, { textRu: 'Возвращает деньги без чека', ...old });
      return { companyId, hallUnit, kitchenUnit, officeUnit, leader, hall, kitchen, office, greets, shrugs, refunds };
    });
  }
  type Company = Awaited<ReturnType<typeof company>>;
  const inside = <T>({ companyId }: Company, work: (tx: Tx) => Promise<T>) => api.database.inCompany(companyId, work);
  const read = async (c: Company, vars: Record<string, unknown> = last90) =>
    (await (await api.as(c.leader)).data(AGREEMENT, vars)).lineAgreement;

  /** Everybody is for greeting and against shrugging; on refunds every other one is for, and one in seven unsure. */
  async function everybodyVotes(c: Company, at?: string) {
    const everybody = [...c.hall, ...c.kitchen, ...c.office];
    await inside(c, async (tx) => {
      for (const [i, by] of everybody.entries()) {
        await vote(tx, { by, on: c.greets, verdict: 'for', at });
        await vote(tx, { by, on: c.shrugs, verdict: 'against', at });
        await vote(tx, { by, on: c.refunds, verdict: i % 7 === 0 ? 'unsure' : i % 2 ? 'for' : 'against', at });
      }
    });
  }

  it('says why there is no figure: nobody voted, or fewer than ten', async () => {
    const c = await company();
    const none = await read(c);
    expect(none).toMatchObject({
      threshold: 10,
      whole: { alpha: { status: 'EMPTY', estimate: null, n: 0 }, raw: null },
      says: { message: 'culture.agreement.says.empty' },
      act: { message: 'culture.agreement.act.collect' },
    });
    await inside(c, async (tx) => {
      for (const by of c.hall.slice(0, 9)) await vote(tx, { by, on: c.greets, verdict: 'for' });
    });
    const few = await read(c);
    expect(few).toMatchObject({
      whole: { alpha: { status: 'SUPPRESSED', estimate: null, n: 0 }, raw: null, unsure: null },
      says: { message: 'culture.agreement.says.suppressed', numbers: [{ name: 'threshold', value: 10 }] },
      behaviours: [],
      groups: [],
    });
  });

  it('gives alpha over the votes in force with its interval, and the behaviours without an agreed side first', async () => {
    const c = await company();
    await everybodyVotes(c);
    const report = await read(c);
    const counts = [
      [29, 0],
      [0, 29],
      [12, 12],
    ];
    const { alpha, raw, unsure } = report.whole;
    expect(alpha).toMatchObject({ status: 'OK', n: 29, method: 'BOOTSTRAP' });
    expect(alpha.estimate).toBeCloseTo(krippendorffAlpha(counts).alpha!, 12);
    expect(alpha.low).toBeLessThan(alpha.estimate);
    expect(alpha.high).toBeGreaterThan(alpha.estimate);
    expect(raw).toEqual({ share: rawPairwiseAgreement(counts), bound: null });
    expect(unsure.share).toBeCloseTo(5 / 87, 12);

    const [refunds, ...agreed] = report.behaviours;
    expect(refunds).toMatchObject({
      behaviourId: c.refunds.id,
      standing: 'CONTESTED',
      share: { estimate: 0.5, n: 24 },
    });
    expect(refunds.unsure.share).toBeCloseTo(5 / 29, 12);
    expect(refunds.alphaWithout).toBeCloseTo(1, 12);
    expect(agreed.map((one: { standing: string }) => one.standing).sort()).toEqual(['AGAINST', 'FOR']);
    expect(report.says).toMatchObject({
      message: 'culture.agreement.says.contested',
      subjects: [{ nameRu: 'Возвращает деньги без чека' }],
    });
    expect(report.says.numbers).toContainEqual({ name: 'contested', value: 1 });
    expect(report.act.message).toBe('culture.agreement.act.discuss');
    // the same page shows the same figures
    expect(await read(c)).toEqual(report);
  });

  it('hides a unit under ten with the sibling that protects it, and everything about it when asked for it', async () => {
    const c = await company();
    await everybodyVotes(c);
    const { groups, levels } = await read(c);
    const status = (unitId: string) => groups.find((group: { unitId: string }) => group.unitId === unitId).alpha.status;
    expect([status(c.hallUnit.id), status(c.kitchenUnit.id), status(c.officeUnit.id)]).toEqual([
      'OK',
      'SUPPRESSED',
      'SUPPRESSED',
    ]);
    expect(levels).toEqual([expect.objectContaining({ level: 1, alpha: expect.objectContaining({ n: 29 }) })]);

    expect(await read(c, { ...last90, unitId: c.officeUnit.id })).toMatchObject({
      whole: { alpha: { status: 'SUPPRESSED' } },
      behaviours: [],
    });
    const hall = await read(c, { ...last90, unitId: c.hallUnit.id });
    expect(hall.whole.alpha.n).toBe(14);
    // all fourteen are for it: of so few that is never said
    const greets = hall.behaviours.find((one: { behaviourId: string }) => one.behaviourId === c.greets.id);
    expect(greets).toMatchObject({ shown: { share: 0.9, bound: 'AT_LEAST' }, share: { estimate: 0.9, low: null } });
    expect([hall.levels, hall.months]).toEqual([[], []]);
  });

  it('counts a changed mind once, a vote on older words not at all, and who has left no more', async () => {
    const c = await company();
    await everybodyVotes(c);
    await inside(c, async (tx) => {
      // the words of the contested one change: its votes stay with the old words
      await tx.sql(
        'spec.reword',
        `insert into behaviour_wording (company_id, behaviour_id, number, text_ru, text_en, created_at)
         values ($1, $2, 2, 'б', 'b', '2026-11-10')`,
        [tx.companyId, c.refunds.id],
      );
      await tx.sql('spec.words', `update behaviour set wording = 2 where id = $1`, [c.refunds.id]);
      const [first] = c.hall;
      await tx.sql(
        'spec.replace',
        `update behaviour_vote set replaced_at = '2026-11-12' where employee_id = $1 and behaviour_id = $2`,
        [first!.id, c.greets.id],
      );
      await vote(tx, { by: first!, on: c.greets, verdict: 'against', at: '2026-11-12T00:00:00Z' });
      await tx.sql('spec.left', `update employee set status = 'left', left_on = '2026-11-15' where id = $1`, [
        c.kitchen[0]!.id,
      ]);
    });
    const { whole, behaviours } = await read(c);
    expect(whole.alpha.n).toBe(28);
    expect(whole.alpha.estimate).toBeCloseTo(
      krippendorffAlpha([
        [27, 1],
        [0, 28],
      ]).alpha!,
      12,
    );
    const refunds = behaviours.find((one: { behaviourId: string }) => one.behaviourId === c.refunds.id);
    expect(refunds).toMatchObject({ standing: 'EMPTY', share: { status: 'EMPTY' }, alphaWithout: null });
  });

  it('goes back month by month, but never so that a few who voted since are found by comparing', async () => {
    const c = await company();
    await everybodyVotes(c, '2026-08-10T10:00:00Z');
    const months = async () =>
      (await read(c)).months.map(({ month, alpha }: { month: string; alpha: { n: number } }) => [month, alpha.n]);
    expect(await months()).toEqual([
      ['2026-08', 29],
      ['2026-09', 29],
      ['2026-10', 29],
      ['2026-11', 29],
    ]);
    // one person changes their mind: what was before can't be shown beside it
    await inside(c, (tx) => vote(tx, { by: c.leader, on: c.refunds, verdict: 'for', at: '2026-10-05T10:00:00Z' }));
    expect(await months()).toEqual([
      ['2026-10', 30],
      ['2026-11', 30],
    ]);
    const then = await read(c, { period: '2026-09' });
    expect(then.whole.alpha.n).toBe(29);
  });

  it('is for leaders, curators and administrators, and knows nothing of other companies', async () => {
    const c = await company();
    await everybodyVotes(await company());
    expect((await (await api.as(c.hall[0]!)).refusal(AGREEMENT, last90)).code).toBe('identity.forbidden');
    expect((await read(c)).whole.alpha.status).toBe('EMPTY');
  });
});
