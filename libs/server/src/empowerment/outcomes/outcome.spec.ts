import { newId } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { randomBytes } from 'node:crypto';
import { makePlace } from '../../company/company.factory';
import { makePraisePoint } from '../../praise/praise.factory';
import { giveCompanyRecognition } from '../../recognition';
import { makeStage, type Stage } from '../../recognition/testing/stage.factory';
import { makeDecision } from '../decision.factory';

const FIELDS = `id named namingAsked credited procedure { id name } outcomes { id kind textRu opensId } thanksNearby { id words }`;
const ONE = `query ($id: ID!) { decision(id: $id) { ${FIELDS} } }`;
const deed = (name: string, input = 'DecisionOutcomeInput') =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${FIELDS} } }`;
const [LINK, UNLINK] = [deed('linkDecisionOutcome'), deed('unlinkDecisionOutcome')];
const NAME = deed('nameDecisionProcedure', 'DecisionProcedureInput');
const CREDIT = `mutation ($id: ID!, $credited: Boolean!) { creditDecision(id: $id, credited: $credited) { credited } }`;
const ASK = 'mutation ($id: ID!) { askToNameAuthor(id: $id) { namingAsked } }';
const MAY = 'mutation ($id: ID!, $agreed: Boolean!) { answerNaming(id: $id, agreed: $agreed) { named namingAsked } }';

// Anna leads Boris, who decided
describe('what comes of an entry', () => {
  let api: FreshApi, stage: Stage, decisionId: string;

  beforeAll(async () => {
    api = await freshApi();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    stage = await makeStage(api);
    decisionId = await stage.within((tx) => makeDecision(tx, { authorId: stage.boris.id, need: 'Гость опаздывает' }));
  });

  const sql = (text: string, values: unknown[] = []) => stage.within((tx) => tx.sql(`t.${newId()}`, text, values));
  const read = async (as: ApiClient) => (await as.data(ONE, { id: decisionId })).decision;
  const input = (kind: string, subjectId: string) => ({ input: { decisionId, kind, subjectId } });
  const told = async (as: ApiClient) =>
    (await as.data('{ notices { nodes { kind actor { id } } } }')).notices.nodes as { kind: string; actor: unknown }[];

  it('is a recognition, once the author agrees to be named: asked by the reviewer, a no is told to nobody', async () => {
    const { asAnna, asBoris, anna } = stage;
    const given = await stage.give({ story: 'Вы не бросили гостя' });
    expect(await asAnna.refusal(LINK, input('RECOGNITION', given.id))).toMatchObject({
      code: 'empowerment.author_unnamed',
    });
    await asAnna.data(ASK, { id: decisionId });
    expect(await told(asBoris)).toContainEqual({ kind: 'DECISION_NAMING_ASKED', actor: { id: anna.id } });
    expect((await asBoris.data(MAY, { id: decisionId, agreed: false })).answerNaming).toEqual({
      named: false,
      namingAsked: false,
    });
    // not even by the question coming back
    expect([await told(asAnna), (await read(asAnna)).namingAsked]).toEqual([[], true]);
    expect((await asAnna.data(ASK, { id: decisionId })).askToNameAuthor.namingAsked).toBe(true);
    expect((await told(asBoris)).map(({ kind }) => kind)).toEqual(['DECISION_NAMING_ASKED']);
    expect((await read(asBoris)).namingAsked).toBe(false);
    await asBoris.data(MAY, { id: decisionId, agreed: true });
    expect(await told(asAnna)).toEqual([{ kind: 'DECISION_NAMING_AGREED', actor: null }]);
    await asAnna.data(LINK, input('RECOGNITION', given.id));
    await asAnna.data(LINK, input('RECOGNITION', given.id));
    await stage.publish();
    expect((await read(asBoris)).outcomes).toEqual([
      { id: given.id, kind: 'RECOGNITION', textRu: 'Вы не бросили гостя', opensId: given.id },
    ]);
    await asBoris.data(UNLINK, input('RECOGNITION', given.id));
    expect((await read(asBoris)).outcomes).toEqual([]);
  });

  it('is private thanks without asking, and the author’s own thanks to whoever helped; never somebody else’s', async () => {
    const { asAnna, asBoris, asVera } = stage;
    const quietly = await stage.give({ visibility: 'PRIVATE' });
    await asAnna.data(LINK, input('RECOGNITION', quietly.id));
    const helper = await stage.give({ receiverIds: [stage.vera.id], points: 0 }, asBoris);
    await asBoris.data(LINK, input('RECOGNITION', helper.id));
    expect(await asAnna.refusal(LINK, input('RECOGNITION', helper.id))).toMatchObject({ code: 'input.not_found' });
    expect(await asVera.refusal(LINK, input('RECOGNITION', helper.id))).toMatchObject({ code: 'input.not_found' });
    const outcomes = (await read(asBoris)).outcomes.map(({ id }: { id: string }) => id);
    expect(outcomes.sort()).toEqual([helper.id]); // the private one is held for ten seconds
  });

  it('tells of thanks what their own card tells: while they are checked their giver alone reads them, hidden they are gone', async () => {
    const { asAnna, asBoris, asCurator, boris } = stage;
    await sql('update decision set named = true where id = $1', [decisionId]);
    const given = await stage.give({ story: 'Вы не бросили гостя' });
    await asAnna.data(LINK, input('RECOGNITION', given.id));
    const words = async (as: ApiClient) => (await read(as)).outcomes.map(({ textRu }: { textRu: string }) => textRu);
    // for ten seconds nobody but their giver
    expect([await words(asAnna), await words(asBoris)]).toEqual([['Вы не бросили гостя'], []]);
    await stage.publish();
    expect(await words(asBoris)).toEqual(['Вы не бросили гостя']);
    await sql('update recognition set blurred_at = clock_timestamp() where id = $1', [given.id]);
    expect([await words(asAnna), await words(asBoris)]).toEqual([['Вы не бросили гостя'], ['']]);
    await sql(`update recognition set blurred_at = null, visibility = 'private' where id = $1`, [given.id]);
    // the reviewer of today is another one, whom it never was for
    await sql('update employee set manager_id = $2 where id = $1', [boris.id, stage.vera.id]);
    expect([await words(stage.asVera), await words(asBoris)]).toEqual([[], ['Вы не бросили гостя']]);
    await stage.hide(asCurator, given.id);
    expect(await words(asBoris)).toEqual([]);
  });

  it('opens the entry again to whoever asked, though it was answered and closed', async () => {
    const { asAnna, asBoris } = stage;
    await asAnna.data(ASK, { id: decisionId });
    await sql(
      `update decision set verdict = 'backed', answered_by = $2, answered_at = clock_timestamp() - interval '1 hour' where id = $1`,
      [decisionId, stage.anna.id],
    );
    expect(await asAnna.refusal(ONE, { id: decisionId })).toMatchObject({ code: 'input.not_found' });
    await asBoris.data(MAY, { id: decisionId, agreed: true });
    expect((await read(asAnna)).named).toBe(true);
  });

  it('is a line of the friction register, named once by either, with the author’s name only by the author’s wish', async () => {
    const { asAnna, asBoris } = stage;
    const named = (await asAnna.data(NAME, { input: { decisionId, procedureName: 'Обмен только с чеком' } }))
      .nameDecisionProcedure;
    expect(named).toMatchObject({
      procedure: { name: 'Обмен только с чеком' },
      outcomes: [{ kind: 'PROCEDURE', textRu: 'Обмен только с чеком' }],
      thanksNearby: null,
    });
    expect(await sql('select source, subject_id as id from friction_occurrence')).toEqual([
      { source: 'bent', id: decisionId },
    ]);
    expect(await asBoris.refusal(NAME, { input: { decisionId, procedureName: 'Другое' } })).toMatchObject({
      code: 'empowerment.procedure_named',
    });
    expect(await asAnna.refusal(CREDIT, { id: decisionId, credited: true })).toMatchObject({ code: 'input.not_found' });
    const credit = async (credited: boolean) =>
      (await asBoris.data(CREDIT, { id: decisionId, credited })).creditDecision.credited;
    expect([await credit(true), await credit(false)]).toEqual([true, false]);
  });

  it('is no longer the procedure that the author has put another one in the place of: the register follows', async () => {
    const { asAnna, asBoris } = stage;
    await asAnna.data(NAME, { input: { decisionId, procedureName: 'Обмен только с чеком' } });
    await asBoris.data('mutation ($input: EnrichDecisionInput!) { enrichDecision(input: $input) { id } }', {
      input: { id: decisionId, procedureName: 'Скидку даёт только старший' },
    });
    expect(await read(asAnna)).toMatchObject({ procedure: { name: 'Скидку даёт только старший' }, outcomes: [] });
    expect(
      await sql('select p.name from friction_occurrence o join friction_procedure p on p.id = o.procedure_id'),
    ).toEqual([{ name: 'Скидку даёт только старший' }]);
  });

  it('is a customer’s published thanks of the place and the hours around, linked by the author', async () => {
    const { asAnna, asBoris, boris } = stage;
    const place = await stage.within((tx) => makePlace(tx));
    decisionId = await stage.within((tx) => makeDecision(tx, { authorId: boris.id, placeId: place.id }));
    const thanks = (hours: number, placeId: string) =>
      stage.within(async (tx) => {
        const [id, point] = [newId(), await makePraisePoint(tx, { placeId })];
        const recognitionId = await giveCompanyRecognition(tx, { receiverIds: [boris.id], story: `через ${hours}` });
        await tx.sql(
          'test.thanks',
          `insert into praise (company_id, id, point_id, kind, who, words, locale, request_key, status_hash, state, decided_at, recognition_id, created_at)
           values ($1, $2, $3, 'praise', 'unknown', 'x', 'ru', $4, $5, 'published', clock_timestamp(), $6, clock_timestamp() + $7 * interval '1 hour')`,
          [tx.companyId, id, point.id, randomBytes(16), randomBytes(32), recognitionId, hours],
        );
        return id;
      });
    const near = await thanks(2, place.id);
    const late = await thanks(9, place.id);
    await thanks(1, (await stage.within((tx) => makePlace(tx))).id);
    expect((await read(asBoris)).thanksNearby).toEqual([{ id: near, words: 'через 2' }]);
    expect((await read(asAnna)).thanksNearby).toBeNull();
    expect(await asBoris.refusal(LINK, input('PRAISE', late))).toMatchObject({ code: 'input.not_found' });
    const linked = (await asBoris.data(LINK, input('PRAISE', near))).linkDecisionOutcome;
    expect(linked).toMatchObject({ outcomes: [{ kind: 'PRAISE', textRu: 'через 2' }], thanksNearby: [] });
    const blur = (at: string) => sql(`update recognition set blurred_at = ${at} where story = 'через 2'`);
    await blur('clock_timestamp()');
    expect((await read(asBoris)).outcomes).toMatchObject([{ kind: 'PRAISE', textRu: '' }]);
    expect((await asBoris.data(UNLINK, input('PRAISE', near))).unlinkDecisionOutcome.thanksNearby).toEqual([]);
    await blur('null');
    expect((await read(asBoris)).thanksNearby).toHaveLength(1);
  });
});
