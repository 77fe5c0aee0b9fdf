import { campaignState } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { companyToday } from '../ranking/ranking.queries';
import type { BallotCampaign } from './campaign.entity';

const COLUMNS = `c.id, c.name_ru as "nameRu", c.name_en as "nameEn", c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
  c.remind_on::text as "remindOn", c.unranked_last as "unrankedLast", c.author_id as "authorId", c.created_at as "createdAt",
  c.closed_at as "closedAt"`;
const MOST_CAMPAIGNS = 50;

/** Each with its state of today. */
async function dated(tx: Tx, rows: Promise<Omit<BallotCampaign, 'state'>[]>): Promise<BallotCampaign[]> {
  const [campaigns, today] = await Promise.all([rows, companyToday(tx)]);
  return campaigns.map((one) => ({ ...one, state: campaignState({ ...one, isClosed: one.closedAt !== null }, today) }));
}

/** The latest, announced ones first. */
export const campaignsLatest = (tx: Tx): Promise<BallotCampaign[]> =>
  dated(
    tx,
    tx.sql(
      'ballot.campaigns',
      `select ${COLUMNS} from ballot_campaign c order by c.starts_on desc, c.created_at desc limit ${MOST_CAMPAIGNS}`,
    ),
  );

export const campaignsByIds = (tx: Tx, ids: readonly string[]): Promise<BallotCampaign[]> =>
  dated(tx, tx.sql('ballot.campaigns_by_ids', `select ${COLUMNS} from ballot_campaign c where c.id = any($1)`, [ids]));

/** That is not over and whose days touch these; there is at most one, itself excepted. */
export async function campaignOverlapping(
  tx: Tx,
  { startsOn, endsOn, exceptId }: { startsOn: string; endsOn: string; exceptId: string | null },
): Promise<string | null> {
  const [found] = await tx.sql<{ id: string }>(
    'ballot.overlapping',
    `select id from ballot_campaign where closed_at is null and starts_on <= $2 and ends_on >= $1 and id is distinct from $3 limit 1`,
    [startsOn, endsOn, exceptId],
  );
  return found?.id ?? null;
}

/** The one that takes ballots today. */
export async function campaignRunning(tx: Tx): Promise<BallotCampaign | null> {
  const today = await companyToday(tx);
  const found = await dated(
    tx,
    tx.sql(
      'ballot.running',
      `select ${COLUMNS} from ballot_campaign c where c.closed_at is null and c.starts_on <= $1 and c.ends_on >= $1 limit 1`,
      [today],
    ),
  );
  return found[0] ?? null;
}

/**
 * The last one whose result may be looked at, and in which anybody answered.
 *
 * @param by only those that ended on this day or before, yyyy-mm-dd
 */
export async function campaignLastEnded(tx: Tx, by: string | null = null): Promise<BallotCampaign | null> {
  const today = await companyToday(tx);
  const found = await dated(
    tx,
    tx.sql(
      'ballot.last_ended',
      `select ${COLUMNS} from ballot_campaign c where (c.ends_on < $1 or (c.closed_at is not null and c.ends_on <= $1))
         and ($2::date is null or c.ends_on <= $2)
         and exists (select from ballot b where b.campaign_id = c.id and b.replaced_at is null)
       order by c.ends_on desc, c.created_at desc limit 1`,
      [today, by],
    ),
  );
  return found[0] ?? null;
}
