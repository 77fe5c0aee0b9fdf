import {
  crossTargets,
  DomainError,
  type ListRow,
  NO_TARGET,
  POINTS_AT_ONCE,
  type PointDirectory,
  type PointTarget,
  readPointList,
  targetKey,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { type PraisePointBatchInput, PraisePointSource } from './batch.input';

export interface BatchPlan {
  readonly fresh: readonly PlannedTarget[];
  readonly existing: readonly PlannedTarget[];
  readonly faults: readonly Extract<ListRow, { fault: string }>[];
}
export interface PlannedTarget {
  readonly target: PointTarget;
  readonly line?: number;
  readonly text?: string;
}

/**
 * Which of the points that are wished for are new. Writes nothing. Throws praise.points_too_many, and input.required where nothing was
 * chosen.
 */
export async function planBatch(tx: Tx, input: PraisePointBatchInput): Promise<BatchPlan> {
  const rows = await wished(tx, input);
  if (rows.length > POINTS_AT_ONCE)
    throw new DomainError('praise.points_too_many', 'input.source', { max: POINTS_AT_ONCE, count: rows.length });
  // somebody's badge is that, whatever else was said with it
  const open = await openTargets(tx);
  const badges = open.map(({ employeeId }) => ({ ...NO_TARGET, employeeId }));
  const known = new Set([...open, ...badges].map(targetKey));
  const good = rows.filter((row): row is PlannedTarget & ListRow => !!row.target);
  return {
    fresh: good.filter(({ target }) => !known.has(targetKey(target))),
    existing: good.filter(({ target }) => known.has(targetKey(target))),
    faults: rows.filter((row): row is Extract<ListRow, { fault: string }> => 'fault' in row && !!row.fault),
  };
}

const openTargets = (tx: Tx): Promise<PointTarget[]> =>
  tx.sql(
    'praise_point.open_targets',
    `select place_id as "placeId", touchpoint_id as "touchpointId", unit_id as "unitId", employee_id as "employeeId"
     from praise_point where closed_at is null`,
  );

type Wished = PlannedTarget | ListRow;
const plain = (targets: readonly PointTarget[]): Wished[] => targets.map((target) => ({ target }));

async function wished(tx: Tx, input: PraisePointBatchInput): Promise<Wished[]> {
  switch (input.source) {
    case PraisePointSource.PLACES: {
      const [places, steps] = [await idsOf(tx, 'place', input.placeIds), await stepsOf(tx, input)];
      if (!steps.length && !input.alone) throw new DomainError('input.required', 'input.touchpointIds');
      const count = places.length * (steps.length + (input.alone ? 1 : 0));
      if (count > POINTS_AT_ONCE)
        throw new DomainError('praise.points_too_many', 'input.source', { max: POINTS_AT_ONCE, count });
      return plain(crossTargets(places, steps, input.alone ?? false));
    }
    case PraisePointSource.UNITS:
      return plain((await idsOf(tx, 'unit', input.unitIds)).map((unitId) => ({ ...NO_TARGET, unitId })));
    case PraisePointSource.PEOPLE:
      return plain((await shownPeople(tx, input.placeIds)).map((employeeId) => ({ ...NO_TARGET, employeeId })));
    case PraisePointSource.LIST:
      if (!input.list?.trim()) throw new DomainError('input.required', 'input.list');
      return readPointList(input.list, await directory(tx));
  }
}

/** No touchpoint at all is a choice, too: the places alone. */
const stepsOf = async (tx: Tx, { touchpointIds }: PraisePointBatchInput) =>
  touchpointIds && !touchpointIds.length ? [] : idsOf(tx, 'touchpoint', touchpointIds);

const OF = {
  place: `select id from place where closed_at is null and ($1::uuid[] is null or id = any($1)) order by name_ru, id limit $2`,
  touchpoint: 'select id from touchpoint where ($1::uuid[] is null or id = any($1)) order by position, id limit $2',
  unit: 'select id from unit where ($1::uuid[] is null or id = any($1)) order by position, name_ru, id limit $2',
};

/** Those of the chosen that exist and are open; all of them when none is chosen by name. */
const idsOf = async (tx: Tx, what: keyof typeof OF, ids: readonly string[] | null | undefined): Promise<string[]> =>
  (await tx.sql<{ id: string }>(`praise_point.each_${what}`, OF[what], [ids ?? null, POINTS_AT_ONCE + 1])).map(
    ({ id }) => id,
  );

const shownPeople = async (tx: Tx, placeIds: readonly string[] | null | undefined): Promise<string[]> =>
  (
    await tx.sql<{ id: string }>(
      'praise_point.shown_people',
      `select id from employee where shown_to_customers and status = 'active' and ($1::uuid[] is null or place_id = any($1))
       order by last_name, first_name, id limit $2`,
      [placeIds ?? null, POINTS_AT_ONCE + 1],
    )
  ).map(({ id }) => id);

/** Everything that a line may name: a list is read against names, so all of them are needed. */
async function directory(tx: Tx): Promise<PointDirectory> {
  const [row] = await tx.sql<PointDirectory>(
    'praise_point.directory',
    `select
       coalesce((select json_agg(json_build_object('id', id, 'closed', closed_at is not null, 'names', array[name_ru, name_en, address_ru, address_en,
         name_ru || ' ' || address_ru, name_en || ' ' || address_en])) from place), '[]') as places,
       coalesce((select json_agg(json_build_object('id', id, 'names', array[name_ru, name_en])) from touchpoint), '[]') as touchpoints,
       coalesce((select json_agg(json_build_object('id', id, 'names', array[name_ru, name_en])) from unit), '[]') as units,
       coalesce((select json_agg(json_build_object('id', id, 'names', array[coalesce(number, ''), first_name || ' ' || last_name,
         last_name || ' ' || first_name])) from employee where status = 'active'), '[]') as people`,
  );
  return row!;
}
