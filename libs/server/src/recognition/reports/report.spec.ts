import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { makeEmployee } from '../../company/company.factory';
import { brokenInvariants } from '../../points/points.factory';
import { makeStage, type Stage } from '../testing/stage.factory';

const REPORT = `mutation ($input: ReportInput!) { reportRecognition(input: $input) { id blurred ownReport { reason words } } }`;
const READ = `query ($id: ID!) { recognition(id: $id) { state story blurred behaviours { id } comments { nodes { text } }
  viewerCan { readWords answer report addOn } } }`;
const REVIEWS = `query ($filter: ReviewFilter!) { recognitionReviews(filter: $filter) { nodes { outcome decidedInSeconds
  decidedBy { id } recognition { id story } reports { reason words reporter { id } } } } }`;
const KEEP = 'mutation ($id: ID!) { keepRecognition(id: $id) { blurred } }';
const UNDO = 'mutation ($id: ID!) { undoReview(id: $id) { state blurred } }';

interface Published {
  id: string;
  gleb: { id: string };
  asGleb: ApiClient;
  report: (as: ApiClient, over?: object) => Promise<{ blurred: boolean }>;
  refusedReport: (as: ApiClient, over?: object) => Promise<unknown>;
  read: (as: ApiClient) => Promise<Record<string, unknown>>;
  reviews: (as: ApiClient, filter?: string) => Promise<Record<string, unknown>[]>;
  told: (as: ApiClient) => Promise<{ kind: string; params: { name: string; value: string }[] }[]>;
}

