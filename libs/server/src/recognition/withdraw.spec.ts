import { newId } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { reservePoints, settleReservation } from '../points';
import { brokenInvariants } from '../points/points.factory';
import { makeStage, type Stage } from './testing/stage.factory';

const STATEMENT = `{ myStatement { nodes { account reason amount balanceAfter borne because subjectId counterpart { id } } } }`;

describe('withdrawing a recognition', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  afterEach(async () => expect(await brokenInvariants(api.db.adminUrl)).toEqual([]));
  const on = (test: (stage: Stage) => Promise<void>) => async () => test(await makeStage(api));

  it(
    'is undone without a trace within ten seconds, and by nobody else',
    on(async ({ asAnna, asBoris, within, give, feed, open, balance, publish, withdraw }) => {
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
    }),
  );

  it(
    'cannot be undone once published, but taken back, with the points',
    on(async ({ asAnna, asBoris, give, feed, balance, publish, withdraw }) => {
      const { id } = await give();
      await publish();
      expect(await asAnna.refusal('mutation ($id: ID!) { undoRecognition(id: $id) { id } }', { id })).toMatchObject({
        code: 'recognition.too_late',
      });
      await withdraw(asAnna, 'takeBackRecognition', id);
      expect([await feed(asAnna), await feed(asBoris)]).toEqual([[], []]);
      expect((await balance(asAnna)).allowanceLeft).toBe(200);
      expect((await balance(asBoris)).earned).toBe(0);
    }),
  );

  it(
    'is hidden by a curator with a reason; what the receiver has spent is borne by the company and explained',
    on(
      async ({
        anna,
        boris,
        curator,
        asAnna,
        asBoris,
        asVera,
        asCurator,
        within,
        give,
        feed,
        open,
        balance,
        publish,
        hide,
        settleReviews,
      }) => {
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
        await settleReviews();
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
          expect.objectContaining({
            reason: 'GIFT_RECEIVED',
            amount: 50,
            balanceAfter: 50,
            counterpart: { id: anna.id },
          }),
        ]);
        expect(await lines(asAnna)).toEqual([
          expect.objectContaining({
            reason: 'GIFT_RETURNED',
            amount: 50,
            balanceAfter: 200,
            counterpart: { id: boris.id },
          }),
          expect.objectContaining({
            reason: 'GIFT_GIVEN',
            amount: -50,
            balanceAfter: 150,
            counterpart: { id: boris.id },
          }),
          expect.objectContaining({ reason: 'ALLOWANCE_ISSUED', amount: 200, balanceAfter: 200 }),
        ]);
        const audited = await within((tx) => tx.sql('test.audit', 'select deed, actor_id from audit_log'));
        expect(audited).toEqual([{ deed: 'recognition.hide', actor_id: curator.id }]);
        expect((await asAnna.data('{ notices { nodes { kind } } }')).notices.nodes).toEqual([
          { kind: 'RECOGNITION_HIDDEN' },
        ]);
      },
    ),
  );
});
