import { Logger } from '@nestjs/common';
import { newId } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { Client } from 'pg';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { holdGift } from '../../points';
import { makeEarned } from '../rewards.factory';
import { LEDGER_RULES } from './sixteen';
import { brokenRules } from './verification.factory';
import { VerificationJobs } from './verification.jobs';

describe('the verification of the ledger', () => {
  let api: FreshApi, admin: Client;
  beforeAll(async () => {
    api = await freshApi();
    admin = new Client({ connectionString: api.db.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin?.end();
    await api?.close();
  });

  const broken = async () => (await brokenRules(api.db.adminUrl)).map((side) => Number.parseInt(side));

  it('asks sixteen questions, each of them one count', async () => {
    expect(LEDGER_RULES.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, n) => n + 1));
    expect(LEDGER_RULES.filter(({ sides }) => !sides.length)).toEqual([]);
    for (const { sql } of LEDGER_RULES) expect((await admin.query(sql)).rows).toEqual([{ broken: '0' }]);
  });

  /** As somebody who may do everything, past every guard. */
  const tamper = async (sql: string, values: unknown[] = []) => {
    await admin.query('set session_replication_role = replica');
    await admin.query(sql, values);
    await admin.query('set session_replication_role = origin');
  };

  it('sees what somebody with a superuser’s rights did, writes it to the log and tells the administrators, no one else', async () => {
    const { id: companyId } = await makeCompany(api.database);
    const [anna, boss] = await api.database.inCompany(companyId, async (tx) => {
      const made = await makeEmployee(tx);
      await makeEarned(tx, made.id, 50);
      return [made, await makeEmployee(tx, { roles: ['employee', 'admin'] })];
    });
    const errors = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const verify = () => api.database.inCompany(companyId, (tx) => api.app.get(VerificationJobs).verify(tx));
    const told = async (person: { companyId: string; id: string }) =>
      (await (await api.as(person)).data('{ notices { nodes { kind params { value } } } }')).notices.nodes;
    await verify();
    expect([errors.mock.calls.length, await told(boss)]).toEqual([0, []]);

    await tamper(`update points_account set balance = balance + 1 where owner_id = $1`, [anna.id]);
    expect(await broken()).toEqual([2, 3]);
    await verify();
    expect(errors.mock.calls.map(([line]) => String(line).replace(companyId, 'X').slice(0, 45))).toEqual([
      'company X: invariant 2 is broken 1 times: 2 c',
      'company X: invariant 3 is broken 1 times: 3 m',
    ]);
    expect(await told(boss)).toEqual([{ kind: 'LEDGER_BROKEN', params: [{ value: '2, 3' }] }]);
    expect(await told(anna)).toEqual([]);
    await tamper(`update points_account set balance = balance - 1 where owner_id = $1`, [anna.id]);
    errors.mockRestore();
  });

  it('misses no guard that is gone, no event that was given up, no gift that is held for nothing, no allowance that is lacking', async () => {
    expect(await broken()).toEqual([]);
    await admin.query('alter table points_posting disable trigger past');
    await admin.query('grant delete on points_transfer to zasluga_app');
    expect(await broken()).toEqual([10]);
    await admin.query('alter table points_posting enable trigger past');
    await admin.query('revoke delete on points_transfer from zasluga_app');

    const { id: companyId } = await makeCompany(api.database);
    const anna = await api.database.inCompany(companyId, (tx) => makeEmployee(tx));
    const outbox = `insert into outbox (company_id, id, kind, payload, run_at, failed_at) values ($1, $2, 'rewards.waiting', '{}', now(), now())`;
    await admin.query(outbox, [companyId, newId()]);
    expect(await broken()).toEqual([15]);
    await admin.query('delete from outbox');

    const refreshed = `insert into points_refresh (company_id, label, ran_at, for_all)
      values ($1, to_char(now() at time zone 'Europe/Moscow', 'YYYY-MM'), now() + interval '1 hour', true)`;
    await admin.query(refreshed, [companyId]);
    expect(await broken()).toEqual([13]);
    const gift = {
      giverId: anna.id,
      key: 'k',
      recognitionId: newId(),
      receivers: [{ employeeId: anna.id, points: 5 }],
    };
    await api.database.inCompany(companyId, (tx) => holdGift(tx, gift));
    expect(await broken()).toEqual([12]);
  });
});
