import { type OwnVotes, shownIn, type Split, type VerdictName, votesOf, type WorkshopMoment } from '@zasluga/domain';
import { type Connected, cursor, type PageArgs, pageOf, type Tx } from '@zasluga/kernel';
import type { Workshop } from './workshop.entity';

const ROW = `w.id, w.name, w.code, w.link, w.author_id as "authorId", w.phase, w.position, w.revision,
  (select count(*)::int from workshop_behaviour b where b.workshop_id = w.id) as "behaviourCount",
  (select count(*)::int from workshop_participant p where p.workshop_id = w.id and p.employee_id is not null) as "signedIn",
  (select count(*)::int from workshop_participant p where p.workshop_id = w.id and p.employee_id is null) as anonymous,
  w.created_at as "createdAt", w.closed_at as "closedAt"`;

export const oneWorkshop = async (tx: Tx, id: string): Promise<Workshop | undefined> =>
  (await tx.sql<Workshop>('workshop.one', `select ${ROW} from workshop w where w.id = $1`, [id]))[0];

/** Newest first. */
export async function workshops(tx: Tx, { first, after }: PageArgs): Promise<Connected<Workshop>> {
  const [at, id] = after ? cursor.decode(after) : [null, null];
  const rows = await tx.sql<Workshop & { cursor: string }>(
    'workshop.page',
    `select ${ROW}, w.created_at::text as cursor from workshop w
     where $1::timestamptz is null or (w.created_at, w.id) < ($1, $2::uuid)
     order by w.created_at desc, w.id desc limit $3`,
    [at, id, first + 1],
  );
  return pageOf(rows, first);
}

type MomentRow = Omit<WorkshopMoment, 'first' | 'second' | 'voted' | 'behaviour'> & {
  behaviourId: string | null;
  textRu: string;
  textEn: string;
  votes: Record<string, number>;
};

const split = (votes: Record<string, number>, round: 1 | 2): Split => ({
  for: votes[`${round}for`] ?? 0,
  against: votes[`${round}against`] ?? 0,
  unsure: votes[`${round}unsure`] ?? 0,
});

/** What everybody in the workshop sees now: one statement, whatever their number. */
export async function workshopMoment(tx: Tx, id: string): Promise<WorkshopMoment | undefined> {
  const [row] = await tx.sql<MomentRow>(
    'workshop.moment',
    `select w.revision, w.phase, w.position, w.name, json_build_object('nameRu', c.name_ru, 'nameEn', c.name_en) as company,
       (select count(*)::int from workshop_behaviour b where b.workshop_id = w.id) as behaviours,
       (select count(*)::int from workshop_participant p where p.workshop_id = w.id) as joined,
       b.behaviour_id as "behaviourId", t.text_ru as "textRu", t.text_en as "textEn",
       (select coalesce(json_object_agg(round || verdict, n), '{}') from (select v.round, v.verdict, count(*)::int as n
          from workshop_vote v where v.workshop_id = w.id and v.behaviour_id = b.behaviour_id group by 1, 2) as counted) as votes,
       w.phase_began_at as "phaseBeganAt", clock_timestamp() as "sentAt"
     from workshop w join company c on true
       left join workshop_behaviour b on b.workshop_id = w.id and b.position = w.position and w.phase <> 'closed'
       left join behaviour_wording t on t.behaviour_id = b.behaviour_id and t.number = b.wording
     where w.id = $1`,
    [id],
  );
  if (!row) return undefined;
  const { behaviourId, textRu, textEn, votes, ...rest } = row;
  const first = split(votes, 1);
  const second = split(votes, 2);
  return {
    ...rest,
    behaviour: behaviourId ? { id: behaviourId, textRu, textEn } : null,
    voted: votesOf(rest.phase === 'second' || rest.phase === 'result' ? second : first),
    ...shownIn(rest.phase, first, second),
  };
}

/** What this participant has said so far: a phone that comes back has its votes again. */
export async function ownVotes(tx: Tx, workshopId: string, participantId: string): Promise<OwnVotes> {
  const rows = await tx.sql<{ id: string; first: VerdictName | null; second: VerdictName | null }>(
    'workshop.own_votes',
    `select behaviour_id as id, max(verdict) filter (where round = 1) as first, max(verdict) filter (where round = 2) as second
     from workshop_vote where workshop_id = $1 and participant_id = $2 group by behaviour_id`,
    [workshopId, participantId],
  );
  return Object.fromEntries(rows.map(({ id, first, second }) => [id, [first, second] as const]));
}
