import { newId } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeEmployee } from '../company/company.factory';
import { EmployeeStatus } from '../company';
import { brokenInvariants } from '../points/points.factory';
import { makeBehaviour, makeValue } from '../values/values.factory';
import { Side } from '../values';
import { GIVE, makeStage, type Stage } from './testing/stage.factory';

describe('giving a recognition', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  afterEach(async () => expect(await brokenInvariants(api.db.adminUrl)).toEqual([]));
  const on = (test: (stage: Stage) => Promise<void>) => async () => test(await makeStage(api));

  it(
    'is held for its giver alone, then published to all, with its points',
    on(async ({ anna, boris, behaviour, asAnna, asBoris, asVera, asCurator, give, feed, open, balance, publish }) => {
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
    }),
  );

  it(
    'stores the facts of its moment',
    on(async ({ boris, vera, unit, behaviour, within, give }) => {
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
    }),
  );

  it(
    'answers the same to the same key, also at once, and refuses another input under it',
    on(async ({ vera, asAnna, input, balance }) => {
      const same = input();
      const answers = await Promise.all(Array.from({ length: 6 }, () => asAnna.data(GIVE, { input: same })));
      expect(new Set(answers.map((answer) => answer.giveRecognition.id)).size).toBe(1);
      expect((await balance(asAnna)).allowanceLeft).toBe(180);
      for (const other of [{ points: 21 }, { story: 'Другое' }, { receiverIds: [vera.id] }, { visibility: 'PRIVATE' }])
        expect(await asAnna.refusal(GIVE, { input: { ...same, ...other } })).toMatchObject({
          code: 'request.key_reused',
        });
    }),
  );

  it(
    'gives what waited on a device as nobody but its author, and then once',
    on(async ({ anna, asAnna, asVera, input, give, feed, balance }) => {
      const waited = input({ authorId: anna.id });
      const refusal = { code: 'recognition.other_person', field: 'input.authorId' };
      expect(await asVera.refusal(GIVE, { input: waited })).toMatchObject(refusal);
      expect([await feed(asVera), (await balance(asVera)).allowanceLeft]).toEqual([[], 100]);
      const { giveRecognition: given } = await asAnna.data(GIVE, { input: waited });
      expect(given).toMatchObject({ state: 'HELD', giver: { id: anna.id } });
      // as an earlier version sent it
      expect((await give({ ...waited, authorId: null })).id).toBe(given.id);
      expect(await feed(asAnna)).toEqual([given.id]);
    }),
  );

  it(
    'refuses what the allowance does not cover, and goes on refusing that key when there is enough again',
    on(async ({ asAnna, input, give, feed, balance, withdraw }) => {
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
      // without points it is another request, although nothing but the refusal is kept under the key
      const words = { ...late, points: 0 };
      expect(await asAnna.refusal(GIVE, { input: words })).toMatchObject({ code: 'request.key_reused' });
      expect((await give({ points: 30 })).state).toBe('HELD');
      expect(await feed(asAnna)).toHaveLength(1);
    }),
  );

  it(
    'needs no points and writes none into the ledger',
    on(async ({ asVera, within, give, feed, publish }) => {
      await give({ points: 0 });
      await publish();
      expect(await within((tx) => tx.sql('test.none', 'select from points_transfer'))).toEqual([]);
      expect(await feed(asVera)).toHaveLength(1);
    }),
  );

  it(
    'names the field of what is wrong',
    on(async ({ anna, within, refused }) => {
      const against = await within((tx) => makeBehaviour(tx, { side: Side.AGAINST }));
      const proposed = await within((tx) => makeBehaviour(tx, { adoptedAt: null }));
      const unused = await within((tx) => makeBehaviour(tx, { retiredAt: new Date() }));
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
        [{ behaviourIds: [proposed.id] }, 'input.not_found', 'input.behaviourIds'],
        [{ behaviourIds: [unused.id] }, 'input.not_found', 'input.behaviourIds'],
        [{ valueId: retired.id }, 'input.not_found', 'input.valueId'],
        [{ touchpointId: newId() }, 'input.not_found', 'input.touchpointId'],
        [{ points: -1 }, 'input.out_of_range', 'input.points'],
        [{ story: 'a'.repeat(2001) }, 'input.too_long', 'input.story'],
        [{ story: 'a\u0000b' }, 'input.characters', 'input.story'],
      ];
      for (const [over, code, field] of cases) expect(await refused(over)).toMatchObject({ code, field });
      expect(await within((tx) => tx.sql('test.empty', 'select from recognition'))).toEqual([]);
    }),
  );

  it(
    'lets nobody flood the feed',
    on(async ({ anna, vera, companyId, asBoris, within, give, refused }) => {
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
    }),
  );

  it(
    'thanks three or nobody: one of them is suspended',
    on(async ({ boris, vera, asAnna, within, refused, balance }) => {
      const suspended = await within((tx) => makeEmployee(tx, { status: EmployeeStatus.SUSPENDED }));
      expect(await refused({ receiverIds: [boris.id, suspended.id, vera.id] })).toMatchObject({
        code: 'recognition.receiver_suspended',
        params: { name: `${suspended.firstName} ${suspended.lastName}` },
      });
      expect(await balance(asAnna)).toMatchObject({ allowanceLeft: 200 });
      expect(await within((tx) => tx.sql('test.empty', 'select from recognition'))).toEqual([]);
    }),
  );
});
