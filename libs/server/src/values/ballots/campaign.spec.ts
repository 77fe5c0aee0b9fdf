import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { clock } from '@zasluga/kernel';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import { makeBallot, makeCampaign, makeValue } from '../values.factory';
import { announceBallots } from './announcements';

const CREATE = 'mutation ($input: CampaignInput!) { createBallotCampaign(input: $input) { id state } }';
const EDIT = 'mutation ($input: EditCampaignInput!) { editBallotCampaign(input: $input) { id nameEn endsOn state } }';
const CLOSE =
  'mutation ($id: ID!, $forGood: Boolean!) { closeBallotCampaign(id: $id, forGood: $forGood) { state endsOn } }';
const REOPEN = 'mutation ($id: ID!) { reopenBallotCampaign(id: $id) { state } }';
const CAST =
  'mutation ($input: BallotInput!) { castBallot(input: $input) { ownBallot { places { valueId place } } turnout { people invited } } }';
const RUNNING =
  '{ ballotCampaignRunning { id state ownBallot { castAt places { valueId place } } turnout { people invited } } }';
const UNITS = 'query ($id: ID!) { ballotTurnoutByUnit(campaignId: $id) { unitId isHidden people invited } }';

const campaign = (more: object = {}) => ({
  nameRu: 'Порядок',
  nameEn: 'Order',
  startsOn: '2026-11-22',
  endsOn: '2026-12-06',
  remindOn: '2026-12-01',
  unrankedLast: false,
  ...more,
});

