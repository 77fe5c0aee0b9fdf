import { randomBytes } from 'node:crypto';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { Client } from 'pg';
import { freezeAccounts } from '../../points';
import { balancesOf } from '../../points/points.factory';
import { RewardKindName } from '../catalogue/reward.entity';
import { makeRewardingCompany, redeeming } from './redemption.factory';
import { brokenRules } from '../verification/verification.factory';

const WHAT = `id state undoUntil reward { stock } viewerCan { fulfil decline undoHandOver }`;
const REDEEM = `mutation ($input: RedeemInput!) { redeem(input: $input) { ${WHAT} } }`;
const by = (deed: string) => `mutation ($id: ID!) { ${deed}Redemption(id: $id) { ${WHAT} } }`;
const UNDO = `mutation ($id: ID!) { undoHandOver(id: $id) { ${WHAT} } }`;

describe('a hand-over that was marked by mistake', () => {
  let api: FreshApi, companyId: string, asBoss: ApiClient, admin: Client;

  beforeAll(async () => {
    api = await freshApi({ SEAL_KEY: randomBytes(32).toString('base64') });
    ({ companyId, asBoss } = await makeRewardingCompany(api));
    admin = new Client({ connectionString: api.db.adminUrl });
    await admin.connect();
  });
  afterEach(async () => expect(await brokenRules(api.db.adminUrl)).toEqual([]));
  afterAll(async () => {
    await admin?.end();
    await api?.close();
  });

  const { person, reward, wish, sendFile } = redeeming(() => ({ api, companyId }));

  it('waits again, as often as it happens', async () => {
    const [anna, thing] = [await person(100), await reward({ stock: 1 })];
    const { redeem } = await anna.client.data(REDEEM, wish(thing));
    const { id } = redeem;
    const points = () => balancesOf(api.database, companyId, anna.id);
    for (let i = 0; i < 2; i++) {
      const { fulfilRedemption } = await asBoss.data(by('fulfil'), { id });
      expect(fulfilRedemption).toMatchObject({ state: 'FULFILLED', viewerCan: { undoHandOver: true } });
      expect(await anna.client.refusal(UNDO, { id })).toMatchObject({ code: 'identity.forbidden' });
      const both = await Promise.all([asBoss.data(UNDO, { id }), asBoss.data(UNDO, { id })]);
      for (const { undoHandOver } of both)
        expect(undoHandOver).toMatchObject({
          state: 'RESERVED',
          undoUntil: null,
          reward: { stock: 0 },
          viewerCan: { fulfil: true, decline: true, undoHandOver: false },
        });
      expect(await points()).toMatchObject({ earned: 0, escrow: 100, spent: 0 });
    }
    const { myStatement } = await anna.client.data('{ myStatement(first: 3) { nodes { reason amount } } }');
    expect(myStatement.nodes).toEqual([
      { reason: 'REWARD_RESERVED', amount: -100 },
      { reason: 'REWARD_REOPENED', amount: 100 },
      { reason: 'REWARD_RESERVED', amount: -100 },
    ]);
    // as before it was handed over: who asked may still change their mind, once
    expect((await anna.client.data(by('cancel'), { id })).cancelRedemption).toMatchObject({
      state: 'CANCELLED',
      reward: { stock: 1 },
    });
    expect(await points()).toMatchObject({ earned: 100, escrow: 0, spent: 0 });
    expect(await asBoss.refusal(UNDO, { id })).toMatchObject({ code: 'rewards.already_cancelled' });
  });

  it('is undone for an hour, not when a code went with it, and not for somebody whose account is closed', async () => {
    const [anna, boris, thing] = [await person(300), await person(100), await reward()];
    const given = async (client: ApiClient, of = thing) => {
      const { id } = (await client.data(REDEEM, wish(of))).redeem;
      return (await asBoss.data(by('fulfil'), { id })).fulfilRedemption as { id: string };
    };
    const old = await given(anna.client);
    const ended = (by: string) =>
      admin.query(`update redemption set ended_at = ended_at ${by}, created_at = created_at ${by} where id = $1`, [
        old.id,
      ]);
    await ended(`- interval '61 minutes'`);
    const late = (await asBoss.data(`query ($id: ID!) { redemption(id: $id) { ${WHAT} } }`, old)).redemption;
    expect(late.viewerCan.undoHandOver).toBe(false);
    expect(await asBoss.refusal(UNDO, old)).toMatchObject({ code: 'rewards.hand_over_settled' });
    await ended(`+ interval '61 minutes'`);

    const voucher = await reward({ kind: RewardKindName.VOUCHER, usesCodes: true });
    await sendFile(asBoss, `/files/rewards/codes/${voucher.id}`, 'SEEN-1');
    const { id } = (await anna.client.data(REDEEM, wish(voucher))).redeem;
    expect((await asBoss.data(by('fulfil'), { id })).fulfilRedemption.viewerCan.undoHandOver).toBe(false);
    expect(await asBoss.refusal(UNDO, { id })).toMatchObject({ code: 'rewards.code_handed_out' });

    const gone = await given(boris.client);
    await api.database.inCompany(companyId, (tx) => freezeAccounts(tx, boris.id));
    expect(await asBoss.refusal(UNDO, gone)).toMatchObject({ code: 'points.frozen' });
    expect(await balancesOf(api.database, companyId, boris.id)).toMatchObject({ earned: 0, escrow: 0, spent: 100 });
  });

  it('tells of an undone hand-over whoever has read that it was ready, and nobody else', async () => {
    const [anna, boris, thing] = [await person(100), await person(0), await reward()];
    const told = async (client: ApiClient): Promise<string[]> =>
      (await client.data('{ notices(first: 9) { nodes { kind } } }')).notices.nodes.map(
        (n: { kind: string }) => n.kind,
      );
    const { id } = (await anna.client.data(REDEEM, wish(thing, { forEmployeeId: boris.id }))).redeem;
    await asBoss.data(by('fulfil'), { id });
    expect([await told(anna.client), await told(boris.client)]).toEqual([
      ['REDEMPTION_FULFILLED'],
      ['REDEMPTION_GIVEN'],
    ]);
    await asBoss.data(UNDO, { id });
    expect([await told(anna.client), await told(boris.client)]).toEqual([[], []]);
    await asBoss.data(by('fulfil'), { id });
    for (const { client } of [anna, boris]) await client.data('mutation { markAllNoticesRead }');
    await asBoss.data(UNDO, { id });
    expect(await told(anna.client)).toEqual(['REDEMPTION_REOPENED', 'REDEMPTION_FULFILLED']);
    expect(await told(boris.client)).toEqual(['REDEMPTION_GIFT_REOPENED', 'REDEMPTION_GIVEN']);
    // and nobody again who has last heard that it waits
    await asBoss.data(by('fulfil'), { id });
    await asBoss.data(UNDO, { id });
    expect(await told(anna.client)).toEqual(['REDEMPTION_REOPENED', 'REDEMPTION_FULFILLED']);
    expect(await told(boris.client)).toEqual(['REDEMPTION_GIFT_REOPENED', 'REDEMPTION_GIVEN']);
  });
});
