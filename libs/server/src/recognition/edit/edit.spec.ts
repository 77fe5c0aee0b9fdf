import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { makeBehaviour } from '../../values/values.factory';
import { brokenInvariants } from '../../points/points.factory';
import { makeStage, type Stage } from '../testing/stage.factory';

const EDIT = `mutation ($input: EditRecognitionInput!) { editRecognition(input: $input) {
  id story depth visibility revision editedAt editableMs value { id } behaviours { id } receivers { employee { id } points } } }`;
const HISTORY = `query ($id: ID!) { recognition(id: $id) { story revision editedAt editableMs viewerCan { edit readHistory }
  revisions { number story depth visibility writtenAt value { id } behaviours { id } touchpoint { id } } } }`;

describe('editing a recognition', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  afterEach(async () => expect(await brokenInvariants(api.db.adminUrl)).toEqual([]));

  /** A published one of Anna's to Boris, and what is done to it in a word. */
  const on = (test: (stage: Stage & Published) => Promise<void>) => async () => {
    const stage = await makeStage(api);
    const given = await stage.give({ story: 'Первые слова' });
    await stage.publish();
    const wish = (over: object = {}) => ({
      id: given.id,
      revision: 1,
      story: 'Вторые слова',
      behaviourIds: [stage.behaviour.id],
      valueId: stage.behaviour.valueId,
      visibility: 'EVERYONE',
      ...over,
    });
    await test({
      ...stage,
      id: given.id,
      edit: async (over: object = {}, as = stage.asAnna) =>
        (await as.data(EDIT, { input: wish(over) })).editRecognition,
      refusedEdit: (over: object = {}, as = stage.asAnna) => as.refusal(EDIT, { input: wish(over) }),
      history: async (as: ApiClient) => (await as.data(HISTORY, { id: given.id })).recognition,
      grow: (minutes: number) =>
        stage.within((tx) =>
          tx.sql('test.grow', `update recognition set published_at = published_at - $1 * interval '1 minute'`, [
            minutes,
          ]),
        ),
    });
  };
  interface Published {
    id: string;
    edit: (over?: object, as?: ApiClient) => Promise<Record<string, unknown>>;
    refusedEdit: (over?: object, as?: ApiClient) => Promise<unknown>;
    history: (as: ApiClient) => Promise<Record<string, any>>; // eslint-disable-line @typescript-eslint/no-explicit-any
    grow: (minutes: number) => Promise<unknown>;
  }

  it(
    'changes the words for all, keeps what stood before with its time, and moves no points',
    on(async ({ asAnna, asBoris, asVera, asCurator, boris, behaviour, within, edit, history, balance }) => {
      const other = await within((tx) => makeBehaviour(tx));
      const edited = await edit({
        depth: 'BEYOND',
        behaviourIds: [other.id, behaviour.id],
        valueId: null,
        visibility: 'UNIT',
      });
      expect(edited).toMatchObject({
        story: 'Вторые слова',
        depth: 'BEYOND',
        visibility: 'UNIT',
        revision: 2,
        value: { id: other.valueId },
        behaviours: [{ id: other.id }, { id: behaviour.id }],
        receivers: [{ employee: { id: boris.id }, points: 20 }],
      });
      const first = {
        number: 1,
        story: 'Первые слова',
        depth: null,
        visibility: 'EVERYONE',
        writtenAt: expect.any(String),
        value: { id: behaviour.valueId },
        behaviours: [{ id: behaviour.id }],
        touchpoint: null,
      };
      for (const as of [asAnna, asBoris])
        expect(await history(as)).toMatchObject({
          story: 'Вторые слова',
          revision: 2,
          editedAt: expect.any(String),
          revisions: [first],
          viewerCan: { readHistory: true },
        });
      await edit({ revision: 2, visibility: 'UNIT', story: 'Третьи слова' });
      expect((await history(asCurator))['revisions'].map((one: { story: string }) => one.story)).toEqual([
        'Первые слова',
        'Вторые слова',
      ]);
      expect(await history(asVera)).toBeNull(); // narrowed to the unit
      expect(await balance(asBoris)).toMatchObject({ earned: 20 });
      expect(await balance(asAnna)).toMatchObject({ allowanceLeft: 180 });
      const audited = await within((tx) => tx.sql('test.audit', 'select deed, details from audit_log order by at'));
      expect(audited).toEqual([
        { deed: 'recognition.edit', details: { revision: 2 } },
        { deed: 'recognition.edit', details: { revision: 3 } },
      ]);
    }),
  );

  it(
    'shows others that it was edited, and not what stood before',
    on(async ({ asVera, edit, history }) => {
      await edit();
      expect(await history(asVera)).toMatchObject({
        story: 'Вторые слова',
        editedAt: expect.any(String),
        revisions: null,
        editableMs: 0,
        viewerCan: { edit: false, readHistory: false },
      });
    }),
  );

  it(
    'ends after a quarter of an hour, by the clock of the server',
    on(async ({ asAnna, edit, refusedEdit, history, grow }) => {
      await grow(14);
      const left = (await history(asAnna))['editableMs'] as number;
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThanOrEqual(60_000);
      await edit();
      await grow(1);
      expect(await history(asAnna)).toMatchObject({ editableMs: 0, viewerCan: { edit: false } });
      expect(await refusedEdit({ revision: 2, story: 'Поздно' })).toMatchObject({ code: 'recognition.edit_too_late' });
      expect(await history(asAnna)).toMatchObject({ story: 'Вторые слова', revision: 2 });
    }),
  );

  it(
    'is its giver’s alone, and names what is wrong',
    on(async ({ asBoris, asVera, asCurator, within, refusedEdit, edit }) => {
      for (const as of [asBoris, asVera, asCurator])
        expect(await refusedEdit({}, as)).toMatchObject({ code: 'recognition.not_found' });
      const retired = await within((tx) => makeBehaviour(tx, { retiredAt: new Date() }));
      await edit({ visibility: 'UNIT' });
      const cases: [object, string, string | undefined][] = [
        [{ revision: 1, story: 'Чужие слова' }, 'recognition.edited_elsewhere', 'input.revision'],
        [{ revision: 2, story: '', behaviourIds: [] }, 'recognition.words_required', 'input.story'],
        [{ revision: 2 }, 'recognition.visibility_wider', 'input.visibility'],
        [{ revision: 2, visibility: 'UNIT', behaviourIds: [retired.id] }, 'input.not_found', 'input.behaviourIds'],
        [{ revision: 2, visibility: 'UNIT', story: 'a'.repeat(2001) }, 'input.too_long', 'input.story'],
      ];
      for (const [over, code, field] of cases) expect(await refusedEdit(over)).toMatchObject({ code, field });
    }),
  );

  it(
    'said twice, also at once, is one edit; nothing changed is none',
    on(async ({ asAnna, edit, history, within }) => {
      await Promise.all([edit(), edit(), edit()]);
      await edit({ revision: 2 });
      expect(await history(asAnna)).toMatchObject({ revision: 2, story: 'Вторые слова' });
      expect(await within((tx) => tx.sql('test.kept', 'select from recognition_revision'))).toHaveLength(1);
    }),
  );

  it(
    'is no way around a hiding or a taking back',
    on(async ({ id, asAnna, refusedEdit, withdraw }) => {
      await withdraw(asAnna, 'takeBackRecognition', id);
      expect(await refusedEdit()).toMatchObject({ code: 'recognition.not_found' });
    }),
  );
});
