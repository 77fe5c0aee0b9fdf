import type { FileRow } from '../../company';
import { cleanText, textFault } from '../../text';
import { RECEIVERS_MAX, STORY_MAX } from '../words';
import type { PastField, PastMapping } from './headings';
import { type DayOrder, readPastDay } from './past-day';
import { type PeopleFinder, type Person, personKey } from './people';
import type { PastReason } from './reasons';

/** Something that a cell may name: a value, a touchpoint, a behaviour. */
export interface Named {
  readonly id: string;
  readonly textRu: string;
  readonly textEn: string;
}
export interface KnownBehaviour extends Named {
  readonly valueId: string;
}
export interface PastWords {
  readonly touchpoints: readonly Named[];
  readonly values: readonly Named[];
  readonly behaviours: readonly KnownBehaviour[];
}

/** What a row says, as far as it can be read. */
export interface PastDraft {
  readonly line: number;
  readonly day: string | null;
  readonly from: Person | null;
  readonly to: readonly Person[];
  readonly story: string;
  readonly touchpointId: string | null;
  readonly valueId: string | null;
  readonly behaviourId: string | null;
  /** as written, for the list of rows */
  readonly said: { readonly from: string; readonly to: string };
  readonly reasons: readonly PastReason[];
}

export interface PastReading {
  readonly mapping: PastMapping;
  readonly columns: number;
  readonly order: DayOrder | undefined;
  readonly people: PeopleFinder;
  readonly words: PastWords;
  /** `yyyy-mm-dd` in the company's zone */
  readonly today: string;
}

const NAME_MAX = 100;
/** Before this nobody kept such a list on a computer: a wrong century. */
const FIRST_DAY = '1990-01-01';
/** Several receivers in one cell. A comma isn't among them: it stands between last and first name. */
const BETWEEN_PEOPLE = /[;|\n]+/u;
const key = (text: string) => cleanText(text).toLowerCase().replaceAll('ё', 'е').replace(/\.$/, '');

/** Reads one row; says everything that is wrong with it, not only the first thing. */
export function readPastRow(row: FileRow, reading: PastReading): PastDraft {
  const { mapping, columns, words } = reading;
  const reasons: PastReason[] = [];
  const refuse = (code: PastReason['code'], field?: PastField, params: PastReason['params'] = {}) =>
    void reasons.push({ code, ...(field && { field }), params });
  const cell = (field: PastField) => {
    const at = mapping[field];
    return at === undefined ? '' : (row.cells[at] ?? '').trim();
  };
  if (row.cells.slice(columns).some((one) => one.trim()))
    refuse('cells_too_many', undefined, { cells: row.cells.length, columns });

  const from = readPeople(cell('from'), 'from', reading, refuse)[0] ?? null;
  const to = readPeople(cell('to'), 'to', reading, refuse);
  if (from && to.some((one) => personKey(one) === personKey(from))) refuse('to_self', 'to', { name: cell('to') });
  const named = (field: 'touchpoint' | 'value' | 'behaviour', known: readonly Named[]): Named | null => {
    const said = key(cell(field));
    const found = known.find((one) => key(one.textRu) === said || key(one.textEn) === said);
    if (said && !found) refuse(`${field}_unknown`, field, { value: cell(field).slice(0, NAME_MAX) });
    return (said && found) || null;
  };
  const touchpoint = named('touchpoint', words.touchpoints);
  const behaviour = named('behaviour', words.behaviours) as KnownBehaviour | null;
  const value = named('value', words.values);
  return {
    line: row.line,
    day: readDay(cell('date'), reading, refuse),
    from,
    to,
    story: readStory(cell('story'), refuse),
    touchpointId: touchpoint?.id ?? null,
    valueId: value?.id ?? behaviour?.valueId ?? null,
    behaviourId: behaviour?.id ?? null,
    said: { from: cell('from').slice(0, NAME_MAX), to: cell('to').slice(0, NAME_MAX) },
    reasons,
  };
}

type Refuse = (code: PastReason['code'], field?: PastField, params?: PastReason['params']) => void;

function readDay(cell: string, { order, today }: PastReading, refuse: Refuse): string | null {
  if (!cell) refuse('date_empty', 'date');
  const read = cell ? readPastDay(cell, order) : undefined;
  if (!read) return null;
  const value = cell.slice(0, NAME_MAX);
  if ('fault' in read) refuse(read.fault, 'date', { value });
  else if (read.day > today) refuse('day_future', 'date', { value });
  else if (read.day < FIRST_DAY) refuse('day_too_old', 'date', { value });
  else return read.day;
  return null;
}

function readPeople(cell: string, field: 'from' | 'to', { people }: PastReading, refuse: Refuse): Person[] {
  const parts = (field === 'to' ? cell.split(BETWEEN_PEOPLE) : [cell]).map((part) => cleanText(part)).filter(Boolean);
  if (!parts.length) refuse(`${field}_empty`, field);
  if (parts.length > RECEIVERS_MAX) {
    refuse('to_too_many', 'to', { count: parts.length, max: RECEIVERS_MAX });
    return [];
  }
  const found = parts.flatMap((part) => {
    const fault = textFault(part, { max: NAME_MAX });
    if (fault) refuse(fault.code === 'input.too_long' ? 'name_too_long' : 'unreadable', field, { max: NAME_MAX });
    if (fault) return [];
    const person = people.find(part);
    if (!('fault' in person)) return [person];
    refuse(person.fault, field, { value: part });
    return [];
  });
  if (new Set(found.map(personKey)).size < found.length) refuse('to_twice', 'to');
  return found;
}

function readStory(cell: string, refuse: Refuse): string {
  const story = cleanText(cell, { multiline: true });
  const fault = textFault(story, { min: 1, max: STORY_MAX });
  if (!fault) return story;
  if (fault.code === 'input.too_long')
    refuse('story_too_long', 'story', { length: fault.params!['length']!, max: STORY_MAX });
  else refuse(fault.code === 'input.characters' ? 'unreadable' : 'story_empty', 'story');
  return '';
}
