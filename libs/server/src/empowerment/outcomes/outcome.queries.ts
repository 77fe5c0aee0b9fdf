import type { Tx } from '@zasluga/kernel';
import { inFeedOf } from '../../recognition';
import type { Decision } from '../decision.entity';
import type { DecisionOutcome, NearbyThanks } from './outcome.entity';

/** Hours around the deed in which a customer's thanks may belong to it: they write at the table, or in the evening. */
const HOURS_BEFORE = 1;
const HOURS_AFTER = 6;
const NEARBY_MAX = 10;

/** SQL: the words of the recognition `r` as its own card tells them: while it is being checked they are its giver's alone (recognition.read_words). */
const WORDS = `case when r.blurred_at is null or $2::uuid in (r.giver_id, r.by_id) then r.story else '' end`;

/**
 * What came of it, newest first. Each thing is told to whoever may read it where it stands: a nomination to its nominator alone, who may not have
 * wanted the nominee to know. A procedure as long as the entry names it: its author may have named another one since.
 */
export const outcomesOf = (tx: Tx, decisionId: string, viewerId: string): Promise<DecisionOutcome[]> =>
  tx.sql(
    'outcome.of',
    `select l.subject_id as id, l.kind, o.ru as "textRu", o.en as "textEn", o.opens_id as "opensId", l.created_at as "createdAt"
     from decision_link l cross join lateral (
       select ${WORDS} as ru, ${WORDS} as en, r.id as opens_id from recognition r
         where l.kind = 'recognition' and r.id = l.subject_id and ${inFeedOf('$2::uuid')}
       union all select ${WORDS}, ${WORDS}, r.id from praise p join recognition r on r.id = p.recognition_id
         where l.kind = 'praise' and p.id = l.subject_id and p.state = 'published' and ${inFeedOf('$2::uuid')}
       union all select a.name_ru, a.name_en, o.id from award_nomination n join award_round o on o.id = n.round_id join award a on a.id = o.award_id
         where l.kind = 'nomination' and n.id = l.subject_id and n.nominator_id = $2 and n.state = 'submitted'
       union all select p.name, p.name, p.id from friction_procedure p join decision d on d.procedure_id = p.id
         where l.kind = 'procedure' and p.id = l.subject_id and d.id = l.decision_id) o
     where l.decision_id = $1 order by l.created_at desc, l.subject_id limit 50`,
    [decisionId, viewerId],
  );

/** Published thanks at the author's place within hours of the deed, those nearest in time first, which stand under no entry of theirs yet. */
export const thanksNear = (tx: Tx, decision: Decision): Promise<NearbyThanks[]> =>
  tx.sql(
    'outcome.thanks_near',
    `select p.id, r.story as words, p.created_at as "createdAt" from praise_point o
     join praise p on p.point_id = o.id and p.state = 'published'
       and p.created_at between $2::timestamptz - interval '${HOURS_BEFORE} hours' and $2::timestamptz + interval '${HOURS_AFTER} hours'
     join recognition r on r.id = p.recognition_id and r.blurred_at is null and ${inFeedOf('$3::uuid')}
     where o.place_id = $1 and not exists (select from decision_link l where l.decision_id = $4 and l.kind = 'praise' and l.subject_id = p.id)
     order by abs(extract(epoch from p.created_at - $2::timestamptz)), p.id limit ${NEARBY_MAX}`,
    [decision.placeId, decision.decidedAt, decision.authorId, decision.id],
  );

export async function isCredited(tx: Tx, { authorId, procedureId }: Decision): Promise<boolean> {
  const rows = await tx.sql(
    'outcome.credited',
    'select from friction_credit where procedure_id = $1 and employee_id = $2',
    [procedureId, authorId],
  );
  return rows.length > 0;
}
