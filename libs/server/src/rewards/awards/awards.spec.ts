import { newId } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { makeEmployee } from '../../company/company.factory';
import { demandPosted, fillFund, fundFor } from '../../points';
import { makeFund } from '../../points/funds/funds.factory';
import { brokenInvariants } from '../../points/points.factory';
import { announceRound } from './announce';
import { makeAwardStage, WHY } from './awards.factory';
import { closeDueRounds, dueToAnnounce, openDueRounds } from './round.calendar';

const OFFERED = `query ($input: StoriesOfInput!) { storiesToNominate(input: $input) { id source } }`;
const REASON = 'Гости возвращаются ради него';

interface Winner {
  place: number;
  honoured: boolean;
  recognition: { story: string };
}

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

  it('tell, as nominations close, whoever left a draft with something in it and whoever runs awards; once', async () => {
    const { asAnna, asBoris, asKeeper, asVera, boris, nominate, told, vera, within } = await makeAwardStage(api);
    await nominate(asAnna);
    await nominate(asVera, { why: 'Когда сломалась касса' }, 'save');
    await nominate(asBoris, { employeeId: null, why: '' }, 'save');
    await within((tx) =>
      tx.sql('test.over', `update award_round set nominations_until = clock_timestamp() - interval '1 minute'`),
    );
    await within(closeDueRounds);
    await within(closeDueRounds);
    const everybody = [asAnna, asBoris, asVera, asKeeper].map(told);
    expect(await Promise.all(everybody)).toEqual([[], [], ['NOMINATION_UNSENT'], ['NOMINATIONS_CLOSED']]);
    const seen = await within((tx) =>
      tx.sql('test.notices', `select actor_id, params from notice where employee_id = any($1)`, [[boris.id, vera.id]]),
    );
    expect(seen).toEqual([{ actor_id: null, params: {} }]);
  });

  it('tell the same when an administrator ends nominations by moving their days, but not the one who did', async () => {
    const { asKeeper, asVera, nominate, roundId, told, within } = await makeAwardStage(api);
    const admin = await api.as(await within((tx) => makeEmployee(tx, { roles: ['employee', 'admin'] })));
    await nominate(asVera, {}, 'save');
    const input = {
      id: roundId,
      storiesDay: '2026-01-01',
      nominationsDay: '2026-01-01',
      nominationsLast: '2026-01-30',
      choiceLast: '2026-02-10',
    };
    for (const again of [input, input])
      await asKeeper.data('mutation ($input: MoveRoundInput!) { moveAwardRound(input: $input) { id } }', {
        input: again,
      });
    const everybody = [asVera, asKeeper, admin].map(told);
    expect(await Promise.all(everybody)).toEqual([['NOMINATION_UNSENT'], [], ['NOMINATIONS_CLOSED']]);
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
    expect(announced).toMatchObject({
      state: 'ANNOUNCED',
      administration: { prizes: [{ place: 1, points: 300, paid: 'paid' }] },
    });
    expect(await certificate(asBoris)).toEqual([200, 'application/pdf']);
    expect((await certificate(asKeeper))[0]).toBe(200);
    expect((await certificate(asAnna))[0]).toBe(422);
    const seen = await round(asBoris);
    const [winner] = seen.winners;
    expect(winner.recognition.story).toMatch(/^Награда «Человек месяца», .+\n\nСпасибо за каждый день$/);
    expect(winner.recognition.receivers).toEqual([{ employee: { id: boris.id } }]);
    expect(seen).toMatchObject({
      winners: [{ employee: { id: boris.id }, nominations: [] }],
      stories: [{ id: story }],
    });
    const BEHIND = `query ($id: ID!) { recognition(id: $id) { awardRound { id stories { id } } } }`;
    const behind = async (id: string) => (await asAnna.data(BEHIND, { id })).recognition.awardRound;
    expect(await behind(winner.recognition.id)).toEqual({ id: roundId, stories: [{ id: story }] });
    expect(await behind(story)).toBeNull();
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
    expect(await behind(await stage.companysWords([boris.id]))).toBeNull();
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
    expect((await round(asKeeper)).administration.prizes).toEqual([{ place: 1, points: 300, paid: 'unfunded' }]);
    await within(async (tx) => {
      await makeFund(tx, { purpose: 'award' });
      const fund = (await fundFor(tx, 'award', null))!;
      demandPosted(await fillFund(tx, { actorId: roundId, key: 'fill' }, fund, 300));
    });
    const PAY = 'mutation ($id: ID!) { payAwardRound(id: $id) { administration { prizes { points paid } } } }';
    for (const paid of [1, 2].map(() => asKeeper.data(PAY, { id: roundId })))
      expect((await paid).payAwardRound.administration.prizes).toEqual([{ points: 300, paid: 'paid' }]);
    expect((await asBoris.data('{ myBalance { earned } }')).myBalance.earned).toBe(300);

    const other = await makeAwardStage(api);
    await other.close();
    await other.decide({ placings: [] });
    expect(await other.announce()).toMatchObject({ state: 'ANNOUNCED', winners: [] });
  });

  it('honours every place of the programme with thanks, points and a certificate; whoever shares one receives the same', async () => {
    const stage = await makeAwardStage(api, { points: 300, otherPoints: [100] });
    const { anna, asAnna, asBoris, asKeeper, asVera, close, nominate, round, told, vera, within, roundId } = stage;
    await within(async (tx) => {
      await makeFund(tx, { purpose: 'award' });
      const fund = (await fundFor(tx, 'award', null))!;
      demandPosted(await fillFund(tx, { actorId: anna.id, key: 'fill' }, fund, 450));
    });
    const ofBoris = await nominate(asAnna);
    const ofAnna = await nominate(asBoris, { employeeId: anna.id });
    const ofVera = await nominate(asAnna, { employeeId: vera.id });
    await close();
    const placing = (nominationId: string, place: number, reason: string) => ({ nominationId, place, reason });
    await stage.decide({
      placings: [
        placing(ofBoris.id, 1, REASON),
        placing(ofAnna.id, 2, 'Двух смен без неё никто не помнит'),
        placing(ofVera.id, 2, 'Гости возвращаются поблагодарить её'),
      ],
      words: 'Спасибо за каждый день',
    });
    const prizes = (paid: (string | null)[]) =>
      [1, 2, 2].map((place, i) => ({ place, points: place === 1 ? 300 : 100, paid: paid[i] }));
    expect((await round(asKeeper)).administration.prizes).toEqual(prizes([null, null, null]));
    // 450 points: the first place, and one of the two who share the second
    expect((await stage.announce()).administration.prizes).toEqual(prizes(['paid', 'paid', 'unfunded']));
    const seen = await round(asVera);
    expect(seen.winners.map(({ place, honoured }: Winner) => [place, honoured])).toEqual(
      [1, 2, 2].map((n) => [n, true]),
    );
    expect(seen.winners.map(({ recognition }: Winner) => recognition.story.split('\n\n')[1])).toEqual(
      expect.arrayContaining(['Спасибо за каждый день', 'Двух смен без неё никто не помнит']),
    );
    expect(seen.winners[1].recognition.story).toMatch(/^Награда «Человек месяца», .+: 2 место\n\n/);
    for (const as of [asAnna, asBoris, asVera]) expect(await told(as)).toContain('AWARD_GIVEN');
    const certificate = async (as: ApiClient, person: string) => {
      const url = `/files/award-certificate?round=${roundId}&person=${person}&lang=ru`;
      return (await api.app.inject({ url, headers: as.headers })).statusCode;
    };
    expect([await certificate(asVera, vera.id), await certificate(asAnna, anna.id)]).toEqual([200, 200]);
    await within(async (tx) => {
      const fund = (await fundFor(tx, 'award', null))!;
      demandPosted(await fillFund(tx, { actorId: anna.id, key: 'more' }, fund, 50));
    });
    for (let again = 0; again < 2; again++)
      await asKeeper.data('mutation ($id: ID!) { payAwardRound(id: $id) { id } }', { id: roundId });
    expect((await round(asKeeper)).administration.prizes).toEqual(prizes(['paid', 'paid', 'paid']));
    const earned = async (as: ApiClient) => (await as.data('{ myBalance { earned } }')).myBalance.earned;
    expect([await earned(asBoris), await earned(asAnna), await earned(asVera)]).toEqual([300, 100, 100]);
    expect(await brokenInvariants(api.db.adminUrl)).toEqual([]);
  });

  it('thanks nobody for a place that the programme does not honour', async () => {
    const { asAnna, asBoris, close, decide, announce, nominate, round, vera } = await makeAwardStage(api);
    const [first, second] = [await nominate(asAnna), await nominate(asBoris, { employeeId: vera.id })];
    await close();
    await decide({
      placings: [
        { nominationId: first.id, place: 1, reason: REASON },
        { nominationId: second.id, place: 2, reason: REASON },
      ],
    });
    await announce();
    const { winners } = await round(asAnna);
    expect(winners.map(({ place, honoured, recognition }: Winner) => [place, honoured, !!recognition])).toEqual([
      [1, true, true],
      [2, false, false],
    ]);
  });
});
