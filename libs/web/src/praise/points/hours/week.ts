import type { WrittenHours } from '@zasluga/domain';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Neighbouring days with the same hours; without hours: closed. */
export interface DayRange {
  readonly from: Weekday;
  readonly to: Weekday;
  readonly hours: { readonly opens: string; readonly closes: string } | null;
}

/** The whole week from Monday to Sunday in as few ranges as there are; none where the hours are unknown. */
export function rangesOf(week: readonly WrittenHours[]): DayRange[] {
  if (!week.length) return [];
  const ranges: DayRange[] = [];
  for (const weekday of WEEKDAYS) {
    const day = week.find((one) => one.weekday === weekday);
    const last = ranges.at(-1);
    if (last && last.hours?.opens === day?.opens && last.hours?.closes === day?.closes)
      ranges[ranges.length - 1] = { ...last, to: weekday };
    else ranges.push({ from: weekday, to: weekday, hours: day ? { opens: day.opens, closes: day.closes } : null });
  }
  return ranges;
}

export type SpanKind = 'same_day' | 'next_day' | 'all_day';

/** Undefined while a time is missing. */
export function spanKindOf({ opens, closes }: { opens: string; closes: string }): SpanKind | undefined {
  if (!opens || !closes) return undefined;
  return opens === closes ? 'all_day' : closes < opens ? 'next_day' : 'same_day';
}

/** A day as it stands in the form: its times stay while it is not ticked. */
export interface DayDraft {
  readonly weekday: Weekday;
  readonly open: boolean;
  readonly opens: string;
  readonly closes: string;
}

export const draftOf = (week: readonly WrittenHours[]): DayDraft[] =>
  WEEKDAYS.map((weekday) => {
    const day = week.find((one) => one.weekday === weekday);
    return { weekday, open: !!day, opens: day?.opens ?? '', closes: day?.closes ?? '' };
  });

export const weekOf = (draft: readonly DayDraft[]): WrittenHours[] =>
  draft.filter(({ open }) => open).map(({ weekday, opens, closes }) => ({ weekday, opens, closes }));

const USUAL = { opens: '09:00', closes: '21:00' };

/** Ticked: with the times it had, else with those of the open day before it, else of any, else with usual ones. */
export function withDay(draft: readonly DayDraft[], weekday: Weekday, open: boolean): DayDraft[] {
  const known = draft.filter((one) => one.open && one.opens && one.closes);
  const like = known.filter((one) => one.weekday < weekday).at(-1) ?? known[0] ?? USUAL;
  return draft.map((one) => {
    if (one.weekday !== weekday) return one;
    if (!open || (one.opens && one.closes)) return { ...one, open };
    return { ...one, open, opens: like.opens, closes: like.closes };
  });
}

/** Every day open like the first open one. */
export function withAllLikeFirst(draft: readonly DayDraft[]): readonly DayDraft[] {
  const first = draft.find(({ open }) => open);
  return first ? draft.map(({ weekday }) => ({ ...first, weekday })) : draft;
}
