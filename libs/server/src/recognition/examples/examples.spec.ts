import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeBehaviour } from '../../values/values.factory';
import { makeStage, type Stage } from '../testing/stage.factory';

const EXAMPLES = 'query ($valueId: ID) { depthExamples(valueId: $valueId) { id depth depthExample } }';
const MARK = 'mutation ($id: ID!, $on: Boolean!) { markDepthExample(id: $id, on: $on) { depthExample } }';

describe('examples of depth', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  const on = (test: (stage: Stage) => Promise<void>) => async () => test(await makeStage(api));
  const shown = async (as: Stage['asAnna'], valueId: string | null = null) =>
    (await as.data(EXAMPLES, { valueId })).depthExamples as { id: string; depth: string }[];

  const STORY = 'Смена закончилась в десять, а гости с поезда пришли в одиннадцать, и им сварили суп.';
  const told = (stage: Stage, depth: string, over: object = {}) =>
    stage.give({ depth, points: 0, story: STORY, ...over });

  it(
    'are none, then the latest, then what most react to, and what is of the same value',
    on(async (stage) => {
      const { asAnna, asVera, publish, within } = stage;
      expect(await shown(asAnna)).toEqual([]);
      const loved = await told(stage, 'SACRIFICE');
      const later = await told(stage, 'SACRIFICE');
      await publish();
      expect(await shown(asAnna)).toMatchObject([{ id: later.id, depth: 'SACRIFICE' }]);
      const react = `mutation { react(input: { recognitionId: "${loved.id}", kind: WARM, on: true }) { id } }`;
      await asVera.data(react);
      expect(await shown(asAnna)).toMatchObject([{ id: loved.id }]);
      const other = await within((tx) => makeBehaviour(tx));
      const ofValue = await told(stage, 'SACRIFICE', { behaviourIds: [other.id] });
      const courtesy = await told(stage, 'COURTESY');
      await publish();
      expect(await shown(asAnna, other.valueId)).toMatchObject([{ id: courtesy.id }, { id: ofValue.id }]);
      expect(await shown(asAnna)).toMatchObject([{ id: courtesy.id }, { id: loved.id }]);
    }),
  );

  it(
    'are stories that everybody may read: neither secret, hidden, blurred, too short nor too long',
    on(async (stage) => {
      const { asAnna, asCurator, publish, hide, within } = stage;
      await told(stage, 'BEYOND', { visibility: 'PRIVATE' });
      await told(stage, 'BEYOND', { story: 'Спасибо!' });
      await told(stage, 'BEYOND', { story: 'Долго. '.repeat(60) });
      const hidden = await told(stage, 'BEYOND');
      const blurred = await told(stage, 'BEYOND');
      await publish();
      await hide(asCurator, hidden.id);
      await within((tx) =>
        tx.sql('test.blur', 'update recognition set blurred_at = now() where id = $1', [blurred.id]),
      );
      expect(await shown(asAnna)).toEqual([]);
    }),
  );

  it(
    'are chosen by curators, before any other, until they choose differently',
    on(async (stage) => {
      const { asAnna, asCurator, publish } = stage;
      const chosen = await told(stage, 'BEYOND');
      const latest = await told(stage, 'BEYOND');
      const short = await told(stage, 'BEYOND', { story: 'Коротко' });
      await publish();
      expect(await asAnna.refusal(MARK, { id: chosen.id, on: true })).toMatchObject({ code: 'identity.forbidden' });
      for (let twice = 0; twice < 2; twice++)
        expect((await asCurator.data(MARK, { id: chosen.id, on: true })).markDepthExample.depthExample).toBe(true);
      expect(await asCurator.refusal(MARK, { id: short.id, on: true })).toMatchObject({
        code: 'recognition.no_example',
      });
      expect(await shown(asAnna)).toMatchObject([{ id: chosen.id }]);
      await asCurator.data(MARK, { id: chosen.id, on: false });
      expect(await shown(asAnna)).toMatchObject([{ id: latest.id }]);
    }),
  );

  it(
    'speak the reader’s language where they can',
    on(async (stage) => {
      const { asAnna, publish, within, anna } = stage;
      const russian = await told(stage, 'COURTESY');
      const english = await told(stage, 'COURTESY', {
        story: 'A guest forgot an umbrella and you ran after the tram in the rain to return it.',
      });
      await publish();
      await within((tx) => tx.sql('test.en', `update employee set locale = 'en' where id = $1`, [anna.id]));
      expect(await shown(asAnna)).toMatchObject([{ id: english.id }]);
      await within((tx) => tx.sql('test.ru', `update employee set locale = 'ru' where id = $1`, [anna.id]));
      expect(await shown(asAnna)).toMatchObject([{ id: russian.id }]);
    }),
  );
});
