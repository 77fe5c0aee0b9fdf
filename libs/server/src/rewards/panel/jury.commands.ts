import { DomainError, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import { candidatesOf, type ChoiceRound, choiceRoundHeld } from './candidates.queries';
import { conflictsOf } from './conflicts.queries';
import type { InviteJurorsInput, ScoreInput } from './panel.input';

/** More people don't read the same pages. */
const JURORS_MAX = 30;

/** In the order in which they were named, which is the one they are listed in. */
const INVITE = `insert into award_juror (company_id, round_id, employee_id, invited_by_id)
  select $1, $2, e.id, $3 from employee e where e.id = any($4) and e.status = 'active' and not e.placeholder
  order by array_position($4::uuid[], e.id)
  on conflict (company_id, round_id, employee_id) do update set excused_at = null where award_juror.excused_at is not null
  returning employee_id as id`;
const JURORS = `select count(*)::int as count from award_juror where round_id = $1 and excused_at is null`;

/**
 * Asks people to be the jury of a round; whoever is of it already stays.
 * @throws DomainError input.not_found, rewards.jury_other_choice, rewards.choice_over, rewards.jury_too_large
 */
export async function inviteJurors(tx: Tx, viewer: Viewer, { roundId, employeeIds }: InviteJurorsInput): Promise<void> {
  await openPanel(tx, roundId, 'input.roundId');
  const values = [tx.companyId, roundId, viewer.employeeId, employeeIds];
  const invited = (await tx.sql<{ id: string }>('panel.invite', INVITE, values)).map(({ id }) => id);
  const [jurors] = await tx.sql<{ count: number }>('panel.count_jurors', JURORS, [roundId]);
  if (jurors!.count > JURORS_MAX)
    throw new DomainError('rewards.jury_too_large', 'input.employeeIds', { max: JURORS_MAX });
  if (!invited.length) return;
  const subject = { type: 'award_round', id: roundId };
  await audit(tx, viewer, 'rewards.invite_jurors', subject, { jurors: invited.length });
  await notify(tx, { to: invited, kind: 'jury_invited', actorId: viewer.employeeId, subject });
}

/** Takes somebody out of the jury; what they scored no longer counts, and does again when they are asked anew. */
export async function excuseJuror(tx: Tx, viewer: Viewer, roundId: string, employeeId: string): Promise<void> {
  await openPanel(tx, roundId, 'roundId');
  const excused = await tx.sql(
    'panel.excuse',
    `update award_juror set excused_at = clock_timestamp() where round_id = $1 and employee_id = $2 and excused_at is null returning employee_id`,
    [roundId, employeeId],
  );
  if (excused.length)
    await audit(tx, viewer, 'rewards.excuse_juror', { type: 'award_round', id: roundId }, { employeeId });
}

async function openPanel(tx: Tx, roundId: string, field: string): Promise<ChoiceRound> {
  const round = await choiceRoundHeld(tx, roundId);
  if (!round) throw new DomainError('input.not_found', field);
  if (round.choice !== 'panel') throw new DomainError('rewards.jury_other_choice', field);
  if (round.isOver) throw new DomainError('rewards.choice_over', field);
  return round;
}

const ROUND_OF = 'select round_id as id from award_nomination where id = $1';
const MINE = `select from award_juror where round_id = $1 and employee_id = $2 and excused_at is null`;

/** The round of a nomination that this person may judge now. Throws input.not_found to whoever is not of the jury. */
async function judging(tx: Tx, viewer: Viewer, nominationId: string, field: string) {
  const [found] = await tx.sql<{ id: string }>('panel.round_of', ROUND_OF, [nominationId]);
  const mine = found && (await tx.sql('panel.is_juror', MINE, [found.id, viewer.employeeId]));
  if (!mine?.length) throw new DomainError('input.not_found', field);
  const round = await openPanel(tx, found!.id, field);
  if (round.state !== 'choosing') throw new DomainError('rewards.choice_not_open', field);
  const candidates = await candidatesOf(tx, round.id);
  if (!candidates.some(({ id }) => id === nominationId)) throw new DomainError('input.not_found', field);
  const conflicts = await conflictsOf(tx, round.id, candidates, [viewer.employeeId]);
  return { round, conflict: conflicts.get(viewer.employeeId)?.get(nominationId) ?? null };
}

const SCORE = `insert into award_score (company_id, round_id, nomination_id, criterion_id, juror_id, score)
  select $1, $2, $3, c.id, $5, $6 from award_criterion c join award_round r on r.award_id = c.award_id
  where c.id = $4 and r.id = $2 and c.retired_at is null
  on conflict (company_id, nomination_id, criterion_id, juror_id) do update set score = excluded.score, scored_at = clock_timestamp()
  returning nomination_id`;

/**
 * One score of one criterion; another one replaces it until choosing ends. Returns the round.
 * @throws DomainError input.not_found, rewards.choice_not_open, rewards.choice_over, rewards.conflict
 */
export async function scoreNomination(tx: Tx, viewer: Viewer, input: ScoreInput): Promise<string> {
  const { round, conflict } = await judging(tx, viewer, input.nominationId, 'input.nominationId');
  if (conflict) throw new DomainError('rewards.conflict', 'input.nominationId');
  const values = [tx.companyId, round.id, input.nominationId, input.criterionId, viewer.employeeId, input.score];
  const scored = await tx.sql('panel.score', SCORE, values);
  if (!scored.length) throw new DomainError('input.not_found', 'input.criterionId');
  return round.id;
}

/** Leaves a nomination to the others; what was scored is kept and doesn't count. Harmless when repeated. Returns the round. */
export async function declareConflict(tx: Tx, viewer: Viewer, nominationId: string): Promise<string> {
  const { round } = await judging(tx, viewer, nominationId, 'nominationId');
  await tx.sql(
    'panel.declare',
    `insert into award_conflict (company_id, round_id, nomination_id, employee_id) values ($1, $2, $3, $4) on conflict do nothing`,
    [tx.companyId, round.id, nominationId, viewer.employeeId],
  );
  return round.id;
}

/** It was said by mistake: the nomination is there again with what had been scored. Returns the round. */
export async function withdrawConflict(tx: Tx, viewer: Viewer, nominationId: string): Promise<string> {
  const { round } = await judging(tx, viewer, nominationId, 'nominationId');
  await tx.sql('panel.withdraw_conflict', 'delete from award_conflict where nomination_id = $1 and employee_id = $2', [
    nominationId,
    viewer.employeeId,
  ]);
  return round.id;
}
