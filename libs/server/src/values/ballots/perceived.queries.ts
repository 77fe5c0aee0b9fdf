import {
  type BallotOrder,
  type FirstShare,
  firstShares,
  hiddenCells,
  type PerceivedOrder,
  perceivedOrder,
  resampledPlaces,
  resamplesFor,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { setImmediate as breathe } from 'node:timers/promises';
import { rankingInForce } from '../ranking/ranking.queries';
import { Remembered } from './remembered';
import { smallestGroup } from './turnout.queries';

/** The order in which people believe the values stand, with what is needed to say how firm it is (metric M3). */
export interface PerceivedRanking {
  readonly campaignId: string;
  /** empty: nobody answered. suppressed: too few did, or showing it would give away a group of too few. */
  readonly status: 'ok' | 'empty' | 'suppressed';
  /** who answered; 0 when suppressed */
  readonly people: number;
  /** which value a number means in `order` and `draws`: as declared when the campaign ended, then by age */
  readonly valueIds: readonly string[];
  /** null unless the status is ok */
  readonly order: PerceivedOrder | null;
  /** one row per resample of the people: the place of each value */
  readonly draws: readonly (readonly number[])[];
  /** how often each value would be put first; null where that can't be told */
  readonly firstShares: readonly FirstShare[] | null;
}

export interface PerceivedScope {
  /** Of the moment of the ballot: units with all that is under them. The whole company when absent. */
  readonly unitIds?: readonly string[] | null;
}

/**
 * Aggregates the current ballots of a campaign. It may be asked at any moment: whoever shows it must wait until the campaign is over for
 * good, because one more answer would show in the difference.
 */
export async function perceivedRanking(
  tx: Tx,
  campaignId: string,
  { unitIds = null }: PerceivedScope = {},
): Promise<PerceivedRanking> {
  const nothing = { campaignId, people: 0, valueIds: [], order: null, draws: [], firstShares: null };
  const people = await peopleIn(tx, campaignId, unitIds);
  if (people === 'suppressed') return { ...nothing, status: 'suppressed' };
  if (people === 0) return { ...nothing, status: 'empty' };
  const [valueIds, groups, unrankedLast] = await Promise.all([
    valuesOf(tx, campaignId),
    groupsOf(tx, campaignId, unitIds),
    unrankedLastIn(tx, campaignId),
  ]);
  const ballots = groups.map((group) => orderOf(group, valueIds));
  const options = { values: valueIds.length, unrankedLast };
  const scope = `${tx.companyId} perceived ${campaignId} ${unitIds ? [...unitIds].sort().join() : 'company'}`;
  const costly = await remembered.of(`${scope} ${JSON.stringify([options, ballots])}`, async () => ({
    draws: await resampled(ballots, options, scope),
    firstShares: firstShares(ballots, options),
  }));
  return { campaignId, status: 'ok', people, valueIds, order: perceivedOrder(ballots, options), ...costly };
}

/** The same for the same ballots: kept for the pages that are looked at again. */
const remembered = new Remembered<Pick<PerceivedRanking, 'draws' | 'firstShares'>>(50);

const AT_ONCE = 100;

/** In portions, between which the process answers others. */
async function resampled(
  ballots: readonly BallotOrder[],
  options: Parameters<typeof resampledPlaces>[1],
  seed: string,
): Promise<number[][]> {
  const people = ballots.reduce((sum, { times = 1 }) => sum + times, 0);
  const all = resamplesFor(people, options.values);
  const rows: number[][] = [];
  for (let portion = 0; rows.length < all; portion += 1) {
    rows.push(...resampledPlaces(ballots, options, `${seed} ${portion}`, Math.min(AT_ONCE, all - rows.length)));
    await breathe();
  }
  return rows;
}

/** How many answered there; suppressed when it may not be told. */
async function peopleIn(tx: Tx, campaignId: string, unitIds: readonly string[] | null): Promise<number | 'suppressed'> {
  const threshold = await smallestGroup(tx);
  if (!unitIds) {
    const [row] = await tx.sql<{ people: number }>(
      'ballot.people',
      'select count(*)::int as people from ballot where campaign_id = $1 and replaced_at is null',
      [campaignId],
    );
    return row!.people > 0 && row!.people < threshold ? 'suppressed' : row!.people;
  }
  const units = await tx.sql<{ id: string; parentId: string | null }>(
    'ballot.unit_tree',
    'select id, parent_id as "parentId" from unit',
  );
  const voters = await tx.sql<{ unitId: string | null; people: string[] }>(
    'ballot.voters_by_unit',
    `select unit_id as "unitId", array_agg(employee_id) as people from ballot
     where campaign_id = $1 and replaced_at is null group by unit_id`,
    [campaignId],
  );
  const votersOf = (unitId: string | null) => new Set(voters.find((row) => row.unitId === unitId)?.people);
  const cells = units.map(({ id, parentId }) => ({ id, parentId: parentId ?? WHOLE, parts: [votersOf(id)] }));
  const hidden = hiddenCells([{ id: WHOLE, parentId: null, parts: [votersOf(null)] }, ...cells], threshold);
  const tops = units.filter(({ id, parentId }) => unitIds.includes(id) && !(parentId && unitIds.includes(parentId)));
  if (tops.some(({ id }) => hidden.has(id))) return 'suppressed';
  return new Set(unitIds.flatMap((id) => [...votersOf(id)])).size;
}

const WHOLE = 'company';

/** In use when the campaign ended, or now while it lasts; and whatever was ranked before it went out of use after that. */
async function valuesOf(tx: Tx, campaignId: string): Promise<string[]> {
  const [campaign] = await tx.sql<{ lastDay: string; ended: string }>(
    'ballot.end_of_campaign',
    `select least(c.ends_on, (coalesce(c.closed_at, 'infinity') at time zone t.time_zone)::date)::text as "lastDay",
       ((least(c.ends_on, (coalesce(c.closed_at, 'infinity') at time zone t.time_zone)::date) + 1)::timestamp at time zone t.time_zone)::text as ended
     from ballot_campaign c cross join company t where c.id = $1`,
    [campaignId],
  );
  if (!campaign) return [];
  const values = await tx.sql<{ id: string }>(
    'ballot.values',
    `select id from value where created_at < $1 and (retired_at is null or retired_at >= $1) order by created_at, id`,
    [campaign.ended],
  );
  const declared = await rankingInForce(tx, campaign.lastDay);
  const place = (id: string) => declared?.places.find(({ valueId }) => valueId === id)?.place ?? Infinity;
  return values.map(({ id }) => id).sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

interface Group {
  readonly valueIds: string[];
  readonly places: number[];
  readonly times: number;
}

/** Current ballots, alike ones together, always in the same order. */
const groupsOf = (tx: Tx, campaignId: string, unitIds: readonly string[] | null): Promise<Group[]> =>
  tx.sql(
    'ballot.groups',
    `select value_ids as "valueIds", places, count(*)::int as times from ballot
     where campaign_id = $1 and replaced_at is null and ($2::uuid[] is null or unit_id = any($2))
     group by value_ids, places order by times desc, value_ids, places`,
    [campaignId, unitIds],
  );

function orderOf({ valueIds, places, times }: Group, values: readonly string[]): BallotOrder {
  const placeOf = new Map(valueIds.map((id, i) => [id, places[i]!]));
  return { places: values.map((id) => placeOf.get(id) ?? null), times };
}

async function unrankedLastIn(tx: Tx, campaignId: string): Promise<boolean> {
  const [row] = await tx.sql<{ last: boolean }>(
    'ballot.unranked_last',
    'select unranked_last as last from ballot_campaign where id = $1',
    [campaignId],
  );
  return row?.last ?? false;
}
