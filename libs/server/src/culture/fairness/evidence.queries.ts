import { DUMPING } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { GIFTS } from './fairness.queries';

/** Which recognitions a signal is made of. */
export interface Evidence {
  givers: string[];
  /** Null: anybody. */
  receivers: string[] | null;
  withPoints: boolean;
  /** YYYY-MM: of its last days alone; null: of all days. */
  month: string | null;
}

/** As many as are read in one go. */
export const EVIDENCE_MAX = 6;

const EVIDENCE = `select r.id from company k cross join recognition r
  where ${GIFTS} and r.giver_id = any($1) and r.visibility = 'everyone'
    and (not $3 and $2::uuid[] is null or exists (select from recognition_receiver rr where rr.recognition_id = r.id
      and (rr.points > 0 or not $3) and ($2::uuid[] is null or rr.employee_id = any($2))))
    and ($4::date is null or (r.publish_at at time zone k.time_zone)::date
      between ($4::date + interval '1 month')::date - ${DUMPING.days} and ($4::date + interval '1 month')::date - 1)
  order by r.publish_at desc, r.id limit ${EVIDENCE_MAX}`;

/** The newest that everybody may read: to be read before anything is said. What two people keep between them stays theirs. */
export const evidenceOf = async (tx: Tx, { givers, receivers, withPoints, month }: Evidence): Promise<string[]> =>
  (
    await tx.sql<{ id: string }>('fairness.evidence', EVIDENCE, [
      givers,
      receivers,
      withPoints,
      month === null ? null : `${month}-01`,
    ])
  ).map(({ id }) => id);
