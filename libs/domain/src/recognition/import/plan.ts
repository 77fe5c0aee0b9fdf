import type { FileTable } from '../../company';
import type { PastMapping } from './headings';
import { type DayOrder, dayOrderOf } from './past-day';
import { type KnownReceiver, type Newcomer, PeopleFinder, personKey } from './people';
import { type PastDraft, type PastWords, readPastRow } from './read-row';
import type { PastReason } from './reasons';

/**
 * accepted: goes in; copy: the same day, people and words as an earlier row of the file; there: an import before has brought it in;
 * refused: can't go in, with the reasons.
 */
export const PAST_OUTCOMES = ['accepted', 'copy', 'there', 'refused'] as const;
export type PastOutcome = (typeof PAST_OUTCOMES)[number];

export interface PastQuestion {
  readonly table: FileTable;
  readonly mapping: PastMapping;
  readonly people: readonly KnownReceiver[];
  readonly words: PastWords;
  /** `yyyy-mm-dd` in the company's zone */
  readonly today: string;
  /** told by a person where the file doesn't tell it itself */
  readonly order?: DayOrder;
  /** copies go in too */
  readonly withCopies: boolean;
  /** whether a row of this print was brought in before */
  readonly isThere: (print: string) => boolean;
}

export interface PlannedPast extends PastDraft {
  readonly outcome: PastOutcome;
  /** What makes it the same row when it comes again: day, people, words, and which of equal ones it is. People by id or, unknown yet, by name. */
  readonly print: string;
  /** which of equal rows, from 1 */
  readonly nth: number;
}

export interface PastPlan {
  readonly rows: readonly PlannedPast[];
  readonly counts: Readonly<Record<PastOutcome, number>>;
  /** rows refused for each reason; a row may have several */
  readonly refusals: readonly { readonly code: PastReason['code']; readonly count: number }[];
  /** of the rows that go in */
  readonly newcomers: readonly Newcomer[];
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** the file writes days with slashes and doesn't tell which number is the month */
  readonly askOrder: boolean;
  /** rows that go in */
  readonly taken: readonly PlannedPast[];
}

/** What an import of past recognitions would do, row by row. The same question has the same answer. */
export function planPast(question: PastQuestion): PastPlan {
  const { table, mapping, words, today } = question;
  const days = table.rows.map((row) => row.cells[mapping.date ?? -1] ?? '');
  const reading = {
    mapping,
    words,
    today,
    columns: table.headings.length,
    order: dayOrderOf(days) ?? question.order,
    people: new PeopleFinder(question.people),
  };
  const seen = new Map<string, { times: number; line: number }>();
  const rows = table.rows.map((row) => judge(readPastRow(row, reading), question, seen));
  const taken = rows.filter(({ outcome }) => outcome === 'accepted' || (outcome === 'copy' && question.withCopies));
  const counts = { accepted: 0, copy: 0, there: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome]++;
  const told = taken.map(({ day }) => day!).sort();
  return {
    rows,
    counts,
    refusals: refusalsOf(rows),
    newcomers: newcomersOf(taken),
    firstDay: told[0] ?? null,
    lastDay: told.at(-1) ?? null,
    askOrder: rows.some(({ reasons }) => reasons.some(({ code }) => code === 'day_ambiguous')),
    taken,
  };
}

export const printOf = (
  { day, story }: Pick<PastDraft, 'day' | 'story'>,
  from: string,
  to: readonly string[],
  nth: number,
): string => JSON.stringify([day, from, [...to].sort(), story, nth]);

function judge(
  draft: PastDraft,
  { isThere }: PastQuestion,
  seen: Map<string, { times: number; line: number }>,
): PlannedPast {
  if (draft.reasons.length) return { ...draft, outcome: 'refused', print: '', nth: 1 };
  const names = [personKey(draft.from!), draft.to.map(personKey)] as const;
  const same = printOf(draft, ...names, 0);
  const first = seen.get(same) ?? { times: 0, line: draft.line };
  first.times++;
  seen.set(same, first);
  const nth = first.times;
  const read = { ...draft, nth, print: printOf(draft, ...names, nth) };
  if (isThere(read.print)) return { ...read, outcome: 'there' };
  if (nth === 1) return { ...read, outcome: 'accepted' };
  return { ...read, outcome: 'copy', reasons: [{ code: 'copy', params: { line: first.line } }] };
}

function refusalsOf(rows: readonly PlannedPast[]): PastPlan['refusals'] {
  const counts = new Map<PastReason['code'], number>();
  for (const row of rows)
    if (row.outcome === 'refused')
      for (const code of new Set(row.reasons.map((reason) => reason.code)))
        counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

function newcomersOf(taken: readonly PlannedPast[]): Newcomer[] {
  const found = new Map<string, Newcomer>();
  for (const { from, to } of taken)
    for (const person of [from!, ...to]) if ('newcomer' in person) found.set(person.newcomer.key, person.newcomer);
  return [...found.values()];
}
