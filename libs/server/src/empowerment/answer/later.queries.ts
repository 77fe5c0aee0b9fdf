import type { Tx } from '@zasluga/kernel';

/** SQL: the entry `d` is left for later by `$1`. */
export const LEFT_FOR_LATER = `exists (select from decision_later l
  where l.decision_id = d.id and l.reviewer_id = $1 and l.until_at > clock_timestamp())`;

/** What is left for later and still waits, what comes back first first: a few at most. */
export const leftNow = (tx: Tx, reviewerId: string): Promise<{ id: string; until: Date }[]> =>
  tx.sql(
    'later.now',
    `select d.id, l.until_at as until from decision_later l join decision d on d.id = l.decision_id and d.verdict is null and d.for_reviewer
     where l.reviewer_id = $1 and l.until_at > clock_timestamp() order by l.until_at, d.id`,
    [reviewerId],
  );
