import { Client } from 'pg';
import { giveRecognition } from '../../../recognition/give/give.commands';
import { newId } from '@zasluga/kernel';
import type { Company } from './company.factory';
import { giveInput, hold } from './gifts.factory';

/** Long enough for the other side to close the circle. */
const NOTICED_MS = 100;

/** Whoever meets a deadlock with us is to be its victim; for connections that are opened later. */
export async function noticeConflicts(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>('select current_database() as name');
  await admin.query(`alter role zasluga_app in database ${rows[0]!.name} set deadlock_timeout = '${NOTICED_MS}ms'`);
}

const ACCOUNTS = `select id from points_account where owner_id = $1 and kind in ('allowance', 'escrow') order by id`;
const WAITING = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

/** Somebody else locks the two accounts of a gift in the other order: PostgreSQL ends the gift's transaction, the product tries again. */
export async function conflict(company: Company, adminUrl: string): Promise<void> {
  const [who, to] = [0, [1]];
  const give = async () => {
    const input = giveInput(company, { key: newId(), to, points: 1 });
    const given = await company.within((tx) => giveRecognition(tx, company.viewer(who), input));
    expect(given.status).toBe('given');
    hold(company, { id: (given as { id: string }).id, who, to, points: 1 });
  };
  await give(); // now both accounts are there
  company.issued[who] = true;
  const other = new Client({ connectionString: adminUrl });
  await other.connect();
  try {
    await other.query(`set deadlock_timeout = '10s'`);
    const { rows } = await other.query<{ id: string }>(ACCOUNTS, [company.people[who]]);
    const lock = (id: string) => other.query('select from points_account where id = $1 for update', [id]);
    await other.query('begin');
    await lock(rows[1]!.id);
    const giving = give();
    while (!(await other.query<{ n: number }>(WAITING)).rows[0]!.n) await new Promise(setImmediate);
    await lock(rows[0]!.id);
    await other.query('commit');
    await giving;
  } finally {
    await other.end();
  }
}
