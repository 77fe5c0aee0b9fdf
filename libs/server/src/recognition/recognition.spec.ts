import { newId, type Tx } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee, makeTouchpoint, makeUnit } from '../company/company.factory';
import { type Employee, EmployeeStatus, type Unit } from '../company';
import { reservePoints, settleReservation } from '../points';
import { brokenInvariants } from '../points/points.factory';
import { makeBehaviour, makeRanking, makeValue } from '../values/values.factory';
import { type Behaviour, Side } from '../values';
import { publishCustomerRecognition } from './publish';

const CARD = `id state story visibility giver { id } receivers { employee { id } points } value { id } behaviours { id }
  reactions { kind count mine } commentCount viewerCan { undo takeBack hide answer } hiddenReason depth source`;
const GIVE = `mutation ($input: GiveRecognitionInput!) { giveRecognition(input: $input) { ${CARD} } }`;
const FEED = `query ($filter: FeedFilter, $first: Int, $after: String) {
  feed(filter: $filter, first: $first, after: $after) { nodes { ${CARD} } pageInfo { endCursor hasNextPage } } }`;
const OPEN = `query ($id: ID!) { recognition(id: $id) { ${CARD} } }`;
const BALANCE = '{ myBalance { allowanceLeft allowanceIssued earned } }';
const STATEMENT = `{ myStatement { nodes { account reason amount balanceAfter borne because subjectId counterpart { id } } } }`;

