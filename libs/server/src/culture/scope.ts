import { dayBefore, DomainError, type PeriodDays, periodDays } from '@zasluga/domain';
import { clock, type Tx } from '@zasluga/kernel';
import type { CultureArgs } from './culture.input';

export interface ScopeUnit {
  id: string;
  parentId: string | null;
  nameRu: string;
  nameEn: string;
}

/** What a report counts: whose acts, between which moments. */
export interface Scope {
  period: PeriodDays;
  /** Moments as PostgreSQL writes them: from the first up to, not including, the last. */
  from: string;
  until: string;
  /** YYYY-MM-DD: the last day of the period, or today while it lasts. */
  lastDay: string;
  /** YYYY-MM-DD in the company's zone. */
  today: string;
  timeZone: string;
  unitId: string | null;
  /** That unit with all under it; null for the whole company. */
  unitIds: string[] | null;
  units: ScopeUnit[];
  /** Smallest group of people that a figure may describe. */
  threshold: number;
  /** Seeds every draw: the same page shows the same figures. */
  seed: string;
}

/** @throws DomainError input.invalid for a period that there is not, input.not_found for a unit that there is not */
export async function scopeOf(tx: Tx, { period: label, unitId }: CultureArgs): Promise<Scope> {
  const [company] = await tx.sql<{ timeZone: string; threshold: number; today: string }>(
    'culture.company',
    `select time_zone as "timeZone", privacy_threshold as threshold, ($1::timestamptz at time zone time_zone)::date::text as today
     from company`,
    [clock.now().toISOString()],
  );
  const period = periodDays(label, company!.today);
  if (!period) throw new DomainError('input.invalid', 'period');
  const units = await tx.sql<ScopeUnit>(
    'culture.units',
    `select id, parent_id as "parentId", name_ru as "nameRu", name_en as "nameEn" from unit order by position, name_ru, id`,
  );
  if (unitId && !units.some(({ id }) => id === unitId)) throw new DomainError('input.not_found', 'unitId');
  return {
    period,
    ...(await momentsOf(tx, period.from, period.until, company!.timeZone)),
    lastDay: [dayBefore(period.until), company!.today].sort()[0]!,
    today: company!.today,
    timeZone: company!.timeZone,
    unitId: unitId ?? null,
    unitIds: unitId ? withDescendants(units, unitId) : null,
    units,
    threshold: company!.threshold,
    seed: `${tx.companyId} ${label} ${unitId ?? 'company'}`,
  };
}

/** Moments at which days begin in a zone, as PostgreSQL writes them. */
export async function momentsOf(
  tx: Tx,
  from: string,
  until: string,
  timeZone: string,
): Promise<{ from: string; until: string }> {
  const [moments] = await tx.sql<{ from: string; until: string }>(
    'culture.moments',
    `select ($1::timestamp at time zone $3)::text as from, ($2::timestamp at time zone $3)::text as until`,
    [from, until, timeZone],
  );
  return moments!;
}

/** A unit with all that is under it. */
export function withDescendants(units: readonly ScopeUnit[], unitId: string): string[] {
  const found = [unitId];
  // the list grows while it is walked: every unit found brings those under it
  for (const parent of found) found.push(...units.filter(({ parentId }) => parentId === parent).map(({ id }) => id));
  return found;
}
