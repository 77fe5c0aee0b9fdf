import type { RecognitionFacts } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';

/** One recognition and one receiver, as the rules look at them. */
export interface ReceivedFacts extends RecognitionFacts {
  readonly recognitionId: string;
  readonly employeeId: string;
  readonly giverId: string | null;
  readonly unitId: string | null;
  readonly valueId: string | null;
  /** Month of the publication in the company's zone, "2026-11". */
  readonly month: string;
}

/** The same reading for settlement and simulation. `r`: recognition, `x`: its receiver, `c`: the company. */
export const FACTS = `r.id as "recognitionId", x.employee_id as "employeeId", r.giver_id as "giverId", x.unit_id as "unitId",
  r.value_id as "valueId", r.source, x.relation, r.depth, r.solicited, p.place,
  to_char(r.published_at at time zone c.time_zone, 'YYYY-MM') as month`;
export const FACTS_FROM = `recognition r cross join company c
  join recognition_receiver x on x.recognition_id = r.id
  left join value_ranking_place p on p.ranking_id = r.ranking_id and p.value_id = r.value_id`;
/** What the rules are about at all: published, and not a past that was brought in from a file. */
export const COUNTS = `r.state = 'published' and r.import_id is null`;

export interface ReceivedNow extends ReceivedFacts {
  readonly counts: boolean;
  readonly publishedAt: string;
}

/** The recognition for each of its receivers, in the order in which they are settled; also when it counts no longer. */
export const factsOf = (tx: Tx, recognitionId: string): Promise<ReceivedNow[]> =>
  tx.sql(
    'rules.facts',
    `select ${FACTS}, ${COUNTS} as counts, r.published_at::text as "publishedAt" from ${FACTS_FROM}
     where r.id = $1 and r.published_at is not null order by x.employee_id`,
    [recognitionId],
  );
