import { type Candidate, Directory, Hierarchy, keyOfLine, type PersonKey } from './managers';
import { type FieldChange, differences, NameIndex, type Wanted, wantedOf } from './differences';
import type { ColumnMapping } from './headings';
import { identify, nameOf } from './identify';
import type { KnownName, KnownPerson } from './known';
import { type Draft, readRow } from './read-row';
import { isRowError, type RowReason, someOf } from './reasons';
import type { FileTable } from './table';

export interface ImportQuestion {
  table: FileTable;
  mapping: ColumnMapping;
  people: readonly KnownPerson[];
  units: readonly KnownName[];
  places: readonly KnownName[];
  /** `yyyy-mm-dd` in the company's time zone */
  today: string;
  /** lines that a person chose to leave out: nothing about them changes, and they don't count as missing */
  leaveOut?: ReadonlySet<number>;
  /** the company really has several people without a manager */
  severalRoots?: boolean;
}

/** `ignored`: somebody nobody knows, who has left already. `left_out`: by choice. */
export type ImportOutcome = 'new' | 'changed' | 'unchanged' | 'rejected' | 'ignored' | 'left_out';

export interface PlannedRow {
  line: number;
  outcome: ImportOutcome;
  name: string;
  number: string | null;
  /** the person it is about, unless new */
  personId: string | null;
  wanted: Wanted;
  /** undefined: the file has no such column */
  manager: PersonKey | null | undefined;
  status: KnownPerson['status'];
  changes: FieldChange[];
  reasons: RowReason[];
}

export interface ImportPlan {
  rows: PlannedRow[];
  counts: Record<ImportOutcome | 'missing', number>;
  /** People the company has and the file has not. They stay unless one chooses to deactivate them. */
  missing: { id: string; name: string; number: string | null; roleTitle: string }[];
  newUnits: string[];
  newPlaces: string[];
  /** people who are there now, of whom `missing` is a part */
  activeBefore: number;
}

/** More than this share of people gone at once is asked about again: it is usually the wrong file. */
export const MANY_LEAVERS = 0.1;
export const isManyLeavers = (leavers: number, activeBefore: number): boolean =>
  leavers > MANY_LEAVERS * activeBefore && leavers > 0;

interface Working {
  draft: Draft;
  key: PersonKey;
  known?: KnownPerson;
  isLeft: boolean;
  leftOut: boolean;
  reasons: RowReason[];
  manager?: PersonKey | null;
}

/** What an import would do, row by row. Writes nothing, asks nothing: the same question has the same answer. */
export function planImport(question: ImportQuestion): ImportPlan {
  const rows = readRows(question);
  const present = new Set(rows.flatMap((row) => row.known?.id ?? []));
  const missing = question.people.filter((p) => p.status !== 'left' && !present.has(p.id));
  if (question.mapping.manager !== undefined) checkManagers(question, rows, missing);

  const units = new NameIndex(question.units);
  const places = new NameIndex(question.places);
  const names = new Map(question.people.map((p) => [p.id, nameOf(p)]));
  const planned = rows.map((row) => planRow(row, names, units, places));
  const counts = { new: 0, changed: 0, unchanged: 0, rejected: 0, ignored: 0, left_out: 0, missing: missing.length };
  for (const row of planned) counts[row.outcome]++;
  const fresh = (what: 'unit' | 'place') => [
    ...new Set(
      planned
        .filter((row) => row.outcome === 'new' || row.outcome === 'changed')
        .flatMap(({ wanted }) => (wanted[what]?.id === null ? wanted[what].name : [])),
    ),
  ];
  return {
    rows: planned,
    counts,
    missing: missing.map((p) => ({ id: p.id, name: nameOf(p), number: p.number, roleTitle: p.roleTitle })),
    newUnits: fresh('unit'),
    newPlaces: fresh('place'),
    activeBefore: question.people.filter((p) => p.status !== 'left').length,
  };
}

function readRows({ table, mapping, people, today, leaveOut }: ImportQuestion): Working[] {
  const read = table.rows.map((row) => readRow(row, mapping, table.headings.length));
  const included = read.filter(({ draft }) => !leaveOut?.has(draft.line)).map(({ draft }) => draft);
  const identified = identify(included, people);
  // rows left out are only looked up, so that they don't make others look like twins
  const others = identify(
    read.map(({ draft }) => draft).filter(({ line }) => leaveOut?.has(line)),
    people,
  );
  return read.map(({ draft, reasons }) => {
    const leftOut = !identified.has(draft.line);
    const who = identified.get(draft.line) ?? others.get(draft.line)!;
    return {
      draft,
      key: who.known?.id ?? keyOfLine(draft.line),
      known: who.known,
      isLeft: !!draft.leftOn && draft.leftOn <= today,
      leftOut,
      reasons: leftOut ? [] : [...reasons, ...who.reasons],
    };
  });
}

