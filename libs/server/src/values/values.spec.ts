import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { clock } from '@zasluga/kernel';
import { makeCompany, makeEmployee } from '../company/company.factory';
import { rankingInForce } from '.';
import { makeBehaviour, makeRanking, makeValue } from './values.factory';

const VALUES = '{ values(includeRetired: true) { id nameRu nameEn place isCustomer retiredAt } }';
const CREATE = 'mutation ($input: ValueInput!) { createValue(input: $input) { id isCustomer place } }';
const EDIT = 'mutation ($input: EditValueInput!) { editValue(input: $input) { id nameEn isCustomer } }';
const RETIRE = 'mutation ($input: RetireInput!) { retireValue(input: $input) { id retiredAt } }';
const RANK =
  'mutation ($input: RankingInput!) { writeValueRanking(input: $input) { id inForceFrom isInForce note author { id } places { place value { id } } } }';

const value = (nameEn: string, more: object = {}) => ({
  nameRu: `Ц ${nameEn}`,
  nameEn,
  colour: 'pine',
  icon: 'heart',
  descriptionRu: '',
  descriptionEn: '',
  isCustomer: false,
  ...more,
});

describe('values', () => {
  let api: FreshApi, companyId: string, curator: ApiClient, employee: ApiClient, curatorId: string;

  beforeAll(async () => {
    api = await freshApi();
  });
  // a company of its own for every case
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(api.database));
    const [a, b] = await inCompany(async (tx) => [
      await makeEmployee(tx, { roles: ['employee', 'curator'] }),
      await makeEmployee(tx),
    ]);
    curatorId = a!.id;
    [curator, employee] = [await api.as(a!), await api.as(b!)];
  });
  afterEach(() => {
    clock.now = () => new Date();
  });
  afterAll(() => api?.close());

  const inCompany = <T>(work: Parameters<typeof api.database.inCompany<T>>[1]) =>
    api.database.inCompany<T>(companyId, work);
  const three = () => inCompany(async (tx) => [await makeValue(tx), await makeValue(tx), await makeValue(tx)]);

  it('stand in the order in force, those without a place after them, retired ones last', async () => {
    const [a, b, c] = await three();
    await inCompany(async (tx) => {
      await makeRanking(tx, [c!.id, a!.id]);
      await makeValue(tx, { nameEn: 'gone', retiredAt: new Date() });
    });
    const { values } = await employee.data(VALUES);
    expect(values.map((v: { id: string; place: number }) => [v.id, v.place])).toEqual([
      [c!.id, 1],
      [a!.id, 2],
      [b!.id, null],
      [expect.any(String), null],
    ]);
  });

  it('exactly one is the customer’s: the first until another is marked, and it can’t be unmarked or retired', async () => {
    const first = (await curator.data(CREATE, { input: value('One') })).createValue;
    expect(first.isCustomer).toBe(true);
    const second = (await curator.data(CREATE, { input: value('Two', { isCustomer: true }) })).createValue;
    const marks = async () =>
      (await curator.data(VALUES)).values
        .filter((v: { isCustomer: boolean }) => v.isCustomer)
        .map((v: { id: string }) => v.id);
    expect(await marks()).toEqual([second.id]);
    expect(await curator.refusal(EDIT, { input: { id: second.id, ...value('Two') } })).toEqual({
      code: 'values.customer_needed',
      field: 'input.isCustomer',
    });
    expect((await curator.refusal(RETIRE, { input: { id: second.id, retired: true } })).code).toBe(
      'values.customer_stays',
    );
    await curator.data(EDIT, { input: { id: first.id, ...value('One', { isCustomer: true }) } });
    expect(await marks()).toEqual([first.id]);
  });

  it('may wait for one translation, not for both, and have names of their own', async () => {
    await curator.data(CREATE, { input: value('One', { nameRu: '' }) });
    const refused = (more: object) => curator.refusal(CREATE, { input: value('Two', more) });
    expect(await refused({ nameRu: ' ', nameEn: '' })).toEqual({ code: 'input.required', field: 'input.nameRu' });
    expect(await refused({ nameEn: 'ONE ' })).toEqual({ code: 'values.name_taken', field: 'input.nameEn' });
    expect(await refused({ colour: 'red' })).toEqual({ code: 'input.invalid', field: 'input.colour' });
    expect(await refused({ icon: '<svg>' })).toEqual({ code: 'input.invalid', field: 'input.icon' });
    expect((await refused({ nameEn: 'x'.repeat(61) })).code).toBe('input.too_long');
    expect((await refused({ nameEn: 'a\u202eb' })).code).toBe('input.characters');
  });

  it('a retired one takes its behaviours along, leaves the order, and comes back with them but without a place', async () => {
    const [a, b] = await three();
    const behaviour = await inCompany(async (tx) => {
      await makeRanking(tx, [a!.id, b!.id]);
      await makeBehaviour(tx, { valueId: a!.id, retiredAt: new Date('2024-01-01') });
      return makeBehaviour(tx, { valueId: a!.id });
    });
    const active = async () =>
      (await employee.data('{ behaviours { id } }')).behaviours.map((x: { id: string }) => x.id);
    await curator.data(RETIRE, { input: { id: a!.id, retired: true, note: 'слилась со второй' } });
    expect(await active()).toEqual([]);
    expect((await employee.data('{ valueRanking { note places { value { id } } } }')).valueRanking).toEqual({
      note: 'слилась со второй',
      places: [{ value: { id: b!.id } }],
    });
    await curator.data(RETIRE, { input: { id: a!.id, retired: false } });
    expect(await active()).toEqual([behaviour.id]);
    expect((await inCompany((tx) => rankingInForce(tx)))?.places).toEqual([{ valueId: b!.id, place: 1 }]);
    const audit = await inCompany((tx) =>
      tx.sql('t.audit', `select deed from audit_log where actor_id = $1 order by at`, [curatorId]),
    );
    expect(audit.map((row) => row['deed'])).toEqual(['values.rank', 'values.retire', 'values.restore']);
  });

  describe('an order of the values', () => {
    const today = '2026-03-10';
    beforeEach(() => {
      // an hour after midnight in Moscow, the day before in UTC
      clock.now = () => new Date('2026-03-09T22:00:00Z');
    });

    const rank = (valueIds: string[], more: object = {}) => ({
      input: { valueIds, inForceFrom: today, note: 'так решили', basedOn: null, ...more },
    });

    it('begins on its day in the company’s zone and changes nothing before', async () => {
      const [a, b, c] = await three();
      const first = (await curator.data(RANK, rank([a!.id, b!.id, c!.id], { inForceFrom: '2024-01-01' })))
        .writeValueRanking;
      expect(first).toMatchObject({ isInForce: true, author: { id: curatorId } });
      const next = rank([c!.id, b!.id, a!.id], { inForceFrom: '2026-04-01', basedOn: first.id });
      const second = (await curator.data(RANK, next)).writeValueRanking;
      expect(second).toMatchObject({ isInForce: false, inForceFrom: '2026-04-01' });
      const at = (day?: string) => inCompany((tx) => rankingInForce(tx, day)).then((r) => r?.id);
      expect([await at('2023-12-31'), await at(), await at('2026-03-31'), await at('2026-04-01')]).toEqual([
        undefined,
        first.id,
        first.id,
        second.id,
      ]);
      const { valueRankings } = await employee.data('{ valueRankings { id isInForce } }');
      expect(valueRankings).toEqual([
        { id: second.id, isInForce: false },
        { id: first.id, isInForce: true },
      ]);
    });

    it('of two of one day the later counts; yesterday is refused; today is the company’s', async () => {
      const [a, b, c] = await three();
      const ids = [a!.id, b!.id, c!.id];
      const { id } = (await curator.data(RANK, rank(ids))).writeValueRanking;
      const again = (await curator.data(RANK, rank([...ids].reverse(), { basedOn: id }))).writeValueRanking;
      expect(again.isInForce).toBe(true);
      const late = rank(ids, { basedOn: again.id, inForceFrom: '2026-03-09' });
      expect(await curator.refusal(RANK, late)).toEqual({
        code: 'values.ranking_in_past',
        field: 'input.inForceFrom',
      });
      const nonsense = rank(ids, { basedOn: again.id, inForceFrom: '2026-02-30' });
      expect(await curator.refusal(RANK, nonsense)).toEqual({ code: 'input.invalid', field: 'input.inForceFrom' });
    });

    it('names every value in use, each once, and was drawn up against the last one written', async () => {
      const [a, b, c] = await three();
      const ids = [a!.id, b!.id, c!.id];
      const refused = (valueIds: string[], more?: object) => curator.refusal(RANK, rank(valueIds, more));
      expect(await refused([a!.id, b!.id])).toEqual({
        code: 'values.order_incomplete',
        field: 'input.valueIds',
        params: { missing: 1, inVain: 0 },
      });
      expect((await refused([a!.id, b!.id, b!.id])).params).toEqual({ missing: 1, inVain: 1 });
      expect((await refused(['x'])).field).toBe('input.valueIds');
      expect((await refused(ids, { note: '' })).field).toBe('input.note');
      // two curators at once: one of them is told
      const answers = await Promise.all([curator.gql(RANK, rank(ids)), curator.gql(RANK, rank(ids))]);
      expect(answers.map((answer) => answer.errors?.[0]?.extensions.code).sort()).toEqual([
        'request.conflict',
        undefined,
      ]);
    });
  });

  it('are curated by curators and read by everybody of the company, and nobody else', async () => {
    const [a] = await three();
    const behaviour = {
      side: 'FOR',
      valueId: a!.id,
      textRu: 'Встаёт навстречу',
      textEn: '',
      forCustomers: false,
      touchpointIds: [],
    };
    for (const [document, input] of [
      [CREATE, value('X')],
      [EDIT, { id: a!.id, ...value('X') }],
      [RETIRE, { id: a!.id, retired: true }],
      [RANK, { valueIds: [a!.id], inForceFrom: '2026-03-10', note: 'n' }],
      ['mutation ($input: BehaviourInput!) { createBehaviour(input: $input) { id } }', behaviour],
    ] as const)
      expect((await employee.refusal(document, { input })).code).toBe('identity.forbidden');
    expect((await api.stranger.refusal(VALUES)).code).toBe('identity.required');
    const other = await makeCompany(api.database);
    const foreigner = await api.database.inCompany(other.id, (tx) => makeEmployee(tx, { roles: ['curator'] }));
    const stranger = await api.as(foreigner);
    expect((await stranger.data(VALUES)).values).toEqual([]);
    expect(await stranger.refusal(EDIT, { input: { id: a!.id, ...value('X') } })).toEqual({
      code: 'input.not_found',
      field: 'input.id',
    });
  });
});
