import { newId, type Seal, type Tx } from '@zasluga/kernel';
import { recount } from './figures';

export type OccurrenceSource = 'bent' | 'complaint' | 'refused' | 'feared';

/** What may become known, or be corrected, after the moment. */
export interface OccurrenceChanges {
  /** None when nobody has said yet which. Of one that stands by itself: see procedureIdOf. */
  readonly procedureId?: string | null;
  readonly touchpointId?: string | null;
  readonly placeId?: string | null;
  readonly unitId?: string | null;
  /** Minor units of the company's currency; null: nobody said. */
  readonly costMinor?: number | null;
  readonly customerLeft?: 'delighted' | 'calm' | 'upset' | 'unknown' | null;
  /** See whoOf; null for a customer's complaint. */
  readonly who?: Buffer | null;
  /** When it happened; the moment of recording when it is not said. */
  readonly at?: Date;
}

export interface Occurrence extends OccurrenceChanges {
  readonly procedureId: string | null;
  readonly source: OccurrenceSource;
  /** The decision or praise behind it. */
  readonly subjectId: string;
}

/**
 * Tells the authors of a company's occurrences apart and names none of them: the database alone doesn't have the key (HMAC-SHA-256 of the
 * seal). Null when this installation has no seal: then nobody knows how many different people there were, and no figure is shown.
 */
export const whoOf = (tx: Tx, seal: Seal, employeeId: string): Buffer | null =>
  seal.ready ? seal.fingerprint(employeeId, `friction_occurrence.who\0${tx.companyId}`) : null;

/** Once for each source and subject, however often it is told. */
export async function recordOccurrence(tx: Tx, occurrence: Occurrence): Promise<void> {
  await tx.sql(
    'occurrence.record',
    `insert into friction_occurrence
       (company_id, id, procedure_id, source, subject_id, touchpoint_id, place_id, unit_id, cost_minor, customer_left, who, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, coalesce($12, clock_timestamp()))
     on conflict (company_id, source, subject_id) do nothing`,
    [
      tx.companyId,
      newId(),
      occurrence.procedureId,
      occurrence.source,
      occurrence.subjectId,
      occurrence.touchpointId ?? null,
      occurrence.placeId ?? null,
      occurrence.unitId ?? null,
      occurrence.costMinor ?? null,
      occurrence.customerLeft ?? null,
      occurrence.who ?? null,
      occurrence.at ?? null,
    ],
  );
  if (occurrence.source === 'complaint') await recount(tx, [occurrence.procedureId]);
}

const COLUMN: Record<keyof OccurrenceChanges, string> = {
  procedureId: 'procedure_id',
  touchpointId: 'touchpoint_id',
  placeId: 'place_id',
  unitId: 'unit_id',
  costMinor: 'cost_minor',
  customerLeft: 'customer_left',
  who: 'who',
  at: 'at',
};
const CHANGES = Object.keys(COLUMN) as (keyof OccurrenceChanges)[];

/** Only what is named in `changes`; null takes away. Of what isn't recorded it changes nothing. */
export async function amendOccurrence(
  tx: Tx,
  source: OccurrenceSource,
  subjectId: string,
  changes: OccurrenceChanges,
): Promise<void> {
  const named = CHANGES.filter((key) => changes[key] !== undefined);
  if (!named.length) return;
  const before = await tx.sql<{ procedureId: string | null }>(
    'occurrence.to_amend',
    'select procedure_id as "procedureId" from friction_occurrence where source = $1 and subject_id = $2 for update',
    [source, subjectId],
  );
  const moved = changes.procedureId !== undefined && before[0]?.procedureId !== changes.procedureId;
  const set = named.map((key, n) => `${COLUMN[key]} = $${n + 4}`).join(', ');
  // under another procedure it counts again only with others, and belongs to no merging of before
  await tx.sql(
    `occurrence.amend_${named.map((key) => CHANGES.indexOf(key)).join('')}`,
    `update friction_occurrence set ${set}, released = released and not $3,
       released_at = case when not $3 then released_at end, released_as = case when not $3 then released_as end,
       origin_id = case when $3 then null else origin_id end, owed_to_id = case when not $3 then owed_to_id end
     where source = $1 and subject_id = $2`,
    [source, subjectId, moved, ...named.map((key) => changes[key])],
  );
  if (moved) await recount(tx, [before[0]?.procedureId ?? null, changes.procedureId ?? null]);
}

/** As if it had never been: it was passed on by mistake. */
export async function withdrawOccurrence(tx: Tx, source: OccurrenceSource, subjectId: string): Promise<void> {
  const gone = await tx.sql<{ procedureId: string | null }>(
    'occurrence.withdraw',
    'delete from friction_occurrence where source = $1 and subject_id = $2 returning procedure_id as "procedureId"',
    [source, subjectId],
  );
  await recount(
    tx,
    gone.map(({ procedureId }) => procedureId),
  );
}
