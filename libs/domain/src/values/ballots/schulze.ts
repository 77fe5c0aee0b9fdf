/** Schulze's order of values. */
export interface SchulzeOrder {
  /** strengths[i][j]: strength of the strongest path of majorities from i to j, in people; 0 if there is none. */
  strengths: number[][];
  /** 1 + how many values stand strictly above; equal places are a tie. */
  places: number[];
}

/**
 * Schulze's method (Schulze 2011, Social Choice and Welfare 36:267): i stands above j if the strongest path from i to j is stronger
 * than the one back. A path is as strong as its weakest majority. Costs values³.
 */
export function schulze(pairs: readonly (readonly number[])[]): SchulzeOrder {
  const size = pairs.length;
  const strengths = pairs.map((row, i) => row.map((count, j) => (i !== j && count > pairs[j]![i]! ? count : 0)));
  for (let via = 0; via < size; via += 1)
    for (let from = 0; from < size; from += 1)
      for (let to = 0; to < size; to += 1)
        if (from !== to)
          strengths[from]![to] = Math.max(
            strengths[from]![to]!,
            Math.min(strengths[from]![via]!, strengths[via]![to]!),
          );
  const places = strengths.map((row, i) => 1 + strengths.filter((other, j) => i !== j && other[i]! > row[j]!).length);
  return { strengths, places };
}

/** His places, and one order that keeps to them: equals in the order of the list. */
export function schulzeOrder(pairs: readonly (readonly number[])[]): { places: number[]; order: number[] } {
  const { places } = schulze(pairs);
  return { places, order: places.map((_, value) => value).sort((a, b) => places[a]! - places[b]! || a - b) };
}
