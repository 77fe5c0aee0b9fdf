import { clock, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import { candidatesOf, choiceRound } from './candidates.queries';
import { juryWork } from './standings.queries';

const ENDING = `select r.id from award_round r join award a on a.id = r.award_id
  where r.state = 'choosing' and a.choice = 'panel' and r.choice_until > $1::timestamptz
    and r.choice_until <= $1::timestamptz + interval '1 day' order by r.choice_until, r.id limit 100`;
// somebody who is asked on the last day has heard of it just now; a choice that was moved ends anew
const REMIND = `update award_juror j set reminded_for = r.choice_until from award_round r
  where r.id = j.round_id and j.round_id = $1 and j.employee_id = any($2) and j.reminded_for is distinct from r.choice_until
    and j.invited_at < r.choice_until - interval '1 day' returning j.employee_id as id`;

/** A day before the choice ends, once: jurors who have not judged all that is theirs to judge. Harmless when repeated. */
export async function remindJurors(tx: Tx): Promise<void> {
  for (const { id } of await tx.sql<{ id: string }>('panel.ending', ENDING, [clock.now().toISOString()])) {
    const round = await choiceRound(tx, id);
    const { jurors } = await juryWork(tx, round!, await candidatesOf(tx, id));
    const left = new Map(jurors.map((juror) => [juror.id, juror.total - juror.scored]));
    const unfinished = [...left].flatMap(([juror, count]) => (count > 0 ? [juror] : []));
    const reminded = await tx.sql<{ id: string }>('panel.remind', REMIND, [id, unfinished]);
    const subject = { type: 'award_round', id };
    for (const juror of reminded)
      await notify(tx, { to: [juror.id], kind: 'jury_reminder', subject, params: { left: left.get(juror.id)! } });
  }
}
