import type { Locale } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { Recognition } from '../recognition.entity';
import { RECOGNITION_COLUMNS } from '../recognition.queries';

/** Characters: short enough for a card in the composer, long enough to tell something. */
const SHORTEST = 40;
const LONGEST = 260;
/** Latest stories of a depth that are looked at; marks of curators likewise. */
const LOOKED_AT = 150;

/** May stand for its depth before everybody's eyes. */
export const TELLS_DEPTH = `r.state = 'published' and r.visibility = 'everyone' and r.depth is not null and r.blurred_at is null
  and length(r.story) between ${SHORTEST} and ${LONGEST}`;

/**
 * One story of this company for each depth, where there is one: in the reader's language if possible, chosen by a curator, of the same
 * value, then whichever most colleagues confirmed and reacted to, then the latest.
 */
const EXAMPLES = `
  with told (id, chosen) as (
    (select d.recognition_id, true from depth_example d order by d.created_at desc limit ${LOOKED_AT})
    union all
    select c.id, false from unnest(array['courtesy', 'beyond', 'sacrifice']) a(depth) cross join lateral (
      select r.id from recognition r where r.depth = a.depth and r.state = 'published' and r.visibility = 'everyone'
      order by r.publish_at desc limit ${LOOKED_AT}) c),
  ranked as (
    select distinct on (r.depth) r.id from told t join recognition r on r.id = t.id where ${TELLS_DEPTH}
    order by r.depth, (r.story ~* '[а-яё]') = ($1 = 'ru') desc, t.chosen desc, r.value_id is not distinct from $2::uuid desc,
      (select count(*) from recognition_witness w where w.recognition_id = r.id and w.depth = r.depth)
        + (select count(*) from recognition_reaction x where x.recognition_id = r.id) desc,
      r.publish_at desc, r.id)
  select ${RECOGNITION_COLUMNS} from recognition r where r.id in (select id from ranked)
  order by array_position(array['courtesy', 'beyond', 'sacrifice'], r.depth)`;

export const depthExamples = (tx: Tx, locale: Locale, valueId: string | null): Promise<Recognition[]> =>
  tx.sql('recognition.depth_examples', EXAMPLES, [locale, valueId]);