describe('reporting a recognition', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  afterEach(async () => expect(await brokenInvariants(api.db.adminUrl)).toEqual([]));

  /** Anna's to Boris, with points; Vera and Gleb are strangers to it. */
  const on = (test: (stage: Stage & Published) => Promise<void>) => async () => {
    const stage = await makeStage(api);
    const gleb = await stage.within((tx) => makeEmployee(tx));
    const { id } = await stage.give({ story: 'Обидные слова' });
    await stage.publish();
    const input = (over: object) => ({ recognitionId: id, reason: 'RUDE', words: '', ...over });
    await test({
      ...stage,
      id,
      gleb,
      asGleb: await api.as(gleb),
      report: async (as, over = {}) => (await as.data(REPORT, { input: input(over) })).reportRecognition,
      refusedReport: (as, over = {}) => as.refusal(REPORT, { input: input(over) }),
      read: async (as) => (await as.data(READ, { id })).recognition,
      reviews: async (as, filter = 'WAITING') => (await as.data(REVIEWS, { filter })).recognitionReviews.nodes,
      told: async (as) => (await as.data('{ notices { nodes { kind params { name value } } } }')).notices.nodes,
    });
  };

  it(
    'puts it before a curator at one report, and blurs it at two',
    on(async ({ id, vera, gleb, asVera, asGleb, asAnna, asBoris, asCurator, report, read, reviews, told, ...s }) => {
      await asVera.data('mutation ($input: CommentInput!) { comment(input: $input) { id } }', {
        input: { id: s.input().requestKey, recognitionId: id, text: 'Ну и ну' },
      });
      expect(await report(asVera, { words: 'Имя гостя' })).toMatchObject({
        blurred: false,
        ownReport: { reason: 'RUDE', words: 'Имя гостя' },
      });
      expect(await report(asVera, { reason: 'PERSONAL' })).toMatchObject({ blurred: false }); // the same person again
      expect((await told(asCurator)).map(({ kind }) => kind)).toEqual(['REPORT_WAITING']);
      expect(await read(asGleb)).toMatchObject({ story: 'Обидные слова', blurred: false });
      expect(await report(asGleb)).toMatchObject({ blurred: true });

      const placeholder = {
        story: '',
        blurred: true,
        behaviours: [],
        comments: { nodes: [] },
        viewerCan: { readWords: false, answer: false, report: false, addOn: false },
      };
      expect(await read(asVera)).toMatchObject(placeholder);
      for (const as of [asAnna, asBoris, asCurator])
        expect(await read(as)).toMatchObject({ story: 'Обидные слова', blurred: true, viewerCan: { readWords: true } });
      const react = 'mutation ($input: ReactInput!) { react(input: $input) { id } }';
      expect(await asVera.refusal(react, { input: { recognitionId: id, kind: 'WARM', on: true } })).toMatchObject({
        code: 'recognition.not_found',
      });
      expect(await reviews(asCurator)).toEqual([
        expect.objectContaining({
          outcome: null,
          recognition: { id, story: 'Обидные слова' },
          reports: [
            { reason: 'PERSONAL', words: '', reporter: { id: vera.id } },
            { reason: 'RUDE', words: '', reporter: { id: gleb.id } },
          ],
        }),
      ]);
      expect((await told(asAnna)).map(({ kind }) => kind)).not.toContain('REPORT_WAITING');
    }),
  );

  it(
    'of a curator blurs it at once; its giver can report nothing of it and nobody else reads the queue',
    on(async ({ asVera, asAnna, asBoris, asCurator, report, refusedReport, read }) => {
      expect(await refusedReport(asAnna)).toMatchObject({ code: 'recognition.not_found' });
      expect(await asVera.refusal(REVIEWS, { filter: 'WAITING' })).toMatchObject({ code: 'identity.forbidden' });
      expect((await report(asCurator)).blurred).toBe(true);
      expect(await read(asVera)).toMatchObject({ story: '' });
      expect((await report(asBoris)).blurred).toBe(true); // the receiver may as well
    }),
  );

  it(
    'ends well: it stands, the words are back, and who asked is told ten seconds later',
    on(async ({ id, curator, asVera, asGleb, asCurator, report, refusedReport, read, reviews, told, ...s }) => {
      await report(asVera);
      await report(asGleb);
      await asCurator.data(KEEP, { id });
      expect(await read(asVera)).toMatchObject({ story: 'Обидные слова', blurred: false });
      expect(await told(asVera)).toEqual([]);
      await s.settleReviews();
      const answer = { kind: 'REPORT_ANSWERED', params: [{ name: 'outcome', value: 'kept' }] };
      expect([await told(asVera), await told(asGleb)]).toEqual([[answer], [answer]]);
      expect(await reviews(asCurator)).toEqual([]);
      expect(await reviews(asCurator, 'DECIDED')).toEqual([
        expect.objectContaining({
          outcome: 'KEPT',
          decidedInSeconds: expect.any(Number),
          decidedBy: { id: curator.id },
        }),
      ]);
      expect(await asCurator.refusal(UNDO, { id })).toMatchObject({ code: 'recognition.already_reviewed' });
      expect(await asCurator.refusal(KEEP, { id })).toMatchObject({ code: 'recognition.already_reviewed' });
      expect(await refusedReport(asVera)).toMatchObject({ code: 'recognition.already_reviewed' });
    }),
  );

  it(
    'is decided and undone within ten seconds as if nothing had been',
    on(async ({ id, asVera, asGleb, asAnna, asBoris, asCurator, report, read, told, balance, hide, ...s }) => {
      await report(asVera);
      await report(asGleb);
      await asCurator.data(KEEP, { id });
      expect((await asCurator.data(UNDO, { id })).undoReview).toEqual({ state: 'PUBLISHED', blurred: true });
      await hide(asCurator, id);
      expect(await read(asVera)).toBeNull();
      expect((await asCurator.data(UNDO, { id })).undoReview).toEqual({ state: 'PUBLISHED', blurred: true });
      await s.settleReviews();
      expect((await balance(asBoris)).earned).toBe(20);
      expect([await told(asVera), (await told(asAnna)).length]).toEqual([[], 0]);
      await hide(asCurator, id);
      await s.settleReviews();
      expect((await balance(asBoris)).earned).toBe(0);
      expect((await balance(asAnna)).allowanceLeft).toBe(200);
      expect((await told(asVera))[0]).toEqual({
        kind: 'REPORT_ANSWERED',
        params: [{ name: 'outcome', value: 'hidden' }],
      });
      expect((await told(asAnna))[0]).toMatchObject({ kind: 'RECOGNITION_HIDDEN' });
      const audited = await s.within((tx) => tx.sql('test.deeds', 'select deed from audit_log order by at'));
      expect(audited.map((row) => (row as { deed: string }).deed)).toEqual([
        'recognition.keep',
        'recognition.undo_review',
        'recognition.hide',
        'recognition.undo_review',
        'recognition.hide',
      ]);
    }),
  );

  it(
    'ends by itself when the giver takes it back',
    on(async ({ id, asVera, asAnna, asCurator, report, reviews, told, withdraw }) => {
      await report(asVera);
      await withdraw(asAnna, 'takeBackRecognition', id);
      expect(await reviews(asCurator)).toEqual([]);
      expect((await told(asVera))[0]!.params).toEqual([{ name: 'outcome', value: 'withdrawn' }]);
      expect((await reviews(asCurator, 'DECIDED'))[0]).toMatchObject({ outcome: 'WITHDRAWN', recognition: null });
    }),
  );

  it(
    'is not for a curator to decide whose words they are',
    on(async ({ asCurator, asVera, give, publish, boris, ...s }) => {
      const own = await give({ story: 'Слова куратора', receiverIds: [boris.id] }, asCurator);
      await publish();
      await asVera.data(REPORT, { input: { recognitionId: own.id, reason: 'OTHER', words: 'Не так' } });
      expect(await s.reviews(asCurator)).toEqual([]);
      expect(await asCurator.refusal(KEEP, { id: own.id })).toMatchObject({ code: 'recognition.not_found' });
    }),
  );
});
