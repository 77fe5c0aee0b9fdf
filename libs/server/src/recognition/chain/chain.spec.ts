import { newId } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { makeEmployee } from '../../company/company.factory';
import { publishCustomerRecognition } from '../publish';
import { makeStage, type Stage } from '../testing/stage.factory';

const CHAIN = `rootId passes { recognitionId fromId passer { id } shares { percent employee { id } } } credits { percent employee { id } }`;
const PASS = `mutation ($input: PassThanksOnInput!) { passThanksOn(input: $input) { id story visibility value { id } receivers { points employee { id } } } }`;
const READ = `query ($id: ID!) { recognition(id: $id) { viewerCan { passOn } chain { ${CHAIN} } } }`;

interface Passed {
  /** Anna's to Boris, published. */
  id: string;
  input: (over?: object) => Record<string, unknown>;
  pass: (over?: object, as?: ApiClient) => Promise<{ id: string }>;
  refused: (over?: object, as?: ApiClient) => Promise<unknown>;
  read: (
    as: ApiClient,
    of?: string,
  ) => Promise<{
    viewerCan: { passOn: boolean };
    chain: null | { passes: object[]; credits: object[]; rootId: string };
  }>;
}

describe('passing thanks on', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());

  const on =
    (test: (stage: Omit<Stage, 'input' | 'refused'> & Passed) => Promise<void>, over: object = {}) =>
    async () => {
      const stage = await makeStage(api);
      const { id } = await stage.give(over);
      await stage.publish();
      const input = (more: object = {}) => ({
        requestKey: newId(),
        recognitionId: id,
        story: 'Починила кофемашину до открытия',
        shares: [{ employeeId: stage.vera.id, percent: 40 }],
        ...more,
      });
      await test({
        ...stage,
        id,
        input,
        pass: async (more = {}, as = stage.asBoris) => (await as.data(PASS, { input: input(more) })).passThanksOn,
        refused: (more = {}, as = stage.asBoris) => as.refusal(PASS, { input: input(more) }),
        read: async (as, of = id) => (await as.data(READ, { id: of })).recognition,
      });
    };

  it(
    'makes a recognition of its own for the same value and readers, held at first, and tells where it comes from',
    on(async ({ id, pass, read, publish, behaviour, asVera, asBoris, vera, boris }) => {
      const made = await pass();
      expect(made).toMatchObject({
        story: 'Починила кофемашину до открытия',
        visibility: 'EVERYONE',
        value: { id: behaviour.valueId },
        receivers: [{ points: 0, employee: { id: vera.id } }],
      });
      expect((await read(asVera)).chain).toBeNull();
      expect((await read(asBoris)).chain?.passes).toHaveLength(1);
      await publish();
      const chain = {
        rootId: id,
        passes: [
          {
            recognitionId: made.id,
            fromId: id,
            passer: { id: boris.id },
            shares: [{ percent: 40, employee: { id: vera.id } }],
          },
        ],
        credits: [
          { percent: 60, employee: { id: boris.id } },
          { percent: 40, employee: { id: vera.id } },
        ],
      };
      expect((await read(asVera)).chain).toEqual(chain);
      expect((await read(asVera, made.id)).chain).toEqual(chain);
    }),
  );

  it(
    'goes on from whoever got it, and shares add up to one',
    on(async ({ pass, read, publish, within, asVera, asAnna }) => {
      const gleb = await within((tx) => makeEmployee(tx));
      const first = await pass();
      await publish();
      await pass({ recognitionId: first.id, shares: [{ employeeId: gleb.id, percent: 25 }] }, asVera);
      await publish();
      const { chain } = await read(asAnna);
      expect((chain!.credits as { percent: number }[]).map(({ percent }) => Math.round(percent))).toEqual([60, 30, 10]);
    }),
  );

  it(
    'gives away no more than there is, and what was undone is there again',
    on(async ({ pass, read, withdraw, asBoris, refused, anna }) => {
      const { id } = await pass();
      const more = { shares: [{ employeeId: anna.id, percent: 60 }] };
      expect(await refused(more)).toMatchObject({ code: 'recognition.share_too_large', params: { left: 59 } });
      await withdraw(asBoris, 'undoRecognition', id);
      expect((await read(asBoris)).chain).toBeNull();
      await pass(more);
    }),
  );

  it(
    'is once for a key, and of nobody but whom it was about',
    on(async ({ id, input, pass, refused, read, asVera, asAnna, asBoris, anna, boris }) => {
      const once = input();
      const made = await asBoris.data(PASS, { input: once });
      expect((await asBoris.data(PASS, { input: once })).passThanksOn.id).toBe(made.passThanksOn.id);
      const other = { ...once, shares: [{ ...(once['shares'] as object[])[0], percent: 41 }] };
      expect(await asBoris.refusal(PASS, { input: other })).toMatchObject({ code: 'request.key_reused' });
      expect((await read(asBoris)).chain?.passes).toHaveLength(1);
      for (const as of [asVera, asAnna])
        expect(await refused({}, as)).toEqual({ code: 'recognition.not_found', field: 'input.recognitionId' });
      expect((await read(asVera)).viewerCan.passOn).toBe(false);
      expect((await read(asBoris)).viewerCan.passOn).toBe(true);
      expect(await refused({ shares: [{ employeeId: boris.id, percent: 10 }] })).toMatchObject({
        code: 'recognition.to_self',
      });
      expect(await refused({ shares: [{ employeeId: newId(), percent: 10 }] })).toMatchObject({
        code: 'input.not_found',
      });
      expect((await pass({ recognitionId: id, shares: [{ employeeId: anna.id, percent: 1 }] })).id).not.toBe(id);
    }),
  );

  it(
    'tells nobody of a link that they may not read',
    on(
      async ({ id, pass, read, publish, asVera, asBoris, within }) => {
        const gleb = await within((tx) => makeEmployee(tx));
        const first = await pass();
        await publish();
        await pass({ recognitionId: first.id, shares: [{ employeeId: gleb.id, percent: 50 }] }, asVera);
        await publish();
        expect((await read(asVera, first.id)).chain).toMatchObject({ rootId: id, passes: [{}, {}] });
        // what Vera passed on is between her and Gleb: of it Boris reads nothing, and her part stays hers
        expect((await read(asBoris)).chain).toMatchObject({
          passes: [{}],
          credits: [{ percent: 60 }, { percent: 40 }],
        });
      },
      { visibility: 'PRIVATE' },
    ),
  );

  it(
    'of a customer’s words without a value asks for one',
    on(async ({ within, boris, behaviour, pass, refused }) => {
      const words = { receiverIds: [boris.id], story: 'Спасибо Борису' };
      const recognitionId = await within((tx) => publishCustomerRecognition(tx, words));
      expect(await refused({ recognitionId })).toMatchObject({ code: 'recognition.value_required' });
      await pass({ recognitionId, valueId: behaviour.valueId });
    }),
  );
});