function checkManagers(question: ImportQuestion, rows: readonly Working[], missing: readonly KnownPerson[]): void {
  const inFile = rows.filter((row) => !row.leftOut);
  const fromFile = new Set(inFile.map((row) => row.key));
  const directory = new Directory([
    ...inFile.map(candidateOf),
    ...question.people
      .filter((p) => !fromFile.has(p.id))
      .map((p) => ({ ...p, key: p.id, hasLeft: p.status === 'left' })),
  ]);
  const known = new Map(question.people.map((p) => [p.id, p]));
  const hierarchy = new Hierarchy(directory, known, new Set(missing.map((p) => p.id)));

  for (const person of question.people) {
    if (person.status !== 'left' && !fromFile.has(person.id)) hierarchy.managers.set(person.id, person.managerId);
  }
  for (const row of inFile) {
    if (row.isLeft) {
      row.manager = undefined; // somebody who left keeps the manager they had
      continue;
    }
    const said = row.draft.manager;
    const found = said ? hierarchy.resolve(row.draft, row.key, said) : { manager: null, reasons: [] };
    row.manager = found.manager;
    row.reasons.push(...found.reasons);
    hierarchy.managers.set(row.key, found.manager);
  }
  const cycles = hierarchy.cycles();
  for (const row of inFile) {
    const path = cycles.get(row.key);
    if (path) row.reasons.push({ code: 'manager_cycle', field: 'manager', params: { path } });
  }
  checkRoots(question, inFile, missing);
}

function checkRoots(question: ImportQuestion, inFile: readonly Working[], missing: readonly KnownPerson[]): void {
  const roots = inFile.filter((row) => !row.isLeft && !row.draft.manager);
  if (roots.length > 1 && !question.severalRoots) {
    for (const row of roots) {
      const others = roots.filter((other) => other !== row).map((other) => other.draft.line);
      row.reasons.push({
        code: 'several_roots',
        field: 'manager',
        params: { count: roots.length, lines: someOf(others) },
      });
    }
  }
  const besides = missing.filter((p) => p.managerId === null);
  if (roots.length === 1 && besides.length) {
    const params = { count: besides.length, who: someOf(besides.map(nameOf)) };
    roots[0]!.reasons.push({ code: 'another_root', field: 'manager', params });
  }
}

const candidateOf = ({ draft, key, known, isLeft }: Working): Candidate => ({
  key,
  line: draft.line,
  number: draft.number ?? known?.number ?? null,
  email: draft.email === undefined ? (known?.email ?? null) : draft.email,
  lastName: draft.lastName,
  firstName: draft.firstName,
  middleName: draft.middleName ?? null,
  hasLeft: isLeft,
});

function planRow(row: Working, names: ReadonlyMap<string, string>, units: NameIndex, places: NameIndex): PlannedRow {
  const { draft, known, isLeft } = row;
  const wanted = wantedOf(draft, units, places);
  const reasons = [...row.reasons];
  const status = isLeft ? 'left' : known?.status === 'suspended' ? 'suspended' : 'active';
  const changes = known ? differences(known, wanted, units, places) : [];
  if (known && row.manager !== undefined && row.manager !== known.managerId) {
    changes.push({ field: 'manager', before: names.get(known.managerId ?? '') ?? null, after: draft.manager ?? null });
  }
  const returns = known?.status === 'left' && status === 'active';
  if (returns) reasons.push({ code: known.placeholder ? 'known_from_thanks' : 'returns', params: {} });
  const leaves = !!known && known.status !== 'left' && status === 'left';
  if (leaves && !changes.some((c) => c.field === 'leftOn'))
    changes.push({ field: 'leftOn', before: null, after: draft.leftOn ?? null });
  if (isLeft && !known) reasons.push({ code: 'left_before', params: { day: draft.leftOn! } });

  const outcome = outcomeOf(row, reasons, changes.length > 0 || returns);
  return {
    line: draft.line,
    outcome,
    name: nameOf(draft),
    number: draft.number ?? known?.number ?? null,
    personId: known?.id ?? null,
    wanted,
    manager: row.manager,
    status,
    changes,
    reasons,
  };
}

function outcomeOf(
  { leftOut, known, isLeft }: Working,
  reasons: readonly RowReason[],
  differs: boolean,
): ImportOutcome {
  if (leftOut) return 'left_out';
  if (reasons.some(isRowError)) return 'rejected';
  if (known) return differs ? 'changed' : 'unchanged';
  return isLeft ? 'ignored' : 'new';
}
