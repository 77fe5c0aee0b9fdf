import { BALLOTS_THRESHOLD, DomainError, hiddenCells } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { UnitTurnout } from './turnout.object';

export interface Turnout {
  /** of the campaign */
  readonly id: string;
  /** who have answered */
  readonly people: number;
  readonly invited: number;
}

/** Invited is whoever works here during the term, and whoever has answered. */
export const turnouts = (tx: Tx, ids: readonly string[]): Promise<Turnout[]> =>
  tx.sql(
    'ballot.turnouts',
    `select c.id, v.people, greatest(v.people, (select count(*)::int from employee e
         where (e.status = 'active' or (e.status = 'left' and e.left_on > c.ends_on)) and coalesce(e.hired_on, c.ends_on) <= c.ends_on)) as invited
     from ballot_campaign c
     cross join lateral (select count(*)::int as people from ballot b where b.campaign_id = c.id and b.replaced_at is null) v
     where c.id = any($1)`,
    [ids],
  );

interface Member {
  readonly id: string;
  readonly unitId: string | null;
  readonly hasAnswered: boolean;
}

/**
 * How many have answered in each unit with all under it. Only that somebody has answered is counted here, never what; still no unit is
 * shown in which too few people are asked, nor one that would give such a unit away by subtraction.
 * Throws input.not_found.
 */
export async function turnoutByUnit(tx: Tx, campaignId: string): Promise<UnitTurnout[]> {
  const [campaign] = await tx.sql('ballot.exists', 'select id from ballot_campaign where id = $1', [campaignId]);
  if (!campaign) throw new DomainError('input.not_found', 'campaignId');
  const units = await tx.sql<{ id: string; parentId: string | null; nameRu: string; nameEn: string }>(
    'ballot.units',
    'select id, parent_id as "parentId", name_ru as "nameRu", name_en as "nameEn" from unit order by position, name_ru, id',
  );
  const members = await tx.sql<Member>(
    'ballot.members',
    `select e.id, case when b.id is null then e.unit_id else b.unit_id end as "unitId", b.id is not null as "hasAnswered"
     from employee e cross join ballot_campaign c
     left join ballot b on b.campaign_id = c.id and b.employee_id = e.id and b.replaced_at is null
     where c.id = $1 and (b.id is not null or ((e.status = 'active' or (e.status = 'left' and e.left_on > c.ends_on))
       and coalesce(e.hired_on, c.ends_on) <= c.ends_on))`,
    [campaignId],
  );
  const idsIn = (unitId: string | null) => new Set(members.filter((one) => one.unitId === unitId).map(({ id }) => id));
  const cells = units.map(({ id, parentId }) => ({ id, parentId: parentId ?? WHOLE, parts: [idsIn(id)] }));
  const hidden = hiddenCells([{ id: WHOLE, parentId: null, parts: [idsIn(null)] }, ...cells], await smallestGroup(tx));
  const below = (id: string): string[] => [
    id,
    ...units.filter(({ parentId }) => parentId === id).flatMap((unit) => below(unit.id)),
  ];
  return units.map(({ id: unitId, ...unit }) => {
    const inside = new Set(below(unitId));
    const people = members.filter((one) => one.unitId && inside.has(one.unitId));
    const isHidden = hidden.has(unitId);
    return {
      ...unit,
      unitId,
      isHidden,
      invited: isHidden ? null : people.length,
      people: isHidden ? null : people.filter(({ hasAnswered }) => hasAnswered).length,
    };
  });
}

/** Fewer people than this are never shown in figures about attitudes. */
export async function smallestGroup(tx: Tx): Promise<number> {
  const [row] = await tx.sql<{ threshold: number }>(
    'ballot.threshold',
    'select privacy_threshold as threshold from company',
  );
  return Math.max(BALLOTS_THRESHOLD, row!.threshold);
}

/** The company as the root of its units: people without a unit belong to it alone. */
const WHOLE = 'company';
