import { randomBytes } from 'node:crypto';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { encode } from 'jpeg-js';
import { Client } from 'pg';
import { makeUnit } from '../../company/company.factory';
import { balancesOf } from '../../points/points.factory';
import { RewardKindName } from '../catalogue/reward.entity';
import { makeRewardingCompany, redeeming } from './redemption.factory';
import { REWARD_INVARIANTS } from '../rewards.invariants';

const WHAT = `id state price cancelUntil decidedAt variant { id nameEn } reward { stock variants { id stock } }
  viewerCan { cancel approve unapprove decline fulfil readCode }`;
const REDEEM = `mutation ($input: RedeemInput!) { redeem(input: $input) { ${WHAT} } }`;
const by = (deed: string) => `mutation ($id: ID!) { ${deed}Redemption(id: $id) { ${WHAT} } }`;
const CODE = 'query ($id: ID!) { redemptionCode(id: $id) }';

describe('the life of a redemption', () => {
  let api: FreshApi, companyId: string, asBoss: ApiClient, admin: Client;

  beforeAll(async () => {
    api = await freshApi({ SEAL_KEY: randomBytes(32).toString('base64') });
    ({ companyId, asBoss } = await makeRewardingCompany(api));
    admin = new Client({ connectionString: api.db.adminUrl });
    await admin.connect();
  });
  afterEach(async () => {
    for (const { name, sql } of REWARD_INVARIANTS)
      expect([name, (await admin.query(sql)).rows[0].count]).toEqual([name, '0']);
  });
  afterAll(async () => {
    await admin?.end();
    await api?.close();
  });

  const { person, reward, wish, sendFile } = redeeming(() => ({ api, companyId }));
  it('waits for a yes, which can be taken back, and is then handed over', async () => {
    const [anna, thing] = [await person(100), await reward({ needsApproval: true })];
    const { redeem } = await anna.client.data(REDEEM, wish(thing));
    expect(redeem).toMatchObject({ state: 'REQUESTED', cancelUntil: null, viewerCan: { cancel: true } });
    expect(await asBoss.refusal(by('fulfil'), { id: redeem.id })).toMatchObject({ code: 'rewards.not_approved' });
    expect(await anna.client.refusal(by('approve'), { id: redeem.id })).toMatchObject({ code: 'identity.forbidden' });
    for (let i = 0; i < 2; i++)
      expect((await asBoss.data(by('approve'), { id: redeem.id })).approveRedemption.state).toBe('RESERVED');
    expect(await anna.client.refusal(by('cancel'), { id: redeem.id })).toMatchObject({
      code: 'rewards.cancel_too_late',
    });
    const { unapproveRedemption } = await asBoss.data(by('unapprove'), { id: redeem.id });
    expect(unapproveRedemption).toMatchObject({ state: 'REQUESTED', decidedAt: null });
    await asBoss.data(by('approve'), { id: redeem.id });
    const { fulfilRedemption } = await asBoss.data(by('fulfil'), { id: redeem.id });
    expect(fulfilRedemption).toMatchObject({ state: 'FULFILLED', viewerCan: { unapprove: false, decline: false } });
    expect(await balancesOf(api.database, companyId, anna.id)).toMatchObject({ escrow: 0, spent: 100 });
  });

  it('is taken back within its hours only', async () => {
    const [anna, soon, never] = [await person(300), await reward({ cancelHours: 2 }), await reward({ cancelHours: 0 })];
    const { redeem } = await anna.client.data(REDEEM, wish(soon));
    expect(Math.round((Date.parse(redeem.cancelUntil) - Date.now()) / 60_000)).toBe(120);
    expect((await anna.client.data(by('cancel'), { id: redeem.id })).cancelRedemption.state).toBe('CANCELLED');
    const late = (await anna.client.data(REDEEM, wish(never))).redeem;
    expect(late.viewerCan.cancel).toBe(false);
    expect(await anna.client.refusal(by('cancel'), { id: late.id })).toMatchObject({ code: 'rewards.cancel_too_late' });
  });

  it('no more than one person may: of 12 tries at once 2 succeed, and one that is taken back makes room', async () => {
    const [anna, boris] = [await person(1000), await person(100)];
    const thing = await reward({ price: 10, limitCount: 2, limitPeriod: 'month' as never });
    const tries = await Promise.all(Array.from({ length: 12 }, () => anna.client.gql(REDEEM, wish(thing))));
    const made = tries.filter((one) => !one.errors).map((one) => one.data.redeem.id);
    expect(made).toHaveLength(2);
    expect(new Set(tries.flatMap((one) => one.errors?.[0]?.extensions.code ?? []))).toEqual(
      new Set(['rewards.limit_reached']),
    );
    expect((await boris.client.data(REDEEM, wish(thing))).redeem.state).toBe('RESERVED');
    await anna.client.data(by('cancel'), { id: made[0] });
    const check = `query ($id: ID!) { redemptionCheck(rewardId: $id) { left obstacle waitingMinor } }`;
    expect((await anna.client.data(check, { id: thing.id })).redemptionCheck).toEqual({
      left: 1,
      obstacle: null,
      waitingMinor: 10 * 100,
    });
    expect((await anna.client.data(REDEEM, wish(thing))).redeem.state).toBe('RESERVED');
  });

  it('is for whom it is for: seen by them, redeemed by them, given to them', async () => {
    const unit = await api.database.inCompany(companyId, (tx) => makeUnit(tx));
    const [anna, boris] = [await person(100, { unitId: unit.id }), await person(100)];
    const thing = await reward({ audience: { unitIds: [unit.id], roleTitles: [], countries: [] } });
    const sees = async (client: ApiClient) =>
      (await client.data('{ rewards { id } }')).rewards.some((one: { id: string }) => one.id === thing.id);
    expect([await sees(anna.client), await sees(boris.client)]).toEqual([true, false]);
    expect(await boris.client.refusal(REDEEM, wish(thing))).toMatchObject({ code: 'rewards.not_for_you' });
    const gift = wish(thing, { forEmployeeId: boris.id });
    expect(await anna.client.refusal(REDEEM, gift)).toMatchObject({ code: 'rewards.not_for_them' });
    const self = wish(thing, { forEmployeeId: anna.id });
    expect(await anna.client.refusal(REDEEM, self)).toMatchObject({ code: 'rewards.not_for_oneself' });
    expect((await anna.client.data(REDEEM, wish(thing))).redeem.state).toBe('RESERVED');
  });

  it('takes a variant, each with its own stock', async () => {
    const anna = await person(1000);
    const one = (nameEn: string, addStock: number) => ({
      nameRu: nameEn,
      nameEn,
      unlimited: false,
      addStock,
      isActive: true,
    });
    const thing = await reward({ variants: [one('S', 1), one('M', 0)] });
    const [s, m] = thing.variants;
    expect(thing.stock).toBe(1);
    expect(await anna.client.refusal(REDEEM, wish(thing))).toMatchObject({ code: 'rewards.variant_needed' });
    const wanted = (variant = s) => wish(thing, { variantId: variant!.id });
    expect(await anna.client.refusal(REDEEM, wanted(m))).toMatchObject({ code: 'rewards.out_of_stock' });
    const { redeem } = await anna.client.data(REDEEM, wanted());
    expect(redeem).toMatchObject({ variant: { nameEn: 'S' }, reward: { stock: 0 } });
    expect(await anna.client.refusal(REDEEM, wanted())).toMatchObject({ code: 'rewards.out_of_stock' });
    await asBoss.data('mutation ($i: DeclineRedemptionInput!) { declineRedemption(input: $i) { id } }', {
      i: { id: redeem.id, reason: 'Порвана' },
    });
    expect((await anna.client.data(REDEEM, wanted())).redeem.state).toBe('RESERVED');
  });

  it('hands each code to one person, who alone reads it: 6 codes, 40 tries at once', async () => {
    const voucher = await reward({ kind: RewardKindName.VOUCHER, usesCodes: true, price: 5 });
    const url = `/files/rewards/codes/${voucher.id}`;
    const first = await sendFile(asBoss, url, 'Код\nAA-1\nAA-2\nAA-1\n\nAA-3\n');
    expect(first.json()).toEqual({ added: 3, faults: [{ line: 4, fault: 'twice' }] });
    expect((await sendFile(asBoss, url, 'AA-3\nAA-4\nAA-5\nAA-6')).json()).toEqual({
      added: 3,
      faults: [{ line: 1, fault: 'known' }],
    });
    const people = await Promise.all(Array.from({ length: 4 }, () => person(100)));
    expect((await sendFile(people[0]!.client, url, 'BB-1')).json().code).toBe('identity.forbidden');
    const tries = await Promise.all(
      people.flatMap(({ client }) =>
        Array.from({ length: 10 }, async () => {
          const { data, errors } = await client.gql(REDEEM, wish(voucher));
          return errors ? errors[0]!.extensions.code : { client, id: data.redeem.id as string };
        }),
      ),
    );
    const made = tries.filter((one) => typeof one === 'object');
    const codes = await Promise.all(
      made.map(async ({ client, id }) => (await client.data(CODE, { id })).redemptionCode),
    );
    expect(codes.sort()).toEqual(['AA-1', 'AA-2', 'AA-3', 'AA-4', 'AA-5', 'AA-6']);
    expect((await asBoss.data(CODE, { id: made[0]!.id })).redemptionCode).toBeNull();
    const stored = await admin.query(`select string_agg(c::text, '') as kept from reward_code c`);
    // ids are hexadecimal too: one that has …aa-4… in it is no code
    const kept = stored.rows[0].kept.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '');
    expect(kept).not.toMatch(/AA-\d|41412d3/i);
  });

  it('gives what was redeemed to somebody else: with its code, and a word about it', async () => {
    const [anna, boris] = [await person(100), await person(0)];
    const voucher = await reward({ kind: RewardKindName.VOUCHER, usesCodes: true, needsApproval: true });
    await sendFile(asBoss, `/files/rewards/codes/${voucher.id}`, 'GIFT-1');
    const { redeem } = await anna.client.data(REDEEM, wish(voucher, { forEmployeeId: boris.id }));
    const seen = async (client: ApiClient) =>
      (await client.data('query ($id: ID!) { redemption(id: $id) { viewerCan { readCode } } }', { id: redeem.id }))
        .redemption;
    expect(await seen(boris.client)).toBeNull();
    expect((await asBoss.data(by('approve'), { id: redeem.id })).approveRedemption.state).toBe('FULFILLED');
    expect([await seen(anna.client), await seen(boris.client)]).toEqual([
      { viewerCan: { readCode: false } },
      { viewerCan: { readCode: true } },
    ]);
    const codeFor = async (client: ApiClient) => (await client.data(CODE, { id: redeem.id })).redemptionCode;
    expect([await codeFor(anna.client), await codeFor(boris.client)]).toEqual([null, 'GIFT-1']);
    const { notices } = await boris.client.data('{ notices(first: 5) { nodes { kind subjectId } } }');
    expect(notices.nodes).toEqual([{ kind: 'REDEMPTION_GIVEN', subjectId: redeem.id }]);
  });

  it('shows a picture that was drawn anew: nothing of the file is left but what is seen', async () => {
    const thing = await reward();
    const data = Buffer.alloc(16 * 12 * 4, 200);
    const jpeg = encode({ data, width: 16, height: 12 }, 90).data;
    const told = Buffer.from('\xff\xfe\x00\x0eTAKEN AT HOME', 'latin1');
    const bytes = Buffer.concat([
      jpeg.subarray(0, 2),
      told.subarray(0, 4),
      Buffer.from('TAKEN HOME12'),
      jpeg.subarray(2),
    ]);
    const url = `/files/rewards/pictures/${thing.id}`;
    expect((await sendFile(asBoss, url, bytes)).statusCode).toBe(201);
    const anna = await person(0);
    const { reward: seen } = await anna.client.data('query ($id: ID!) { reward(id: $id) { picture } }', {
      id: thing.id,
    });
    const got = await api.app.inject({ url: seen.picture, headers: anna.client.headers });
    expect([got.statusCode, got.headers['content-type']]).toEqual([200, 'image/jpeg']);
    expect(got.rawPayload.includes('TAKEN HOME')).toBe(false);
    expect((await api.app.inject({ url: seen.picture })).json().code).toBe('identity.required');
    const refused = async (payload: Buffer) => (await sendFile(asBoss, url, payload)).json().code;
    expect(await refused(Buffer.from('<svg/>'))).toBe('rewards.picture_unreadable');
    expect(await refused(jpeg.subarray(0, jpeg.length / 4))).toBe('rewards.picture_unreadable');
    expect(await refused(Buffer.alloc(301 * 1024))).toBe('rewards.picture_too_large');
    const huge = Buffer.from(jpeg);
    const sof = huge.indexOf(Buffer.from([0xff, 0xc0]));
    huge.writeUInt16BE(60_000, sof + 5);
    expect(await refused(huge)).toBe('rewards.picture_too_large');
  });

  it('remembers what it cost', async () => {
    const thing = await reward({ price: 100 });
    const edit = (price: number) => ({
      input: { id: thing.id, kind: 'GOODS', nameRu: 'Вещь', nameEn: 'Thing', price, unlimited: true, isActive: true },
    });
    for (const price of [120, 120, 90])
      await asBoss.data('mutation ($input: EditRewardInput!) { editReward(input: $input) { id } }', edit(price));
    const { rewardPrices } = await asBoss.data('query ($id: ID!) { rewardPrices(rewardId: $id) { price } }', {
      id: thing.id,
    });
    expect(rewardPrices.map((one: { price: number }) => one.price)).toEqual([90, 120, 100]);
  });
});
