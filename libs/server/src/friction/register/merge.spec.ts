import { randomBytes } from 'node:crypto';
import { newId, type Tx } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { makeProcedure } from '../friction.factory';
import { creditAuthor, ProcedureColour, procedureIdOf, recordOccurrence, releaseFigures } from '../index';

const READ = `query ($id: ID!) { procedure(id: $id) { votes complaints viewerVoted mergedInto { id } mergedFrom { id isFresh } credited { id }
  viewerCan { run } comments { nodes { text } } } }`;
const LIST = '{ procedureRegister { nodes { id } } }';
const MERGE = `mutation ($input: MergeProcedureInput!) { mergeProcedure(input: $input) { id } }`;
const SPLIT = 'mutation ($id: ID!) { splitProcedure(id: $id) { id } }';
const VOTE = `mutation ($id: ID!, $on: Boolean!) { voteForProcedure(id: $id, on: $on) { votes } }`;
const SAY = `mutation ($input: ProcedureCommentInput!) { sayOfProcedure(input: $input) { id } }`;
const WAITING = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

describe('the same under two names', () => {
  let api: FreshApi, companyId: string, curator: ApiClient, anna: ApiClient, boris: ApiClient, annasId: string;
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);

  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(api.database));
    const people: Employee[] = await within(async (tx) => [
      await makeEmployee(tx, { roles: ['employee', 'curator'] }),
      await makeEmployee(tx),
      await makeEmployee(tx),
    ]);
    annasId = people[1]!.id;
    [curator, anna, boris] = (await Promise.all(people.map((one) => api.as(one)))) as [ApiClient, ApiClient, ApiClient];
  });

  const make = (fields: object = {}) => within((tx) => makeProcedure(tx, fields).then(({ id }) => id));
  const read = async (as: ApiClient, id: string) => (await as.data(READ, { id })).procedure;
  const complain = (procedureId: string) =>
    within((tx) => recordOccurrence(tx, { procedureId, source: 'complaint', subjectId: newId() }));
  const say = (as: ApiClient, procedureId: string, text: string) =>
    as.data(SAY, { input: { requestKey: newId(), procedureId, text } });
  const merge = (id: string, intoId: string) => curator.data(MERGE, { input: { id, intoId } });

  it('becomes one with everything of both, and two again as they were', async () => {
    const [a, b] = [await make(), await make()];
    for (const id of [a, a, b]) await complain(id);
    for (const [as, id] of [
      [anna, a],
      [boris, a],
      [anna, b],
    ] as const)
      await as.data(VOTE, { id, on: true });
    await say(anna, a, 'об а');
    await say(boris, b, 'о б');
    await merge(a, b);
    const texts = (one: { comments: { nodes: { text: string }[] } }) => one.comments.nodes.map(({ text }) => text);
    const whole = await read(boris, b);
    expect(whole).toMatchObject({ votes: 2, complaints: 3, viewerVoted: true, mergedFrom: [{ id: a, isFresh: true }] });
    expect(texts(whole)).toEqual(['об а', 'о б']);
    expect(await read(curator, a)).toMatchObject({ mergedInto: { id: b }, complaints: 0, viewerCan: { run: false } });
    expect((await anna.data(LIST)).procedureRegister.nodes).toEqual([{ id: b }]);
    expect(await anna.refusal(VOTE, { id: a, on: true })).toMatchObject({ code: 'friction.merged' });
    await complain(b);
    await curator.data(SPLIT, { id: a });
    expect(await read(boris, a)).toMatchObject({ votes: 2, complaints: 2, viewerVoted: true, mergedInto: null });
    expect(await read(boris, b)).toMatchObject({ votes: 1, complaints: 2, viewerVoted: false, mergedFrom: [] });
    expect([texts(await read(anna, a)), texts(await read(anna, b))]).toEqual([['об а'], ['о б']]);
  });

  it('is split out of a chain with what it brought there', async () => {
    const [a, b, c] = [await make(), await make(), await make()];
    for (const id of [a, a, a, b, b, c]) await complain(id);
    await anna.data(VOTE, { id: a, on: true });
    await merge(a, b);
    await merge(b, c);
    expect(await read(anna, c)).toMatchObject({ complaints: 6, votes: 1 });
    await curator.data(SPLIT, { id: b });
    expect([await read(anna, b), await read(anna, c)]).toMatchObject([
      { complaints: 5, votes: 1, mergedFrom: [{ id: a }] },
      { complaints: 1, votes: 0 },
    ]);
    await curator.data(SPLIT, { id: a });
    expect([await read(anna, a), await read(anna, b)]).toMatchObject([
      { complaints: 3, votes: 1, mergedInto: null },
      { complaints: 2, votes: 0 },
    ]);
  });

  it('forgets a vote and a name that were taken back where it stands, though it is split again', async () => {
    const [a, b, c] = [await make(), await make(), await make()];
    await anna.data(VOTE, { id: a, on: true });
    await within((tx) => creditAuthor(tx, a, annasId));
    await merge(a, b);
    await merge(b, c);
    expect(await read(anna, c)).toMatchObject({ votes: 1, credited: [{ id: annasId }] });
    await anna.data(VOTE, { id: c, on: false });
    await anna.data('mutation ($id: ID!) { withdrawProcedureCredit(id: $id) { id } }', { id: c });
    for (const id of [b, a]) await curator.data(SPLIT, { id });
    for (const id of [a, b, c]) expect(await read(anna, id)).toMatchObject({ votes: 0, credited: [] });
  });

  it('goes with a name that was wished for after the merging to where that name belongs', async () => {
    const [a, b] = [await make(), await make()];
    await merge(a, b);
    await within((tx) => creditAuthor(tx, a, annasId));
    expect((await read(boris, b)).credited).toEqual([{ id: annasId }]);
    await curator.data(SPLIT, { id: a });
    expect([(await read(boris, a)).credited, (await read(boris, b)).credited]).toEqual([[{ id: annasId }], []]);
  });

  it('takes along what is told of it at that very moment', async () => {
    const [a, b] = [await make(), await make()];
    let [isKnown, goOn] = [() => {}, () => {}];
    const known = new Promise<void>((resolve) => (isKnown = resolve));
    const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
    const telling = within(async (tx) => {
      const procedureId = await procedureIdOf(tx, { id: a }, 'id');
      isKnown();
      await mayGoOn;
      await recordOccurrence(tx, { procedureId, source: 'complaint', subjectId: newId() });
    });
    await known;
    let isMerged = false;
    const merging = merge(a, b).then(() => (isMerged = true));
    const waits = () => within((tx) => tx.sql('t.waits', WAITING));
    while (!isMerged && !(await waits()).length) await new Promise(setImmediate);
    goOn();
    await Promise.all([telling, merging]);
    expect([await read(anna, a), await read(anna, b)]).toMatchObject([{ complaints: 0 }, { complaints: 1 }]);
  });

  describe('of what employees told', () => {
    const SETTLED = new Date(Date.now() - 3 * 86_400_000);
    /** So many different people. */
    const bend = (procedureId: string, people: number) =>
      within(async (tx) => {
        for (let n = 0; n < people; n++)
          await recordOccurrence(tx, {
            procedureId,
            source: 'bent',
            subjectId: newId(),
            who: randomBytes(32),
            at: SETTLED,
          });
      });
    const night = (isAllowed = true) =>
      within((tx) => releaseFigures(tx, (portions) => Promise.resolve(isAllowed ? portions : [])));
    const split = (id: string) => curator.data(SPLIT, { id });
    const bends = (...ids: string[]) =>
      within(async (tx) => {
        const rows = await tx.sql<{ id: string; bends: number | null }>(
          't.bends',
          'select id, bends from friction_procedure',
        );
        return ids.map((id) => rows.find((row) => row.id === id)!.bends);
      });

    it('three people’s part of a figure of six stays with the whole: split it would tell of three', async () => {
      const [a, b] = [await make(), await make()];
      await bend(a, 3);
      await bend(b, 3);
      await merge(a, b);
      await night();
      expect(await bends(a, b)).toEqual([null, 6]);
      await split(a);
      await night();
      expect(await bends(a, b)).toEqual([null, 6]);
      // what comes later is counted with its own again
      await bend(a, 5);
      await night();
      expect(await bends(a, b)).toEqual([5, 6]);
    });

    it('what each brought into its own figure goes back at once, what came with enough people in the night that allows it', async () => {
      const [a, b] = [await make(), await make()];
      await bend(a, 5);
      await night();
      await bend(a, 6);
      await bend(b, 7);
      await merge(a, b);
      await night();
      expect(await bends(b)).toEqual([18]);
      await split(a);
      expect(await bends(a, b)).toEqual([5, 13]);
      await night(false);
      expect(await bends(a, b)).toEqual([5, 13]);
      await night();
      expect(await bends(a, b)).toEqual([11, 7]);
      // and stays there: nothing is owed any more
      await night();
      expect(await bends(a, b)).toEqual([11, 7]);
    });

    it('a part goes with the one under whose name it was counted, and then to its own', async () => {
      const [a, b, c] = [await make(), await make(), await make()];
      await bend(a, 5);
      await bend(b, 5);
      await merge(a, b);
      await night();
      await merge(b, c);
      await split(a);
      expect(await bends(a, b, c)).toEqual([null, null, 10]);
      await split(b);
      expect(await bends(a, b, c)).toEqual([null, 10, null]);
      await merge(a, c);
      await night();
      expect(await bends(a, b, c)).toEqual([null, 5, 5]);
      await split(a);
      expect(await bends(a, c)).toEqual([null, 5]);
      await night();
      expect(await bends(a, c)).toEqual([5, null]);
    });
  });

  it('is not merged into itself, nor a rule of the law into any other, nor split after a month', async () => {
    const [a, b, red] = [await make(), await make(), await make({ colour: ProcedureColour.RED, redReason: 'Закон' })];
    const refused = async (id: string, intoId: string) =>
      ((await curator.refusal(MERGE, { input: { id, intoId } })) as { code: string }).code;
    expect(await refused(a, a)).toBe('friction.merge_itself');
    expect(await refused(a, red)).toBe('friction.merge_colours');
    expect(await refused(a, newId())).toBe('input.not_found');
    await merge(a, b);
    expect(await refused(a, red)).toBe('friction.merged');
    await within((tx) =>
      tx.sql('t.old', `update friction_procedure set merged_at = merged_at - interval '31 days' where id = $1`, [a]),
    );
    expect(await curator.refusal(SPLIT, { id: a })).toMatchObject({ code: 'friction.merge_settled' });
    expect((await read(curator, b)).mergedFrom).toEqual([{ id: a, isFresh: false }]);
  });
});
