import { ANSWER_HELD_S, TALK_DAYS } from '@zasluga/domain';
import { reviewerOf } from './reviewer';

/** SQL: who stands in which relation to an entry `d` of the author `e`, as the table of rights asks (domain/policy/empowerment). */
export const STANDING = `d.answer_due_at as "answerDueAt", ${reviewerOf('e')} as "reviewerId",
  d.naming_asked_at is not null and not d.named as "namingAsked", d.naming_declined_at is not null as "namingDeclined",
  d.verdict is null and d.for_reviewer and d.answer_due_at is not null as "awaitsAnswer",
  coalesce(d.answered_at > clock_timestamp() - interval '${ANSWER_HELD_S} seconds' and not d.answer_stands, false) as "answerHeld",
  d.verdict is not null and greatest(d.naming_agreed_at, (select max(t.created_at) from decision_comment t
    where t.decision_id = d.id and t.author_id = d.author_id)) > greatest(d.answered_at, clock_timestamp() - interval '${TALK_DAYS} days')
    is true as "authorContinues"`;

interface Told {
  authorId: string;
  namingAsked: boolean;
  namingDeclined: boolean;
  verdict: string | null;
  words: string;
  answeredAt: Date | null;
  answeredById: string | null;
  answerHeld: boolean;
}

/** An answer that may still be taken back is its author's alone; that the entry's author doesn't want to be named is that author's. */
export const asSeenBy = <Row extends Told>(employeeId: string, row: Row): Row => ({
  ...row,
  ...(row.answerHeld && row.answeredById !== employeeId && NOT_ANSWERED),
  ...(row.namingDeclined && row.authorId === employeeId && { namingAsked: false }),
});

const NOT_ANSWERED = { verdict: null, words: '', answeredAt: null, answeredById: null };
