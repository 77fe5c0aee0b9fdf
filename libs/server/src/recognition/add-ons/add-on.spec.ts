import { newId } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { makeEmployee } from '../../company/company.factory';
import { EmployeeStatus } from '../../company';
import { reservePoints, settleReservation } from '../../points';
import { brokenInvariants } from '../../points/points.factory';
import { makeStage, type Stage } from '../testing/stage.factory';

const ADD = `mutation ($input: AddOnInput!) { addToRecognition(input: $input) { id addOns { id reason points held viewerCanUndo author { id } } } }`;
const CARD = `query ($id: ID!) { recognition(id: $id) { viewerCan { addOn } addOns { id reason points held author { id } } } }`;

interface OnCard {
  id: string;
  /** Anna's to Boris and Gleb, published, without points. */
  add: (over?: object, as?: ApiClient) => Promise<{ id: string; held: boolean; points: number }[]>;
  refusedAdd: (over?: object, as?: ApiClient) => Promise<unknown>;
  input: (over?: object) => Record<string, unknown>;
  card: (as: ApiClient) => Promise<{ viewerCan: { addOn: boolean }; addOns: { reason: string; points: number }[] }>;
  publishAddOns: () => Promise<void>;
  gleb: { id: string };
  asGleb: ApiClient;
}

