import { randomUUID } from 'node:crypto';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { Client } from 'pg';
import { type Employee, EmployeeStatus } from '../../company';
import { balancesOf, brokenInvariants } from '../../points/points.factory';
import type { Reward } from '../catalogue/reward.entity';
import { makeEarned } from '../rewards.factory';
import { makeRewardingCompany, redeeming } from './redemption.factory';
import { REWARD_INVARIANTS } from '../rewards.invariants';

const REDEMPTION = 'id number state price note reason viewerCan { cancel fulfil } reward { id stock } employee { id }';
const REDEEM = `mutation ($input: RedeemInput!) { redeem(input: $input) { ${REDEMPTION} } }`;
const CANCEL = `mutation ($id: ID!) { cancelRedemption(id: $id) { ${REDEMPTION} } }`;
const DECLINE = `mutation ($input: DeclineRedemptionInput!) { declineRedemption(input: $input) { ${REDEMPTION} } }`;
const FULFIL = `mutation ($id: ID!) { fulfilRedemption(id: $id) { ${REDEMPTION} } }`;
const EDIT = 'mutation ($input: EditRewardInput!) { editReward(input: $input) { price stock isActive } }';

describe('rewards', () => {
  let api: FreshApi, companyId: string, boss: Employee, asBoss: ApiClient;

  beforeAll(async () => {
    api = await freshApi();
    ({ companyId, boss, asBoss } = await makeRewardingCompany(api));
  });
  afterEach(async () => expect(await broken(api)).toEqual([]));
  afterAll(() => api?.close());

  const { person, reward, wish } = redeeming(() => ({ api, companyId }));
  const balance = (id: string) => balancesOf(api.database, companyId, id);
  const stockOf = async (of: Reward) =>
    (await asBoss.data('query ($id: ID!) { reward(id: $id) { stock } }', { id: of.id })).reward.stock;

  it('reserves points and a piece, gives a number, and is handed over once', async () => {
    const [anna, thing] = [await person(500), await reward({ price: 400, stock: 2 })];
    const { redeem } = await anna.client.data(REDEEM, wish(thing, { note: ' Размер M ' }));
    expect(redeem).toMatchObject({ state: 'RESERVED', price: 400, note: 'Размер M', reward: { stock: 1 } });
    expect(redeem.number).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(redeem.viewerCan).toEqual({ cancel: true, fulfil: false });
    expect(await balance(anna.id)).toMatchObject({ earned: 100, escrow: 400 });

    const { fulfilRedemption } = await asBoss.data(FULFIL, { id: redeem.id });
    expect(fulfilRedemption).toMatchObject({ state: 'FULFILLED', viewerCan: { cancel: false, fulfil: false } });
    expect(await balance(anna.id)).toMatchObject({ earned: 100, escrow: 0, spent: 400 });
    expect((await asBoss.data(FULFIL, { id: redeem.id })).fulfilRedemption.state).toBe('FULFILLED');
    expect(await anna.client.refusal(CANCEL, { id: redeem.id })).toMatchObject({
      code: 'rewards.already_fulfilled',
    });
    expect(await balance(anna.id)).toMatchObject({ earned: 100, spent: 400 });
  });

  it('gives points and piece back when the person changes her mind, once', async () => {
    const [anna, thing] = [await person(150), await reward({ price: 100, stock: 1 })];
    const { redeem } = await anna.client.data(REDEEM, wish(thing));
    expect(await stockOf(thing)).toBe(0);
    for (let i = 0; i < 2; i++)
      expect((await anna.client.data(CANCEL, { id: redeem.id })).cancelRedemption.state).toBe('CANCELLED');
    expect(await balance(anna.id)).toMatchObject({ earned: 150, escrow: 0 });
    expect(await stockOf(thing)).toBe(1);
    expect(await asBoss.refusal(FULFIL, { id: redeem.id })).toMatchObject({ code: 'rewards.already_cancelled' });
  });

  it('answers the same key the same way, however often and however many at once', async () => {
    const [anna, thing] = [await person(1000), await reward({ price: 100, stock: 9 })];
    const asked = wish(thing);
    const answers = await Promise.all(Array.from({ length: 8 }, () => anna.client.data(REDEEM, asked)));
    expect(new Set(answers.map((a) => a.redeem.number)).size).toBe(1);
    expect(await balance(anna.id)).toMatchObject({ earned: 900, escrow: 100 });
    expect(await stockOf(thing)).toBe(8);
    const other = { input: { ...asked.input, shownPrice: 99 } };
    expect(await anna.client.refusal(REDEEM, other)).toMatchObject({ code: 'request.key_reused' });
    const boris = await person(100);
    expect((await boris.client.data(REDEEM, asked)).redeem.employee.id).toBe(boris.id);
  });

  it('refuses what can’t be, names why, and stays with it under that key', async () => {
    const anna = await person(90);
    const [dear, soldOut, retired] = [
      await reward({ price: 100 }),
      await reward({ price: 50, stock: 0 }),
      await reward({ price: 50, isActive: false }),
    ];
    const asked = wish(dear);
    const short = { code: 'rewards.insufficient', params: { available: 90, needed: 100, lacking: 10 } };
    expect(await anna.client.refusal(REDEEM, asked)).toEqual(short);
    expect(await anna.client.refusal(REDEEM, wish(soldOut))).toMatchObject({ code: 'rewards.out_of_stock' });
    expect(await anna.client.refusal(REDEEM, wish(retired))).toMatchObject({ code: 'rewards.not_available' });
    await api.database.inCompany(companyId, (tx) => makeEarned(tx, anna.id, 10));
    expect(await anna.client.refusal(REDEEM, asked)).toEqual(short);
    expect((await anna.client.data(REDEEM, wish(dear))).redeem.state).toBe('RESERVED');
  });

  it('holds to the price that was on the screen', async () => {
    const [anna, thing] = [await person(500), await reward({ price: 100, stock: 5 })];
    const { kind, nameRu, nameEn } = thing;
    const edited = {
      id: thing.id,
      kind: kind.toUpperCase(),
      nameRu,
      nameEn,
      price: 120,
      unlimited: false,
      isActive: true,
    };
    await asBoss.data(EDIT, { input: edited });
    expect(await anna.client.refusal(REDEEM, wish(thing))).toEqual({
      code: 'rewards.price_changed',
      params: { price: 120, shown: 100 },
    });
    const { redeem } = await anna.client.data(REDEEM, wish(thing, { shownPrice: 120 }));
    await asBoss.data(EDIT, { input: { ...edited, price: 300 } });
    await anna.client.data(CANCEL, { id: redeem.id });
    expect(await balance(anna.id)).toMatchObject({ earned: 500, escrow: 0 });
  });

  it('25 in stock, 400 tries over 16 connections: 25 get one, 375 keep their points', async () => {
    const thing = await reward({ price: 7, stock: 25 });
    const people = await Promise.all(Array.from({ length: 16 }, () => person(7 * 25)));
    const codes = await Promise.all(
      people.flatMap(({ client }) =>
        Array.from({ length: 25 }, async () => {
          const wanted = wish(thing);
          for (;;) {
            const { data, errors } = await client.gql(REDEEM, wanted);
            const code = errors ? errors[0]!.extensions.code : data.redeem.state;
            if (code !== 'unavailable') return code; // no turn in the pool: asked again, as a browser does
          }
        }),
      ),
    );
    const count = (code: string) => codes.filter((c) => c === code).length;
    expect([count('RESERVED'), count('rewards.out_of_stock')]).toEqual([25, 375]);
    expect(await stockOf(thing)).toBe(0);
    const balances = await Promise.all(people.map(({ id }) => balance(id)));
    expect(balances.reduce((sum, b) => sum + (b.escrow ?? 0), 0)).toBe(7 * 25);
  });

  it('ends once when owner and administrator are equally quick', async () => {
    const thing = await reward({ price: 10, stock: 100 });
    const anna = await person(200);
    const made = await Promise.all(Array.from({ length: 20 }, () => anna.client.data(REDEEM, wish(thing))));
    await Promise.all(
      made.flatMap(({ redeem }) => [anna.client.gql(CANCEL, { id: redeem.id }), asBoss.gql(FULFIL, { id: redeem.id })]),
    );
    const { earned, escrow, spent = 0 } = await balance(anna.id);
    expect({ escrow, sum: earned! + spent }).toEqual({ escrow: 0, sum: 200 });
    expect(await stockOf(thing)).toBe(100 - spent / 10);
  });

  it('lets the administrator decline with a reason, and nobody cancel somebody else’s', async () => {
    const [anna, boris, thing] = [await person(100), await person(0), await reward({ price: 100 })];
    const { redeem } = await anna.client.data(REDEEM, wish(thing));
    const stranger = await boris.client.refusal(CANCEL, { id: redeem.id });
    expect(stranger).toEqual(await boris.client.refusal(CANCEL, { id: randomUUID() }));
    expect(await boris.client.refusal(FULFIL, { id: redeem.id })).toMatchObject({ code: 'identity.forbidden' });
    expect(
      (await boris.client.data('query ($id: ID!) { redemption(id: $id) { id } }', { id: redeem.id })).redemption,
    ).toBe(null);
    expect(await asBoss.refusal(CANCEL, { id: redeem.id })).toMatchObject({ code: 'input.not_found' });
    expect(await asBoss.refusal(DECLINE, { input: { id: redeem.id, reason: ' ' } })).toMatchObject({
      code: 'input.required',
      field: 'input.reason',
    });
    const reason = 'Поставщик закрылся';
    const { declineRedemption } = await asBoss.data(DECLINE, { input: { id: redeem.id, reason } });
    expect(declineRedemption).toMatchObject({ state: 'DECLINED', reason });
    expect(await balance(anna.id)).toMatchObject({ earned: 100, escrow: 0 });
    expect(await anna.client.refusal(CANCEL, { id: redeem.id })).toMatchObject({ code: 'rewards.already_declined' });
    expect(await asBoss.refusal(FULFIL, { id: redeem.id })).toMatchObject({ code: 'rewards.already_declined' });
    const audited = await api.database.inCompany(companyId, (tx) =>
      tx.sql('test.audit', 'select deed, actor_id as actor from audit_log where subject_id = $1 order by at', [
        redeem.id,
      ]),
    );
    expect(audited).toEqual([
      { deed: 'rewards.redeem', actor: anna.id },
      { deed: 'rewards.declined', actor: boss.id },
    ]);
  });

  it('shows the queue oldest first, one’s own newest first, page by page without a gap', async () => {
    const [anna, thing] = [await person(100), await reward({ price: 1 })];
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.push((await anna.client.data(REDEEM, wish(thing))).redeem.id);
    const walk = async (client: ApiClient, field: string) => {
      const found: string[] = [];
      let after: string | null = null;
      do {
        const data: Record<string, { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }> =
          await client.data(
            `query ($after: String) { ${field}(first: 2, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
            { after },
          );
        const page = data[field]!;
        found.push(...page.nodes.map((n) => n.id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      return found;
    };
    expect(await walk(anna.client, 'myRedemptions')).toEqual([...ids].reverse());
    expect((await walk(asBoss, 'redemptionQueue')).filter((id) => ids.includes(id))).toEqual(ids);
    expect(await anna.client.refusal('{ redemptionQueue { nodes { id } } }')).toMatchObject({
      code: 'identity.forbidden',
    });
    expect(await asBoss.refusal('{ redemptionQueue(after: "x") { nodes { id } } }')).toMatchObject({
      code: 'input.invalid',
    });
  });

  it('keeps a catalogue: created, edited, counted; what was redeemed meanwhile is not lost', async () => {
    const create = 'mutation ($input: CreateRewardInput!) { createReward(input: $input) { id price stock isActive } }';
    const texts = {
      kind: 'EXPERIENCE',
      nameRu: 'Обед с основателем',
      nameEn: 'Lunch with the founder',
      price: 30,
      isActive: true,
    };
    const { createReward } = await asBoss.data(create, { input: { ...texts, stock: 3 } });
    const anna = await person(100);
    expect(await anna.client.refusal(create, { input: texts })).toMatchObject({ code: 'identity.forbidden' });
    expect(await asBoss.refusal(create, { input: { ...texts, price: 0 } })).toMatchObject({
      code: 'input.out_of_range',
      field: 'input.price',
    });
    expect(await asBoss.refusal(create, { input: { ...texts, nameRu: ' ' } })).toMatchObject({ field: 'input.nameRu' });
    await anna.client.data(REDEEM, wish({ ...texts, id: createReward.id } as never));
    const edit = (over: object) => ({ input: { id: createReward.id, ...texts, unlimited: false, ...over } });
    expect((await asBoss.data(EDIT, edit({ addStock: 5 }))).editReward.stock).toBe(7);
    expect(await asBoss.refusal(EDIT, edit({ addStock: -8 }))).toEqual({
      code: 'rewards.stock_below_zero',
      field: 'input.addStock',
      params: { stock: 7 },
    });
    expect((await asBoss.data(EDIT, edit({ unlimited: true }))).editReward.stock).toBeNull();
    await anna.client.data(REDEEM, wish({ ...texts, id: createReward.id } as never));
    expect((await asBoss.data(EDIT, edit({ addStock: 2, isActive: false }))).editReward).toMatchObject({
      stock: 2,
      isActive: false,
    });
    const listed = (data: { rewards: { id: string }[] }) => data.rewards.some((r) => r.id === createReward.id);
    expect(listed(await anna.client.data('{ rewards { id } }'))).toBe(false);
    expect(listed(await asBoss.data('{ rewards(all: true, kind: EXPERIENCE) { id } }'))).toBe(true);
    expect(await anna.client.refusal('{ rewards(all: true) { id } }')).toMatchObject({ code: 'identity.forbidden' });
  });

  it('tells the administrator that somebody waits, and the person what became of it', async () => {
    const [anna, thing] = [await person(300), await reward({ price: 100 })];
    const told = async (client: ApiClient) => {
      const { notices } = await client.data('{ notices(first: 50) { nodes { kind subjectId } } }');
      return (id: string) =>
        notices.nodes.filter((n: { subjectId: string }) => n.subjectId === id).map((n: { kind: string }) => n.kind);
    };
    const [one, two, own] = [
      (await anna.client.data(REDEEM, wish(thing))).redeem.id,
      (await anna.client.data(REDEEM, wish(thing))).redeem.id,
      (await anna.client.data(REDEEM, wish(thing))).redeem.id,
    ];
    await anna.client.data(CANCEL, { id: own });
    await api.worker.runDue();
    await asBoss.data(FULFIL, { id: one });
    await asBoss.data(DECLINE, { input: { id: two, reason: 'Нет в наличии' } });
    const [hers, his] = [await told(anna.client), await told(asBoss)];
    expect([his(one), his(two), his(own)]).toEqual([['REDEMPTION_WAITING'], ['REDEMPTION_WAITING'], []]);
    expect([hers(one), hers(two), hers(own)]).toEqual([['REDEMPTION_FULFILLED'], ['REDEMPTION_DECLINED'], []]);
  });

  it('has invariants that see: a piece too many, another price, an end that never happened', async () => {
    const [anna, thing] = [await person(100), await reward({ price: 100, stock: 1 })];
    const { redeem } = await anna.client.data(REDEEM, wish(thing));
    const tampered = async (change: string, back: string, id: string) => {
      const admin = new Client({ connectionString: api.db.adminUrl });
      await admin.connect();
      await admin.query(change, [id]);
      const found = (await broken(api)).map((name) => name.split(':')[0]);
      await admin.query(back, [id]);
      await admin.end();
      return found;
    };
    const stock = (by: string) => `update reward set stock = stock ${by} where id = $1`;
    expect(await tampered(stock('+ 1'), stock('- 1'), thing.id)).toEqual(['11 stock']);
    const price = (by: string) => `update redemption set price = price ${by} where id = $1`;
    const explained = ['12 escrow explained', '12 a redemption ends once'];
    const costs = ['11 prices', ...explained];
    expect(await tampered(price('- 1'), price('+ 1'), redeem.id)).toEqual(costs);
    const state = (to: string) => `update redemption set ${to} where id = $1`;
    expect(
      await tampered(
        state(`state = 'fulfilled', ended_at = now(), ended_by = employee_id`),
        state(`state = 'reserved', ended_at = null, ended_by = null`),
        redeem.id,
      ),
    ).toEqual(explained);
  });

  it('refuses whoever was suspended a moment ago', async () => {
    const [anna, thing] = [await person(100), await reward({ price: 100 })];
    await api.database.inCompany(companyId, (tx) =>
      tx.sql('test.suspend', 'update employee set status = $2 where id = $1', [anna.id, EmployeeStatus.SUSPENDED]),
    );
    expect(await anna.client.refusal(REDEEM, wish(thing))).toMatchObject({ code: 'identity.required' });
  });
});

/** Invariants 11 and 12, and all of the ledger's, that don't hold; as somebody who sees every company. */
async function broken(api: FreshApi): Promise<string[]> {
  const admin = new Client({ connectionString: api.db.adminUrl });
  await admin.connect();
  const found = await brokenInvariants(api.db.adminUrl);
  for (const { name, sql } of REWARD_INVARIANTS) if ((await admin.query(sql)).rows[0].count !== '0') found.push(name);
  await admin.end();
  return found;
}
