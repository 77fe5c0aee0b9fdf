import { hiddenCells, representation } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { candidatesOf } from './candidates.queries';

/** The nominees of one unit or place beside its people; counts are null where the group is too small to be told. */
export interface EquityGroup {
  groupId: string;
  nameRu: string;
  nameEn: string;
  eligible: number | null;
  nominated: number | null;
  /** Nominees if everybody had the same chance. */
  expected: number | null;
  /** Chance that so large a group is left out although everybody has the same chance. */
  noneByChance: number | null;
}
export interface Equity {
  /** Distinct people among the nominees, and people who could be nominated. */
  nominated: number;
  eligible: number;
  /** Groups of fewer people are not told apart. */
  threshold: number;
  /** What is not represented first, what chance explains least before the rest; hidden groups last. */
  units: EquityGroup[];
  places: EquityGroup[];
}

interface PersonRow {
  id: string;
  unitId: string | null;
  placeId: string | null;
}
const PEOPLE = `select id, unit_id as "unitId", place_id as "placeId" from employee where status = 'active' and not placeholder`;
const UNITS = 'select id, name_ru as "nameRu", name_en as "nameEn" from unit';
const PLACES = 'select id, name_ru as "nameRu", name_en as "nameEn" from place where closed_at is null';
interface Named {
  id: string;
  nameRu: string;
  nameEn: string;
}

/** Who is represented among the nominees of a round: counts of groups, no names (metrics M16, F rule 7). */
export async function equityOf(tx: Tx, roundId: string): Promise<Equity> {
  const nominees = new Set((await candidatesOf(tx, roundId)).flatMap(({ peopleIds }) => peopleIds));
  const people = await tx.sql<PersonRow>('panel.eligible', PEOPLE);
  const [company] = await tx.sql<{ threshold: number }>(
    'panel.equity_threshold',
    'select privacy_threshold as threshold from company',
  );
  const threshold = company!.threshold;
  const groups = (named: readonly Named[], groupOf: (person: PersonRow) => string | null) =>
    groupsOf(named, { people, nominees, groupOf, threshold });
  return {
    nominated: people.filter(({ id }) => nominees.has(id)).length,
    eligible: people.length,
    threshold,
    units: groups(await tx.sql<Named>('panel.all_units', UNITS), ({ unitId }) => unitId),
    places: groups(await tx.sql<Named>('panel.all_places', PLACES), ({ placeId }) => placeId),
  };
}

interface Among {
  people: readonly PersonRow[];
  nominees: ReadonlySet<string>;
  groupOf: (person: PersonRow) => string | null;
  threshold: number;
}

function groupsOf(named: readonly Named[], { people, nominees, groupOf, threshold }: Among): EquityGroup[] {
  const members = new Map<string | null, string[]>();
  for (const person of people) {
    const group = groupOf(person);
    const own = members.get(group);
    if (own) own.push(person.id);
    else members.set(group, [person.id]);
  }
  const known = named.filter(({ id }) => members.has(id));
  // of the whole company with people without a group as its own: nobody finds a small group by subtracting the others
  const cells = known.map(({ id }) => ({ id, parentId: '', parts: [new Set(members.get(id))] }));
  const without = new Set(members.get(null) ?? []);
  const hidden = hiddenCells([{ id: '', parentId: null, parts: [without] }, ...cells], threshold);
  const names = new Map(known.map((one) => [one.id, one]));
  const counted = known.map(({ id }) => ({
    id,
    eligible: members.get(id)!.length,
    nominated: members.get(id)!.filter((member) => nominees.has(member)).length,
  }));
  const rest = {
    id: '',
    eligible: without.size,
    nominated: [...without].filter((member) => nominees.has(member)).length,
  };
  const found = representation(without.size ? [...counted, rest] : counted).filter(({ id }) => names.has(id));
  const nameOf = (id: string) => ({ nameRu: names.get(id)!.nameRu, nameEn: names.get(id)!.nameEn });
  const told = found
    .filter(({ id }) => !hidden.has(id))
    .map(({ id, ...one }) => ({ groupId: id, ...nameOf(id), ...one }));
  const nothing = { eligible: null, nominated: null, expected: null, noneByChance: null };
  return [
    ...told,
    ...known.filter(({ id }) => hidden.has(id)).map((one) => ({ groupId: one.id, ...nameOf(one.id), ...nothing })),
  ];
}
