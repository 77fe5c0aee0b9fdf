import {
  assertMovable,
  assertPlacings,
  assertRoundTerm,
  DomainError,
  parseDay,
  type RoundTerm,
  stateByCalendar,
  stepRound,
  type Viewer,
} from '@zasluga/domain';
import { audit, clock, newId, type Tx } from '@zasluga/kernel';
import { AwardRound, type DatedRound } from './round.entity';
import type { DecideRoundInput, MoveRoundInput, OpenRoundInput } from './award.input';
import { tellClosed } from './closed.notices';
import { nomineesOf } from './nominees';
import { lockRound } from './round.queries';

type Days = Pick<MoveRoundInput, 'storiesDay' | 'nominationsDay' | 'nominationsLast' | 'choiceLast'>;

/** A round for an occasion. Throws input.not_found, rewards.award_closed, rewards.round_taken and what `assertRoundTerm` throws. */
export async function openRound(
  tx: Tx,
  viewer: Viewer | null,
  { awardId, label, ...days }: OpenRoundInput,
): Promise<string> {
  const [award] = await tx.sql<{ closedAt: Date | null }>(
    'award.for_round',
    'select closed_at as "closedAt" from award where id = $1',
    [awardId],
  );
  if (!award) throw new DomainError('input.not_found', 'input.awardId');
  if (award.closedAt) throw new DomainError('rewards.award_closed', 'input.awardId');
  const taken = await tx.sql('award_round.taken', 'select from award_round where award_id = $1 and label = $2', [
    awardId,
    label,
  ]);
  if (taken.length) throw new DomainError('rewards.round_taken', 'input.label');
  const term = await termOf(tx, days);
  const id = newId();
  const state = stateByCalendar({ ...term, state: 'nominating', announceAt: null }, clock.now());
  await tx.entities.insert(AwardRound, { ...term, companyId: tx.companyId, id, awardId, label, state });
  await audit(tx, viewer, 'rewards.open_round', { type: 'award_round', id }, { awardId });
  return id;
}

/** Until it is decided; moved into the future, nominations open again. Throws input.not_found, rewards.round_decided, …_order, …_too_long. */
export async function moveRound(tx: Tx, viewer: Viewer, { id, ...days }: MoveRoundInput): Promise<string> {
  const round = await lockedRound(tx, id);
  assertMovable(round.state);
  const term = await termOf(tx, days);
  const state = stateByCalendar({ ...term, state: round.state, announceAt: null }, clock.now());
  await tx.entities.update(AwardRound, { companyId: tx.companyId, id }, { ...term, state });
  await audit(tx, viewer, 'rewards.move_round', { type: 'award_round', id }, { ...days });
  if (round.state === 'nominating' && state === 'choosing') await tellClosed(tx, id, viewer.employeeId);
  return id;
}

/** Days of the company's calendar as moments; the last days are included. */
async function termOf(tx: Tx, days: Days): Promise<RoundTerm> {
  for (const field of ['storiesDay', 'nominationsDay', 'nominationsLast', 'choiceLast'] as const)
    if (parseDay(days[field]) !== days[field]) throw new DomainError('input.invalid', `input.${field}`);
  const begin = (parameter: string, plus = 0) => `(${parameter}::date + ${plus})::timestamp at time zone k.time_zone`;
  const [term] = await tx.sql<RoundTerm>(
    'award_round.term',
    `select ${begin('$1')} as "storiesFrom", ${begin('$2')} as "nominationsFrom", ${begin('$3', 1)} as "nominationsUntil",
       ${begin('$4', 1)} as "choiceUntil" from company k`,
    [days.storiesDay, days.nominationsDay, days.nominationsLast, days.choiceLast],
  );
  assertRoundTerm(term!);
  return term!;
}

/** All nominations of whom the given one is about. Throws input.not_found, rewards.round_announced, rewards.round_decided. */
export async function shortlist(tx: Tx, viewer: Viewer, nominationId: string, on: boolean): Promise<string> {
  const [found] = await tx.sql<{ roundId: string }>(
    'award_nomination.round_of',
    `select round_id as "roundId" from award_nomination where id = $1 and state = 'submitted'`,
    [nominationId],
  );
  if (!found) throw new DomainError('input.not_found', 'nominationId');
  const round = await lockedRound(tx, found.roundId);
  assertMovable(round.state);
  const nominee = (await nomineesOf(tx, round.id)).find(({ ids }) => ids.includes(nominationId));
  await tx.sql('award_nomination.shortlist', 'update award_nomination set shortlisted = $2 where id = any($1)', [
    nominee!.ids,
    on,
  ]);
  await audit(tx, viewer, 'rewards.shortlist', { type: 'award_nomination', id: nominationId }, { on });
  return round.id;
}

/**
 * Places with their reasons, announced at the hour that is given or when the administrator says so. Decided again, it replaces what was
 * decided. Throws input.not_found, rewards.round_still_open, rewards.round_announced, and what `assertPlacings` throws.
 */
export async function decideRound(tx: Tx, viewer: Viewer, input: DecideRoundInput): Promise<string> {
  const round = await lockedRound(tx, input.id);
  stepRound(round.state, 'decide');
  const nominees = await nomineesOf(tx, round.id);
  const placings = input.placings.map(({ nominationId, place, reason }) => {
    const nominee = nominees.find(({ ids }) => ids.includes(nominationId));
    if (!nominee) throw new DomainError('input.not_found', 'input.placings');
    return { nominee: nominee.key, ids: nominee.ids, place, reason };
  });
  assertPlacings(placings, new Set(nominees.map(({ key }) => key)));
  await unplace(tx, round.id);
  for (const { ids, place, reason } of placings)
    await tx.sql(
      'award_nomination.place',
      'update award_nomination set place = $2, place_reason = $3, shortlisted = true where id = any($1)',
      [ids, place, reason],
    );
  const words = input.words || placings.find(({ place }) => place === 1)?.reason || '';
  await tx.sql(
    'award_round.decide',
    `update award_round r set state = 'decided', decided_at = clock_timestamp(), decided_by_id = $2, words = $3,
       announce_at = $4::timestamp at time zone k.time_zone from company k where r.id = $1`,
    [round.id, viewer.employeeId, words, input.announceLocal ?? null],
  );
  await audit(tx, viewer, 'rewards.decide_round', { type: 'award_round', id: round.id }, { places: placings.length });
  return round.id;
}

/** Nobody has been told: the decision is taken back. Throws input.not_found, rewards.round_not_decided, rewards.round_announced. */
export async function reconsiderRound(tx: Tx, viewer: Viewer, id: string): Promise<string> {
  const round = await lockedRound(tx, id);
  const state = stepRound(round.state, 'reconsider');
  await unplace(tx, id);
  await tx.sql(
    'award_round.reconsider',
    `update award_round set state = $2, decided_at = null, decided_by_id = null, announce_at = null, words = '' where id = $1`,
    [id, state],
  );
  await audit(tx, viewer, 'rewards.reconsider_round', { type: 'award_round', id });
  return id;
}

const unplace = (tx: Tx, roundId: string) =>
  tx.sql(
    'award_nomination.unplace',
    'update award_nomination set place = null, place_reason = null where round_id = $1 and place is not null',
    [roundId],
  );

export async function lockedRound(tx: Tx, id: string): Promise<DatedRound> {
  const round = await lockRound(tx, id, 'update');
  if (!round) throw new DomainError('input.not_found', 'id');
  return round;
}
