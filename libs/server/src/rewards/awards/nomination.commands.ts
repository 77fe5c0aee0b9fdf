import { assertNomination, DomainError, isOpen, TEAM_MAX, type Viewer } from '@zasluga/domain';
import { audit, clock, type Tx } from '@zasluga/kernel';
import type { NominationInput } from './award.input';
import type { FullNomination } from './nomination.entity';
import { ownNomination } from './nomination.queries';
import type { DatedRound } from './round.entity';
import { lockRound } from './round.queries';
import { bringable, whoseOf } from './stories.queries';

/**
 * Keeps what was written so far; anything may be missing but its words are not lost, also when the round has closed meanwhile. What was
 * handed in is changed by handing it in again. Throws input.not_found, rewards.nominate_self.
 */
export async function saveNomination(tx: Tx, viewer: Viewer, input: NominationInput): Promise<FullNomination> {
  const { round, present } = await opened(tx, viewer, input);
  if (present?.state === 'submitted') return present;
  await put(tx, viewer, input, { round, state: 'draft' });
  return (await ownNomination(tx, viewer.employeeId, input.id))!;
}

/**
 * Hands it in, or replaces what was handed in; until the round closes. Throws rewards.round_closed, rewards.nominated_already,
 * rewards.story_not_theirs, input.not_found and what `assertNomination` throws.
 */
export async function submitNomination(tx: Tx, viewer: Viewer, input: NominationInput): Promise<FullNomination> {
  const { round } = await opened(tx, viewer, input);
  if (!isOpen(round, clock.now())) throw new DomainError('rewards.round_closed', 'input.roundId');
  const memberIds = await peopleOfTeam(tx, input);
  const [award] = await tx.sql<{ team: boolean }>('award.takes_teams', 'select team from award where id = $1', [
    round.awardId,
  ]);
  assertNomination({ ...subjectOf(input), memberIds, why: input.why }, viewer.employeeId, award!.team);
  await assertOnce(tx, viewer, input);
  const brought = await put(tx, viewer, input, { round, state: 'submitted' });
  if (brought < new Set(input.storyIds).size) throw new DomainError('rewards.story_not_theirs', 'input.storyIds');
  await audit(tx, viewer, 'rewards.nominate', { type: 'award_nomination', id: input.id }, { roundId: round.id });
  return (await ownNomination(tx, viewer.employeeId, input.id))!;
}

/** Until the round closes; a draft at any time. It can be handed in again. Throws input.not_found, rewards.round_closed. */
export async function withdrawNomination(tx: Tx, viewer: Viewer, id: string): Promise<FullNomination> {
  const present = await ownNomination(tx, viewer.employeeId, id);
  if (!present) throw new DomainError('input.not_found', 'id');
  if (present.state === 'withdrawn') return present;
  const round = await lockRound(tx, present.roundId, 'share');
  if (present.state === 'submitted' && !isOpen(round!, clock.now()))
    throw new DomainError('rewards.round_closed', 'id');
  await tx.sql(
    'award_nomination.withdraw',
    `update award_nomination set state = 'withdrawn', shortlisted = false, updated_at = clock_timestamp() where id = $1`,
    [id],
  );
  return { ...present, state: 'withdrawn' };
}

const subjectOf = ({ employeeId, teamUnitId, teamName }: NominationInput) => ({
  employeeId: employeeId ?? null,
  teamUnitId: teamUnitId ?? null,
  teamName: teamName || null,
});

/** The round can't close while this is written. Another person's nomination is not there. */
async function opened(tx: Tx, viewer: Viewer, input: NominationInput) {
  const round = await lockRound(tx, input.roundId, 'share');
  if (!round) throw new DomainError('input.not_found', 'input.roundId');
  const [present] = await tx.sql<{ nominatorId: string; roundId: string }>(
    'award_nomination.lock',
    'select nominator_id as "nominatorId", round_id as "roundId" from award_nomination where id = $1 for update',
    [input.id],
  );
  if (present && (present.nominatorId !== viewer.employeeId || present.roundId !== input.roundId))
    throw new DomainError('input.not_found', 'input.id');
  return { round, present: await ownNomination(tx, viewer.employeeId, input.id) };
}