describe('campaigns and ballots', () => {
  let api: FreshApi, companyId: string, curator: ApiClient, employee: ApiClient, curatorId: string;
  let values: string[];

  beforeAll(async () => {
    api = await freshApi();
  });
  beforeEach(async () => {
    at('2026-11-22T09:00:00Z');
    ({ id: companyId } = await makeCompany(api.database));
    const people = await inCompany(async (tx) => {
      values = [(await makeValue(tx)).id, (await makeValue(tx)).id, (await makeValue(tx)).id];
      return [await makeEmployee(tx, { roles: ['employee', 'curator'] }), await makeEmployee(tx)];
    });
    curatorId = people[0]!.id;
    [curator, employee] = [await api.as(people[0]!), await api.as(people[1]!)];
  });
  afterEach(() => {
    clock.now = () => new Date();
  });
  afterAll(() => api?.close());

  const at = (moment: string) => {
    clock.now = () => new Date(moment);
  };
  const inCompany = <T>(work: Parameters<typeof api.database.inCompany<T>>[1]) =>
    api.database.inCompany<T>(companyId, work);
  const created = async (more: object = {}) =>
    (await curator.data(CREATE, { input: campaign(more) })).createBallotCampaign;
  const order = (campaignId: string, ...places: [number, number][]) => ({
    input: { campaignId, places: places.map(([value, place]) => ({ valueId: values[value], place })) },
  });
  const told = () =>
    inCompany(async (tx) => {
      const rows = await tx.sql<{ kind: string; to: string }>(
        'test.told',
        'select kind, employee_id as to from notice',
      );
      return rows.map(({ kind, to }) => `${kind} ${to === curatorId ? 'curator' : 'employee'}`).sort();
    });

  it('days are days of the company: what begins today there is running', async () => {
    at('2026-11-21T21:30:00Z'); // 00:30 on the 22nd in Moscow
    expect((await created()).state).toBe('RUNNING');
    expect((await curator.refusal(CREATE, { input: campaign({ startsOn: '2026-11-21' }) })).code).toBe(
      'values.campaign_in_past',
    );
  });

  it('only one at a time; an employee asks nobody', async () => {
    await created();
    const refusal = await curator.refusal(CREATE, {
      input: campaign({ startsOn: '2026-12-06', endsOn: '2026-12-07', remindOn: null }),
    });
    expect(refusal).toEqual({ code: 'values.campaign_overlap', field: 'input.startsOn' });
    expect((await created({ startsOn: '2026-12-07', endsOn: '2026-12-20', remindOn: null })).state).toBe('PLANNED');
    expect((await employee.refusal(CREATE, { input: campaign() })).code).toBe('identity.forbidden');
    expect((await employee.refusal('{ ballotCampaigns { id } }')).code).toBe('identity.forbidden');
  });

  it('two curators at once can’t open two', async () => {
    const both = await Promise.all([
      curator.gql(CREATE, { input: campaign() }),
      curator.gql(CREATE, { input: campaign() }),
    ]);
    expect(both.flatMap(({ errors }) => errors?.map((e) => e.extensions.code) ?? [])).toEqual([
      'values.campaign_overlap',
    ]);
  });

  it('is edited before it begins and not after', async () => {
    const { id } = await created({ startsOn: '2026-11-24' });
    const input = { id, ...campaign({ startsOn: '2026-11-24', nameEn: 'Better', endsOn: '2026-12-10' }) };
    expect((await curator.data(EDIT, { input })).editBallotCampaign).toMatchObject({
      nameEn: 'Better',
      endsOn: '2026-12-10',
    });
    at('2026-11-24T09:00:00Z');
    expect((await curator.refusal(EDIT, { input })).code).toBe('values.campaign_started');
  });

  it('closed for now takes no ballots and may be opened again; closed for good may not', async () => {
    const { id } = await created();
    expect((await curator.data(CLOSE, { id, forGood: false })).closeBallotCampaign.state).toBe('CLOSED');
    expect((await employee.refusal(CAST, order(id, [0, 1]))).code).toBe('values.ballots_closed');
    expect((await employee.data(RUNNING)).ballotCampaignRunning).toBeNull();
    expect((await curator.data(REOPEN, { id })).reopenBallotCampaign.state).toBe('RUNNING');
    await employee.data(CAST, order(id, [0, 1]));
    expect((await curator.data(CLOSE, { id, forGood: true })).closeBallotCampaign).toEqual({
      state: 'ENDED',
      endsOn: '2026-11-22',
    });
    expect((await curator.refusal(REOPEN, { id })).code).toBe('values.campaign_ended');
  });

  it('the latest ballot counts, earlier ones are kept, the same one again is the same', async () => {
    const { id } = await created();
    const first = (await employee.data(CAST, order(id, [2, 1], [0, 2], [1, 2]))).castBallot;
    expect(first.turnout).toEqual({ people: 1, invited: 2 });
    expect(first.ownBallot.places).toEqual(
      [2, ...[0, 1].sort((a, b) => (values[a]! < values[b]! ? -1 : 1))].map((i, n) => ({
        valueId: values[i],
        place: n ? 2 : 1,
      })),
    );
    await employee.data(CAST, order(id, [1, 2], [0, 2], [2, 1]));
    await employee.data(CAST, order(id, [1, 1]));
    const rows = await inCompany((tx) =>
      tx.sql(
        'test.ballots',
        'select cardinality(value_ids) as n, replaced_at is null as current from ballot order by cast_at',
      ),
    );
    expect(rows).toEqual([
      { n: 3, current: false },
      { n: 1, current: true },
    ]);
  });

  it('sent twice at the same moment is one ballot', async () => {
    const { id } = await created();
    await Promise.all([
      employee.data(CAST, order(id, [0, 1])),
      employee.data(CAST, order(id, [1, 1])),
      employee.data(CAST, order(id, [0, 1])),
    ]);
    const [row] = await inCompany((tx) =>
      tx.sql<{ n: number }>('test.current', 'select count(*)::int as n from ballot where replaced_at is null'),
    );
    expect(row!.n).toBe(1);
  });

  it('refuses values that are not in use, gaps and twice the same', async () => {
    const { id } = await created();
    const gone = await inCompany((tx) => makeValue(tx, { retiredAt: new Date() }));
    const code = async (places: object[]) => (await employee.refusal(CAST, { input: { campaignId: id, places } })).code;
    expect(await code([{ valueId: gone.id, place: 1 }])).toBe('values.ballot_values');
    expect(await code([{ valueId: values[0], place: 2 }])).toBe('values.ballot_places');
    expect(await code([])).toBe('input.required');
    expect((await employee.refusal(CAST, order(curatorId, [0, 1]))).code).toBe('input.not_found');
  });

  it('nobody but the voter reads a ballot', async () => {
    const { id } = await created();
    await employee.data(CAST, order(id, [0, 1]));
    expect((await curator.data(RUNNING)).ballotCampaignRunning).toEqual({
      id,
      state: 'RUNNING',
      ownBallot: null,
      turnout: { people: 1, invited: 2 },
    });
  });

  it('announces its start, reminds whoever has not answered, and announces its end: each once', async () => {
    const { id } = await created();
    await api.worker.runDue();
    await inCompany(announceBallots);
    expect(await told()).toEqual(['ballot_started curator', 'ballot_started employee']);
    await employee.data(CAST, order(id, [0, 1]));
    at('2026-12-02T09:00:00Z'); // a day late: the machine was off
    await inCompany(announceBallots);
    await inCompany(announceBallots);
    expect((await told()).filter((line) => line.startsWith('ballot_reminder'))).toEqual(['ballot_reminder curator']);
    at('2026-12-06T20:59:00Z');
    await inCompany(announceBallots);
    expect((await told()).filter((line) => line.startsWith('ballot_ended'))).toEqual([]);
    at('2026-12-06T21:00:00Z');
    await inCompany(announceBallots);
    await inCompany(announceBallots);
    expect((await told()).filter((line) => line.startsWith('ballot_ended'))).toEqual([
      'ballot_ended curator',
      'ballot_ended employee',
    ]);
  });

  it('that was called off before it began is announced to nobody', async () => {
    const { id } = await created({ startsOn: '2026-11-24' });
    await curator.data(CLOSE, { id, forGood: true });
    at('2026-12-20T09:00:00Z');
    await inCompany(announceBallots);
    expect(await told()).toEqual([]);
  });

  it('tells who answered where only of groups that are large enough', async () => {
    const { id, units } = await inCompany(async (tx) => {
      const [large, small, alsoLarge] = [await makeUnit(tx), await makeUnit(tx), await makeUnit(tx)];
      const running = await makeCampaign(tx, { authorId: curatorId });
      for (const [unit, size] of [
        [large, 14],
        [small, 9],
        [alsoLarge, 12],
      ] as const)
        for (let i = 0; i < size; i += 1) {
          const one = await makeEmployee(tx, { unitId: unit!.id });
          if (i < 3)
            await makeBallot(tx, [[values[0]!]], { campaignId: running.id, employeeId: one.id, unitId: unit!.id });
        }
      return { id: running.id, units: [large!.id, small!.id, alsoLarge!.id] };
    });
    const { ballotTurnoutByUnit: seen } = await curator.data(UNITS, { id });
    // eleven people with those of no unit: the small one can't be found by subtraction
    expect(Object.fromEntries(seen.map((u: { unitId: string }) => [units.indexOf(u.unitId), u]))).toMatchObject({
      0: { isHidden: false, people: 3, invited: 14 },
      1: { isHidden: true, people: null, invited: null },
      2: { isHidden: false, people: 3, invited: 12 },
    });
    expect((await employee.refusal(UNITS, { id })).code).toBe('identity.forbidden');
    await inCompany((tx) => tx.sql('test.move', 'update employee set unit_id = $1 where unit_id is null', [units[0]]));
    const again = (await curator.data(UNITS, { id })).ballotTurnoutByUnit;
    expect(again.filter((u: { isHidden: boolean }) => u.isHidden)).toHaveLength(2);
  });

  it('whoever is new after its end or left before is not among those invited', async () => {
    await inCompany(async (tx) => {
      await makeEmployee(tx, { hiredOn: '2026-12-30' });
      await makeEmployee(tx, { status: 'left' as never, leftOn: '2026-11-01' });
      await makeEmployee(tx, { status: 'suspended' as never });
    });
    const { id } = await created();
    await employee.data(CAST, order(id, [0, 1]));
    expect((await curator.data(RUNNING)).ballotCampaignRunning.turnout).toEqual({ people: 1, invited: 2 });
  });
});
