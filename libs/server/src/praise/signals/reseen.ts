import { isSuspicious, type PraiseSeen, signalsOf } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';

/** What a later deed of the customer says, beside what was seen before; changes nothing once a curator has decided. */
export async function seeFurther(
  tx: Tx,
  id: string,
  further: { readonly seen: (before: PraiseSeen) => PraiseSeen; readonly proved?: boolean },
): Promise<void> {
  const [before] = await tx.sql<{ seen: PraiseSeen; proved: boolean }>(
    'praise.seen_before',
    `select seen, proved_at is not null as proved from praise where id = $1 and state = 'received' for update`,
    [id],
  );
  if (!before) return;
  const seen = further.seen(before.seen);
  const proved = before.proved || !!further.proved;
  await tx.sql(
    'praise.see_further',
    `update praise set seen = $2, signals = $3, suspicious = $4, proved_at = case when $5 then coalesce(proved_at, clock_timestamp()) end
     where id = $1`,
    [id, seen, signalsOf(seen), isSuspicious(seen, proved), proved],
  );
}

/** The answer to "were you asked to write this?"; it may be taken back. */
export const seeAsked = (tx: Tx, id: string, asked: boolean): Promise<void> =>
  seeFurther(tx, id, {
    seen: ({ asked: _, ...rest }) => (asked ? { ...rest, asked: {} } : rest),
  });
