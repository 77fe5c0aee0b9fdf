import { loader, type Tx } from '@zasluga/kernel';
import type { Split } from '@zasluga/domain';
import type { BehaviourWording, LineVerdict } from './vote.entity';

/** Of a behaviour: how the votes on the words in force stand. */
export const tallyOf = loader<{ id: string; tally: Split }>((tx, ids) =>
  tx.sql(
    'line.tallies',
    `select b.id, json_build_object('for', coalesce(y.votes_for, 0), 'against', coalesce(y.votes_against, 0),
       'unsure', coalesce(y.votes_unsure, 0)) as tally
     from behaviour b left join behaviour_tally y on y.behaviour_id = b.id and y.wording = b.wording where b.id = any($1)`,
    [ids],
  ),
);

/** Of a behaviour: how many comments it has. */
export const commentCountOf = loader<{ id: string; count: number }>((tx, ids) =>
  tx.sql(
    'line.comment_counts',
    `select b.id, count(c.id)::int as count from unnest($1::uuid[]) as b (id)
     left join behaviour_comment c on c.behaviour_id = b.id and c.removed_at is null group by b.id`,
    [ids],
  ),
);

/** What somebody says of a behaviour; its id is made by `mineKey`. */
export const verdictOf = loader<{ id: string; verdict: LineVerdict | null }>(async (tx, keys) => {
  const pairs = keys.map((key) => key.split('/') as [string, string]);
  const rows = await tx.sql<{ behaviourId: string; employeeId: string; verdict: LineVerdict }>(
    'line.verdicts',
    `select p.behaviour as "behaviourId", p.employee as "employeeId", v.verdict from unnest($1::uuid[], $2::uuid[]) as p (behaviour, employee)
     join behaviour b on b.id = p.behaviour
     join behaviour_vote v on v.behaviour_id = b.id and v.wording = b.wording and v.employee_id = p.employee and v.replaced_at is null`,
    [pairs.map(([behaviour]) => behaviour), pairs.map(([, employee]) => employee)],
  );
  const found = new Map(rows.map((row) => [verdictKey(row.behaviourId, row.employeeId), row.verdict]));
  return keys.map((id) => ({ id, verdict: found.get(id) ?? null }));
});
export const verdictKey = (behaviourId: string, employeeId: string): string => `${behaviourId}/${employeeId}`;

/** A wording with its votes. */
export type CountedWording = BehaviourWording & { tally: Split };

/** The latest first. */
export const wordingsOf = (tx: Tx, behaviourId: string): Promise<CountedWording[]> =>
  tx.sql(
    'line.wordings',
    `select w.behaviour_id as "behaviourId", w.number, w.text_ru as "textRu", w.text_en as "textEn", w.author_id as "authorId",
       w.created_at as "createdAt", json_build_object('for', coalesce(y.votes_for, 0), 'against', coalesce(y.votes_against, 0),
       'unsure', coalesce(y.votes_unsure, 0)) as tally
     from behaviour_wording w left join behaviour_tally y on y.behaviour_id = w.behaviour_id and y.wording = w.number
     where w.behaviour_id = $1 order by w.number desc limit 100`,
    [behaviourId],
  );
