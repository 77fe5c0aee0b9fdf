import type { RankedPlace } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';

interface Own {
  readonly campaignId: string;
  readonly castAt: Date;
  readonly places: RankedPlace[];
}

/** What one person answered, in these campaigns. Ask it for the viewer only. */
export async function ownBallots(tx: Tx, employeeId: string, campaignIds: readonly string[]): Promise<Own[]> {
  const rows = await tx.sql<{ campaignId: string; castAt: Date; valueIds: string[]; places: number[] }>(
    'ballot.own',
    `select campaign_id as "campaignId", cast_at as "castAt", value_ids as "valueIds", places from ballot
     where employee_id = $1 and campaign_id = any($2) and replaced_at is null`,
    [employeeId, campaignIds],
  );
  return rows.map(({ campaignId, castAt, valueIds, places }) => ({
    campaignId,
    castAt,
    places: valueIds.map((valueId, i) => ({ valueId, place: places[i]! })),
  }));
}
