import type { Tx } from '@zasluga/kernel';
import type { Scope } from './scope';
import { LivedSource } from './lived-source';
import { ExposureBasis } from './values-lived.object';

/** How often each value could be chosen, in any unit, and how that is known. */
export interface Menu {
  basis: ExposureBasis;
  /** By value; null when nothing is known. */
  byValue: ReadonlyMap<string, number> | null;
}

/** From this share of recognitions on that tell what was shown, the shown behaviours speak for all. */
const TOLD = 0.9;

/** The menu from which the givers of one source chose (metric M5, exposure). */
export async function menuOf(tx: Tx, scope: Scope, source: LivedSource): Promise<Menu> {
  const shown = await shownValues(tx, scope, source);
  const [acts, told] = [shown[0]?.acts ?? 0, shown[0]?.told ?? 0];
  if (told > 0 && told >= TOLD * acts) return menu(ExposureBasis.SHOWN, shown);
  const library = await libraryOf(tx, scope, source);
  return library.length > 0 ? menu(ExposureBasis.LIBRARY, library) : { basis: ExposureBasis.NONE, byValue: null };
}

const menu = (basis: ExposureBasis, rows: readonly { valueId: string; exposure: number }[]): Menu => ({
  basis,
  byValue: new Map(rows.map(({ valueId, exposure }) => [valueId, exposure])),
});

/** Each recognition spreads one chance evenly over the behaviours that its giver was shown. */
const shownValues = (tx: Tx, { from, until, unitIds }: Scope, source: LivedSource) =>
  tx.sql<{ valueId: string; exposure: number; acts: number; told: number }>(
    'culture.shown_values',
    `with counted as (
       select r.shown_behaviour_ids as shown from recognition r
       where r.state = 'published' and r.publish_at >= $1 and r.publish_at < $2 and r.source = $4 and r.import_id is null
         and ($3::uuid[] is null
           or exists (select from recognition_receiver rr where rr.recognition_id = r.id and rr.unit_id = any($3))
           or exists (select from recognition_unit ru where ru.recognition_id = r.id and ru.unit_id = any($3))))
     select b.value_id as "valueId", sum(1.0 / cardinality(c.shown))::float8 as exposure,
       (select count(*)::int from counted) as acts, (select count(*)::int from counted where cardinality(shown) > 0) as told
     from counted c cross join unnest(c.shown) as s(id) join behaviour b on b.id = s.id group by b.value_id`,
    [from, until, unitIds, source],
  );

/** Behaviours in use times the days on which they were, where it isn't known what was shown. */
const libraryOf = (tx: Tx, { from, until }: Scope, source: LivedSource) =>
  tx.sql<{ valueId: string; exposure: number }>(
    'culture.library',
    `select value_id as "valueId", sum(extract(epoch from least(coalesce(retired_at, $2), $2) - greatest(adopted_at, $1)) / 86400)::float8
       as exposure
     from behaviour where side = 'for' and adopted_at < $2 and (retired_at is null or retired_at > $1)
       and (for_customers or not $3) group by value_id`,
    [from, until, source === LivedSource.CUSTOMER],
  );
