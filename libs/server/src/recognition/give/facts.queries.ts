import { DomainError, GIVEN_PER_DAY_MAX, type Relation, relationOf } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';

/** Somebody at the moment of the recognition. */
export interface Person {
  readonly id: string;
  readonly unitId: string | null;
  readonly placeId: string | null;
  readonly status: string;
  readonly firstName: string;
  readonly lastName: string;
}
export interface Receiver extends Person {
  readonly relation: Relation | null;
}

const PEOPLE = `
  with recursive line (who, manager, level) as (
    select e.id, e.manager_id, 1 from employee e where e.id = any ($1::uuid[]) and e.manager_id is not null
    union all
    select l.who, e.manager_id, l.level + 1 from line l join employee e on e.id = l.manager
    where e.manager_id is not null and l.level < 50)
  select e.id, e.unit_id as "unitId", e.place_id as "placeId", e.status, e.first_name as "firstName", e.last_name as "lastName",
    exists (select from line l where l.who = $2::uuid and l.manager = e.id) as above,
    exists (select from line l where l.who = e.id and l.manager = $2::uuid) as below
  from employee e where e.id = any ($1::uuid[])`;

/** Giver and receivers with what can't be reconstructed later: units, places, who stands above whom. */
export async function peopleAtTheMoment(
  tx: Tx,
  giverId: string | null,
  receiverIds: readonly string[],
): Promise<{ giver: Person | null; receivers: Receiver[] }> {
  const ids = giverId ? [giverId, ...receiverIds] : receiverIds;
  const rows = await tx.sql<Person & { above: boolean; below: boolean }>('recognition.people', PEOPLE, [ids, giverId]);
  const found = (id: string) => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw new DomainError('input.not_found', 'input.receiverIds');
    return row;
  };
  const giver = giverId ? found(giverId) : null;
  const receivers = receiverIds.map((id) => {
    const row = found(id);
    const units = { giverUnitId: giver?.unitId ?? null, receiverUnitId: row.unitId };
    return { ...row, relation: giver && relationOf({ above: row.above, below: row.below, ...units }) };
  });
  return { giver, receivers };
}

interface Meaning {
  behaviours: { id: string; valueId: string; side: 'for' | 'against'; inUse: boolean }[];
  shownIds: string[];
  rankingId: string | null;
  valueInUse: boolean;
  touchpointKnown: boolean;
  unitsKnown: number;
  givenInADay: number;
}

const MEANING = `
  select coalesce((select json_agg(json_build_object('id', b.id, 'valueId', b.value_id, 'side', b.side, 'inUse', b.retired_at is null and b.adopted_at is not null))
      from behaviour b where b.id = any ($1::uuid[])), '[]') as behaviours,
    array(select b.id from behaviour b where b.id = any ($2::uuid[]) and b.adopted_at is not null) as "shownIds",
    exists (select from value v where v.id = $3::uuid and v.retired_at is null) as "valueInUse",
    exists (select from touchpoint t where t.id = $4::uuid) as "touchpointKnown",
    (select count(*)::int from unit u where u.id = any ($8::uuid[])) as "unitsKnown",
    (select r.id from value_ranking r
      where r.in_force_from <= (select (coalesce($5::timestamptz, now()) at time zone c.time_zone)::date from company c)
      order by r.in_force_from desc, r.created_at desc, r.id desc limit 1) as "rankingId",
    (select count(*)::int from (select from recognition g
      where g.giver_id = $6::uuid and g.publish_at > now() - interval '1 day' limit $7) lately) as "givenInADay"`;

/** What the ids of an input mean at the moment, in one round trip. */
export async function meaningOf(
  tx: Tx,
  input: {
    behaviourIds: readonly string[];
    shownBehaviourIds: readonly string[];
    valueId?: string | null;
    touchpointId?: string | null;
    unitIds?: readonly string[];
    at?: Date;
    giverId?: string;
  },
): Promise<Meaning> {
  const [row] = await tx.sql<Meaning>('recognition.meaning', MEANING, [
    input.behaviourIds,
    input.shownBehaviourIds,
    input.valueId ?? null,
    input.touchpointId ?? null,
    input.at ?? null,
    input.giverId ?? null,
    GIVEN_PER_DAY_MAX,
    input.unitIds ?? [],
  ]);
  if (input.valueId && !row!.valueInUse) throw new DomainError('input.not_found', 'input.valueId');
  if (input.touchpointId && !row!.touchpointKnown) throw new DomainError('input.not_found', 'input.touchpointId');
  if (row!.unitsKnown < (input.unitIds?.length ?? 0)) throw new DomainError('input.not_found', 'input.unitIds');
  return row!;
}
