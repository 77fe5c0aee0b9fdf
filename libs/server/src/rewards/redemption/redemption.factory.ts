import { randomUUID } from 'node:crypto';
import type { ApiClient, FreshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import type { Reward } from '../catalogue/reward.entity';
import type { CreateRewardInput } from '../catalogue/reward.input';
import { makeEarned, makeReward } from '../rewards.factory';

/** A company, and somebody who administers its rewards. */
export async function makeRewardingCompany(api: FreshApi) {
  const { id: companyId } = await makeCompany(api.database);
  const boss = await api.database.inCompany(companyId, (tx) =>
    makeEmployee(tx, { roles: ['employee', 'reward_admin'] }),
  );
  return { companyId, boss, asBoss: await api.as(boss) };
}

/** Who redeems what, in the company that the spec will have made by then. */
export function redeeming(where: () => { api: FreshApi; companyId: string }) {
  /** Somebody with these points, and how to speak as that person. */
  const person = async (points: number, fields: Partial<Employee> = {}): Promise<{ id: string; client: ApiClient }> => {
    const { api, companyId } = where();
    const employee = await api.database.inCompany(companyId, async (tx) => {
      const made = await makeEmployee(tx, fields);
      if (points) await makeEarned(tx, made.id, points);
      return made;
    });
    return { id: employee.id, client: await api.as(employee) };
  };
  const reward = (fields: Partial<CreateRewardInput> = {}): Promise<Reward> =>
    where().api.database.inCompany(where().companyId, (tx) => makeReward(tx, fields));
  const wish = (of: Reward, over: object = {}) => ({
    input: { rewardId: of.id, shownPrice: of.price, requestKey: randomUUID(), ...over },
  });
  const sendFile = (client: ApiClient, url: string, payload: Buffer | string) =>
    where().api.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { ...client.headers, 'content-type': 'application/octet-stream' },
    });
  return { person, reward, wish, sendFile };
}
