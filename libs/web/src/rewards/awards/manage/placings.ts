/** One line of a decision: who, why, and whether they share the place of the line above. */
export interface PlaceRow {
  /** Of the nominee; empty: nobody chosen. */
  readonly key: string;
  readonly reason: string;
  readonly shares: boolean;
}

export const EMPTY_ROW: PlaceRow = { key: '', reason: '', shares: false };
/** Chosen in the first line: the award is given to nobody this time. */
export const NOBODY = 'nobody';

/** Lines with somebody in them, each with its place: whoever shares one makes the next be passed over (1, 2, 2 or 1, 1, 3). */
export function placed(rows: readonly PlaceRow[]): (PlaceRow & { readonly place: number })[] {
  const filled = rows.filter(({ key }) => key && key !== NOBODY);
  let place = 0;
  return filled.map((row, i) => {
    if (i === 0 || !row.shares) place = i + 1;
    return { ...row, place };
  });
}

/** The place that a line is about; of an empty one, were all the lines above it filled. */
export function placeAt(rows: readonly PlaceRow[], at: number): number {
  const isEmpty = !rows[at]!.key;
  const upTo = rows.slice(0, at + 1);
  const meant = upTo.map((row, i) => (isEmpty || i === 0 ? { ...row, key: 'somebody' } : row));
  return placed(meant).at(-1)!.place;
}

interface Ranked {
  readonly key: string;
  readonly rank: number;
}

/**
 * Lines for as many places as the award honours. Whom jury or voters put first stands in the first, those who share that place in a line
 * each; the rest is empty, for each name needs a reason.
 */
export function offeredRows(ranked: readonly Ranked[], places: number): PlaceRow[] {
  const first = ranked.filter(({ rank }) => rank === 1).map(({ key }, i) => ({ key, reason: '', shares: i > 0 }));
  return [...first, ...Array.from({ length: Math.max(0, places - first.length) }, () => EMPTY_ROW)];
}
