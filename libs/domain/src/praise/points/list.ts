import { type FileTable, type HeadingGuesser, headingGuesser } from '../../company';
import { NO_TARGET, type PointTarget, targetKey } from './target';

interface Named {
  readonly id: string;
  /** Everything by which people call it. */
  readonly names: readonly string[];
}

/** What a list of points may name. */
export interface PointDirectory {
  readonly places: readonly (Named & { readonly closed: boolean })[];
  readonly touchpoints: readonly Named[];
  readonly units: readonly Named[];
  /** Names are the number, "First Last" and "Last First". */
  readonly people: readonly Named[];
}

/**
 * `unknown`: nothing is called so; `touchpoint`: no touchpoint is; `several`: more than one thing is; `closed`: the place is;
 * `columns`: more than two cells; `repeated`: `first` is the line that said it before.
 */
export type ListFault = 'unknown' | 'touchpoint' | 'several' | 'closed' | 'columns' | 'repeated';

export type ListRow = { readonly line: number; readonly text: string } & (
  | { readonly target: PointTarget; readonly fault?: undefined }
  | { readonly fault: ListFault; readonly named: string; readonly first?: number; readonly target?: undefined }
);

/** Columns of a file with points. */
export const POINT_HEADINGS: HeadingGuesser<'place' | 'touchpoint'> = headingGuesser({
  place: 'место|адрес|филиал|площадка|где|подразделение|сотрудник|place|location|address|branch|where|unit|employee',
  touchpoint: 'точка контакта|точка|шаг|этап|touchpoint|touch point|step|stage',
});

/** A spreadsheet or a CSV file as the list that people paste: its two columns, or the first two when none has a heading. */
export function listOfTable({ headings, rows }: FileTable): string {
  const { place, touchpoint } = POINT_HEADINGS.propose(headings);
  const nameless = place === undefined && touchpoint === undefined;
  const columns = nameless ? [0, 1] : [place, touchpoint];
  const all = nameless ? [headings, ...rows.map(({ cells }) => cells)] : rows.map(({ cells }) => cells);
  const cellOf = (cells: readonly string[], at: number | undefined) =>
    at === undefined ? '' : (cells[at] ?? '').replace(/[\s;]+/g, ' ').trim();
  return all
    .map((cells) => columns.map((at) => cellOf(cells, at)))
    .map(([first, second]) => (second ? `${first}; ${second}` : first!))
    .join('\n');
}

/** Case, ё, quotes, dots, commas and spaces make no difference. */
const plain = (name: string): string =>
  name
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/[«»"'.,()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function indexOf(things: readonly Named[]): (name: string) => readonly string[] {
  const ids = new Map<string, Set<string>>();
  for (const { id, names } of things)
    for (const name of names.map(plain)) if (name) ids.set(name, (ids.get(name) ?? new Set()).add(id));
  return (name) => [...(ids.get(plain(name)) ?? [])];
}

/** The same; where nothing is called so, what has all its words in a name: "Лесная" for "ул. Лесная, 7". */
function looseIndexOf(things: readonly Named[]): (name: string) => readonly string[] {
  const exact = indexOf(things);
  const words = things.map(({ id, names }) => ({ id, names: names.map((name) => new Set(plain(name).split(' '))) }));
  return (name) => {
    const found = exact(name);
    const said = plain(name).split(' ').filter(Boolean);
    if (found.length || !said.length) return found;
    return words
      .filter(({ names }) => names.some((known) => said.every((word) => known.has(word))))
      .map(({ id }) => id);
  };
}

const HEADING = /^(место|адрес|филиал|place|location|address|branch)\s*([;\t]|$)/i;

/**
 * "place; touchpoint", one a line; a place by its name or address, or by words of them that no other has. Alone on a line also a unit, or a person by number or name.
 * Empty lines say nothing; a line with headings may come first.
 */
export function readPointList(text: string, directory: PointDirectory): ListRow[] {
  const read = readerOf(directory);
  const seen = new Map<string, number>();
  const rows: ListRow[] = [];
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = index + 1;
    const said = raw.trim();
    if (!said || (!rows.length && HEADING.test(said))) return;
    const cells = said.split(/[;\t]/).map((cell) => cell.trim());
    const found = read(cells);
    if ('fault' in found) return rows.push({ line, text: said, ...found });
    const first = seen.get(targetKey(found));
    if (first !== undefined) return rows.push({ line, text: said, fault: 'repeated', named: said, first });
    seen.set(targetKey(found), line);
    return rows.push({ line, text: said, target: found });
  });
  return rows;
}

type Read = PointTarget | { fault: ListFault; named: string };

function readerOf(directory: PointDirectory): (cells: readonly string[]) => Read {
  const [place, touchpoint, unit, person] = [
    looseIndexOf(directory.places),
    looseIndexOf(directory.touchpoints),
    looseIndexOf(directory.units),
    indexOf(directory.people),
  ];
  const closed = new Set(directory.places.filter((one) => one.closed).map(({ id }) => id));
  const alone = (named: string): Read => {
    const found = [
      ...place(named).map((placeId) => ({ ...NO_TARGET, placeId })),
      ...unit(named).map((unitId) => ({ ...NO_TARGET, unitId })),
      ...person(named).map((employeeId) => ({ ...NO_TARGET, employeeId })),
    ];
    const open = found.filter(({ placeId }) => !placeId || !closed.has(placeId));
    if (open.length === 1) return open[0]!;
    return { fault: open.length ? 'several' : found.length ? 'closed' : 'unknown', named };
  };
  const atStep = (where: Read, named: string): Read => {
    if ('fault' in where) return where;
    const [touchpointId, ...others] = touchpoint(named);
    if (!touchpointId) return { fault: 'touchpoint', named };
    return others.length ? { fault: 'several', named } : { ...where, touchpointId };
  };
  return ([where = '', step = '', ...more]) => {
    if (more.some(Boolean)) return { fault: 'columns', named: more.join('; ') };
    if (!step) return alone(where);
    return atStep(where ? alone(where) : NO_TARGET, step);
  };
}