describe('recognition', () => {
  let api: FreshApi, companyId: string, behaviour: Behaviour, unit: Unit;
  let anna: Employee, boris: Employee, vera: Employee, curator: Employee;
  let asAnna: ApiClient, asBoris: ApiClient, asVera: ApiClient, asCurator: ApiClient;

  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(api.database));
    await within(async (tx) => {
      unit = await makeUnit(tx);
      anna = await makeEmployee(tx, { unitId: unit.id });
      boris = await makeEmployee(tx, { managerId: anna.id, unitId: unit.id });
      vera = await makeEmployee(tx);
      curator = await makeEmployee(tx, { roles: ['employee', 'curator'] });
      behaviour = await makeBehaviour(tx);
      await makeRanking(tx, [behaviour.valueId]);
    });
    [asAnna, asBoris, asVera, asCurator] = (await Promise.all(
      ([anna, boris, vera, curator] as const).map((person) => api.as(person)),
    )) as [ApiClient, ApiClient, ApiClient, ApiClient];
  });
  afterEach(async () => expect(await brokenInvariants(api.db.adminUrl)).toEqual([]));

  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
  const input = (over: object = {}) => ({
    requestKey: newId(),
    receiverIds: [boris.id],
    points: 20,
    behaviourIds: [behaviour.id],
    shownBehaviourIds: [behaviour.id],
    ...over,
  });
  const give = async (over: object = {}, as = asAnna) => (await as.data(GIVE, { input: input(over) })).giveRecognition;
  const refused = (over: object = {}, as = asAnna) => as.refusal(GIVE, { input: input(over) });
  const feed = async (as: ApiClient, filter: object | null = null) =>
    (await as.data(FEED, { filter })).feed.nodes.map((node: { id: string }) => node.id);
  const open = async (as: ApiClient, id: string) => (await as.data(OPEN, { id })).recognition;
  const balance = async (as: ApiClient) => (await as.data(BALANCE)).myBalance;
  /** Ten seconds later. */
  const publish = async () => {
    await within((tx) =>
      tx.sql('test.due', `update outbox set run_at = clock_timestamp() where kind = 'recognition.publish'`),
    );
    await api.worker.runDue();
  };
  const withdraw = (as: ApiClient, deed: string, id: string) =>
    as.data(`mutation ($id: ID!) { ${deed}(id: $id) { id state story } }`, { id });
  const hide = (as: ApiClient, id: string, reason = 'Грубо') =>
    as.data(`mutation ($input: HideRecognitionInput!) { hideRecognition(input: $input) { state hiddenReason } }`, {
      input: { id, reason },
    });

  it('is held for its giver alone, then published to all, with its points', async () => {
    const given = await give({ story: 'Касса не работала' });
    expect(given).toMatchObject({
      state: 'HELD',
      story: 'Касса не работала',
      depth: null,
      source: 'COLLEAGUE',
      giver: { id: anna.id },
      receivers: [{ employee: { id: boris.id }, points: 20 }],
      value: { id: behaviour.valueId },
      behaviours: [{ id: behaviour.id }],
      viewerCan: { undo: true, takeBack: false, hide: false, answer: false },
    });
    expect([await feed(asAnna), await feed(asBoris)]).toEqual([[given.id], []]);
    expect([await open(asBoris, given.id), await open(asCurator, given.id)]).toEqual([null, null]);
    expect(await balance(asAnna)).toEqual({ allowanceLeft: 180, allowanceIssued: 200, earned: 0 });
    await publish();
    expect([await feed(asVera), await feed(asBoris)]).toEqual([[given.id], [given.id]]);
    expect((await open(asVera, given.id)).receivers[0].points).toBeNull();
    expect((await open(asBoris, given.id)).receivers[0].points).toBe(20);
    expect(await balance(asBoris)).toEqual({ allowanceLeft: 100, allowanceIssued: 100, earned: 20 });
    const bell = await asBoris.data('{ unreadNoticeCount notices { nodes { kind subjectId actor { id } } } }');
    expect(bell).toEqual({
      unreadNoticeCount: 1,
      notices: { nodes: [{ kind: 'RECOGNITION_RECEIVED', subjectId: given.id, actor: { id: anna.id } }] },
    });
  });

  it('stores the facts of its moment', async () => {
    const { id } = await give({ receiverIds: [boris.id, vera.id], internalCustomer: true });
    const [row] = await within((tx) => tx.sql('test.facts', 'select * from recognition where id = $1', [id]));
    expect(row).toMatchObject({
      giver_unit_id: unit.id,
      ranking_id: expect.any(String),
      shown_behaviour_ids: [behaviour.id],
      internal_customer: true,
      solicited: null,
    });
    const receivers = await within((tx) =>
      tx.sql(
        'test.facts2',
        'select employee_id, unit_id, relation, points from recognition_receiver order by relation',
        [],
      ),
    );
    expect(receivers).toEqual([
      { employee_id: vera.id, unit_id: null, relation: 'across', points: 20 },
      { employee_id: boris.id, unit_id: unit.id, relation: 'down', points: 20 },
    ]);
  });

  it('answers the same to the same key, also at once, and refuses another input under it', async () => {
    const same = input();
    const answers = await Promise.all(Array.from({ length: 6 }, () => asAnna.data(GIVE, { input: same })));
    expect(new Set(answers.map((answer) => answer.giveRecognition.id)).size).toBe(1);
    expect((await balance(asAnna)).allowanceLeft).toBe(180);
    for (const other of [{ points: 21 }, { story: 'Другое' }, { receiverIds: [vera.id] }, { visibility: 'PRIVATE' }])
      expect(await asAnna.refusal(GIVE, { input: { ...same, ...other } })).toMatchObject({
        code: 'request.key_reused',
      });
  });

  it('refuses what the allowance does not cover, and goes on refusing that key when there is enough again', async () => {
    const big = await give({ points: 200 });
    const late = input({ points: 30 });
    const refusal = {
      code: 'points.insufficient',
      field: 'input.points',
      params: { available: 0, needed: 30, lacking: 30 },
    };
    expect(await asAnna.refusal(GIVE, { input: late })).toEqual(refusal);
    await withdraw(asAnna, 'undoRecognition', big.id);
    expect(await balance(asAnna)).toMatchObject({ allowanceLeft: 200 });
    expect(await asAnna.refusal(GIVE, { input: late })).toEqual(refusal);
    expect((await give({ points: 30 })).state).toBe('HELD');
    expect(await feed(asAnna)).toHaveLength(1);
  });

  it('needs no points and writes none into the ledger', async () => {
    await give({ points: 0 });
    await publish();
    expect(await within((tx) => tx.sql('test.none', 'select from points_transfer'))).toEqual([]);
    expect(await feed(asVera)).toHaveLength(1);
  });

  it('names the field of what is wrong', async () => {
    const against = await within((tx) => makeBehaviour(tx, { side: Side.AGAINST }));
    const gone = await within((tx) => makeEmployee(tx, { status: EmployeeStatus.LEFT }));
    const retired = await within((tx) => makeValue(tx, { retiredAt: new Date() }));
    const cases: [object, string, string][] = [
      [{ receiverIds: [anna.id] }, 'recognition.to_self', 'input.receiverIds'],
      [{ receiverIds: [] }, 'recognition.receiver_required', 'input.receiverIds'],
      [{ receiverIds: [newId()] }, 'input.not_found', 'input.receiverIds'],
      [{ receiverIds: [gone.id] }, 'recognition.receiver_left', 'input.receiverIds'],
      [{ behaviourIds: [], story: '  ' }, 'recognition.words_required', 'input.story'],
      [{ behaviourIds: [], story: 'Спасибо' }, 'recognition.value_required', 'input.valueId'],
      [{ behaviourIds: [against.id] }, 'recognition.behaviour_against', 'input.behaviourIds'],
      [{ valueId: retired.id }, 'input.not_found', 'input.valueId'],
      [{ touchpointId: newId() }, 'input.not_found', 'input.touchpointId'],
      [{ points: -1 }, 'input.out_of_range', 'input.points'],
      [{ story: 'a'.repeat(2001) }, 'input.too_long', 'input.story'],
      [{ story: 'a\u0000b' }, 'input.characters', 'input.story'],
    ];
    for (const [over, code, field] of cases) expect(await refused(over)).toMatchObject({ code, field });
    expect(await within((tx) => tx.sql('test.empty', 'select from recognition'))).toEqual([]);
  });

  it('lets nobody flood the feed', async () => {
    await within((tx) =>
      tx.sql(
        'test.flood',
        `insert into recognition (company_id, id, source, state, giver_id, visibility, publish_at, published_at)
         select $1, gen_random_uuid(), 'colleague', 'published', $2, 'everyone', now(), now() from generate_series(1, 100)`,
        [companyId, anna.id],
      ),
    );
    expect(await refused()).toMatchObject({ code: 'request.too_many', params: { max: 100 } });
    expect((await give({ receiverIds: [vera.id] }, asBoris)).state).toBe('HELD');
  });

  it('thanks three or nobody: one of them is suspended', async () => {
    const suspended = await within((tx) => makeEmployee(tx, { status: EmployeeStatus.SUSPENDED }));
    expect(await refused({ receiverIds: [boris.id, suspended.id, vera.id] })).toMatchObject({
      code: 'recognition.receiver_suspended',
      params: { name: `${suspended.firstName} ${suspended.lastName}` },
    });
    expect(await balance(asAnna)).toMatchObject({ allowanceLeft: 200 });
    expect(await within((tx) => tx.sql('test.empty', 'select from recognition'))).toEqual([]);
  });

  it('is undone without a trace within ten seconds, and by nobody else', async () => {
    const { id } = await give({ story: 'Тайна' });
    expect(await asBoris.refusal('mutation ($id: ID!) { undoRecognition(id: $id) { id } }', { id })).toMatchObject({
      code: 'recognition.not_found',
    });
    await withdraw(asAnna, 'undoRecognition', id);
    await withdraw(asAnna, 'undoRecognition', id);
    await publish();
    expect([await feed(asAnna), await feed(asBoris), await open(asAnna, id)]).toEqual([[], [], null]);
    expect((await balance(asAnna)).allowanceLeft).toBe(200);
    expect((await asBoris.data('{ unreadNoticeCount }')).unreadNoticeCount).toBe(0);
    expect(await within((tx) => tx.sql('test.trace', `select from recognition where story <> ''`))).toEqual([]);
  });

  it('cannot be undone once published, but taken back, with the points', async () => {
    const { id } = await give();
    await publish();
    expect(await asAnna.refusal('mutation ($id: ID!) { undoRecognition(id: $id) { id } }', { id })).toMatchObject({
      code: 'recognition.too_late',
    });
    await withdraw(asAnna, 'takeBackRecognition', id);
    expect([await feed(asAnna), await feed(asBoris)]).toEqual([[], []]);
    expect((await balance(asAnna)).allowanceLeft).toBe(200);
    expect((await balance(asBoris)).earned).toBe(0);
  });

  it('is hidden by a curator with a reason; what the receiver has spent is borne by the company and explained', async () => {
    const { id } = await give({ points: 50 });
    await publish();
    await within(async (tx) => {
      const hold = await reservePoints(tx, { employeeId: boris.id, key: 'r', points: 35, redemptionId: newId() });
      if (hold.status === 'posted')
        await settleReservation(
          tx,
          { actorId: curator.id, key: 's' },
          { employeeId: boris.id, holdId: hold.transferIds[0]! },
        );
    });
    expect(
      await asBoris.refusal(`mutation { hideRecognition(input: { id: "${id}", reason: "просто так" }) { id } }`),
    ).toMatchObject({ code: 'identity.forbidden' });
    await hide(asCurator, id);
    expect([await feed(asVera), await open(asBoris, id)]).toEqual([[], null]);
    expect(await open(asAnna, id)).toMatchObject({ state: 'HIDDEN', hiddenReason: 'Грубо' });
    expect(await balance(asBoris)).toMatchObject({ earned: 0 });
    const lines = async (as: ApiClient) => (await as.data(STATEMENT)).myStatement.nodes;
    expect(await lines(asBoris)).toEqual([
      expect.objectContaining({
        reason: 'GIFT_TAKEN_BACK',
        amount: -15,
        balanceAfter: 0,
        borne: 35,
        because: 'hidden',
        subjectId: id,
        counterpart: { id: anna.id },
      }),
      expect.objectContaining({ reason: 'REWARD_RESERVED', amount: -35, balanceAfter: 15 }),
      expect.objectContaining({ reason: 'GIFT_RECEIVED', amount: 50, balanceAfter: 50, counterpart: { id: anna.id } }),
    ]);
    expect(await lines(asAnna)).toEqual([
      expect.objectContaining({
        reason: 'GIFT_RETURNED',
        amount: 50,
        balanceAfter: 200,
        counterpart: { id: boris.id },
      }),
      expect.objectContaining({ reason: 'GIFT_GIVEN', amount: -50, balanceAfter: 150, counterpart: { id: boris.id } }),
      expect.objectContaining({ reason: 'ALLOWANCE_ISSUED', amount: 200, balanceAfter: 200 }),
    ]);
    const audited = await within((tx) => tx.sql('test.audit', 'select deed, actor_id from audit_log'));
    expect(audited).toEqual([{ deed: 'recognition.hide', actor_id: curator.id }]);
    expect((await asAnna.data('{ notices { nodes { kind } } }')).notices.nodes).toEqual([
      { kind: 'RECOGNITION_HIDDEN' },
    ]);
  });

  it('shows the private to its parties, the unit’s to the units, everywhere it is read', async () => {
    const secret = await give({ visibility: 'PRIVATE', receiverIds: [vera.id] });
    const unitOnly = await give({ visibility: 'UNIT', receiverIds: [vera.id] });
    await publish();
    expect(await feed(asAnna)).toEqual([unitOnly.id, secret.id]);
    expect(await feed(asVera)).toEqual([unitOnly.id, secret.id]);
    expect(await feed(asBoris)).toEqual([unitOnly.id]);
    expect(await feed(asBoris, { personId: vera.id })).toEqual([unitOnly.id]);
    expect(await feed(asCurator)).toEqual([]);
    expect(await open(asBoris, secret.id)).toBeNull();
    expect(await open(asCurator, secret.id)).toMatchObject({ viewerCan: { hide: true } });
    const react = (as: ApiClient) =>
      as.refusal(`mutation { react(input: { recognitionId: "${secret.id}", kind: WARM, on: true }) { id } }`);
    expect(await react(asBoris)).toMatchObject({ code: 'recognition.not_found' });
    const stranger = await makeCompany(api.database);
    const other = await api.database.inCompany(stranger.id, (tx) => makeEmployee(tx, { roles: ['curator', 'admin'] }));
    const asOther = await api.as(other);
    expect([await open(asOther, unitOnly.id), await feed(asOther)]).toEqual([null, []]);
  });

  it('filters by unit and below, value, touchpoint, source, person', async () => {
    const [below, touchpoint, other] = await within(
      async (tx) =>
        [await makeUnit(tx, { parentId: unit.id }), await makeTouchpoint(tx), await makeBehaviour(tx)] as const,
    );
    const deep = await within((tx) => makeEmployee(tx, { unitId: below.id }));
    const one = await give({ receiverIds: [vera.id], behaviourIds: [other.id], points: 0 }, asCurator);
    const two = await give({ receiverIds: [deep.id], touchpointId: touchpoint.id, points: 0 }, asCurator);
    await publish();
    const three = await within((tx) => publishCustomerRecognition(tx, { receiverIds: [boris.id], story: 'Душевно' }));
    // what a colleague gave takes its place at the end of its ten seconds: after what a customer said meanwhile
    for (const [filter, ids] of [
      [{ unitId: unit.id }, [two.id, three]],
      [{ unitId: below.id }, [two.id]],
      [{ valueId: other.valueId }, [one.id]],
      [{ touchpointId: touchpoint.id }, [two.id]],
      [{ source: 'CUSTOMER' }, [three]],
      [{ personId: curator.id }, [two.id, one.id]],
      [{ receiverId: boris.id, source: 'CUSTOMER' }, [three]],
      [{ giverId: boris.id }, []],
      [{}, [two.id, one.id, three]],
    ] as const)
      expect(await feed(asAnna, filter)).toEqual(ids);
    expect((await asBoris.data('{ notices { nodes { kind } } }')).notices.nodes).toEqual([{ kind: 'PRAISE_RECEIVED' }]);
  });

  it('pages by cursor over everything once, in order', async () => {
    for (let i = 0; i < 7; i++) await give({ points: 0, story: `№ ${i}` });
    await publish();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { feed: page } = await asVera.data(FEED, { first: 3, after });
      seen.push(...page.nodes.map((node: { story: string }) => node.story));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((i) => `№ ${i}`));
    expect(await asVera.refusal(FEED, { after: 'вздор' })).toMatchObject({ code: 'input.invalid' });
    expect(await asVera.refusal(FEED, { first: 101 })).toMatchObject({ code: 'input.out_of_range' });
  });

  it('takes reactions as toggles and comments once, and tells its parties', async () => {
    const { id } = await give();
    await publish();
    const react = (as: ApiClient, on: boolean) =>
      as.data(
        'mutation ($input: ReactInput!) { react(input: $input) { reactions { kind count mine employees { id } } } }',
        {
          input: { recognitionId: id, kind: 'WARM', on },
        },
      );
    await react(asVera, true);
    await react(asVera, true);
    expect((await react(asBoris, true)).react.reactions).toEqual([
      { kind: 'WARM', count: 2, mine: true, employees: [{ id: vera.id }, { id: boris.id }] },
    ]);
    expect((await react(asBoris, false)).react.reactions).toMatchObject([{ count: 1, mine: false }]);

    const COMMENT = `mutation ($input: CommentInput!) { comment(input: $input) { commentCount comments { nodes { id text author { id } viewerCanRemove } } } }`;
    const written = { id: newId(), recognitionId: id, text: 'Подтверждаю' };
    await asVera.data(COMMENT, { input: written });
    const { comment } = await asVera.data(COMMENT, { input: written });
    expect(comment).toEqual({
      commentCount: 1,
      comments: { nodes: [{ id: written.id, text: 'Подтверждаю', author: { id: vera.id }, viewerCanRemove: true }] },
    });
    expect(await asBoris.refusal(COMMENT, { input: written })).toMatchObject({ code: 'request.key_reused' });
    const REMOVE = 'mutation ($id: ID!) { removeComment(id: $id) { commentCount } }';
    expect(await asBoris.refusal(REMOVE, { id: written.id })).toMatchObject({ code: 'recognition.not_found' });
    expect((await asCurator.data(REMOVE, { id: written.id })).removeComment.commentCount).toBe(0);
    const kinds = (await asAnna.data('{ notices { nodes { kind } } }')).notices.nodes;
    expect(kinds).toEqual([{ kind: 'RECOGNITION_COMMENTED' }]);
  });
});
