import { DECISION_DEEDS, type DecisionDeed, guidelineFor } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { guidelines, type StoredGuideline, unitPath } from './limit.queries';

export interface Holding {
  readonly deed: DecisionDeed | null;
  readonly limit: StoredGuideline | null;
}

const CASES = [null, ...DECISION_DEEDS];

/** What holds while the case is not said, then case by case, for such a person. */
export async function holdingLimits(tx: Tx, who: { unitId: string | null; roleTitle: string }): Promise<Holding[]> {
  const [limits, path] = [await guidelines(tx), await unitPath(tx, who.unitId)];
  return CASES.map((deed) => ({
    deed,
    limit: guidelineFor(limits, { unitPath: path, roleTitle: who.roleTitle, deed }),
  }));
}

export async function ownLimits(tx: Tx, employeeId: string): Promise<Holding[]> {
  const [self] = await tx.sql<{ unitId: string | null; roleTitle: string }>(
    'guideline.self',
    'select unit_id as "unitId", role_title as "roleTitle" from employee where id = $1',
    [employeeId],
  );
  return holdingLimits(tx, self!);
}

const GROUPS_MAX = 20_000;

/** Every limit with the number of people for whom it is the one that holds: those of one unit and one title are counted at once. */
export async function keptLimits(tx: Tx): Promise<(StoredGuideline & { people: number })[]> {
  const limits = await guidelines(tx);
  const paths = await allPaths(tx);
  const groups = await tx.sql<{ unitId: string | null; roleTitle: string; people: number }>(
    'guideline.groups',
    `select unit_id as "unitId", lower(role_title) as "roleTitle", count(*)::int as people from employee where status = 'active'
     group by 1, 2 limit ${GROUPS_MAX}`,
  );
  const people = new Map<string, number>();
  for (const { unitId, roleTitle, people: count } of groups) {
    const path = (unitId && paths.get(unitId)) || [];
    const holding = CASES.map((deed) => guidelineFor(limits, { unitPath: path, roleTitle, deed })?.id);
    for (const id of new Set(holding)) if (id) people.set(id, (people.get(id) ?? 0) + count);
  }
  return limits.map((limit) => ({ ...limit, people: people.get(limit.id) ?? 0 }));
}

async function allPaths(tx: Tx): Promise<Map<string, string[]>> {
  const units = await tx.sql<{ id: string; parentId: string | null }>(
    'guideline.tree',
    'select id, parent_id as "parentId" from unit',
  );
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const pathOf = (id: string): string[] => {
    const above = parents.get(id);
    return above ? [id, ...pathOf(above)] : [id];
  };
  return new Map(units.map(({ id }) => [id, pathOf(id)]));
}

/** Titles that people here have, the most frequent first. */
export const titlesOfPeople = async (tx: Tx): Promise<string[]> =>
  (
    await tx.sql<{ title: string }>(
      'guideline.titles',
      `select role_title as title from employee where status = 'active' and role_title <> ''
       group by 1 order by count(*) desc, 1 limit 200`,
    )
  ).map(({ title }) => title);
