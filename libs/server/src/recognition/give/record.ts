import { type RecognitionState, type Relation, type Source, type Visibility } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { Depth } from '../../values';

/** A recognition with all facts of its moment, as it is stored: they can't be reconstructed. */
export interface RecognitionRecord {
  readonly id: string;
  readonly source: Source;
  readonly state: Extract<RecognitionState, 'held' | 'published'>;
  readonly giver: { readonly id: string | null; readonly unitId: string | null; readonly placeId: string | null };
  /** Who gave it in the giver's name. */
  readonly byId: string | null;
  readonly request: { readonly key: string; readonly hash: Buffer } | null;
  readonly receivers: readonly {
    readonly id: string;
    readonly unitId: string | null;
    readonly placeId: string | null;
    readonly points: number;
    readonly relation: Relation | null;
  }[];
  readonly unitIds: readonly string[];
  readonly behaviourIds: readonly string[];
  readonly shownBehaviourIds: readonly string[];
  readonly story: string;
  readonly valueId: string | null;
  readonly touchpointId: string | null;
  readonly rankingId: string | null;
  readonly depth: Depth | null;
  readonly visibility: Visibility;
  readonly solicited: boolean | null;
  readonly internalCustomer: boolean;
  /** When it happened, if not now. */
  readonly at: Date | null;
  /** Milliseconds from then until it is published. */
  readonly holdMs: number;
}

const INSERT = `
  with made as (
    insert into recognition (company_id, id, source, state, giver_id, request_key, input_hash, story, value_id, touchpoint_id,
      depth, visibility, giver_unit_id, giver_place_id, ranking_id, shown_behaviour_ids, solicited, internal_customer,
      created_at, publish_at, published_at, by_id)
    select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
      m.at, m.at + $20 * interval '1 millisecond', case when $4 = 'published' then m.at end, $28::uuid
    from (select coalesce($19::timestamptz, clock_timestamp()) as at) m
    on conflict (company_id, giver_id, request_key) do nothing
    returning company_id, id),
  receivers as (
    insert into recognition_receiver (company_id, recognition_id, employee_id, unit_id, place_id, points, relation)
    select made.company_id, made.id, r.* from made,
      unnest($21::uuid[], $22::uuid[], $23::uuid[], $24::int[], $25::text[]) r(employee_id, unit_id, place_id, points, relation)),
  behaviours as (
    insert into recognition_behaviour (company_id, recognition_id, behaviour_id, position)
    select made.company_id, made.id, b.id, b.n from made, unnest($26::uuid[]) with ordinality b(id, n)),
  units as (
    insert into recognition_unit (company_id, recognition_id, unit_id)
    select made.company_id, made.id, u.id from made, unnest($27::uuid[]) u(id))
  select id from made`;

/** One round trip. False when the giver's request key has a recognition already: nothing was written then. */
export async function insertRecognition(tx: Tx, one: RecognitionRecord): Promise<boolean> {
  const rows = await tx.sql('recognition.insert', INSERT, [
    tx.companyId,
    one.id,
    one.source,
    one.state,
    one.giver.id,
    one.request?.key ?? null,
    one.request?.hash ?? null,
    one.story,
    one.valueId,
    one.touchpointId,
    one.depth,
    one.visibility,
    one.giver.unitId,
    one.giver.placeId,
    one.rankingId,
    one.shownBehaviourIds,
    one.solicited,
    one.internalCustomer,
    one.at,
    one.holdMs,
    one.receivers.map(({ id }) => id),
    one.receivers.map(({ unitId }) => unitId),
    one.receivers.map(({ placeId }) => placeId),
    one.receivers.map(({ points }) => points),
    one.receivers.map(({ relation }) => relation),
    one.behaviourIds,
    one.unitIds,
    one.byId,
  ]);
  return rows.length > 0;
}
