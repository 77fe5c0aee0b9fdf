import { newId, type Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { FairnessJobs } from './fairness.jobs';

const FIGURES = `{ fairness { asOf people unseen unseenByChance returnedSoon returnedSoonByChance
  points { month thanks mean median atMost index } } }`;
const SIGNALS = `{ fairnessSignals { id kind share count month usual deviations mean index median people { id } recognitionIds
  verdicts { verdict } } }`;
const JUDGE = `mutation ($input: JudgeSignalInput!) { judgeSignal(input: $input) { verdicts { verdict } } }`;

/** One published thank-you a row: who, whom, how many points, how many days or at which moment before now. */
const THANK = `with gift as (select * from jsonb_to_recordset($2::jsonb) as g (id uuid, giver uuid, receiver uuid, points int, at timestamptz)),
  made as (insert into recognition (company_id, id, source, state, giver_id, story, visibility, publish_at, published_at)
    select $1, id, 'colleague', 'published', giver, '', 'everyone', at, at from gift)
  insert into recognition_receiver (company_id, recognition_id, employee_id, points) select $1, id, receiver, points from gift`;

const DAY = 86_400_000;
const ago = (days: number): Date => new Date(Date.now() - days * DAY);

describe('what a night has worked out of fairness', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());

  async function stage() {
    const { id: companyId } = await makeCompany(api.database, { timeZone: 'UTC' });
    const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
    const { people, boss } = await within(async (tx) => {
      const made = [];
      for (let n = 0; n < 20; n += 1) made.push((await makeEmployee(tx)).id);
      return { people: made, boss: await makeEmployee(tx, { roles: ['employee', 'leader', 'reward_admin'] }) };
    });
    const thank = (...gifts: [giver: string, receiver: string, at: Date, points?: number][]) => {
      const rows = gifts.map(([giver, receiver, at, points = 10]) => ({ id: newId(), giver, receiver, at, points }));
      return within((tx) => tx.sql('test.thank_many', THANK, [companyId, JSON.stringify(rows)]).then(() => rows));
    };
    const asBoss = await api.as(boss);
    return {
      people,
      companyId,
      within,
      thank,
      asBoss,
      night: () => within((tx) => new FairnessJobs().nightly(tx)),
      figures: async () => (await asBoss.data(FIGURES)).fairness,
      // others may be there by the day of the month on which the test runs
      signals: async (wanted: string) =>
        (await asBoss.data(SIGNALS)).fairnessSignals.filter(({ kind }: { kind: string }) => kind === wanted),
    };
  }

  it('is shown until the next one, but for what somebody took back since', async () => {
    const { people, within, thank, night, figures, signals, asBoss } = await stage();
    const [giver, friend, other] = people as [string, string, string];
    expect([await figures(), await signals('FAVOURITE')]).toEqual([null, []]);
    const favours = Array.from({ length: 6 }, (_, n): [string, string, Date] => [giver, friend, ago(n + 1)]);
    const [newest] = await thank(...favours, [giver, other, ago(3)]);
    expect(await figures()).toBeNull();

    await night();
    const first = await figures();
    expect(Date.now() - Date.parse(first.asOf)).toBeLessThan(60_000);
    const [signal] = await signals('FAVOURITE');
    expect(signal).toMatchObject({ count: 6 });
    expect(signal.recognitionIds).toContain(newest!.id);

    await thank([giver, friend, ago(0)]);
    await within((tx) =>
      tx.sql('test.close', `update recognition set visibility = 'private' where id = $1`, [newest!.id]),
    );
    expect(await figures()).toEqual(first);
    const [same] = await signals('FAVOURITE');
    expect(same).toMatchObject({ id: signal.id, count: 6 });
    expect(same.recognitionIds).toEqual(signal.recognitionIds.filter((id: string) => id !== newest!.id));

    const input = { signal: signal.id, verdict: 'FINE', words: 'Пара на одной смене, всё честно', followed: '' };
    await asBoss.data(JUDGE, { input });
    await night();
    expect(await signals('FAVOURITE')).toEqual([
      expect.objectContaining({ id: signal.id, count: 7, verdicts: [{ verdict: 'FINE' }] }),
    ]);
  });

  it('tells how many thanks come back within a week, and who answers sooner than by chance', async () => {
    const { people, thank, night, figures, signals } = await stage();
    const [anna, boris, clara, dina] = people as [string, string, string, string];
    const days = [78, 66, 54, 42, 30, 18];
    await thank(
      ...days.map((day): [string, string, Date] => [anna, boris, ago(day)]),
      ...days.map((day): [string, string, Date] => [boris, anna, ago(day - 1)]),
      // too seldom, too late, without points, or less than a week ago
      [clara, dina, ago(50)],
      [dina, clara, ago(40)],
      [clara, dina, ago(20), 0],
      [clara, dina, ago(2)],
    );
    await night();
    const { returnedSoon, returnedSoonByChance } = await figures();
    expect(returnedSoon).toBeCloseTo(6 / 14, 9);
    // twelve with six ways back each, one with two and one with one
    const chance = (ways: number) => 1 - (83 / 90) ** ways;
    expect(returnedSoonByChance).toBeCloseTo((12 * chance(6) + chance(1) + chance(2)) / 14, 9);
    const [signal, ...more] = await signals('RETURNED');
    expect(more).toEqual([]);
    expect(signal).toMatchObject({ id: `returned:${anna}:${boris}`, share: 1, count: 6 });
    expect(signal.people).toEqual([{ id: anna }, { id: boris }]);
    expect(signal.usual).toBeLessThan(0.5);
    expect(signal.deviations).toBeGreaterThan(3);
    expect(signal.recognitionIds).toHaveLength(6);
  });

  it('notes points per thank-you of each month that is over, and tells of a third more than in the first three', async () => {
    const { people, thank, within, night, figures, signals } = await stage();
    const { month, middle } = monthsBack();
    const twenty = (at: Date, points: number) =>
      Array.from({ length: 20 }, (_, n): [string, string, Date, number] => [
        people[n]!,
        people[(n + 1) % 20]!,
        at,
        points,
      ]);
    await thank(...twenty(middle(7), 10), ...twenty(middle(6), 10), ...twenty(middle(5), 10), ...twenty(middle(1), 12));
    await night();
    expect((await figures()).points).toMatchObject({ month: month(1), thanks: 20, mean: 12, median: 12 });
    expect((await figures()).points.index).toBeCloseTo(120, 9);
    expect(await signals('INFLATION')).toEqual([]);

    const [largest] = await thank([people[0]!, people[5]!, middle(1), 100], ...twenty(new Date(), 1000));
    await night();
    expect((await figures()).points).toMatchObject({ thanks: 21, atMost: 1 / 21 });
    const [signal, ...more] = await signals('INFLATION');
    expect(more).toEqual([]);
    expect(signal).toMatchObject({ id: `inflation:${month(1)}`, month: month(1), count: 21, median: 12, people: [] });
    expect(signal.index).toBeCloseTo((1000 * (20 * 12 + 100)) / (21 * 100), 9);
    expect(signal.recognitionIds[0]).toBe(largest!.id);

    // a month that was noted long ago isn't read again
    await thank(...twenty(middle(6), 500));
    await night();
    expect((await signals('INFLATION'))[0]).toMatchObject({ index: signal.index });
    expect(await within((tx) => tx.sql('test.months', 'select month from culture_points_month'))).toHaveLength(7);
  });

  it('expects less of those who were away', async () => {
    const { people, companyId, within, thank, night, figures } = await stage();
    await thank(...people.map((one, n): [string, string, Date] => [people[(n + 1) % 20]!, one, ago(3)]));
    const change = (id: string, before: string, after: string, days: number) =>
      within((tx) =>
        tx.sql(
          'test.status',
          `insert into audit_log (company_id, id, deed, subject_type, subject_id, details, at)
           values ($1, $2, 'employee.set_status', 'employee', $3, $4, $5)`,
          [companyId, newId(), id, { before, after }, ago(days)],
        ),
      );
    await night();
    const before = await figures();
    expect(before.people).toBe(21);
    expect(before.unseenByChance).toBeCloseTo(Math.exp(-20 / 21), 9);

    const [one, two, three, four] = people as [string, string, string, string];
    await change(one, 'active', 'suspended', 70); // away for 60 days
    await change(one, 'suspended', 'active', 10);
    await change(two, 'left', 'active', 45); // came back in the middle
    await change(three, 'suspended', 'left', 50); // away all the time until this night
    await change(three, 'left', 'active', 0);
    await change(four, 'suspended', 'active', 100); // before all this
    await night();
    const after = await figures();
    expect(after.people).toBe(20);
    const rate = 19 / (18 * 90 + 30 + 45);
    const byChance = (18 * Math.exp(-90 * rate) + Math.exp(-30 * rate) + Math.exp(-45 * rate)) / 20;
    expect(after.unseenByChance).toBeCloseTo(byChance, 5);
  });
});

/** Whole months before this one, of UTC. */
function monthsBack() {
  const now = new Date();
  const middle = (back: number): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 15, 12));
  return { middle, month: (back: number) => middle(back).toISOString().slice(0, 7) };
}
