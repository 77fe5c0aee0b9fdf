import { periodAfter } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import { ensureAllowance, issueAllowances } from '../allowances';
import { demandPosted } from '../ledger/ledger';
import { fillFund, payByRule } from '../ledger/fund-movements';
import { holdGift } from '../ledger/gifts';
import { brokenInvariants } from '../points.factory';
import { fillDueFunds, lapseDueFunds } from './fund.periods';
import { fundOf } from './fund.queries';
import { fundFor } from './fund-for.queries';

const FIGURES = 'id filled spent lapsed left';
const FUNDS = `query ($closed: Boolean) { funds(closed: $closed) { ${FIGURES} purpose cap nameRu unit { id } owner { id } viewerCan { administer askForMore }
  requests { id state points reason granted answer by { id } decidedBy { id } } } }`;
const CREATE = `mutation ($input: CreateFundInput!) { createFund(input: $input) { ${FIGURES} } }`;
const EDIT = `mutation ($input: EditFundInput!) { editFund(input: $input) { ${FIGURES} cap autoFill } }`;
const FILL = `mutation ($input: FillFundInput!) { fillFund(input: $input) { ${FIGURES} } }`;
const CLOSE = `mutation ($id: ID!) { closeFund(id: $id) { ${FIGURES} closedAt } }`;
const ASK = `mutation ($input: AskForMoreInput!) { askForMorePoints(input: $input) { ${FIGURES} requests { id state } } }`;
const ANSWER = `mutation ($input: AnswerFundRequestInput!) { answerFundRequest(input: $input) { ${FIGURES} cap requests { state granted answer } } }`;
const NOTICES = '{ notices { nodes { kind params { name value } } } }';

interface Stage {
  within: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  asAdmin: ApiClient;
  asOwner: ApiClient;
  asAnna: ApiClient;
  admin: { id: string };
  owner: { id: string };
  anna: { id: string };
  create: (over?: object) => Promise<{ id: string; filled: number; left: number }>;
  fill: (fundId: string, points: number, requestKeyId?: string) => object;
}

