import { newId, type Tx } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee } from '../company/company.factory';
import { type Employee, EmployeeStatus } from '../company';
import { notify } from './notify';

const BELL = `query ($first: Int, $after: String) { unreadNoticeCount notices(first: $first, after: $after) {
  nodes { id kind subjectType subjectId params { name value } actor { id } readAt } pageInfo { endCursor hasNextPage } } }`;

describe('notices', () => {
  let api: FreshApi, companyId: string, anna: Employee, boris: Employee, asAnna: ApiClient, asBoris: ApiClient;

  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(api.database));
    [anna, boris] = await within(async (tx) => [await makeEmployee(tx), await makeEmployee(tx)] as const);
    [asAnna, asBoris] = [await api.as(anna), await api.as(boris)];
  });

  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
  const subject = { type: 'recognition', id: newId() };
  const tell = (to: Employee[], over: object = {}) =>
    within((tx) => notify(tx, { to: to.map(({ id }) => id), kind: 'recognition_received', subject, ...over }));
  const bell = (as: ApiClient, variables: object = {}) => as.data(BELL, variables);

  it('tells each person once, never the one who caused it, never somebody who left', async () => {
    const gone = await within((tx) => makeEmployee(tx, { status: EmployeeStatus.LEFT }));
    await tell([anna, anna, boris, gone], { actorId: boris.id, params: { points: 20 } });
    expect(await bell(asAnna)).toMatchObject({
      unreadNoticeCount: 1,
      notices: {
        nodes: [
          {
            kind: 'RECOGNITION_RECEIVED',
            subjectType: 'recognition',
            subjectId: subject.id,
            params: [{ name: 'points', value: '20' }],
            actor: { id: boris.id },
            readAt: null,
          },
        ],
      },
    });
    expect((await bell(asBoris)).unreadNoticeCount).toBe(0);
    expect(await within((tx) => tx.sql('test.all', 'select from notice'))).toHaveLength(1);
  });

  it('pages the bell, newest first, and marks read one’s own only: some, then all', async () => {
    for (let i = 0; i < 5; i++) await tell([anna, boris], { params: { i } });
    const first = await bell(asAnna, { first: 3 });
    const rest = await bell(asAnna, { first: 3, after: first.notices.pageInfo.endCursor });
    const order = [...first.notices.nodes, ...rest.notices.nodes].map((one) => one.params[0].value);
    expect([order, rest.notices.pageInfo.hasNextPage]).toEqual([['4', '3', '2', '1', '0'], false]);
    const ids = first.notices.nodes.map((one: { id: string }) => one.id);
    const READ = 'mutation ($ids: [ID!]!) { markNoticesRead(ids: $ids) }';
    expect((await asBoris.data(READ, { ids })).markNoticesRead).toBe(5);
    expect((await asAnna.data(READ, { ids })).markNoticesRead).toBe(2);
    expect((await asAnna.data('mutation { markAllNoticesRead }')).markAllNoticesRead).toBe(2);
    expect((await bell(asAnna)).unreadNoticeCount).toBe(0);
    expect(await asAnna.refusal(READ, { ids: ['x'] })).toMatchObject({ code: 'input.invalid', field: 'ids' });
  });

  it('leaves in peace who switched a kind off; some kinds answer oneself and stay', async () => {
    const SWITCH = `mutation ($kind: NoticeKind!, $isOn: Boolean!) { setNoticeSwitch(kind: $kind, isOn: $isOn) { kind isOn canSwitchOff } }`;
    const { setNoticeSwitch } = await asAnna.data(SWITCH, { kind: 'RECOGNITION_RECEIVED', isOn: false });
    expect(setNoticeSwitch).toContainEqual({ kind: 'RECOGNITION_RECEIVED', isOn: false, canSwitchOff: true });
    await tell([anna, boris]);
    await tell([anna], { kind: 'praise_received' });
    expect((await bell(asAnna)).notices.nodes).toMatchObject([{ kind: 'PRAISE_RECEIVED' }]);
    expect((await bell(asBoris)).unreadNoticeCount).toBe(1);
    await asAnna.data(SWITCH, { kind: 'RECOGNITION_RECEIVED', isOn: true });
    await tell([anna]);
    expect((await bell(asAnna)).unreadNoticeCount).toBe(2);
    expect(await asAnna.refusal(SWITCH, { kind: 'REDEMPTION_FULFILLED', isOn: false })).toMatchObject({
      code: 'notices.always_on',
    });
    expect(
      (await asBoris.data('{ noticeSwitches { isOn } }')).noticeSwitches.every((one: { isOn: boolean }) => one.isOn),
    ).toBe(true);
  });
});
