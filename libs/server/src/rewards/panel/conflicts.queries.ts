import { conflictOf, type ConflictKind, type Placed } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { Candidate } from './candidates.queries';

/** By juror and candidate. */
export type Conflicts = ReadonlyMap<string, ReadonlyMap<string, ConflictKind>>;

const PEOPLE = `select id, manager_id as "managerId", unit_id as "unitId" from employee where id = any($1)`;
const SIZES = `select unit_id as id, count(*)::int as people from employee where status = 'active' and unit_id = any($1) group by 1`;
const DECLARED = `select nomination_id as "nominationId", employee_id as "jurorId" from award_conflict where round_id = $1`;

/** What keeps these jurors from these candidates: what the list of people shows today, and what they declared. */
export async function conflictsOf(
  tx: Tx,
  roundId: string,
  candidates: readonly Candidate[],
  jurorIds: readonly string[],
): Promise<Conflicts> {
  const ids = [...new Set([...jurorIds, ...candidates.flatMap(({ peopleIds }) => peopleIds)])];
  const people = new Map((await tx.sql<Placed>('panel.people', PEOPLE, [ids])).map((one) => [one.id, one]));
  const jurors = jurorIds.flatMap((id) => people.get(id) ?? []);
  const units = [...new Set(jurors.flatMap(({ unitId }) => unitId ?? []))];
  const sizes = await tx.sql<{ id: string; people: number }>('panel.team_sizes', SIZES, [units]);
  const teamSizes = new Map(sizes.map((one) => [one.id, one.people]));
  const declared = await tx.sql<{ nominationId: string; jurorId: string }>('panel.declared', DECLARED, [roundId]);
  const found = new Map(jurorIds.map((id) => [id, new Map<string, ConflictKind>()]));
  for (const juror of jurors)
    for (const candidate of candidates) {
      const nominated = candidate.peopleIds.flatMap((id) => people.get(id) ?? []);
      const kinds = candidate.nominatorIds.map((nominatorId) =>
        conflictOf(juror, { nominatorId, people: nominated }, teamSizes),
      );
      const kind = kinds.find((one) => one !== null);
      if (kind) found.get(juror.id)!.set(candidate.id, kind);
    }
  for (const { nominationId, jurorId } of declared) {
    const own = found.get(jurorId);
    if (own && !own.has(nominationId)) own.set(nominationId, 'declared');
  }
  return found;
}
