import { createHash } from 'node:crypto';
import { DomainError, MOST_WORKSHOP_PEOPLE, type VerdictName, type Viewer, type WorkshopRound } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { workshopTopic } from './workshop.commands';

/** Who somebody is to a workshop: an employee, or a phone that keeps a secret. */
export interface Guest {
  readonly viewer: Viewer | undefined;
  readonly secret: string;
}

/** Stored in place of a phone's secret; another one in every workshop, so that no two of them can be told to be of one phone. */
const hashIn = (workshopId: string, secret: string): Buffer =>
  createHash('sha256').update(workshopId).update('\0').update(secret).digest();

/** An employee of this company by the account; everybody else, of other companies too, by the phone. */
const keyOf = (tx: Tx, workshopId: string, { viewer, secret }: Guest) => ({
  employeeId: viewer?.companyId === tx.companyId ? viewer.employeeId : null,
  secretHash: hashIn(workshopId, secret),
});

export interface Participant {
  readonly id: string;
  readonly signedIn: boolean;
}

/** Whoever came without an account and signed in later stays who he was: nobody counts twice. */
export async function findParticipant(tx: Tx, workshopId: string, guest: Guest): Promise<Participant | undefined> {
  const { employeeId, secretHash } = keyOf(tx, workshopId, guest);
  const [found] = await tx.sql<Participant>(
    'workshop.participant',
    `select id, employee_id is not null as "signedIn" from workshop_participant
     where workshop_id = $1 and (secret_hash = $2 or employee_id = $3) order by secret_hash is null limit 1`,
    [workshopId, secretHash, employeeId],
  );
  return found;
}

/** Joins, once however often it is repeated. Nobody once the workshop is closed. Throws values.workshop_full. */
export async function joinWorkshop(tx: Tx, workshopId: string, guest: Guest): Promise<Participant | undefined> {
  const known = await findParticipant(tx, workshopId, guest);
  if (known) return known;
  const { employeeId, secretHash } = keyOf(tx, workshopId, guest);
  const [workshop] = await tx.sql<{ open: boolean; people: number }>(
    'workshop.room',
    `select closed_at is null as open, (select count(*)::int from workshop_participant where workshop_id = $1) as people
     from workshop where id = $1`,
    [workshopId],
  );
  if (!workshop?.open) return undefined;
  if (workshop.people >= MOST_WORKSHOP_PEOPLE)
    throw new DomainError('values.workshop_full', undefined, { max: MOST_WORKSHOP_PEOPLE });
  const joined = await tx.sql(
    'workshop.join',
    `insert into workshop_participant (company_id, id, workshop_id, employee_id, secret_hash) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning id`,
    [tx.companyId, newId(), workshopId, employeeId, employeeId ? null : secretHash],
  );
  if (joined.length) await tx.notify(workshopTopic(workshopId), null);
  return findParticipant(tx, workshopId, guest);
}

export interface Vote {
  readonly behaviourId: string;
  readonly round: WorkshopRound;
  readonly verdict: VerdictName;
}

/**
 * One vote each for a behaviour and a round; said again it takes the place of the one before. Only in the round that is open now, which the
 * phone names: a vote that arrives late belongs to no other round. Throws values.workshop_round.
 */
export async function voteInWorkshop(tx: Tx, workshopId: string, participantId: string, vote: Vote): Promise<void> {
  const [cast] = await tx.sql<{ fresh: boolean }>(
    'workshop.vote',
    `with place as (select b.behaviour_id from workshop w
         join workshop_behaviour b on b.workshop_id = w.id and b.position = w.position
       where w.id = $2 and w.phase = case $4::int when 1 then 'first' else 'second' end and b.behaviour_id = $3 for share of w)
     insert into workshop_vote (company_id, workshop_id, behaviour_id, round, participant_id, verdict)
     select $1, $2, behaviour_id, $4, $5, $6 from place
     on conflict (company_id, workshop_id, behaviour_id, round, participant_id)
       do update set verdict = excluded.verdict, cast_at = clock_timestamp()
     returning xmax = 0 as fresh`,
    [tx.companyId, workshopId, vote.behaviourId, vote.round, participantId, vote.verdict],
  );
  if (!cast) throw new DomainError('values.workshop_round');
  if (cast.fresh) await tx.notify(workshopTopic(workshopId), null);
}
