import { FOUND_FROM, FOUND_UNTIL, storyParts, type Viewer } from '@zasluga/domain';
import { type Connected, cursor, type PageArgs, statementName, type Tx } from '@zasluga/kernel';
import type { Recognition } from '../recognition.entity';
import type { FeedFilter } from '../recognition.input';
import { CONDITIONS, FILTERS, RECOGNITION_COLUMNS } from '../recognition.queries';
import { inFeedOf } from '../recognition.visibility';
import type { FoundStory } from './search.types';

/**
 * Candidates looked at for one page, newest first, a little at first: usually the first of them fill the page, and only under a filter that
 * knocks out nearly all the rest is asked for. A page may then be shorter than wanted and still have a next one.
 */
const CANDIDATES = [60, 300, 500, 500];

/** As stories are indexed: see the migration. */
const QUERY = `websearch_to_tsquery('russian', translate($1, 'ёЁ', 'еЕ'))`;
const NEWEST = 'infinity';
const HIGHEST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const CANDIDATES_OF = `select r.id, r.publish_at::text as at
  from door.stories(${QUERY}, $2, $3, $4) d join recognition r on r.id = d.id order by r.publish_at desc, r.id desc`;

/**
 * Of one person: all of theirs are fewer than what a word finds in a company, so they are looked through, first. $5 whose given, $6 whose
 * received, either may be null.
 */
const CANDIDATES_OF_PERSON = `with theirs as materialized (
    select g.id from recognition g where g.giver_id = $5::uuid
    union select x.recognition_id from recognition_receiver x where x.employee_id = $6::uuid),
  found as materialized (
    select r.id, r.publish_at from theirs t join recognition r on r.id = t.id
    where r.state = 'published' and r.story_words @@ ${QUERY} and (r.publish_at, r.id) < ($2::timestamptz, $3::uuid))
  select id, publish_at::text as at from found order by publish_at desc, id desc limit $4`;

const candidatesOf = (
  tx: Tx,
  { giverId, receiverId, personId }: FeedFilter,
  values: readonly unknown[],
): Promise<{ id: string; at: string }[]> => {
  const given = personId ?? giverId ?? null;
  const received = personId ?? (giverId ? null : (receiverId ?? null));
  return given || received
    ? tx.sql('recognition.candidates_of_person', CANDIDATES_OF_PERSON, [...values, given, received])
    : tx.sql('recognition.candidates', CANDIDATES_OF, values);
};

const MARKED = `ts_headline('russian', translate(r.story, 'ёЁ', 'еЕ'), ${QUERY},
  'HighlightAll=true, StartSel=' || $2 || ', StopSel=' || $3)`;

interface Found extends Recognition {
  cursor: string;
  marked: string;
}

const texts = new Map<string, string>();
/** $1 words, $2 and $3 marks, $4 candidates, $5 viewer, $6 at most, then the filters in use. */
function foundText(name: string, used: readonly (keyof FeedFilter)[]): string {
  let text = texts.get(name);
  if (!text) {
    const conditions = used.map((filter, i) => `and ${CONDITIONS[filter](`$${i + 7}`)}`);
    text = `select ${RECOGNITION_COLUMNS}, r.publish_at::text as cursor, ${MARKED} as marked from recognition r
      where r.id = any ($4::uuid[]) and r.blurred_at is null and ${inFeedOf('$5')} ${conditions.join(' ')}
      order by r.publish_at desc, r.id desc limit $6`;
    texts.set(name, text);
  }
  return text;
}

/**
 * Stories with these words that the viewer may read, newest first: what is fresh is asked for more often than what says a word twice. What is
 * reported and not yet looked at can't be found.
 */
export async function searchStories(
  tx: Tx,
  viewer: Viewer,
  words: string,
  filter: FeedFilter,
  { first, after }: PageArgs,
): Promise<Connected<FoundStory>> {
  const used = FILTERS.filter((name) => filter[name] != null);
  const name = statementName('recognition.found', FILTERS, used);
  let place = after ? cursor.decode(after) : [NEWEST, HIGHEST];
  const rows: Found[] = [];
  let exhausted = false;
  for (const wanted of CANDIDATES) {
    const count = Math.max(wanted, first + 1);
    const candidates = await candidatesOf(tx, filter, [words, ...place, count]);
    exhausted = candidates.length < count;
    const last = candidates.at(-1);
    if (!last) break;
    place = [last.at, last.id];
    const ids = candidates.map(({ id }) => id);
    const marks = [FOUND_FROM, FOUND_UNTIL];
    const values = [
      words,
      ...marks,
      ids,
      viewer.employeeId,
      first + 1 - rows.length,
      ...used.map((one) => filter[one]),
    ];
    rows.push(...(await tx.sql<Found>(name, foundText(name, used), values)));
    if (rows.length > first || exhausted) break;
  }
  return pageOfFound(rows, first, exhausted ? null : cursor.encode(place[0]!, place[1]!));
}

/** `rest`: where to go on when the candidates looked at did not fill the page; null when there are no more. */
function pageOfFound(rows: readonly Found[], first: number, rest: string | null): Connected<FoundStory> {
  const full = rows.length > first;
  const last = full ? rows[first - 1] : undefined;
  return {
    nodes: rows
      .slice(0, first)
      .map(({ marked, ...recognition }) => ({ recognition, parts: storyParts(recognition.story, marked) })),
    pageInfo: { hasNextPage: full || rest !== null, endCursor: last ? cursor.encode(last.cursor, last.id) : rest },
  };
}
