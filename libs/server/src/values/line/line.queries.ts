import { isContested, sentenceSimilarity, SIMILAR_FROM, SIMILAR_FROM_CHARACTERS, type Split } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { Behaviour } from './behaviour.entity';
import { BEHAVIOUR_COLUMNS } from './behaviour.loader';
import type { LineArgs } from './line.input';
import { type LineCounts, type LineEvent, LineDeed, type SimilarBehaviour } from './line.object';

const MOST_SHOWN = 1000;
const MOST_EVENTS = 100;
const SIMILAR_SHOWN = 5;

const TALLY = `json_build_object('for', coalesce(y.votes_for, 0), 'against', coalesce(y.votes_against, 0),
  'unsure', coalesce(y.votes_unsure, 0)) as tally`;
const STANDING = `behaviour b left join behaviour_tally y on y.behaviour_id = b.id and y.wording = b.wording`;
const UNVOTED = (employee: string) => `not exists (select from behaviour_vote m where m.behaviour_id = b.id
  and m.wording = b.wording and m.employee_id = ${employee} and m.replaced_at is null)`;

/** Adopted ones in the order of the line, then proposals, the newest first, then what is out of use, if asked for. */
export async function lineOf(tx: Tx, employeeId: string, args: LineArgs): Promise<Behaviour[]> {
  const { side, state, valueId, touchpointId, contested, notVoted, search } = args;
  const rows = await tx.sql<Behaviour & { tally: Split }>(
    'line.list',
    `select ${BEHAVIOUR_COLUMNS}, ${TALLY} from ${STANDING}
     where ($1::text is null or b.side = $1) and ($2::uuid is null or b.value_id = $2)
       and ($3::uuid is null or not exists (select from behaviour_touchpoint t where t.behaviour_id = b.id)
         or exists (select from behaviour_touchpoint t where t.behaviour_id = b.id and t.touchpoint_id = $3))
       and case $4::text when 'proposed' then b.retired_at is null and b.adopted_at is null
         when 'adopted' then b.retired_at is null and b.adopted_at is not null
         when 'retired' then b.retired_at is not null and b.merged_into_id is null
         when 'merged' then b.merged_into_id is not null else b.retired_at is null end
       and (not $5 or ${UNVOTED('$6')})
       and ($7 = '' or strpos(lower(b.text_ru), lower($7)) > 0 or strpos(lower(b.text_en), lower($7)) > 0)
     order by b.retired_at desc nulls first, b.adopted_at is null, case when b.adopted_at is not null then b.position end,
       b.created_at desc, b.id limit ${MOST_SHOWN}`,
    [side ?? null, valueId ?? null, touchpointId ?? null, state ?? null, notVoted ?? false, employeeId, search ?? ''],
  );
  return contested ? rows.filter(({ tally }) => isContested(tally.for, tally.against)) : rows;
}

export async function lineCounts(tx: Tx, employeeId: string): Promise<LineCounts> {
  const rows = await tx.sql<{ adopted: boolean; open: boolean; tally: Split }>(
    'line.counts',
    `select b.adopted_at is not null as adopted, ${UNVOTED('$1')} as open, ${TALLY} from ${STANDING}
     where b.retired_at is null limit ${MOST_SHOWN}`,
    [employeeId],
  );
  const count = (which: (row: (typeof rows)[number]) => boolean) => rows.filter(which).length;
  return {
    adopted: count((row) => row.adopted),
    proposed: count((row) => !row.adopted),
    contested: count((row) => isContested(row.tally.for, row.tally.against)),
    notVoted: count((row) => row.open),
  };
}

/** Sentences in use that say nearly the same, the nearest first. All in use are looked at: there are at most some hundreds in a company. */
export async function similarTo(tx: Tx, text: string, exceptId: string | null): Promise<SimilarBehaviour[]> {
  if (text.length < SIMILAR_FROM_CHARACTERS) return [];
  const rows = await tx.sql<Behaviour>(
    'line.in_use',
    `select ${BEHAVIOUR_COLUMNS} from behaviour b where b.retired_at is null and b.id is distinct from $1::uuid
     order by b.adopted_at is null, b.position, b.id limit ${MOST_SHOWN}`,
    [exceptId],
  );
  return rows
    .map((behaviour) => ({
      behaviour,
      similarity: Math.max(...[behaviour.textRu, behaviour.textEn].map((known) => sentenceSimilarity(known, text))),
    }))
    .filter(({ similarity }) => similarity >= SIMILAR_FROM)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, SIMILAR_SHOWN);
}

/** The latest first. */
export const eventsOf = (tx: Tx, behaviourId: string): Promise<LineEvent[]> =>
  tx.sql(
    'line.events',
    `select id, deed, at, actor_id as "actorId", (details ->> 'intoId')::uuid as "otherId" from audit_log
     where subject_type = 'behaviour' and subject_id = $1 and deed = any($2) order by at desc, id desc limit ${MOST_EVENTS}`,
    [behaviourId, Object.values(LineDeed)],
  );

/** Those that were merged into it. */
export const mergedInto = (tx: Tx, behaviourId: string): Promise<Behaviour[]> =>
  tx.sql(
    'line.merged',
    `select ${BEHAVIOUR_COLUMNS} from behaviour b where b.merged_into_id = $1 order by b.retired_at desc, b.id limit 100`,
    [behaviourId],
  );
