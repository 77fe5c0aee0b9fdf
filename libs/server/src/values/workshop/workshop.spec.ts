import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeBehaviour } from '../values.factory';
import { closeForgottenWorkshops } from './workshop.commands';
import { makeWorkshopStage, MOVE, OPEN, Phone } from './workshop.factory';

describe('a workshop', () => {
  let api: FreshApi;
  beforeAll(async () => {
    api = await freshApi();
  });
  afterAll(() => api?.close());

  it('is opened by a curator on behaviours adopted or proposed, in their order', async () => {
    const { open, behaviourIds, anna, asCurator, within, unknownId } = await makeWorkshopStage(api);
    const workshop = await open([behaviourIds[2]!, behaviourIds[1]!]);
    expect(workshop).toMatchObject({
      phase: 'LOBBY',
      position: 0,
      behaviourCount: 2,
      signedIn: 0,
      anonymous: 0,
      results: [],
    });
    expect(workshop.code).toMatch(/^\d{6}$/);
    expect(workshop.address).toMatch(/^http:.+\/w$/);
    expect(workshop.qrSvg).toContain('<svg');

    const input = (ids: string[]) => ({ input: { name: '', behaviourIds: ids } });
    const retired = await within((tx) => makeBehaviour(tx, { retiredAt: new Date() }));
    expect((await asCurator.refusal(OPEN, input([retired.id]))).code).toBe('values.retired');
    expect((await asCurator.refusal(OPEN, input([unknownId]))).code).toBe('input.not_found');
    expect((await asCurator.refusal(OPEN, input([]))).code).toBe('input.required');
    const asAnna = await api.as(anna);
    expect((await asAnna.refusal(OPEN, input(behaviourIds))).code).toBe('identity.forbidden');
    expect((await api.stranger.refusal(OPEN, input(behaviourIds))).code).toBe('identity.required');
  });

  it('counts whoever comes in once, with an account or without, and names nobody', async () => {
    const { open, anna, read } = await makeWorkshopStage(api);
    const elsewhere = await makeWorkshopStage(api);
    const workshop = await open();
    const phone = new Phone(api);
    expect((await phone.join(`${workshop.code.slice(0, 3)} ${workshop.code.slice(3)}`)).body).toMatchObject({
      link: workshop.link,
      counted: 'anonymous',
      moment: { phase: 'lobby', joined: 1 },
    });
    expect((await phone.join(workshop.link)).body.moment.joined).toBe(1);
    const annas = await api.as(anna);
    await Promise.all([1, 2, 3].map(() => new Phone(api, annas).join(workshop.link)));
    const stranger = await new Phone(api, await api.as(elsewhere.anna)).join(workshop.link);
    expect(stranger.body.counted).toBe('anonymous');
    expect(await read(workshop.id)).toMatchObject({ signedIn: 1, anonymous: 2 });
    expect(JSON.stringify(stranger.body)).not.toContain(anna.lastName);
  });

  it('keeps whoever came without an account the same after signing in', async () => {
    const { open, anna, read, behaviourIds, step } = await makeWorkshopStage(api);
    const workshop = await open();
    const phone = new Phone(api);
    await phone.join(workshop.link);
    await step(workshop.id, 'NEXT');
    await phone.vote(behaviourIds[0]!, 1, 'for');
    const session = (await api.as(anna)).headers['cookie'];
    phone['cookie'] += `; ${session}`;
    expect((await phone.join(workshop.link)).body).toMatchObject({
      counted: 'anonymous',
      own: { [behaviourIds[0]!]: ['for', null] },
    });
    expect(await read(workshop.id)).toMatchObject({ signedIn: 0, anonymous: 1 });
  });

  it('takes one vote each while a round is open, changeable, and shows no split before it is closed', async () => {
    const { open, step, phones, behaviourIds } = await makeWorkshopStage(api);
    const workshop = await open();
    const [act] = behaviourIds as [string];
    const [one, two, three] = (await phones(3, workshop.link)) as [Phone, Phone, Phone];
    expect((await one.vote(act, 1, 'for')).body.code).toBe('values.workshop_round'); // still in the lobby
    await step(workshop.id, 'NEXT');
    await Promise.all([one.vote(act, 1, 'against'), one.vote(act, 1, 'against'), two.vote(act, 1, 'for')]);
    expect((await one.vote(act, 1, 'for')).body.own).toEqual({ [act]: ['for', null] });
    await three.vote(act, 1, 'unsure');
    expect((await two.now()).body.moment).toMatchObject({
      phase: 'first',
      joined: 3,
      voted: 3,
      first: null,
      second: null,
    });
    expect((await one.vote(act, 2, 'for')).body.code).toBe('values.workshop_round');
    expect((await one.vote(behaviourIds[1]!, 1, 'for')).body.code).toBe('values.workshop_round');

    await step(workshop.id, 'NEXT');
    expect((await two.now()).body.moment).toMatchObject({ phase: 'split', first: { for: 2, against: 0, unsure: 1 } });
    expect((await one.vote(act, 1, 'against')).body.code).toBe('values.workshop_round');
    await step(workshop.id, 'NEXT');
    await step(workshop.id, 'NEXT');
    await three.vote(act, 2, 'for');
    expect((await three.now()).body).toMatchObject({
      moment: { phase: 'second', voted: 1, first: null, second: null },
      own: { [act]: ['unsure', 'for'] },
      counted: 'anonymous',
    });
  });

  it('goes on in order only, and once however often the button is pressed', async () => {
    const { open, asCurator, read, anna } = await makeWorkshopStage(api);
    const { id, revision } = await open();
    const move = (step: string, from: number) => asCurator.gql(MOVE, { input: { id, step, revision: from } });
    expect((await move('SKIP', revision)).errors?.[0]?.extensions.code).toBe('values.workshop_step');
    const answers = await Promise.all([1, 2, 3, 4].map(() => move('NEXT', revision)));
    expect(answers.map(({ data }) => data.moveWorkshop.phase)).toEqual(Array(4).fill('FIRST'));
    expect(await read(id)).toMatchObject({ phase: 'FIRST', position: 1, revision: revision + 1 });
    const asAnna = await api.as(anna);
    expect((await asAnna.refusal(MOVE, { input: { id, step: 'NEXT', revision } })).code).toBe('identity.forbidden');
  });

  it('takes no vote behind the end of its round, however many come in at that moment', async () => {
    const { open, step, phones, behaviourIds, within } = await makeWorkshopStage(api);
    const workshop = await open();
    const [act] = behaviourIds as [string];
    const people = await phones(20, workshop.link);
    await step(workshop.id, 'NEXT');
    const answers = people.map(async (phone) => (await phone.vote(act, 1, 'for')).status);
    await step(workshop.id, 'NEXT');
    const split = (await people[0]!.now()).body.moment.voted;
    const taken = (await Promise.all(answers)).filter((status) => status === 201).length;
    const [stored] = await within((tx) => tx.sql('test.stored', 'select count(*)::int as n from workshop_vote'));
    expect([split, taken]).toEqual([stored!['n'], stored!['n']]);
  });

  it('gives the last word of people with an account to the line, nobody else’s, and only for the words they saw', async () => {
    const { open, step, phones, behaviourIds, anna, boris, within } = await makeWorkshopStage(api);
    const [first, second] = behaviourIds as [string, string];
    const workshop = await open([first, second]);
    const [annas, boriss] = [new Phone(api, await api.as(anna)), new Phone(api, await api.as(boris))];
    const others = await phones(2, workshop.link);
    for (const phone of [annas, boriss]) await phone.join(workshop.link);
    const all = [annas, boriss, ...others];
    await step(workshop.id, 'NEXT');
    for (const phone of all) await phone.vote(first, 1, 'against');
    for (const word of ['NEXT', 'NEXT', 'NEXT']) await step(workshop.id, word);
    await annas.vote(first, 2, 'for');
    for (const word of ['NEXT', 'NEXT']) await step(workshop.id, word);
    for (const phone of all) await phone.vote(second, 1, 'for');
    await within((tx) => tx.sql('test.reword', 'update behaviour set wording = 2 where id = $1', [second]));
    await step(workshop.id, 'CLOSE');
    await api.worker.runDue();
    const votes = await within((tx) =>
      tx.sql(
        'test.line_votes',
        `select employee_id as who, behaviour_id as what, verdict from behaviour_vote order by verdict`,
      ),
    );
    expect(votes).toEqual([
      { who: boris.id, what: first, verdict: 'against' },
      { who: anna.id, what: first, verdict: 'for' },
    ]);
  });

  it('lets nobody in by its code once it is closed, and shows by its link what came of it', async () => {
    const { open, step, read } = await makeWorkshopStage(api);
    const workshop = await open();
    const phone = new Phone(api);
    await phone.join(workshop.code);
    await step(workshop.id, 'CLOSE');
    expect((await new Phone(api).join(workshop.code)).body.code).toBe('values.workshop_unknown');
    expect((await new Phone(api).join(workshop.link)).body).toMatchObject({
      counted: null,
      moment: { phase: 'closed' },
    });
    expect((await read(workshop.id)).anonymous).toBe(1);
    const results = () => api.app.inject({ url: `/workshop/${workshop.link}/results` });
    expect((await results()).json()).toEqual([]);
  });

  it('says at the end how people moved and whether they agree more, from enough people only', async () => {
    const { open, step, phones, behaviourIds, read } = await makeWorkshopStage(api);
    const [first, second] = behaviourIds as [string, string];
    const vote = async (people: Phone[], act: string, round: 1 | 2, verdicts: string) => {
      for (const [i, sign] of [...verdicts].entries())
        await people[i]!.vote(act, round, ({ '+': 'for', '-': 'against', '?': 'unsure' } as const)[sign as '+']);
    };
    const run = async (n: number) => {
      const workshop = await open([first, second]);
      const people = await phones(n, workshop.link);
      const [befores, afters] = [
        ['+++---', '+-+-+-'],
        ['++++++', '------'],
      ] as const;
      for (const [i, act] of [first, second].entries()) {
        await step(workshop.id, 'NEXT');
        await vote(people, act, 1, befores[i]!.slice(0, n));
        for (const word of ['NEXT', 'NEXT', 'NEXT']) await step(workshop.id, word);
        await vote(people, act, 2, afters[i]!.slice(0, n));
        await step(workshop.id, 'NEXT');
      }
      await step(workshop.id, 'NEXT');
      return read(workshop.id);
    };
    const enough = await run(6);
    expect(enough.results).toMatchObject([
      {
        first: { for: 3, against: 3, unsure: 0 },
        second: { for: 6, against: 0, unsure: 0 },
        moved: 3,
        proposed: false,
      },
      { first: { for: 3, against: 3, unsure: 0 }, second: { for: 0, against: 6, unsure: 0 }, moved: 3, proposed: true },
    ]);
    // two items of three against three: o = 2 · 3 · 3 / 5, n = 12, so 1 − 11 · 3.6 / (6 · 6)
    expect(enough.agreement).toMatchObject({ people: 6, behaviours: 2, after: { alpha: 1, raw: 1 } });
    expect(enough.agreement.before.alpha).toBeCloseTo(-0.1, 10);
    expect(enough.agreement.before.raw).toBeCloseTo(0.4, 10);
    const few = await run(2);
    expect(few.agreement).toMatchObject({ people: 2, peopleNeeded: 5, before: null, after: null });
    expect(few.results).toMatchObject([
      { first: null, second: null, moved: null },
      { first: null, second: null, moved: null },
    ]);
  });

  it('tells nobody without its link anything, and closes by itself when it was forgotten', async () => {
    const { open, within, read } = await makeWorkshopStage(api);
    const workshop = await open();
    const wrong = await new Phone(api).join('A'.repeat(22));
    expect([wrong.status, wrong.body.code]).toEqual([422, 'values.workshop_unknown']);
    expect(await within(closeForgottenWorkshops)).toBe(0);
    await within((tx) => tx.sql('test.age', `update workshop set created_at = created_at - interval '25 hours'`));
    expect(await within(closeForgottenWorkshops)).toBe(1);
    expect(await within(closeForgottenWorkshops)).toBe(0);
    expect((await read(workshop.id)).phase).toBe('CLOSED');
  });

  it('makes whoever guesses codes wait, at this address and in every process', async () => {
    const own = await freshApi({ TRUST_PROXY: 'true' });
    try {
      const { open } = await makeWorkshopStage(own);
      const workshop = await open();
      const guess = async (key: string, address: string) =>
        (
          await own.app.inject({
            method: 'POST',
            url: '/workshop/join',
            payload: { key },
            headers: { 'x-forwarded-for': address },
          })
        ).json();
      const wrong = workshop.code === '000000' ? '000001' : '000000';
      for (let i = 0; i < 60; i++) expect((await guess(wrong, '192.0.2.1')).code).toBe('values.workshop_unknown');
      expect(await guess(workshop.code, '192.0.2.1')).toMatchObject({
        code: 'values.workshop_guesses',
        params: { minutes: 10 },
      });
      expect((await guess(workshop.link, '192.0.2.1')).counted).toBe('anonymous'); // symbols go on working
      expect((await guess(workshop.code, '192.0.2.2')).counted).toBe('anonymous');
    } finally {
      await own.close();
    }
  }, 60_000);
});
