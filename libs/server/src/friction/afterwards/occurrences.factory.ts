import { newId, type Tx } from '@zasluga/kernel';

/** So many occurrences on days counted back from now, a second before now, all of a day in one moment; each bend by somebody else unless `people` says of how many. */
export async function makeOccurrences(
  tx: Tx,
  procedureId: string,
  byDaysAgo: readonly (readonly [daysAgo: number, count: number])[],
  more: { source?: string; placeId?: string; touchpointId?: string; people?: number } = {},
): Promise<void> {
  const now = Date.now();
  let made = 0;
  const rows = byDaysAgo.flatMap(([daysAgo, count]) =>
    Array.from({ length: count }, () => ({
      id: newId(),
      subject_id: newId(),
      procedure_id: procedureId,
      source: more.source ?? 'complaint',
      place_id: more.placeId ?? null,
      touchpoint_id: more.touchpointId ?? null,
      at: new Date(now - daysAgo * 86_400_000 - 1000),
      person: String(made++ % (more.people ?? Infinity)),
    })),
  );
  await tx.sql(
    'test.occurrences',
    `insert into friction_occurrence (company_id, id, subject_id, procedure_id, source, place_id, touchpoint_id, at, who)
     select $1, r.id, r.subject_id, r.procedure_id, r.source, r.place_id, r.touchpoint_id, r.at,
       case when r.source <> 'complaint' then sha256(r.person::bytea) end
     from jsonb_to_recordset($2::jsonb) r(id uuid, subject_id uuid, procedure_id uuid, source text, place_id uuid, touchpoint_id uuid,
       at timestamptz, person text)`,
    [tx.companyId, JSON.stringify(rows)],
  );
}
