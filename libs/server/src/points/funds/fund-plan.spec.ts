import { fundChangesFrom } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import { brokenInvariants } from '../points.factory';
import { beginFundPlans } from './fund.periods';

const STATE = 'id label purpose period unit { id } plan { from period unit { id } } isUntouched filled left';
const CREATE = `mutation ($input: CreateFundInput!) { createFund(input: $input) { ${STATE} } }`;
const EDIT = `mutation ($input: EditFundInput!) { editFund(input: $input) { ${STATE} } }`;
const FILL = `mutation ($input: FillFundInput!) { fillFund(input: $input) { ${STATE} } }`;
const NAMES = { nameRu: 'Фонд', nameEn: 'Fund', autoFill: false };

describe('what a fund is for, of whom and for how long', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  afterEach(async () => expect(await brokenInvariants(api.db.adminUrl)).toEqual([]));

  async function stage(over: object = {}) {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
    const unit = await within((tx) => makeUnit(tx));
    const asAdmin = await api.as(await within((tx) => makeEmployee(tx, { roles: ['reward_admin'] })));
    const create = async (input: object) =>
      (await asAdmin.data(CREATE, { input: { ...NAMES, purpose: 'RULE', period: 'MONTH', ...input } })).createFund;
    const fund = await create(over);
    const wanted = (plan: object) => ({ input: { id: fund.id, ...NAMES, plan } });
    const edit = async (plan: object) => (await asAdmin.data(EDIT, wanted(plan))).editFund;
    const fill = (points = 10) => asAdmin.data(FILL, { input: { fundId: fund.id, points, requestKeyId: newId() } });
    return { within, unit, asAdmin, create, fund, wanted, edit, fill };
  }

  it('change at once while nothing has gone through it', async () => {
    const { unit, fund, edit, fill } = await stage();
    expect(fund).toMatchObject({ isUntouched: true, plan: null });
    expect(await edit({ purpose: 'AWARD', period: 'YEAR', unitId: unit.id })).toMatchObject({
      purpose: 'AWARD',
      period: 'YEAR',
      unit: { id: unit.id },
      plan: null,
      isUntouched: true,
    });
    expect((await fill()).fillFund).toMatchObject({ purpose: 'AWARD', isUntouched: false });
  });

  it('change with a period afterwards, the purpose never; what was booked stays what it was', async () => {
    const { within, unit, asAdmin, fund, wanted, edit, fill } = await stage();
    await fill();
    expect(await asAdmin.refusal(EDIT, wanted({ purpose: 'AWARD', period: 'MONTH' }))).toMatchObject({
      code: 'points.fund_in_use',
      field: 'input.plan.purpose',
    });
    const from = fundChangesFrom(fund.label, 'month', 'quarter');
    const planned = { from: `${from}-01`, period: 'QUARTER', unit: { id: unit.id } };
    const change = { purpose: 'RULE', period: 'QUARTER', unitId: unit.id };
    expect(await edit(change)).toMatchObject({ period: 'MONTH', unit: null, plan: planned, filled: 10, left: 10 });
    // too early, it does nothing; and what is as now takes it back
    expect(await within(beginFundPlans)).toBe(0);
    expect(await edit({ purpose: 'RULE', period: 'MONTH' })).toMatchObject({ plan: null });
    await edit(change);
    // the quarter has come
    await within((tx) =>
      tx.sql('test.come', `update points_fund set next_from = $2 where id = $1`, [fund.id, fund.label]),
    );
    expect([await within(beginFundPlans), await within(beginFundPlans)]).toEqual([1, 0]);
    const now = (await asAdmin.data(EDIT, { input: { id: fund.id, ...NAMES } })).editFund;
    expect(now).toMatchObject({ period: 'QUARTER', unit: { id: unit.id }, plan: null });
  });

  it('never make two funds the same one, now or later', async () => {
    const { unit, asAdmin, create, wanted, edit, fill } = await stage();
    const change = { purpose: 'RULE', period: 'MONTH', unitId: unit.id };
    const other = await create({ unitId: unit.id });
    expect(await asAdmin.refusal(EDIT, wanted(change))).toMatchObject({ code: 'points.fund_taken' });
    await asAdmin.data('mutation ($id: ID!) { closeFund(id: $id) { id } }', { id: other.id });
    await fill();
    await edit(change);
    await expect(create({ unitId: unit.id })).rejects.toThrow(/fund_taken/);
  });

  it.each(['at once', 'later'])(
    'plan one unit in the same instant, %s: one gets it, the others are told',
    async (when) => {
      const { within, unit, asAdmin, create } = await stage();
      const funds: { id: string }[] = [];
      for (let n = 0; n < 5; n++) funds.push(await create({ unitId: (await within((tx) => makeUnit(tx))).id }));
      if (when === 'later')
        for (const { id } of funds)
          await asAdmin.data(FILL, { input: { fundId: id, points: 1, requestKeyId: newId() } });
      const plan = { purpose: 'RULE', period: 'MONTH', unitId: unit.id };
      const answers = await Promise.all([
        ...funds.map(({ id }) => asAdmin.gql(EDIT, { input: { id, ...NAMES, plan } })),
        asAdmin.gql(CREATE, { input: { ...NAMES, ...plan } }),
      ]);
      const told = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done');
      expect(told.sort()).toEqual(['done', ...funds.map(() => 'points.fund_taken')]);
    },
  );

  it('of peers bounds people’s own points: it is planned like any other, and becomes nothing else', async () => {
    const { asAdmin, fund, wanted, edit } = await stage({ purpose: 'PEER', cap: 50 });
    expect(fund.isUntouched).toBe(false);
    const code = 'points.fund_of_people_stays';
    expect(await asAdmin.refusal(EDIT, wanted({ purpose: 'RULE', period: 'MONTH' }))).toMatchObject({ code });
    expect((await edit({ purpose: 'PEER', period: 'YEAR' })).plan).toMatchObject({ period: 'YEAR', unit: null });
  });
});
