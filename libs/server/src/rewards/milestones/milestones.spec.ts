import type { Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { makeFund } from '../../points/funds/funds.factory';
import { fillFund, fundFor } from '../../points';
import { brokenInvariants } from '../../points/points.factory';
import { publishCustomerRecognition } from '../../recognition';
import { markDays, markFirstPraise } from './mark';

const SET = `mutation ($input: MilestoneRuleInput!) { setMilestoneRule(input: $input) { kind isOn points } }`;
const WORD = `mutation ($input: MilestoneWordsInput!) { wordMilestone(input: $input) { kind words { locale own usual } } }`;
const CHOOSE = `mutation ($input: MilestoneChoiceInput!) { chooseMilestones(input: $input) { optedOut birthday } }`;
const RECEIVED = `query ($filter: FeedFilter) { feed(first: 10, filter: $filter) { nodes { source story visibility } } }`;

describe('milestones', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());

  /** Lena came here a year ago yesterday, by the company's calendar. */
  async function stage() {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
    const lena = await within(async (tx) => {
      const employee = await makeEmployee(tx);
      await tx.sql(
        'test.hired_a_year_ago',
        `update employee set hired_on = ((now() at time zone c.time_zone)::date - 1 - interval '1 year')::date from company c where employee.id = $1`,
        [employee.id],
      );
      return employee;
    });
    const asLena = await api.as(lena);
    const asAdmin = await api.as(await within((tx) => makeEmployee(tx, { roles: ['employee', 'reward_admin'] })));
    const stories = async (): Promise<{ source: string; story: string; visibility: string }[]> =>
      (await asLena.data(RECEIVED, { filter: { receiverId: lena.id } })).feed.nodes;
    const yesterday = async (): Promise<string> =>
      within(async (tx) => {
        const sql = `select to_char((now() at time zone time_zone)::date - 1, 'MM-DD') as day from company`;
        return (await tx.sql<{ day: string }>('test.yesterday', sql))[0]!.day;
      });
    return { within, lena, asLena, asAdmin, stories, yesterday };
  }

  it('are marked by the company’s thanks, for the unit to read, once', async () => {
    const { within, stories } = await stage();
    expect(await within(markDays)).toBe(1);
    expect(await within(markDays)).toBe(0);
    expect(await stories()).toEqual([
      { source: 'COMPANY', story: expect.stringMatching(/^Сегодня 1 год вместе/) as string, visibility: 'UNIT' },
    ]);
  });

  it('are not, when the person or the company does not want it', async () => {
    const { within, asLena, asAdmin, stories } = await stage();
    await asLena.data(CHOOSE, { input: { optedOut: true } });
    expect(await within(markDays)).toBe(0);
    await asLena.data(CHOOSE, { input: { optedOut: false } });
    await asAdmin.data(SET, { input: { kind: 'YEARS', isOn: false, points: 0 } });
    expect(await within(markDays)).toBe(0);
    expect(await stories()).toEqual([]);
  });

  it('are worded by the company, checked, and as usual again when it wants nothing of its own', async () => {
    const { within, lena, asLena, asAdmin, stories } = await stage();
    const word = (textRu: string | null, textEn: string | null = null) => ({
      input: { kind: 'YEARS', textRu, textEn },
    });
    const ofYears = (rows: { kind: string; words: { locale: string; own: string | null; usual: string }[] }[]) =>
      rows.find(({ kind }) => kind === 'YEARS')!.words;
    expect(await asLena.refusal(WORD, word('Всё'))).toEqual({ code: 'identity.forbidden' });
    expect(await asAdmin.refusal(WORD, word('{имя}, привет'))).toEqual({
      code: 'rewards.milestone_placeholder',
      field: 'input.textRu',
      params: { found: '{имя}', known: '{name}, {years}' },
    });
    expect(await asAdmin.refusal(WORD, word(null, '{name'))).toMatchObject({
      code: 'rewards.milestone_brace',
      field: 'input.textEn',
    });
    const [ru] = ofYears((await asAdmin.data(WORD, word('{name}: {years} с нами', ' '))).wordMilestone);
    expect(ru).toMatchObject({ locale: 'ru', own: '{name}: {years} с нами' });
    expect(ru!.usual).toMatch(/^Сегодня \{years\} вместе/);
    expect(await within(markDays)).toBe(1);
    expect(await stories()).toMatchObject([{ story: `${lena.firstName}: 1 год с нами` }]);
    // switching it off and on leaves the words alone; what is as usual is nothing of one's own
    await asAdmin.data(SET, { input: { kind: 'YEARS', isOn: false, points: 0 } });
    const rows = '{ milestoneRules { kind words { locale own usual } } }';
    expect(ofYears((await asAdmin.data(rows)).milestoneRules).map(({ own }) => own)).toEqual([ru!.own, null]);
    const back = ofYears((await asAdmin.data(WORD, word(ru!.usual))).wordMilestone);
    expect(back.map(({ own }) => own)).toEqual([null, null]);
  });

  it('are birthdays of those who told theirs', async () => {
    const { within, asLena, asAdmin, stories, yesterday } = await stage();
    await asAdmin.data(SET, { input: { kind: 'YEARS', isOn: false, points: 0 } });
    expect(await asLena.refusal(CHOOSE, { input: { optedOut: false, birthday: '02-30' } })).toEqual({
      code: 'input.invalid',
      field: 'input.birthday',
    });
    const told = { optedOut: false, birthday: await yesterday() };
    expect((await asLena.data(CHOOSE, { input: told })).chooseMilestones).toEqual(told);
    expect(await within(markDays)).toBe(1);
    expect((await stories())[0]!.story).toMatch(/С днём рождения/);
  });

  it('carry points only where the company says so, out of its fund for awards', async () => {
    const { within, lena, asLena, asAdmin } = await stage();
    const earned = async () => (await asLena.data('{ myBalance { earned } }')).myBalance.earned;
    await asAdmin.data(SET, { input: { kind: 'YEARS', isOn: true, points: 50 } });
    await asAdmin.data(SET, { input: { kind: 'FIRST_PRAISE', isOn: true, points: 60 } });
    await within(markDays);
    expect(await earned()).toBe(0); // there is no fund: the words went out all the same
    await within(async (tx) => {
      await makeFund(tx, { purpose: 'award' });
      const fund = (await fundFor(tx, 'award', null))!;
      await fillFund(tx, { actorId: lena.id, key: 'fill' }, fund, 100);
    });
    const thanks = () =>
      within((tx) => publishCustomerRecognition(tx, { receiverIds: [lena.id], story: 'Спасибо Лене' }));
    const first = await thanks();
    await within((tx) => markFirstPraise(tx, first));
    expect(await earned()).toBe(60);
    const second = await thanks();
    for (const id of [first, second]) await within((tx) => markFirstPraise(tx, id));
    expect(await earned()).toBe(60);
    expect(await brokenInvariants(api.db.adminUrl)).toEqual([]);
  });

  it('are set by whoever runs awards, and what one has chosen is one’s own', async () => {
    const { asLena, asAdmin } = await stage();
    const input = { kind: 'YEARS', isOn: false, points: 0 };
    expect(await asLena.refusal(SET, { input })).toEqual({ code: 'identity.forbidden' });
    expect(await asLena.refusal('{ milestones { id } }')).toEqual({ code: 'identity.forbidden' });
    expect((await asAdmin.data('{ milestoneRules { kind isOn points } }')).milestoneRules).toHaveLength(4);
    expect((await asAdmin.data('{ myMilestoneChoice { optedOut birthday } }')).myMilestoneChoice).toEqual({
      optedOut: false,
      birthday: null,
    });
  });
});