describe('adding to a recognition', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  afterEach(async () => expect(await brokenInvariants(api.db.adminUrl)).toEqual([]));

  const on = (test: (stage: Omit<Stage, 'input'> & OnCard) => Promise<void>) => async () => {
    const stage = await makeStage(api);
    const gleb = await stage.within((tx) => makeEmployee(tx));
    const { id } = await stage.give({ points: 0, receiverIds: [stage.boris.id, gleb.id], story: 'Вдвоём на кассе' });
    await stage.publish();
    const input = (over: object = {}) => ({
      requestKey: newId(),
      recognitionId: id,
      reason: 'Моя смена ушла домой вовремя',
      points: 15,
      ...over,
    });
    await test({
      ...stage,
      id,
      input,
      gleb,
      asGleb: await api.as(gleb),
      add: async (over = {}, as = stage.asVera) => (await as.data(ADD, { input: input(over) })).addToRecognition.addOns,
      refusedAdd: (over = {}, as = stage.asVera) => as.refusal(ADD, { input: input(over) }),
      card: async (as) => (await as.data(CARD, { id })).recognition,
      publishAddOns: async () => {
        await stage.within((tx) => tx.sql('test.all_due', 'update outbox set run_at = clock_timestamp()'));
        await api.worker.runDue();
      },
    });
  };

  it(
    'does not take a key under which points were refused for a reason without points',
    on(async ({ refusedAdd, input }) => {
      const { requestKey } = input() as { requestKey: string };
      expect(await refusedAdd({ requestKey, points: 1000 })).toMatchObject({ code: 'points.insufficient' });
      expect(await refusedAdd({ requestKey, points: 0 })).toMatchObject({ code: 'request.key_reused' });
      expect(await refusedAdd({ requestKey, points: 1000 })).toMatchObject({ code: 'points.insufficient' });
    }),
  );

  it(
    'is held for its author alone, then seen by all, with the same points to each receiver',
    on(async ({ vera, asVera, asBoris, asGleb, asAnna, asCurator, add, card, publishAddOns, balance, id }) => {
      const [held] = await add();
      expect(held).toMatchObject({ held: true, points: 15, viewerCanUndo: true, author: { id: vera.id } });
      expect((await card(asBoris)).addOns).toEqual([]);
      expect((await balance(asVera)).allowanceLeft).toBe(70);
      expect((await balance(asBoris)).earned).toBe(0);
      await publishAddOns();
      for (const as of [asBoris, asGleb]) {
        expect((await card(as)).addOns).toMatchObject([{ reason: 'Моя смена ушла домой вовремя', points: 15 }]);
        expect((await balance(as)).earned).toBe(15);
        expect((await as.data('{ notices { nodes { kind subjectId actor { id } } } }')).notices.nodes[0]).toEqual({
          kind: 'RECOGNITION_ADDED_TO',
          subjectId: id,
          actor: { id: vera.id },
        });
      }
      expect((await card(asAnna)).addOns).toMatchObject([{ points: 15 }]);
      expect((await card(asCurator)).addOns).toMatchObject([{ points: 15 }]);
      expect((await card(asVera)).viewerCan.addOn).toBe(true);
    }),
  );

  it(
    'tells a stranger the reason and not the points',
    on(async ({ add, card, publishAddOns, within }) => {
      await add();
      await publishAddOns();
      const stranger = await api.as(await within((tx) => makeEmployee(tx)));
      expect((await card(stranger)).addOns).toMatchObject([{ reason: 'Моя смена ушла домой вовремя', points: null }]);
    }),
  );

  it(
    'is undone within ten seconds without a trace, and not later',
    on(async ({ asVera, asBoris, add, card, publishAddOns, balance, within }) => {
      const UNDO = 'mutation ($id: ID!) { undoAddOn(id: $id) { addOns { id } } }';
      const [held] = await add();
      expect(await asBoris.refusal(UNDO, { id: held!.id })).toMatchObject({ code: 'recognition.not_found' });
      await asVera.data(UNDO, { id: held!.id });
      expect((await asVera.data(UNDO, { id: held!.id })).undoAddOn.addOns).toEqual([]);
      expect((await balance(asVera)).allowanceLeft).toBe(100);
      await publishAddOns();
      expect((await card(asBoris)).addOns).toEqual([]);
      expect(await within((tx) => tx.sql('test.words', 'select reason from recognition_add_on'))).toEqual([
        { reason: '–' },
      ]);
      const [late] = await add();
      await publishAddOns();
      expect(await asVera.refusal(UNDO, { id: late!.id })).toMatchObject({ code: 'recognition.too_late' });
    }),
  );

  it(
    'said twice with one key, also at once, adds once; the key is for that alone',
    on(async ({ asVera, input, balance, publishAddOns, asBoris }) => {
      const same = input();
      const answers = await Promise.all(Array.from({ length: 5 }, () => asVera.data(ADD, { input: same })));
      expect(new Set(answers.map((answer) => answer.addToRecognition.addOns[0].id)).size).toBe(1);
      expect(answers.every((answer) => answer.addToRecognition.addOns.length === 1)).toBe(true);
      expect((await balance(asVera)).allowanceLeft).toBe(70);
      expect(await asVera.refusal(ADD, { input: { ...same, points: 10 } })).toMatchObject({
        code: 'request.key_reused',
      });
      await publishAddOns();
      await publishAddOns();
      expect((await balance(asBoris)).earned).toBe(15);
    }),
  );

  it(
    'is refused below the allowance, also by the same key later, and several stand as long as they are few',
    on(async ({ asVera, input, add, refusedAdd, balance, card }) => {
      const big = input({ points: 60 });
      const refusal = {
        code: 'points.insufficient',
        field: 'input.points',
        params: expect.objectContaining({ needed: 60, lacking: 20 }),
      };
      expect(await asVera.refusal(ADD, { input: big })).toEqual(refusal);
      expect(await asVera.refusal(ADD, { input: big })).toEqual(refusal);
      expect((await balance(asVera)).allowanceLeft).toBe(100);
      await add({ points: 50 });
      await add({ points: 0 });
      await add({ points: 0, reason: 'И ещё раз спасибо' });
      expect(await refusedAdd({ points: 0 })).toMatchObject({ code: 'recognition.add_ons_full', params: { max: 3 } });
      expect((await card(asVera)).addOns.map(({ points }) => points)).toEqual([50, 0, 0]);
    }),
  );

  it(
    'is neither for the giver nor for a receiver, and leaves out who is gone',
    on(async ({ asAnna, asBoris, asGleb, gleb, asVera, add, refusedAdd, card, balance, publishAddOns, within }) => {
      for (const as of [asAnna, asBoris])
        expect(await refusedAdd({}, as)).toMatchObject({ code: 'recognition.not_found' });
      expect((await card(asBoris)).viewerCan.addOn).toBe(false);
      expect(await refusedAdd({ reason: ' ' })).toMatchObject({ field: 'input.reason' });
      await within((tx) =>
        tx.sql('test.left', `update employee set status = $2 where id = $1`, [gleb.id, EmployeeStatus.SUSPENDED]),
      );
      await add();
      await publishAddOns();
      expect((await balance(asVera)).allowanceLeft).toBe(85);
      expect((await balance(asBoris)).earned).toBe(15);
      void asGleb;
    }),
  );

  it(
    'comes back with its recognition, whoever ends it, also what was spent and what is still held',
    on(
      async ({ id, boris, curator, asVera, asAnna, asBoris, asGleb, asCurator, add, publishAddOns, balance, ...s }) => {
        await add();
        await publishAddOns();
        await add({ points: 5, reason: 'И за чистоту' });
        await s.within(async (tx) => {
          const hold = await reservePoints(tx, { employeeId: boris.id, key: 'r', points: 10, redemptionId: newId() });
          if (hold.status === 'posted')
            await settleReservation(
              tx,
              { actorId: curator.id, key: 's' },
              { employeeId: boris.id, holdId: hold.transferIds[0]! },
            );
        });
        await s.hide(asCurator, id);
        await publishAddOns();
        expect((await balance(asVera)).allowanceLeft).toBe(100);
        expect(await balance(asBoris)).toMatchObject({ earned: 0 });
        expect(await balance(asGleb)).toMatchObject({ earned: 0 });
        expect(await s.within((tx) => tx.sql('test.states', 'select distinct state from recognition_add_on'))).toEqual([
          { state: 'ended' },
        ]);
        void asAnna;
      },
    ),
  );

  it(
    'of many is returned whole when the recognition is taken back',
    on(async ({ id, asAnna, asBoris, asVera, add, publishAddOns, balance, withdraw, card }) => {
      await add({ points: 10 });
      await add({ points: 20, reason: 'Ещё раз' });
      await publishAddOns();
      expect((await balance(asBoris)).earned).toBe(30);
      await withdraw(asAnna, 'takeBackRecognition', id);
      expect((await balance(asVera)).allowanceLeft).toBe(100);
      expect((await balance(asBoris)).earned).toBe(0);
      expect(await card(asVera)).toBeNull();
    }),
  );
});
