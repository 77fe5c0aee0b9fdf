import { createHash, randomBytes } from 'node:crypto';
import { DomainError, type Viewer } from '@zasluga/domain';
import { clock, type Tx } from '@zasluga/kernel';
import { candidatesOf, choiceRoundHeld } from './candidates.queries';
import type { AwardVoteInput } from './panel.input';

const SALT = 'select salt from award_vote_salt where round_id = $1';
// once votes lie there without a salt, voting has ended: a new salt would give everybody a second vote
const NEW_SALT = `insert into award_vote_salt (company_id, round_id, salt) select $1, $2, $3
  where not exists (select from award_vote where round_id = $2) on conflict do nothing`;
const CAST = `insert into award_vote (company_id, round_id, ballot, nomination_id) values ($1, $2, $3, $4)
  on conflict (company_id, round_id, ballot) do update set nomination_id = excluded.nomination_id`;

/** The fingerprint under which somebody's vote lies; undefined before the first vote and when voting has ended. */
async function ballotOf(tx: Tx, roundId: string, voterId: string): Promise<Buffer | undefined> {
  const [row] = await tx.sql<{ salt: Buffer }>('vote.salt', SALT, [roundId]);
  return row && createHash('sha256').update(row.salt).update(`${roundId} ${voterId}`).digest();
}

/**
 * One vote a person, another one replaces it, none takes it back. Until voting ends nobody is told how many any candidate has.
 * @throws DomainError input.not_found, rewards.choice_not_open, rewards.choice_over, rewards.vote_self
 */
export async function castVote(tx: Tx, viewer: Viewer, { roundId, nominationId }: AwardVoteInput): Promise<void> {
  const round = await choiceRoundHeld(tx, roundId);
  if (!round || round.choice !== 'vote') throw new DomainError('input.not_found', 'input.roundId');
  if (round.isOver) throw new DomainError('rewards.choice_over', 'input.roundId');
  if (round.state !== 'choosing') throw new DomainError('rewards.choice_not_open', 'input.roundId');
  const chosen = (await candidatesOf(tx, roundId)).find(({ id }) => id === nominationId);
  if (nominationId && !chosen) throw new DomainError('input.not_found', 'input.nominationId');
  if (chosen?.peopleIds.includes(viewer.employeeId)) throw new DomainError('rewards.vote_self', 'input.nominationId');
  await tx.sql('vote.new_salt', NEW_SALT, [tx.companyId, roundId, randomBytes(32)]);
  const ballot = await ballotOf(tx, roundId, viewer.employeeId);
  if (!ballot) throw new DomainError('rewards.choice_over', 'input.roundId');
  if (nominationId) await tx.sql('vote.cast', CAST, [tx.companyId, roundId, ballot, nominationId]);
  else await tx.sql('vote.take_back', 'delete from award_vote where round_id = $1 and ballot = $2', [roundId, ballot]);
}

/** For whom this person votes; null: nobody, or voting has ended and nobody can know any more. */
export async function ownVote(tx: Tx, roundId: string, voterId: string): Promise<string | null> {
  const ballot = await ballotOf(tx, roundId, voterId);
  const text = 'select nomination_id as id from award_vote where round_id = $1 and ballot = $2';
  return ballot ? ((await tx.sql<{ id: string }>('vote.own', text, [roundId, ballot]))[0]?.id ?? null) : null;
}

/** When voting has ended the way from a vote to its voter goes, for good. Harmless when repeated. */
export const forgetVoters = (tx: Tx): Promise<unknown> =>
  tx.sql(
    'vote.forget',
    `delete from award_vote_salt s using award_round r
     where r.id = s.round_id and (r.state = 'announced' or r.choice_until <= $1::timestamptz)`,
    [clock.now().toISOString()],
  );
