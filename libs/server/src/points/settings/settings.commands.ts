import type { Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import type { PointsSettingsInput } from './settings.input';
import { pointsSettings, type PointsSettings } from './settings.queries';

// another number of months is another decision: nothing lapses before the end of the month after it
const SET = `
  insert into points_setting as s (company_id, expire_after_months, expire_since, leaving, leaving_days)
  values ($1, $2, case when $2::int is not null then $5::date end, $3, $4)
  on conflict (company_id) do update set expire_after_months = $2, leaving = $3, leaving_days = $4,
    expire_since = case when $2::int is null then null when s.expire_after_months is not distinct from $2 then s.expire_since else $5::date end`;

/** Saying the same again changes and records nothing. */
export async function setPointsSettings(tx: Tx, viewer: Viewer, input: PointsSettingsInput): Promise<PointsSettings> {
  const before = await pointsSettings(tx);
  const expireAfterMonths = input.expireAfterMonths ?? null;
  const { leaving, leavingDays } = input;
  await tx.sql('points.set_settings', SET, [tx.companyId, expireAfterMonths, leaving, leavingDays, before.today]);
  const after = await pointsSettings(tx);
  if (JSON.stringify(before) !== JSON.stringify(after)) {
    const details = { expireAfterMonths, leaving, leavingDays };
    await audit(tx, viewer, 'points.set_settings', { type: 'company', id: tx.companyId }, details);
  }
  return after;
}
