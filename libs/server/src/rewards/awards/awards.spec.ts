import { newId } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { demandPosted, fillFund, fundFor } from '../../points';
import { makeFund } from '../../points/funds/funds.factory';
import { brokenInvariants } from '../../points/points.factory';
import { announceRound } from './announce';
import { makeAwardStage, WHY } from './awards.factory';
import { closeDueRounds, dueToAnnounce, openDueRounds } from './round.calendar';

const OFFERED = `query ($input: StoriesOfInput!) { storiesToNominate(input: $input) { id source } }`;
const REASON = 'Гости возвращаются ради него';

describe('awards', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());

  it('have a round of this month that is opened once, and closes by the calendar', async () => {
    const { within, round, roundId, asAnna, asKeeper, label } = await makeAwardStage(api);
    await within(openDueRounds);
    const { nodes } = (await asKeeper.data('{ awardRounds { nodes { id } } }')).awardRounds;
    expect(nodes).toEqual([{ id: roundId }]);
    expect(await round(asAnna)).toMatchObject({ state: 'NOMINATING', open: true, label, administration: null });
    const past = `update award_round set stories_from = '2026-01-01', nominations_from = '2026-01-01', nominations_until = '2026-02-01', choice_until = '2026-02-08'`;
    await within((tx) => tx.sql('test.past', past));
    await within(closeDueRounds);
    expect(await round(asAnna)).toMatchObject({ state: 'CHOOSING', open: false });
    const days = {
      storiesDay: '2026-01-01',
      nominationsDay: '2026-01-01',
      nominationsLast: '2026-01-30',
      choiceLast: '2026-02-10',
    };
    const move =
      'mutation ($input: MoveRoundInput!) { moveAwardRound(input: $input) { state days { nominationsLast choiceLast } } }';
    expect((await asKeeper.data(move, { input: { id: roundId, ...days } })).moveAwardRound).toEqual({
      state: 'CHOOSING',
      days: { nominationsLast: '2026-01-30', choiceLast: '2026-02-10' },
    });
    expect(await asAnna.refusal(move, { input: { id: roundId, ...days } })).toMatchObject({
      code: 'identity.forbidden',
    });
    expect(await asKeeper.refusal(move, { input: { id: roundId, ...days, choiceLast: '2026-01-02' } })).toMatchObject({
      code: 'rewards.round_order',
    });
  });

  it('are proposed from stories that the nominator may read, and of nobody else', async () => {
    const { asAnna, asVera, boris, vera, companysWords, customersWords, nominate, refused, roundId, within } =
      await makeAwardStage(api);
    const [open, secret] = [await customersWords([boris.id]), await customersWords([boris.id], 'Только для него')];
    await within((tx) =>
      tx.sql('test.secret', `update recognition set visibility = 'private' where id = $1`, [secret]),
    );
    const others = [await customersWords([vera.id]), await companysWords([boris.id])];
    const offered = await asAnna.data(OFFERED, { input: { roundId, employeeId: boris.id, memberIds: [] } });
    expect(offered.storiesToNominate).toEqual([{ id: open, source: 'CUSTOMER' }]);
    for (const id of [secret, ...others])
      expect(await refused(asAnna, { storyIds: [open, id] })).toMatchObject({ code: 'rewards.story_not_theirs' });
    const given = await nominate(asAnna, { storyIds: [open] });
    expect(given).toMatchObject({ state: 'SUBMITTED', stories: [{ id: open }], employee: { id: boris.id } });
    expect(await refused(asAnna)).toMatchObject({ code: 'rewards.nominated_already' });
    expect(await refused(asVera, { id: given.id })).toMatchObject({ code: 'input.not_found' });
    expect(await refused(asVera, { employeeId: vera.id })).toMatchObject({ code: 'rewards.nominate_self' });
    expect(await refused(asVera, { why: 'Молодец' })).toMatchObject({ code: 'input.too_short' });
  });

  it('keep what is written as a draft, also half of it; what is handed in is edited and withdrawn until the round closes', async () => {
    const stage = await makeAwardStage(api);
    const { asAnna, boris, close, nominate, refused, round, asKeeper } = stage;
    const id = newId();
    const draft = await nominate(asAnna, { id, employeeId: null, why: 'Когда сломалась' }, 'save');
    expect(draft).toMatchObject({ state: 'DRAFT', why: 'Когда сломалась', employee: null });
    await nominate(asAnna, { id });
    expect(await nominate(asAnna, { id, why: `${WHY} Спасибо.` })).toMatchObject({
      state: 'SUBMITTED',
      why: `${WHY} Спасибо.`,
    });
    // a late autosave never takes back what was handed in
    expect(await nominate(asAnna, { id, why: '' }, 'save')).toMatchObject({
      state: 'SUBMITTED',
      why: `${WHY} Спасибо.`,
    });
    const withdraw = 'mutation ($id: ID!) { withdrawNomination(id: $id) { state } }';
    expect((await asAnna.data(withdraw, { id })).withdrawNomination).toEqual({ state: 'WITHDRAWN' });
    expect((await round(asKeeper)).administration.nominees).toEqual([]);
    await nominate(asAnna, { id });
    expect(await stage.told(stage.asBoris)).toEqual([]); // nobody hears of it before the announcement
    await close();
    expect(await asAnna.refusal(withdraw, { id })).toMatchObject({ code: 'rewards.round_closed' });
    expect(await refused(asAnna, { id, employeeId: boris.id })).toMatchObject({ code: 'rewards.round_closed' });
    expect(await nominate(asAnna, { why: 'Не успеваю' }, 'save')).toMatchObject({ state: 'DRAFT' });
  });

  it('go to teams as well: a unit with its people of now, or several people under one name', async () => {
    const { anna, asAnna, asVera, boris, kitchen, nominate, refused, vera, customersWords } = await makeAwardStage(api);
    const story = await customersWords([boris.id]);
    const team = { employeeId: null, teamUnitId: kitchen.id, storyIds: [story] };
    expect(await refused(asAnna, team)).toMatchObject({ code: 'rewards.nominate_self' });
    const whole = await nominate(asVera, team);
    expect(whole.members.map((one: { id: string }) => one.id).sort()).toEqual([anna.id, boris.id].sort());
    const several = { employeeId: null, teamName: 'Вечерняя смена' };
    expect(await refused(asAnna, { ...several, memberIds: [boris.id] })).toMatchObject({ code: 'rewards.team_size' });
    expect(await nominate(asAnna, { ...several, memberIds: [boris.id, vera.id] })).toMatchObject({
      teamName: 'Вечерняя смена',
      members: expect.arrayContaining([{ id: vera.id }]),
    });
  });

  it('are decided with a reason, thought over, and announced: the company thanks, points come from the fund, the others get kind words', async () => {
    const stage = await makeAwardStage(api, { points: 300 });
    const { anna, asAnna, asBoris, asKeeper, asVera, boris, close, nominate, round, told, vera, within, roundId } =
      stage;
    await within(async (tx) => {
      await makeFund(tx, { purpose: 'award' });
      const fund = (await fundFor(tx, 'award', null))!;
      demandPosted(await fillFund(tx, { actorId: anna.id, key: 'fill' }, fund, 500));
    });
    const story = await stage.customersWords([boris.id]);
    const first = await nominate(asAnna, { storyIds: [story] });
    const second = await nominate(asVera, { storyIds: [story] });
    await nominate(asBoris, { employeeId: vera.id });
    await nominate(asBoris, { employeeId: anna.id, sharesWords: false });
    const placings = [{ nominationId: second.id, place: 1, reason: REASON }];
    const DECIDE = 'mutation ($input: DecideRoundInput!) { decideAwardRound(input: $input) { id } }';
    expect(await asKeeper.refusal(DECIDE, { input: { id: roundId, placings } })).toMatchObject({
      code: 'rewards.round_still_open',
    });
    await close();
    expect(await asAnna.refusal(DECIDE, { input: { id: roundId, placings } })).toMatchObject({
      code: 'identity.forbidden',
    });
    const decided = await stage.decide({ placings });
    expect(decided.administration).toMatchObject({ state: 'DECIDED', words: REASON });
    expect(decided.administration.nominees[0]).toMatchObject({
      employee: { id: boris.id },
      place: 1,
      shortlisted: true,
      nominations: [{ id: first.id, stories: [{ id: story, source: 'CUSTOMER' }] }, { id: second.id }],
    });
    expect(await round(asBoris)).toMatchObject({
      state: 'CHOOSING',
      winners: [],
      words: '',
      wordsAboutViewer: [],
      administration: null,
    });
    await asKeeper.data('mutation ($id: ID!) { reconsiderAwardRound(id: $id) { id } }', { id: roundId });
    await stage.decide({ placings, words: 'Спасибо за каждый день' });
    const certificate = async (as: ApiClient) => {
      const url = `/files/award-certificate?round=${roundId}&person=${boris.id}&lang=ru`;
      const { statusCode, headers } = await api.app.inject({ url, headers: as.headers });
      return [statusCode, String(headers['content-type']).split(';')[0]];
    };
    expect(await certificate(asBoris)).toEqual([422, 'application/json']);
    const announced = await stage.announce();
    expect(announced).toMatchObject({ state: 'ANNOUNCED', administration: { paid: 'paid', paidPoints: 300 } });
    expect(await certificate(asBoris)).toEqual([200, 'application/pdf']);
    expect((await certificate(asKeeper))[0]).toBe(200);
    expect((await certificate(asAnna))[0]).toBe(422);
    const seen = await round(asBoris);
    expect(seen.recognition.story).toMatch(/^Награда «Человек месяца», .+\n\nСпасибо за каждый день$/);
    expect(seen.recognition.receivers).toEqual([{ employee: { id: boris.id } }]);
    expect(seen).toMatchObject({
      winners: [{ employee: { id: boris.id }, nominations: [] }],
      stories: [{ id: story }],
    });
    expect(seen.wordsAboutViewer.map((one: { nominator: { id: string } }) => one.nominator.id).sort()).toEqual(
      [anna.id, vera.id].sort(),
    );
    expect((await asBoris.data('{ myBalance { earned } }')).myBalance.earned).toBe(300);
    expect((await told(asBoris)).sort()).toEqual(['AWARD_GIVEN', 'PRAISE_RECEIVED', 'RECOGNITION_RECEIVED']);
    expect(await told(asVera)).toEqual(['AWARD_WORDS']);
    // its nominator keeps the words
    expect([await told(asAnna), (await round(asAnna)).wordsAboutViewer]).toEqual([[], []]);
    expect(await asKeeper.refusal(DECIDE, { input: { id: roundId, placings } })).toMatchObject({
      code: 'rewards.round_announced',
    });
    expect(await brokenInvariants(api.db.adminUrl)).toEqual([]);
  });

  it('are announced at their hour, also with an empty fund, and to nobody when nobody is chosen', async () => {
    const { asAnna, asBoris, close, decide, nominate, round, within, asKeeper, roundId } = await makeAwardStage(api, {
      points: 300,
    });
    const { id: nominationId } = await nominate(asAnna);
    await close();
    const placings = [{ nominationId, place: 1, reason: REASON }];
    expect((await decide({ placings, announceLocal: '2099-01-01T10:00' })).administration.announceLocal).toBe(
      '2099-01-01T10:00',
    );
    expect(await within(dueToAnnounce)).toEqual([]);
    await decide({ placings, announceLocal: '2026-01-01T10:00' });
    expect(await within(dueToAnnounce)).toEqual([{ id: roundId }]);
    await within((tx) => announceRound(tx, null, roundId));
    expect((await round(asKeeper)).administration).toMatchObject({ paid: 'unfunded', paidPoints: null });
    await within(async (tx) => {
      await makeFund(tx, { purpose: 'award' });
      const fund = (await fundFor(tx, 'award', null))!;
      demandPosted(await fillFund(tx, { actorId: roundId, key: 'fill' }, fund, 300));
    });
    const PAY = 'mutation ($id: ID!) { payAwardRound(id: $id) { administration { paid paidPoints } } }';
    for (const paid of [1, 2].map(() => asKeeper.data(PAY, { id: roundId })))
      expect((await paid).payAwardRound.administration).toEqual({ paid: 'paid', paidPoints: 300 });
    expect((await asBoris.data('{ myBalance { earned } }')).myBalance.earned).toBe(300);

    const other = await makeAwardStage(api);
    await other.close();
    await other.decide({ placings: [] });
    expect(await other.announce()).toMatchObject({ state: 'ANNOUNCED', winners: [], recognition: null });
  });
});
