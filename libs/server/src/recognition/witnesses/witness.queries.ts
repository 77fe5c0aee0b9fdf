import type { Tx } from '@zasluga/kernel';
import type { Depth } from '../../values';

/** What givers said of the depth, and what those who were there say of it. */
export interface WitnessedDepth {
  /** As the giver says. */
  readonly said: Depth;
  /** As somebody who was there says. */
  readonly seen: Depth;
  readonly recognitions: number;
  readonly witnesses: number;
}

/** Over recognitions published within a span: for culture, which counts and accuses nobody. At most six rows. */
export const witnessedDepths = (tx: Tx, from: Date, to: Date): Promise<WitnessedDepth[]> =>
  tx.sql(
    'witness.depths',
    `select r.depth as said, w.depth as seen, count(distinct r.id)::int as recognitions, count(*)::int as witnesses
     from recognition r join recognition_witness w on w.recognition_id = r.id
     where r.state = 'published' and r.publish_at >= $1 and r.publish_at < $2 and r.depth is not null
     group by r.depth, w.depth order by 1, 2`,
    [from, to],
  );
