import { cursor, loader, type PageArgs, pageOf, type Tx } from '@zasluga/kernel';
import type { AwardRoundConnection, DatedRound } from './round.entity';

const day = (moment: string) => `to_char(${moment} at time zone k.time_zone, 'YYYY-MM-DD')`;
const last = (moment: string) => day(`(${moment} - interval '1 second')`);

/** Columns of the row `r`, with the company `k` beside it. */
export const ROUND_COLUMNS = `r.id, r.award_id as "awardId", r.label, r.stories_from as "storiesFrom", r.nominations_from as "nominationsFrom",
  r.nominations_until as "nominationsUntil", r.choice_until as "choiceUntil", r.state, r.decided_at as "decidedAt",
  r.decided_by_id as "decidedById", r.announce_at as "announceAt", r.announced_at as "announcedAt",
  r.words, ${day('r.stories_from')} as "storiesDay", ${day('r.nominations_from')} as "nominationsDay",
  ${last('r.nominations_until')} as "nominationsLast", ${last('r.choice_until')} as "choiceLast",
  to_char(r.announce_at at time zone k.time_zone, 'YYYY-MM-DD"T"HH24:MI') as "announceLocal"`;
const FROM = 'from award_round r cross join company k';
const OPEN_MAX = 100;

export const roundById = loader<DatedRound>((tx, ids) =>
  tx.sql('award_round.by_id', `select ${ROUND_COLUMNS} ${FROM} where r.id = any($1)`, [ids]),
);

interface Announced {
  /** of the recognition */
  readonly id: string;
  readonly round: DatedRound | null;
}
/** The round that a recognition announces. */
export const roundOfRecognition = loader<Announced>(async (tx, ids) => {
  const rows = await tx.sql<DatedRound & { recognitionId: string }>(
    'award_round.by_recognition',
    `select ${ROUND_COLUMNS}, z.recognition_id as "recognitionId" ${FROM} join award_prize z on z.round_id = r.id
     where z.recognition_id = any($1) and r.state = 'announced'`,
    [ids],
  );
  return ids.map((id) => ({ id, round: rows.find(({ recognitionId }) => recognitionId === id) ?? null }));
});

export async function roundOf(tx: Tx, id: string): Promise<DatedRound | undefined> {
  const [row] = await tx.sql<DatedRound>('award_round.one', `select ${ROUND_COLUMNS} ${FROM} where r.id = $1`, [id]);
  return row;
}

/** For a deed on it. */
export async function lockRound(tx: Tx, id: string, how: 'update' | 'share'): Promise<DatedRound | undefined> {
  const [row] = await tx.sql<DatedRound>(
    `award_round.lock_${how}`,
    `select ${ROUND_COLUMNS} ${FROM} where r.id = $1 for ${how} of r`,
    [id],
  );
  return row;
}

/** What takes nominations now, what ends first on top. @param now of the application's clock */
export const openRounds = (tx: Tx, now: Date): Promise<DatedRound[]> =>
  tx.sql(
    'award_round.open',
    `select ${ROUND_COLUMNS} ${FROM} where r.state = 'nominating' and r.nominations_from <= $1 and r.nominations_until > $1
     order by r.nominations_until, r.id limit ${OPEN_MAX}`,
    [now],
  );

/** Announced ones, the newest first. */
export async function announcedRounds(tx: Tx, { first, after }: PageArgs): Promise<AwardRoundConnection> {
  const place = after ? cursor.decode(after) : [];
  const rows = await tx.sql<DatedRound & { cursor: string }>(
    after ? 'award_round.announced_after' : 'award_round.announced',
    `select ${ROUND_COLUMNS}, r.announced_at::text as cursor ${FROM} where r.state = 'announced'
     ${after ? 'and (r.announced_at, r.id) < ($2, $3)' : ''} order by r.announced_at desc, r.id desc limit $1 + 1`,
    [first, ...place],
  );
  return pageOf(rows, first);
}

/** All of them, the newest first: for the administrator. */
export async function allRounds(tx: Tx, { first, after }: PageArgs): Promise<AwardRoundConnection> {
  const place = after ? cursor.decode(after) : [];
  const rows = await tx.sql<DatedRound & { cursor: string }>(
    after ? 'award_round.all_after' : 'award_round.all',
    `select ${ROUND_COLUMNS}, r.nominations_from::text as cursor ${FROM}
     ${after ? 'where (r.nominations_from, r.id) < ($2, $3)' : ''} order by r.nominations_from desc, r.id desc limit $1 + 1`,
    [first, ...place],
  );
  return pageOf(rows, first);
}
