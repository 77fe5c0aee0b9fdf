import { newId, type Tx } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee, makeTouchpoint } from '../../company/company.factory';
import { castVote, LineVerdict, Side } from '..';
import { makeBehaviour, makeValue } from '../values.factory';

const FIELDS = `id state side textRu textEn wording position isContested commentCount myVerdict proposedBy { id } mergedInto { id }
  split { status voters verdict for against unsure share low high }`;
const LINE = `query ($side: Side, $state: BehaviourState, $valueId: ID, $touchpointId: ID, $contested: Boolean, $notVoted: Boolean, $search: String) {
  line(side: $side, state: $state, valueId: $valueId, touchpointId: $touchpointId, contested: $contested, notVoted: $notVoted, search: $search) { ${FIELDS} } }`;
const ONE = `query ($id: ID!) { behaviour(id: $id) { ${FIELDS} wordings { number textRu author { id } split { voters for } }
  events { deed actor { id } other { id } } merged { id } comments { nodes { id text author { id } viewerCanRemove } } } }`;
const mutation = (name: string, input: string, fields = FIELDS) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${fields} } }`;
const PROPOSE = mutation('proposeBehaviour', 'ProposeBehaviourInput');
const VOTE = mutation('voteOnBehaviour', 'VoteInput');
const ADOPT = mutation('adoptBehaviour', 'EditBehaviourInput');
const EDIT = mutation('editBehaviour', 'EditBehaviourInput');
const MERGE = mutation('mergeBehaviour', 'MergeBehaviourInput');
const RETIRE = mutation('retireBehaviour', 'RetireInput');
const PLACE = mutation('placeBehaviour', 'PlaceBehaviourInput', 'id position');
const ASK = mutation('askCustomers', 'AskCustomersInput', 'id askedOfCustomers');
const COMMENT = mutation('commentOnBehaviour', 'BehaviourCommentInput', 'id commentCount');
const UNCOMMENT = 'mutation ($id: ID!) { removeBehaviourComment(id: $id) { id commentCount } }';

describe('the line', () => {
  let api: FreshApi;
  beforeAll(async () => {
    api = await freshApi();
  });
  afterAll(() => api?.close());

  /** A company of its own: a curator, two employees, a value. */
  async function stage() {
    const { id: companyId } = await makeCompany(api.database);
    const inside = <T>(work: (tx: Tx) => Promise<T>) => api.database.inCompany<T>(companyId, work);
    const [curator, anna, boris] = await inside(async (tx) => [
      await makeEmployee(tx, { roles: ['employee', 'curator'] }),
      await makeEmployee(tx),
      await makeEmployee(tx),
    ]);
    const valueId = await inside(async (tx) => (await makeValue(tx)).id);
    const [asCurator, asAnna, asBoris] = [await api.as(curator!), await api.as(anna!), await api.as(boris!)];
    const propose = async (as: ApiClient, text: string, more: object = {}) =>
      (
        await as.data(PROPOSE, {
          input: { side: 'FOR', valueId, text, locale: 'ru', touchpointIds: [], ...more },
        })
      ).proposeBehaviour;
    const vote = async (as: ApiClient, behaviourId: string, verdict: string | null) =>
      (await as.data(VOTE, { input: { behaviourId, verdict } })).voteOnBehaviour;
    /** As many people as it takes, each with a verdict. */
    const crowd = (behaviourId: string, ...verdicts: [number, LineVerdict][]) =>
      inside(async (tx) => {
        for (const [n, verdict] of verdicts)
          for (let i = 0; i < n; i += 1) await castVote(tx, (await makeEmployee(tx)).id, { behaviourId, verdict });
      });
    const one = async (as: ApiClient, id: string) => (await as.data(ONE, { id })).behaviour;
    const ids = async (as: ApiClient, variables: object = {}): Promise<string[]> =>
      (await as.data(LINE, variables)).line.map((each: { id: string }) => each.id);
    const input = (id: string, textRu: string, more: object = {}) => ({
      input: { id, valueId, textRu, textEn: '', forCustomers: false, touchpointIds: [], ...more },
    });
    return {
      inside,
      curator: curator!,
      anna: anna!,
      boris: boris!,
      valueId,
      asCurator,
      asAnna,
      asBoris,
      propose,
      vote,
      crowd,
      one,
      ids,
      input,
    };
  }
  type Stage = Awaited<ReturnType<typeof stage>>;
  const on = (test: (stage: Stage) => Promise<void>) => async () => test(await stage());

  it(
    'takes anybody’s sentence in their own language, at once open to votes',
    on(async ({ asAnna, asBoris, anna, propose, vote, ids }) => {
      const proposed = await propose(asAnna, 'Выходит навстречу гостю');
      expect(proposed).toMatchObject({ state: 'PROPOSED', textRu: 'Выходит навстречу гостю', textEn: '', wording: 1 });
      expect(proposed.proposedBy).toEqual({ id: anna.id });
      expect(await ids(asBoris)).toEqual([proposed.id]);
      expect((await asBoris.data('{ behaviours { id } }')).behaviours).toEqual([]);
      expect((await vote(asBoris, proposed.id, 'FOR')).myVerdict).toBe('FOR');
      // a button pressed twice
      expect(
        await asAnna.refusal(PROPOSE, {
          input: {
            side: 'FOR',
            valueId: (await asAnna.data('{ values { id } }')).values[0].id,
            text: 'выходит навстречу гостю.',
            locale: 'ru',
            touchpointIds: [],
          },
        }),
      ).toEqual({ code: 'values.already_there', field: 'input.text' });
      for (let i = 0; i < 4; i += 1) await propose(asAnna, `Совсем другой поступок номер ${i}`);
      await expect(propose(asAnna, 'Один лишний поступок')).rejects.toThrow();
    }),
  );

  it(
    'shows what is nearly the same while somebody types',
    on(async ({ asAnna, inside, valueId }) => {
      const near = await inside((tx) => makeBehaviour(tx, { valueId, textRu: 'Выходит из-за стойки навстречу гостю' }));
      await inside((tx) =>
        makeBehaviour(tx, { valueId, textRu: 'Считает выручку без ошибок', textEn: 'Counts the till' }),
      );
      await inside((tx) => makeBehaviour(tx, { valueId, textRu: 'Выходит навстречу гостю', retiredAt: new Date() }));
      const similar = async (text: string) =>
        (
          await asAnna.data(
            'query ($text: String!) { similarBehaviours(text: $text) { similarity behaviour { id } } }',
            { text },
          )
        ).similarBehaviours;
      expect((await similar('выходит навстречу гостям')).map((s: { behaviour: object }) => s.behaviour)).toEqual([
        { id: near.id },
      ]);
      expect(await similar('Выходит')).toEqual([]);
      expect(await similar('Знает меню наизусть')).toEqual([]);
    }),
  );

  it(
    'hides how the votes stand from whoever has not voted, and what few people say from everybody',
    on(async ({ asAnna, asBoris, inside, valueId, vote, crowd, one }) => {
      const { id } = await inside((tx) => makeBehaviour(tx, { valueId }));
      await crowd(id, [8, LineVerdict.FOR]);
      expect((await one(asAnna, id)).split).toBeNull();
      const few = { status: 'FEW', voters: 9, verdict: null, for: null, against: null, unsure: null, share: null };
      expect((await vote(asAnna, id, 'AGAINST')).split).toMatchObject(few);
      await crowd(id, [2, LineVerdict.UNSURE]);
      expect((await one(asBoris, id)).split).toBeNull();
      expect((await one(asBoris, id)).wordings[0].split).toBeNull();
      const { split } = await one(asAnna, id);
      expect(split).toMatchObject({ status: 'SHOWN', voters: 11, for: 8, against: 1, unsure: 2 });
      expect([split.share, split.low, split.high].map((x) => x.toFixed(4))).toEqual(['0.8889', '0.5650', '0.9801']);
      // a changed mind, and a vote taken back
      expect((await vote(asAnna, id, 'FOR')).split).toMatchObject({ for: 9, against: 0, unsure: 2 });
      expect(await vote(asAnna, id, null)).toMatchObject({ myVerdict: null, split: null });
      const { id: agreed } = await inside((tx) => makeBehaviour(tx, { valueId }));
      await crowd(agreed, [11, LineVerdict.FOR]);
      expect((await vote(asAnna, agreed, 'FOR')).split).toMatchObject({ status: 'ALIKE', verdict: 'FOR', for: null });
    }),
  );

  it(
    'is looked through by side, state, value, touchpoint, words, what is contested and what waits for one’s vote',
    on(async ({ asAnna, inside, valueId, vote, crowd, ids }) => {
      const { plain, other, against, proposed, retired, till } = await inside(async (tx) => {
        const till = await makeTouchpoint(tx);
        return {
          till,
          plain: await makeBehaviour(tx, { valueId, textRu: 'Знает меню', position: 1, touchpointIds: [till.id] }),
          other: await makeBehaviour(tx, {
            textRu: 'Помнит имя',
            position: 2,
            touchpointIds: [(await makeTouchpoint(tx)).id],
          }),
          against: await makeBehaviour(tx, { valueId, textRu: 'Спорит при гостях', side: Side.AGAINST, position: 3 }),
          proposed: await makeBehaviour(tx, { valueId, textRu: 'Провожает до двери', adoptedAt: null }),
          retired: await makeBehaviour(tx, { valueId, textRu: 'Здоровается в рифму', retiredAt: new Date() }),
        };
      });
      await crowd(against.id, [6, LineVerdict.FOR], [6, LineVerdict.AGAINST]);
      await vote(asAnna, plain.id, 'UNSURE');
      expect(await ids(asAnna)).toEqual([plain.id, other.id, against.id, proposed.id]);
      expect(await ids(asAnna, { side: 'AGAINST' })).toEqual([against.id]);
      expect(await ids(asAnna, { state: 'PROPOSED' })).toEqual([proposed.id]);
      expect(await ids(asAnna, { state: 'RETIRED' })).toEqual([retired.id]);
      expect(await ids(asAnna, { valueId, state: 'ADOPTED' })).toEqual([plain.id, against.id]);
      expect(await ids(asAnna, { touchpointId: till.id })).toEqual([plain.id, against.id, proposed.id]);
      expect(await ids(asAnna, { contested: true })).toEqual([against.id]);
      expect(await ids(asAnna, { notVoted: true })).toEqual([other.id, against.id, proposed.id]);
      expect(await ids(asAnna, { search: 'ПОМНИТ' })).toEqual([other.id]);
      expect((await asAnna.data('{ lineCounts { adopted proposed contested notVoted } }')).lineCounts).toEqual({
        adopted: 3,
        proposed: 1,
        contested: 1,
        notVoted: 3,
      });
    }),
  );

  it(
    'lets the curator adopt a proposal, whose votes stay, and its proposer is told',
    on(async ({ asCurator, asAnna, curator, anna, propose, vote, input, one }) => {
      const { id } = await propose(asAnna, 'Выходит навстречу гостю');
      await vote(asAnna, id, 'FOR');
      expect((await asAnna.refusal(ADOPT, input(id, 'Выходит навстречу гостю'))).code).toBe('identity.forbidden');
      const more = { textEn: 'Comes out to meet the guest', depth: 'BEYOND', forCustomers: true };
      const adopted = (await asCurator.data(ADOPT, input(id, 'Выходит навстречу гостю', more))).adoptBehaviour;
      expect(adopted).toMatchObject({ state: 'ADOPTED', wording: 1, textEn: 'Comes out to meet the guest' });
      expect((await asAnna.data('{ behaviours(side: FOR) { id depth } }')).behaviours).toEqual([
        { id, depth: 'BEYOND' },
      ]);
      const seen = await one(asAnna, id);
      expect(seen.myVerdict).toBe('FOR');
      expect(seen.events).toEqual([
        { deed: 'ADOPT', actor: { id: curator.id }, other: null },
        { deed: 'PROPOSE', actor: { id: anna.id }, other: null },
      ]);
      const { notices } = await asAnna.data('{ notices { nodes { kind subjectId } } }');
      expect(notices.nodes).toEqual([{ kind: 'BEHAVIOUR_ADOPTED', subjectId: id }]);
    }),
  );

  it(
    'begins voting anew on new words and keeps the votes with the old ones; a comma changes nothing',
    on(async ({ asCurator, asAnna, inside, valueId, curator, vote, crowd, input, one }) => {
      const { id } = await inside((tx) => makeBehaviour(tx, { valueId, textRu: 'Знает меню', textEn: '' }));
      await crowd(id, [10, LineVerdict.FOR]);
      await vote(asAnna, id, 'AGAINST');
      await asCurator.data(EDIT, input(id, 'Знает меню!', { textEn: 'Knows the menu' }));
      expect(await one(asAnna, id)).toMatchObject({ wording: 1, myVerdict: 'AGAINST', split: { voters: 11 } });
      await asCurator.data(EDIT, input(id, 'Знает меню и состав блюд', { textEn: 'Knows the menu' }));
      expect(await one(asAnna, id)).toMatchObject({ wording: 2, myVerdict: null, split: null });
      await vote(asAnna, id, 'FOR');
      const { wordings, split } = await one(asAnna, id);
      expect(split).toMatchObject({ status: 'FEW', voters: 1 });
      expect(wordings).toEqual([
        { number: 2, textRu: 'Знает меню и состав блюд', author: { id: curator.id }, split: { voters: 1, for: null } },
        { number: 1, textRu: 'Знает меню!', author: null, split: { voters: 11, for: 10 } },
      ]);
    }),
  );

  it(
    'merges one sentence into another and brings it back, each with its own votes',
    on(async ({ asCurator, asAnna, inside, valueId, vote, one, ids }) => {
      const { kept, gone, against, proposed } = await inside(async (tx) => ({
        kept: await makeBehaviour(tx, { valueId }),
        gone: await makeBehaviour(tx, { valueId }),
        against: await makeBehaviour(tx, { valueId, side: Side.AGAINST }),
        proposed: await makeBehaviour(tx, { valueId, adoptedAt: null }),
      }));
      await vote(asAnna, gone.id, 'FOR');
      const refused = (intoId: string) => asCurator.refusal(MERGE, { input: { id: gone.id, intoId } });
      expect((await refused(against.id)).code).toBe('values.merge_sides');
      expect((await refused(proposed.id)).code).toBe('values.merge_target');
      expect((await refused(gone.id)).code).toBe('values.merge_target');
      const merged = (await asCurator.data(MERGE, { input: { id: gone.id, intoId: kept.id } })).mergeBehaviour;
      expect(merged).toMatchObject({ state: 'MERGED', mergedInto: { id: kept.id } });
      expect(await ids(asAnna, { state: 'MERGED' })).toEqual([gone.id]);
      expect(await one(asAnna, kept.id)).toMatchObject({ myVerdict: null, merged: [{ id: gone.id }] });
      expect((await one(asAnna, gone.id)).events[0]).toMatchObject({ deed: 'MERGE', other: { id: kept.id } });
      const back = (await asCurator.data(RETIRE, { input: { id: gone.id, retired: false } })).retireBehaviour;
      expect(back).toMatchObject({ state: 'ADOPTED', mergedInto: null });
      expect((await one(asAnna, gone.id)).myVerdict).toBe('FOR');
    }),
  );

  it(
    'is put in order one behaviour at a time',
    on(async ({ asCurator, asAnna, inside, valueId, ids }) => {
      const [a, b, c] = await inside(async (tx) => [
        await makeBehaviour(tx, { valueId, position: 1 }),
        await makeBehaviour(tx, { valueId, position: 2 }),
        await makeBehaviour(tx, { valueId, position: 3 }),
      ]);
      await asCurator.data(PLACE, { input: { id: c!.id, beforeId: a!.id } });
      expect(await ids(asAnna)).toEqual([c!.id, a!.id, b!.id]);
      await asCurator.data(PLACE, { input: { id: c!.id, beforeId: null } });
      expect(await ids(asAnna)).toEqual([a!.id, b!.id, c!.id]);
      const against = await inside((tx) => makeBehaviour(tx, { valueId, side: Side.AGAINST }));
      expect(await asCurator.refusal(PLACE, { input: { id: a!.id, beforeId: against.id } })).toEqual({
        code: 'input.not_found',
        field: 'input.beforeId',
      });
    }),
  );

  it(
    'carries comments, which their author or a curator takes away',
    on(async ({ asCurator, asAnna, asBoris, anna, inside, valueId, one }) => {
      const { id: behaviourId } = await inside((tx) => makeBehaviour(tx, { valueId }));
      const say = (as: ApiClient, id: string, text: string) => as.data(COMMENT, { input: { id, behaviourId, text } });
      const [first, second] = [newId(), newId()];
      await say(asAnna, first, 'А если гость спешит?');
      expect((await say(asAnna, first, 'А если гость спешит?')).commentOnBehaviour.commentCount).toBe(1);
      await say(asBoris, second, 'Тогда короче');
      expect((await asBoris.refusal(UNCOMMENT, { id: first })).code).toBe('input.not_found');
      expect((await one(asBoris, behaviourId)).comments.nodes).toEqual([
        { id: first, text: 'А если гость спешит?', author: { id: anna.id }, viewerCanRemove: false },
        expect.objectContaining({ id: second, viewerCanRemove: true }),
      ]);
      await asCurator.data(UNCOMMENT, { id: second });
      await asAnna.data(UNCOMMENT, { id: first });
      expect(await one(asAnna, behaviourId)).toMatchObject({ commentCount: 0, comments: { nodes: [] } });
      const log = await inside((tx) =>
        tx.sql(
          'test.log',
          `select details ->> 'commentId' as id from audit_log where deed = 'behaviours.remove_comment'`,
        ),
      );
      expect(log).toEqual([{ id: second }]);
    }),
  );

  it(
    'is put to customers only where it is adopted',
    on(async ({ asCurator, inside, valueId }) => {
      const { act, proposed } = await inside(async (tx) => ({
        act: await makeBehaviour(tx, { valueId }),
        proposed: await makeBehaviour(tx, { valueId, adoptedAt: null }),
      }));
      expect((await asCurator.data(ASK, { input: { id: act.id, asked: true } })).askCustomers.askedOfCustomers).toBe(
        true,
      );
      expect((await asCurator.refusal(ASK, { input: { id: proposed.id, asked: true } })).code).toBe(
        'values.not_adopted',
      );
      await asCurator.data(RETIRE, { input: { id: act.id, retired: true } });
      const { line } = await asCurator.data('{ line(state: RETIRED) { askedOfCustomers } }');
      expect(line).toEqual([{ askedOfCustomers: false }]);
    }),
  );
});
