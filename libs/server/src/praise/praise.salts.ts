import type { Tx } from '@zasluga/kernel';
import { newSalt } from './praise.keys';

/** Today's salt of the company, made when the day's first praise needs it. */
export async function saltOfToday(tx: Tx): Promise<Buffer> {
  await tx.sql(
    'praise.new_salt',
    'insert into praise_salt (company_id, day, salt) values ($1, current_date, $2) on conflict do nothing',
    [tx.companyId, newSalt()],
  );
  const [row] = await tx.sql<{ salt: Buffer }>('praise.salt', 'select salt from praise_salt where day = current_date');
  return row!.salt;
}

/** What tied praise to a network goes after a day or two: first the salts, without which the fingerprints say nothing. */
export async function forgetNetworks(tx: Tx): Promise<void> {
  await tx.sql('praise.forget_salts', 'delete from praise_salt where day < current_date');
  await tx.sql('praise.forget_guess_salts', 'delete from door.guess_salt where day < current_date - 1');
  await tx.sql(
    'praise.forget_networks',
    `update praise set network_hash = null, device_hash = null
     where (network_hash is not null or device_hash is not null) and created_at < current_date`,
  );
}
