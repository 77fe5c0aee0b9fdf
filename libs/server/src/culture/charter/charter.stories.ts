import type { Tx } from '@zasluga/kernel';
import { type Recognition, RECOGNITION_COLUMNS } from '../../recognition';

/** What may stand in a charter, which everybody reads: `r` is published, for everybody, and not blurred until somebody has looked. */
export const IN_THE_OPEN = `r.state = 'published' and r.visibility = 'everyone' and r.blurred_at is null`;

/** Looked through for a value: its latest. Older stories are found by whoever remembers them, through the feed. */
const LATEST = 500;
/** Letters. Shorter is a word of praise and no story; longer fills the page. */
const STORY = { min: 60, max: 700 } as const;

const CANDIDATES = `select r.id, r.publish_at, r.story, r.depth from (
    select * from recognition n where n.value_id = v.id order by n.publish_at desc, n.id desc limit ${LATEST}) r
  where ${IN_THE_OPEN} and length(r.story) between ${STORY.min} and ${STORY.max}`;
/** In the company's own language first; then depth counts most, then how many people answered; of equals the newer. */
const BEST_FIRST = `(c.story ~ '[А-Яа-яЁё]') = ((select k.locale from company k) = 'ru') desc, case c.depth when 'sacrifice' then 4 when 'beyond' then 2 else 0 end
  + least((select count(*) from recognition_reaction x where x.recognition_id = c.id), 5) desc, c.publish_at desc, c.id desc`;

/** The best story of each value by itself; a value without one isn't in the map. */
export async function proposedStories(tx: Tx, valueIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.sql<{ valueId: string; id: string }>(
    'charter.proposed_stories',
    `select v.id as "valueId", best.id from unnest($1::uuid[]) v(id)
     cross join lateral (select c.id from (${CANDIDATES}) c order by ${BEST_FIRST} limit 1) best`,
    [valueIds],
  );
  return new Map(rows.map(({ valueId, id }) => [valueId, id]));
}

const CHOICES_MAX = 20;

/** Stories of a value to choose from, the best first; `search`: those in whose words it stands. At most 20. */
export async function storyChoices(tx: Tx, valueId: string, search: string): Promise<Recognition[]> {
  return tx.sql<Recognition>(
    'charter.story_choices',
    `with best as (select c.id, row_number() over (order by ${BEST_FIRST}) as n
       from unnest(array[$1::uuid]) v(id) cross join lateral (${CANDIDATES}) c
       where $2 = '' or strpos(lower(c.story), lower($2)) > 0)
     select ${RECOGNITION_COLUMNS} from best join recognition r on r.id = best.id where best.n <= ${CHOICES_MAX} order by best.n`,
    [valueId, search],
  );
}

export const storiesByIds = (tx: Tx, ids: readonly string[]): Promise<Recognition[]> =>
  tx.sql<Recognition>(
    'charter.stories',
    `select ${RECOGNITION_COLUMNS} from recognition r where r.id = any($1) and ${IN_THE_OPEN}`,
    [ids],
  );

/** The curator's choices: a story, or that there is to be none. */
export const chosenStories = (tx: Tx): Promise<{ valueId: string; recognitionId: string | null }[]> =>
  tx.sql(
    'charter.chosen_stories',
    `select s.value_id as "valueId", s.recognition_id as "recognitionId" from charter_story s
     where s.recognition_id is null
       or exists (select from recognition r where r.id = s.recognition_id and ${IN_THE_OPEN})`,
  );