/** People at work, of a unit and all below it or by name. Throws input.not_found for somebody who is not there. */
export async function peopleOfTeam(
  tx: Tx,
  input: Pick<NominationInput, 'employeeId' | 'teamUnitId' | 'memberIds'>,
): Promise<string[]> {
  const { employeeId, teamUnitId = null } = input;
  const named = employeeId ? [employeeId] : teamUnitId ? [] : [...new Set(input.memberIds)];
  const rows = await tx.sql<{ id: string }>(
    'award_nomination.people',
    `with recursive below as (select id from unit where id = $2::uuid union select u.id from unit u join below b on u.parent_id = b.id)
     select e.id from employee e where e.status = 'active' and (e.id = any ($1::uuid[]) or e.unit_id in (select id from below))
     order by e.last_name, e.first_name, e.id limit ${TEAM_MAX + 1}`,
    [named, teamUnitId],
  );
  if (rows.length < named.length) throw new DomainError('input.not_found', 'input.memberIds');
  return employeeId ? [] : rows.map(({ id }) => id);
}

async function assertOnce(tx: Tx, viewer: Viewer, { id, roundId, employeeId }: NominationInput): Promise<void> {
  if (!employeeId) return;
  const found = await tx.sql(
    'award_nomination.same',
    `select from award_nomination where round_id = $1 and nominator_id = $2 and employee_id = $3 and state = 'submitted' and id <> $4`,
    [roundId, viewer.employeeId, employeeId, id],
  );
  if (found.length) throw new DomainError('rewards.nominated_already', 'input.employeeId');
}

/** Writes it with its people and stories; returns how many of the stories could be brought. */
async function put(
  tx: Tx,
  viewer: Viewer,
  input: NominationInput,
  { round, state }: { round: DatedRound; state: 'draft' | 'submitted' },
): Promise<number> {
  const subject = subjectOf(input);
  if (subject.employeeId === viewer.employeeId) throw new DomainError('rewards.nominate_self', 'input.employeeId');
  // while one is being chosen after the other, the last choice counts
  const one = subject.employeeId
    ? { ...subject, teamUnitId: null, teamName: null }
    : subject.teamUnitId
      ? { ...subject, teamName: null }
      : subject;
  const memberIds = await peopleOfTeam(tx, { ...input, ...one });
  await tx.sql(
    'award_nomination.put',
    `insert into award_nomination (company_id, id, round_id, nominator_id, employee_id, team_unit_id, team_name, why, state, shares_words,
       submitted_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, case when $9 = 'submitted' then clock_timestamp() end)
     on conflict (company_id, id) do update set employee_id = excluded.employee_id, team_unit_id = excluded.team_unit_id,
       team_name = excluded.team_name, why = excluded.why, state = excluded.state, shares_words = excluded.shares_words,
       submitted_at = coalesce(award_nomination.submitted_at, excluded.submitted_at), updated_at = clock_timestamp()`,
    [
      tx.companyId,
      input.id,
      round.id,
      viewer.employeeId,
      one.employeeId,
      one.teamUnitId,
      one.teamName,
      input.why,
      state,
      input.sharesWords,
    ],
  );
  await putPeople(tx, input.id, memberIds);
  const whose = await whoseOf(tx, { ...one, memberIds });
  const stories = await bringable(tx, viewer.employeeId, round, { whose, ids: input.storyIds });
  await putStories(tx, input.id, stories);
  return stories.length;
}

async function putPeople(tx: Tx, id: string, employeeIds: readonly string[]): Promise<void> {
  await tx.sql('award_nomination.drop_people', 'delete from award_nomination_member where nomination_id = $1', [id]);
  await tx.sql(
    'award_nomination.put_people',
    `insert into award_nomination_member (company_id, nomination_id, employee_id, position)
     select $1, $2, m.id, m.n from unnest($3::uuid[]) with ordinality m (id, n)`,
    [tx.companyId, id, employeeIds],
  );
}

async function putStories(tx: Tx, id: string, recognitionIds: readonly string[]): Promise<void> {
  await tx.sql('award_nomination.drop_stories', 'delete from award_nomination_story where nomination_id = $1', [id]);
  await tx.sql(
    'award_nomination.put_stories',
    `insert into award_nomination_story (company_id, nomination_id, recognition_id, position)
     select $1, $2, s.id, s.n from unnest($3::uuid[]) with ordinality s (id, n)`,
    [tx.companyId, id, recognitionIds],
  );
}
