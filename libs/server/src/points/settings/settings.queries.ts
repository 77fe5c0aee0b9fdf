import type { LeavingRule } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';

/** What the company decided; without a decision earned points never lapse, and who leaves has 30 days. */
export interface PointsSettings {
  expireAfterMonths: number | null;
  /** yyyy-mm-dd; since when they lapse at all */
  expireSince: string | null;
  leaving: LeavingRule;
  leavingDays: number;
  /** yyyy-mm-dd on the company's calendar */
  today: string;
}

const SETTINGS = `
  select s.expire_after_months as "expireAfterMonths", s.expire_since::text as "expireSince", coalesce(s.leaving, 'wait') as leaving,
    coalesce(s.leaving_days, 30) as "leavingDays", (clock_timestamp() at time zone c.time_zone)::date::text as today
  from company c left join points_setting s on s.company_id = c.id`;

export async function pointsSettings(tx: Tx): Promise<PointsSettings> {
  const [row] = await tx.sql<PointsSettings>('points.settings', SETTINGS);
  return row!;
}
