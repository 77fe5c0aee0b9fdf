import { type FreshApi, freshApi } from '@zasluga/testing';
import { brokenInvariants } from '../../points/points.factory';
import { GIVE, makeStage, type Stage } from '../testing/stage.factory';

const NAME =
  'mutation ($input: NameDelegateInput!) { nameDelegate(input: $input) { id withPoints endsOn delegate { id } } }';
const END = 'mutation ($id: ID!) { endDelegation(id: $id) }';
const NAMES = '{ myDelegates { id delegate { id } withPoints } myPrincipals { id principal { id } } }';
const CARD = 'query ($id: ID!) { recognition(id: $id) { giver { id } by { id } viewerCan { takeBack } } }';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('giving in somebody’s name', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  afterEach(async () => expect(await brokenInvariants(api.db.adminUrl)).toEqual([]));
  const on = (test: (stage: Stage) => Promise<void>) => async () => test(await makeStage(api));
  /** Anna names Vera. */
  const named = async ({ asAnna, vera }: Stage, over: object = {}) =>
    (await asAnna.data(NAME, { input: { delegateId: vera.id, endsOn: inDays(30), withPoints: true, ...over } }))
      .nameDelegate as { id: string };
  const kinds = async (as: Stage['asAnna']) =>
    (await as.data('{ notices { nodes { kind actor { id } } } }')).notices.nodes as object[];

  it(
    'is hers with both names, from her allowance, and she is told; either may take it back',
    on(async (stage) => {
      const { anna, boris, vera, asAnna, asBoris, asVera, give, publish, balance, withdraw, within, feed } = stage;
      await named(stage);
      expect(await kinds(asVera)).toEqual([{ kind: 'DELEGATE_NAMED', actor: { id: anna.id } }]);
      const first = await give({ onBehalfOfId: anna.id, points: 20 }, asVera);
      expect([await feed(asVera), await feed(asAnna), await feed(asBoris)]).toEqual([[first.id], [first.id], []]);
      await publish();
      expect((await asBoris.data(CARD, { id: first.id })).recognition).toEqual({
        giver: { id: anna.id },
        by: { id: vera.id },
        viewerCan: { takeBack: false },
      });
      expect([await balance(asAnna), await balance(asVera)]).toMatchObject([
        { allowanceLeft: 180 },
        { allowanceLeft: 100 },
      ]);
      expect(await kinds(asAnna)).toEqual([{ kind: 'GIVEN_IN_YOUR_NAME', actor: { id: vera.id } }]);
      expect(await kinds(asBoris)).toEqual([{ kind: 'RECOGNITION_RECEIVED', actor: { id: anna.id } }]);
      await withdraw(asAnna, 'takeBackRecognition', first.id);
      expect(await balance(asAnna)).toMatchObject({ allowanceLeft: 200 });
      const second = await give({ onBehalfOfId: anna.id, points: 0, receiverIds: [boris.id] }, asVera);
      await withdraw(asVera, 'undoRecognition', second.id);
      const deeds = await within((tx) =>
        tx.sql<{ deed: string; actorId: string }>(
          'test.audit',
          `select deed, actor_id as "actorId" from audit_log where deed like 'recognition.%' order by id`,
        ),
      );
      expect(deeds.map(({ deed }) => deed)).toEqual([
        'recognition.name_delegate',
        'recognition.give_on_behalf',
        'recognition.take_back',
        'recognition.give_on_behalf',
      ]);
      expect(deeds[1]!.actorId).toBe(vera.id);
    }),
  );

  it(
    'thanks neither of the two, moves no points unless told so, and is nobody else’s',
    on(async (stage) => {
      const { anna, boris, vera, asBoris, asVera, asAnna, refused, give, input } = stage;
      await named(stage, { withPoints: false });
      const cases: [object, Stage['asAnna'], string][] = [
        [{ onBehalfOfId: anna.id, receiverIds: [vera.id], points: 0 }, asVera, 'recognition.to_self'],
        [{ onBehalfOfId: anna.id, receiverIds: [anna.id], points: 0 }, asVera, 'recognition.to_self'],
        [{ onBehalfOfId: anna.id, points: 5 }, asVera, 'recognition.delegate_without_points'],
        [{ onBehalfOfId: anna.id, receiverIds: [vera.id], points: 0 }, asBoris, 'recognition.not_delegate'],
        [{ onBehalfOfId: vera.id, points: 0 }, asAnna, 'recognition.not_delegate'],
      ];
      for (const [over, as, code] of cases) expect(await refused(over, as)).toMatchObject({ code });
      const own = input({ receiverIds: [boris.id], points: 0 });
      await give(own); // Anna's own
      // her key in another hand tells nothing of hers
      expect(await asVera.refusal(GIVE, { input: { ...own, onBehalfOfId: anna.id } })).toMatchObject({
        code: 'request.key_reused',
      });
      const same = input({ onBehalfOfId: anna.id, points: 0 });
      const ids = [await give(same, asVera), await give(same, asVera)].map(({ id }: { id: string }) => id);
      expect(ids[0]).toBe(ids[1]);
    }),
  );

  it(
    'ends with its term, when either ends it, or with its principal',
    on(async (stage) => {
      const { anna, vera, asAnna, asBoris, asVera, refused, within } = stage;
      const { id } = await named(stage);
      const tries = () => refused({ onBehalfOfId: anna.id, points: 0 }, asVera);
      await asBoris.data(END, { id }); // not his
      expect((await asVera.data(NAMES)).myPrincipals).toEqual([{ id, principal: { id: anna.id } }]);
      await asVera.data(END, { id });
      expect(await tries()).toMatchObject({ code: 'recognition.not_delegate' });
      expect((await asAnna.data(NAMES)).myDelegates).toEqual([]);
      const again = await named(stage);
      await within((tx) =>
        tx.sql('test.past', `update delegation set starts_on = '2020-01-01', ends_on = '2020-02-01' where id = $1`, [
          again.id,
        ]),
      );
      expect(await tries()).toMatchObject({ code: 'recognition.not_delegate' });
      const third = await named(stage, { withPoints: false });
      const fourth = await named(stage, { withPoints: true }); // replaces
      expect((await asAnna.data(NAMES)).myDelegates).toEqual([
        { id: fourth.id, delegate: { id: vera.id }, withPoints: true },
      ]);
      expect(third.id).not.toBe(fourth.id);
      await within((tx) => tx.sql('test.left', `update employee set status = 'suspended' where id = $1`, [anna.id]));
      expect(await tries()).toMatchObject({ code: 'recognition.not_delegate' });
    }),
  );

  it(
    'is for others and for a term',
    on(async (stage) => {
      const { anna, vera, asAnna } = stage;
      const refusal = (over: object) =>
        asAnna.refusal(NAME, { input: { delegateId: vera.id, endsOn: inDays(3), withPoints: false, ...over } });
      expect(await refusal({ delegateId: anna.id })).toMatchObject({ code: 'recognition.delegate_self' });
      for (const endsOn of [inDays(-2), inDays(400)])
        expect(await refusal({ endsOn })).toMatchObject({ code: 'recognition.delegate_term', field: 'input.endsOn' });
      expect(await refusal({ endsOn: 'завтра' })).toMatchObject({ code: 'input.invalid' });
    }),
  );
});
