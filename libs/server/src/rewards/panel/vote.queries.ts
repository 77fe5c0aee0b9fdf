import { orderFor, type Viewer } from '@zasluga/domain';
import { clock, type Tx } from '@zasluga/kernel';
import { candidatesOf, type ChoiceRound } from './candidates.queries';
import { evidenceOf } from './evidence.queries';
import type { JuryDuty } from './jury.queries';
import { ownVote } from './vote.commands';
import type { AwardVote } from './vote.object';

const OPEN = `select r.id, r.label, a.name_ru as "nameRu", a.name_en as "nameEn", r.choice_until as "choiceUntil", r.state
  from award_round r join award a on a.id = r.award_id
  where a.choice = 'vote' and r.state = 'choosing' and r.choice_until > $1::timestamptz order by r.choice_until, r.id limit 50`;

/** Rounds that everybody votes in now, what ends first on top. */
export const openVotes = (tx: Tx): Promise<JuryDuty[]> => tx.sql('vote.open', OPEN, [clock.now().toISOString()]);

/** Candidates with what speaks for them, in an order of the voter's own. */
export async function voteOf(tx: Tx, viewer: Viewer, round: ChoiceRound): Promise<AwardVote> {
  const candidates = await candidatesOf(tx, round.id);
  const evidence = await evidenceOf(tx, candidates, { masked: false });
  const order = orderFor(
    candidates.map(({ id }) => id),
    `${round.id} ${viewer.employeeId}`,
  );
  const shown = new Map(
    candidates.map(({ nominationIds: _, nominatorIds: __, ...one }) => [
      one.id,
      { ...one, ...evidence.get(one.id)!, isOwn: one.peopleIds.includes(viewer.employeeId) },
    ]),
  );
  return {
    id: round.id,
    label: round.label,
    nameRu: round.nameRu,
    nameEn: round.nameEn,
    state: round.state === 'decided' ? 'choosing' : round.state,
    choiceUntil: round.choiceUntil,
    isOpen: round.state === 'choosing' && !round.isOver,
    ownVoteId: await ownVote(tx, round.id, viewer.employeeId),
    candidates: order.map((id) => shown.get(id)!),
  };
}
