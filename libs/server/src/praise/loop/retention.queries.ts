import type { Tx } from '@zasluga/kernel';

export const COUNTED_MAX = 10_000;

/** Praises with words that are older than that. */
export const countOlder = async (tx: Tx, months: number, now: Date): Promise<number> =>
  (
    await tx.sql<{ n: number }>(
      'praise.older',
      `select count(*)::int as n from (select from praise where erased_at is null
         and created_at < $2::timestamptz - make_interval(months => $1) limit $3) older`,
      [months, now, COUNTED_MAX],
    )
  )[0]!.n;

export const monthsKept = async (tx: Tx): Promise<number | undefined> =>
  (await tx.sql<{ months: number }>('praise.months_kept', 'select praise_retention_months as months from company'))[0]
    ?.months;
