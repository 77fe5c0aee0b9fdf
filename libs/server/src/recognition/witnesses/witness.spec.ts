import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { makeEmployee } from '../../company/company.factory';
import { makeStage, type Stage } from '../testing/stage.factory';
import { witnessedDepths } from './witness.queries';

const SAY = 'mutation ($input: WitnessInput!) { witness(input: $input) { depth confirmation { confirmed own } } }';
const READ = 'query ($id: ID!) { recognition(id: $id) { viewerCan { witness } confirmation { confirmed own } } }';

describe('confirming the depth', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  const on = (test: (stage: Stage) => Promise<void>) => async () => test(await makeStage(api));
  const say = (as: ApiClient, recognitionId: string, depth: string | null) =>
    as.data(SAY, { input: { recognitionId, depth } });

  it(
    'is for whoever was there: one a person, changeable; who saw it otherwise is counted for nobody’s eyes',
    on(async ({ asVera, asBoris, within, give, publish }) => {
      const { id } = await give({ depth: 'SACRIFICE' });
      await publish();
      const asGleb = await api.as(await within((tx) => makeEmployee(tx)));
      expect((await say(asVera, id, 'SACRIFICE')).witness.confirmation).toEqual({ confirmed: 1, own: 'SACRIFICE' });
      expect((await say(asVera, id, 'SACRIFICE')).witness.confirmation.confirmed).toBe(1);
      expect((await say(asGleb, id, 'BEYOND')).witness).toEqual({
        depth: 'SACRIFICE',
        confirmation: { confirmed: 1, own: 'BEYOND' },
      });
      expect((await asBoris.data(READ, { id })).recognition.confirmation).toEqual({ confirmed: 1, own: null });
      const counted = await within((tx) => witnessedDepths(tx, new Date(0), new Date('2100-01-01')));
      expect(counted).toEqual([
        { said: 'sacrifice', seen: 'beyond', recognitions: 1, witnesses: 1 },
        { said: 'sacrifice', seen: 'sacrifice', recognitions: 1, witnesses: 1 },
      ]);
      expect((await say(asVera, id, null)).witness.confirmation).toEqual({ confirmed: 0, own: null });
    }),
  );

  it(
    'is neither for giver and receiver, nor of a courtesy, nor of what one may not see',
    on(async ({ asAnna, asBoris, asVera, give, publish }) => {
      const deep = await give({ depth: 'BEYOND' });
      const light = await give({ depth: 'COURTESY' });
      const secret = await give({ depth: 'BEYOND', visibility: 'PRIVATE' });
      await publish();
      const refusal = expect.objectContaining({ code: 'recognition.not_found' });
      for (const [as, id] of [
        [asAnna, deep.id],
        [asBoris, deep.id],
        [asVera, light.id],
        [asVera, secret.id],
      ] as const)
        expect(await as.refusal(SAY, { input: { recognitionId: id, depth: 'BEYOND' } })).toEqual(refusal);
      expect((await asVera.data(READ, { id: light.id })).recognition).toEqual({
        viewerCan: { witness: false },
        confirmation: null,
      });
    }),
  );
});