describe('funds', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  afterEach(async () => expect(await brokenInvariants(api.db.adminUrl)).toEqual([]));

  const on = (test: (stage: Stage) => Promise<void>) => async () => {
    const { id: companyId } = await makeCompany(api.database);
    const within: Stage['within'] = (work) => api.database.inCompany(companyId, work);
    const [admin, owner, anna] = await within(async (tx) => [
      await makeEmployee(tx, { roles: ['reward_admin'] }),
      await makeEmployee(tx),
      await makeEmployee(tx),
    ]);
    const [asAdmin, asOwner, asAnna] = [await api.as(admin!), await api.as(owner!), await api.as(anna!)];
    const create: Stage['create'] = async (over = {}) => {
      const input = { purpose: 'RULE', period: 'MONTH', nameRu: 'Фонд', nameEn: 'Fund', autoFill: false, ...over };
      return (await asAdmin.data(CREATE, { input })).createFund;
    };
    const fill: Stage['fill'] = (fundId, points, requestKeyId = newId()) => ({
      input: { fundId, points, requestKeyId },
    });
    await test({ within, asAdmin, asOwner, asAnna, admin: admin!, owner: owner!, anna: anna!, create, fill });
  };

  it(
    'are filled up to the cap, once a key, and show what was spent and is left',
    on(async ({ within, asAdmin, anna, create, fill }) => {
      const { id } = await create({ cap: 100 });
      const once = fill(id, 60);
      await asAdmin.data(FILL, once);
      expect((await asAdmin.data(FILL, once)).fillFund).toMatchObject({ filled: 60, left: 60 });
      expect(await asAdmin.refusal(FILL, fill(id, 41))).toMatchObject({
        code: 'points.fund_full',
        params: { room: 40 },
      });
      const pay = { employeeId: anna.id, points: 25, subjectType: 'test', subjectId: newId() };
      const fund = await within((tx) => fundFor(tx, 'rule', null));
      await within(async (tx) => demandPosted(await payByRule(tx, { actorId: anna.id, key: 'pay' }, fund!, [pay])));
      const { funds } = await asAdmin.data(FUNDS);
      expect(funds).toEqual([expect.objectContaining({ id, filled: 60, spent: 25, lapsed: 0, left: 35 })]);
    }),
  );

  it(
    'fill themselves once a period, up to the cap, counting what was put in by hand',
    on(async ({ within, asAdmin, create, fill }) => {
      const { id, filled } = await create({ cap: 500, autoFill: true });
      expect(filled).toBe(500);
      const other = await create({ purpose: 'AWARD', cap: 300 });
      await asAdmin.data(FILL, fill(other.id, 100));
      const input = { id: other.id, nameRu: 'Фонд', nameEn: 'Fund', cap: 300, autoFill: true };
      expect((await asAdmin.data(EDIT, { input })).editFund).toMatchObject({ filled: 300 });
      await asAdmin.data(EDIT, { input: { ...input, cap: 900 } }); // this period has been filled; the next one gets more
      expect(await within(fillDueFunds)).toBe(0);
      expect([
        (await within((tx) => fundOf(tx, id)))?.filled,
        (await within((tx) => fundOf(tx, other.id)))?.filled,
      ]).toEqual([500, 300]);
      expect(await asAdmin.refusal(EDIT, { input: { ...input, cap: null } })).toMatchObject({
        code: 'points.fund_needs_cap',
      });
    }),
  );

  it(
    'lose what is left when the period is over, and nothing before',
    on(async ({ within, admin, create }) => {
      const { id } = await create({ cap: 50, autoFill: true });
      const fund = (await within((tx) => fundFor(tx, 'rule', null)))!;
      const last = { ownerId: id, label: periodAfter(fund.label, -1) };
      await within((tx) => fillFund(tx, { actorId: admin.id, key: 'last month' }, last, 30));
      expect(await within(lapseDueFunds)).toBe(1);
      expect(await within(lapseDueFunds)).toBe(0);
      const accounts = await within((tx) =>
        tx.sql(
          'test.accounts',
          `select kind, label, balance::int from points_account where owner_id = $1 order by label, kind`,
          [id],
        ),
      );
      expect(accounts).toEqual([
        { kind: 'expired', label: last.label, balance: 30 },
        { kind: 'fund', label: last.label, balance: 0 },
        { kind: 'fund', label: fund.label, balance: 50 },
      ]);
    }),
  );

  it(
    'are one for each purpose and unit until they are closed, which lets the rest lapse',
    on(async ({ asAdmin, create, fill }) => {
      const { id } = await create();
      await asAdmin.data(FILL, fill(id, 10));
      await expect(create()).rejects.toThrow(/fund_taken/);
      expect((await asAdmin.data(CLOSE, { id })).closeFund).toMatchObject({
        left: 0,
        lapsed: 10,
        closedAt: expect.anything(),
      });
      expect(await asAdmin.refusal(FILL, fill(id, 10))).toMatchObject({ code: 'points.fund_closed' });
      const again = await create();
      const ids = async (closed: boolean) =>
        (await asAdmin.data(FUNDS, { closed })).funds.map((one: { id: string }) => one.id);
      expect([await ids(false), await ids(true)]).toEqual([[again.id], [again.id, id]]);
    }),
  );

  it(
    'are seen by who looks after them, who asks once for more and gets one answer',
    on(async ({ asAdmin, asOwner, asAnna, owner, admin, create }) => {
      const { id } = await create({ ownerId: owner.id, cap: 40, autoFill: true });
      await create({ purpose: 'AWARD' });
      const seen = (await asOwner.data(FUNDS)).funds;
      expect(seen).toEqual([expect.objectContaining({ id, viewerCan: { administer: false, askForMore: true } })]);
      expect((await asAnna.data(FUNDS)).funds).toEqual([]);
      const ask = { input: { fundId: id, points: 25, reason: 'Впереди праздники' } };
      expect(await asAnna.refusal(ASK, ask)).toMatchObject({ code: 'input.not_found' });
      expect(await asOwner.refusal(FILL, { input: { fundId: id, points: 1, requestKeyId: newId() } })).toMatchObject({
        code: 'identity.forbidden',
      });
      const requestId = (await asOwner.data(ASK, ask)).askForMorePoints.requests[0].id;
      expect(await asOwner.refusal(ASK, ask)).toMatchObject({ code: 'points.fund_asked' });
      expect(await asAdmin.refusal(CLOSE, { id })).toMatchObject({ code: 'points.fund_asked' });
      const waits = (await asAdmin.data(FUNDS)).funds.find((one: { id: string }) => one.id === id).requests[0];
      expect(waits).toMatchObject({ state: 'OPEN', reason: 'Впереди праздники', by: { id: owner.id } });
      expect((await asAdmin.data(NOTICES)).notices.nodes[0]).toMatchObject({ kind: 'FUND_REQUEST_WAITING' });

      expect(await asAdmin.refusal(ANSWER, { input: { id: requestId, answer: '' } })).toMatchObject({
        code: 'input.required',
      });
      const grant = { input: { id: requestId, granted: 20, answer: '' } };
      // beyond the cap: that is what was asked for
      expect((await asAdmin.data(ANSWER, grant)).answerFundRequest).toMatchObject({ filled: 60, left: 60 });
      expect(await asAdmin.refusal(ANSWER, grant)).toMatchObject({ code: 'points.fund_answered' });
      expect((await asOwner.data(FUNDS)).funds[0].requests[0]).toMatchObject({
        state: 'GRANTED',
        granted: 20,
        decidedBy: { id: admin.id },
      });
      expect((await asOwner.data(NOTICES)).notices.nodes[0]).toMatchObject({
        kind: 'FUND_REQUEST_ANSWERED',
        params: expect.arrayContaining([{ name: 'outcome', value: 'granted' }]),
      });
    }),
  );

  it(
    'are declined with words, or helped by another fund that has it',
    on(async ({ asAdmin, asOwner, owner, create, fill }) => {
      const { id } = await create({ ownerId: owner.id });
      const rich = await create({ purpose: 'AWARD' });
      await asAdmin.data(FILL, fill(rich.id, 30));
      const ask = async () =>
        (await asOwner.data(ASK, { input: { fundId: id, points: 25, reason: 'Мало' } })).askForMorePoints.requests[0]
          .id;
      const answer = { input: { id: await ask(), answer: 'В декабре' } };
      expect((await asAdmin.data(ANSWER, answer)).answerFundRequest.requests[0]).toEqual({
        state: 'DECLINED',
        granted: null,
        answer: 'В декабре',
      });
      const second = await ask();
      const move = (granted: number) => ({ input: { id: second, granted, fromFundId: rich.id, answer: '' } });
      expect(await asAdmin.refusal(ANSWER, move(31))).toMatchObject({ code: 'points.insufficient' });
      expect((await asAdmin.data(ANSWER, move(25))).answerFundRequest).toMatchObject({ filled: 25, left: 25 });
      const funds = (await asAdmin.data(FUNDS)).funds;
      expect(funds.find((one: { id: string }) => one.id === rich.id)).toMatchObject({ filled: 5, left: 5 });
    }),
  );

  it(
    'of peers are what people of the unit were given to give away; the company says how much',
    on(async ({ within, asAdmin, asAnna, anna, owner }) => {
      const [top, below] = await within(async (tx) => {
        const above = await makeUnit(tx);
        return [above, await makeUnit(tx, { parentId: above.id })];
      });
      await within((tx) => tx.sql('test.unit', 'update employee set unit_id = $1 where id = $2', [below!.id, anna.id]));
      const SET = 'mutation ($input: AllowancesInput!) { setAllowances(input: $input) { employee hasReports leader } }';
      const input = { employee: 70, hasReports: 80, leader: 90 };
      expect(await asAnna.refusal(SET, { input })).toMatchObject({ code: 'identity.forbidden' });
      expect((await asAdmin.data(SET, { input })).setAllowances).toEqual(input);
      await within((tx) => ensureAllowance(tx, anna.id));
      await within(issueAllowances);
      const receivers = [{ employeeId: owner.id, points: 30 }];
      await within((tx) => holdGift(tx, { giverId: anna.id, key: 'k', recognitionId: newId(), receivers }));
      const make = (over: object) =>
        asAdmin.data(CREATE, {
          input: { purpose: 'PEER', period: 'MONTH', nameRu: 'а', nameEn: 'a', autoFill: false, ...over },
        });
      expect((await make({})).createFund).toMatchObject({ filled: 210, spent: 30, left: 180 });
      expect((await make({ unitId: top!.id, cap: 50 })).createFund).toMatchObject({ filled: 70, spent: 30, left: 20 });
      expect((await make({ unitId: below!.id })).createFund).toMatchObject({ filled: 70, spent: 30, left: 40 });
    }),
  );
});
