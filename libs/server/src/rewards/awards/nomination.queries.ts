import { cursor, type PageArgs, pageOf, type Tx } from '@zasluga/kernel';
import type { AwardNominationConnection, FullNomination } from './nomination.entity';

const COLUMNS = `n.id, n.round_id as "roundId", n.nominator_id as "nominatorId", n.employee_id as "employeeId", n.team_unit_id as "teamUnitId",
  n.team_name as "teamName", n.why, n.state, n.shares_words as "sharesWords", n.shortlisted, n.place, n.place_reason as "placeReason",
  n.submitted_at as "submittedAt", n.created_at as "createdAt", n.updated_at as "updatedAt",
  array(select m.employee_id from award_nomination_member m where m.nomination_id = n.id order by m.position) as "memberIds",
  array(select s.recognition_id from award_nomination_story s where s.nomination_id = n.id order by s.position) as "storyIds"`;
/** Nominations of one round that are read: more are not looked through by people. */
const ROUND_MAX = 500;

/** Handed in, the first one first. */
export const submittedOf = (tx: Tx, roundId: string): Promise<FullNomination[]> =>
  tx.sql(
    'award_nomination.submitted',
    `select ${COLUMNS} from award_nomination n where n.round_id = $1 and n.state = 'submitted' order by n.submitted_at, n.id limit ${ROUND_MAX}`,
    [roundId],
  );

/** One's own; nobody else opens it by its address. */
export async function ownNomination(tx: Tx, employeeId: string, id: string): Promise<FullNomination | undefined> {
  const [row] = await tx.sql<FullNomination>(
    'award_nomination.own',
    `select ${COLUMNS} from award_nomination n where n.id = $1 and n.nominator_id = $2`,
    [id, employeeId],
  );
  return row;
}

/** One's own, the latest touched first; without what was withdrawn. */
export async function nominationsOf(
  tx: Tx,
  employeeId: string,
  { first, after }: PageArgs,
): Promise<AwardNominationConnection> {
  const place = after ? cursor.decode(after) : [];
  const rows = await tx.sql<FullNomination & { cursor: string }>(
    after ? 'award_nomination.mine_after' : 'award_nomination.mine',
    `select ${COLUMNS}, n.updated_at::text as cursor from award_nomination n where n.nominator_id = $1 and n.state <> 'withdrawn'
     ${after ? 'and (n.updated_at, n.id) < ($3, $4)' : ''} order by n.updated_at desc, n.id desc limit $2 + 1`,
    [employeeId, first, ...place],
  );
  return pageOf(rows, first);
}

/** One's own of a round, without what was withdrawn. */
export const ownOfRound = (tx: Tx, employeeId: string, roundId: string): Promise<FullNomination[]> =>
  tx.sql(
    'award_nomination.mine_of_round',
    `select ${COLUMNS} from award_nomination n where n.nominator_id = $1 and n.round_id = $2 and n.state <> 'withdrawn'
     order by n.created_at, n.id limit 50`,
    [employeeId, roundId],
  );

/** What was written about a person (or a team of theirs), with the nominator's consent. Asked after the announcement only. */
export const wordsAbout = (tx: Tx, employeeId: string, roundId: string): Promise<FullNomination[]> =>
  tx.sql(
    'award_nomination.about',
    `select ${COLUMNS} from award_nomination n where n.round_id = $2 and n.state = 'submitted' and n.shares_words
       and (n.employee_id = $1 or exists (select from award_nomination_member m where m.nomination_id = n.id and m.employee_id = $1))
     order by n.submitted_at, n.id limit 100`,
    [employeeId, roundId],
  );
