import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee, makeTouchpoint } from '../../company/company.factory';
import { Side } from '..';
import { makeBehaviour, makeValue } from '../values.factory';

describe('behaviours', () => {
  let api: FreshApi, companyId: string, curator: ApiClient;
  const LIST = `query ($side: Side, $valueId: ID, $touchpointId: ID, $includeRetired: Boolean) {
    behaviours(side: $side, valueId: $valueId, touchpointId: $touchpointId, includeRetired: $includeRetired) {
      id side textRu depth forCustomers value { id } touchpoints { id } } }`;
  const CREATE_B =
    'mutation ($input: BehaviourInput!) { createBehaviour(input: $input) { id side textRu touchpoints { id } } }';
  const EDIT_B =
    'mutation ($input: EditBehaviourInput!) { editBehaviour(input: $input) { id textRu depth touchpoints { id } } }';
  const RETIRE_B = 'mutation ($input: RetireInput!) { retireBehaviour(input: $input) { id retiredAt } }';

  beforeAll(async () => {
    api = await freshApi();
    ({ id: companyId } = await makeCompany(api.database));
    curator = await api.as(await inCompany((tx) => makeEmployee(tx, { roles: ['employee', 'curator'] })));
  });
  afterAll(() => api?.close());

  const inCompany = <T>(work: Parameters<typeof api.database.inCompany<T>>[1]) =>
    api.database.inCompany<T>(companyId, work);
  const ids = async (variables: object) =>
    (await curator.data(LIST, variables)).behaviours.map((b: { id: string }) => b.id);

  it('are found by side, value and touchpoint; those that belong everywhere come last', async () => {
    const { valueId, everywhere, till, hall, against, gone, atTill } = await inCompany(async (tx) => {
      const valueId = (await makeValue(tx)).id;
      const [till, hall] = [await makeTouchpoint(tx), await makeTouchpoint(tx)];
      const everywhere = (await makeBehaviour(tx, { valueId })).id;
      const atTill = (await makeBehaviour(tx, { valueId, touchpointIds: [till.id] })).id;
      const against = (await makeBehaviour(tx, { valueId, side: Side.AGAINST, touchpointIds: [hall.id] })).id;
      const gone = (await makeBehaviour(tx, { valueId, retiredAt: new Date() })).id;
      await makeBehaviour(tx, { valueId, adoptedAt: null }); // a proposal is no behaviour of the company yet
      return { valueId, everywhere, till, hall, against, gone, atTill };
    });
    expect(await ids({ valueId })).toEqual([everywhere, atTill, against]);
    expect(await ids({ valueId, side: 'AGAINST' })).toEqual([against]);
    expect(await ids({ valueId, touchpointId: till.id })).toEqual([atTill, everywhere]);
    expect(await ids({ valueId, touchpointId: hall.id, side: 'FOR' })).toEqual([everywhere]);
    expect(await ids({ valueId, includeRetired: true })).toEqual([everywhere, atTill, against, gone]);
    expect((await curator.refusal(LIST, { valueId: 'x' })).code).toBe('input.invalid');
  });

  it('are created, bettered, retired and brought back', async () => {
    const { value, till, hall } = await inCompany(async (tx) => ({
      value: await makeValue(tx),
      till: await makeTouchpoint(tx, { position: 1 }),
      hall: await makeTouchpoint(tx, { position: 2 }),
    }));
    const words = { valueId: value.id, textRu: 'Выходит из-за стойки', textEn: '', forCustomers: true };
    const created = (
      await curator.data(CREATE_B, { input: { side: 'FOR', ...words, touchpointIds: [hall.id, till.id, till.id] } })
    ).createBehaviour;
    expect(created).toMatchObject({ side: 'FOR', touchpoints: [{ id: till.id }, { id: hall.id }] });
    const input = { id: created.id, ...words, textRu: 'Выходит навстречу', depth: 'BEYOND', touchpointIds: [hall.id] };
    expect((await curator.data(EDIT_B, { input })).editBehaviour).toEqual({
      id: created.id,
      textRu: 'Выходит навстречу',
      depth: 'BEYOND',
      touchpoints: [{ id: hall.id }],
    });
    await curator.data(RETIRE_B, { input: { id: created.id, retired: true } });
    expect(await ids({ valueId: value.id })).toEqual([]);
    expect((await curator.refusal(EDIT_B, { input })).code).toBe('values.retired');
    await curator.data(RETIRE_B, { input: { id: created.id, retired: false } });
    expect(await ids({ valueId: value.id })).toEqual([created.id]);
  });

  it('name the field at fault', async () => {
    const { value, retired } = await inCompany(async (tx) => ({
      value: await makeValue(tx),
      retired: await makeValue(tx, { retiredAt: new Date() }),
    }));
    const refused = (more: object) =>
      curator.refusal(CREATE_B, {
        input: {
          side: 'FOR',
          valueId: value.id,
          textRu: 'Слушает',
          textEn: 'Listens',
          forCustomers: false,
          touchpointIds: [],
          ...more,
        },
      });
    const nowhere = '0190a000-0000-7000-8000-000000000000';
    expect(await refused({ textRu: '', textEn: '' })).toEqual({ code: 'input.required', field: 'input.textRu' });
    expect(await refused({ valueId: nowhere })).toEqual({ code: 'input.not_found', field: 'input.valueId' });
    expect(await refused({ valueId: retired.id })).toEqual({ code: 'values.retired', field: 'input.valueId' });
    expect(await refused({ touchpointIds: [nowhere] })).toEqual({
      code: 'input.not_found',
      field: 'input.touchpointIds',
    });
    expect(await refused({ side: 'AGAINST', forCustomers: true })).toEqual({
      code: 'values.against_is_plain',
      field: 'input.forCustomers',
    });
    expect(await refused({ side: 'AGAINST', depth: 'BEYOND' })).toEqual({
      code: 'values.against_is_plain',
      field: 'input.depth',
    });
    expect((await refused({ textRu: 'я'.repeat(141) })).params).toEqual({ max: 140, length: 141 });
  });
});
