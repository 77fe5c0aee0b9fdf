/** How one person, or several alike, order the values. */
export interface BallotOrder {
  /** Per value its place, 1 the highest; equal places are a tie; null: this person didn't rank it. */
  places: readonly (number | null)[];
  /** So many people order alike; 1 if unsaid. */
  times?: number;
}

/**
 * How many people rank one value above another: pairs[i][j] of i above j. A tie adds nothing, and neither does a pair in which one or
 * both are unranked, unless whatever is unranked stands below all that is ranked ("top k").
 *
 * @param values how many values there are
 */
export function pairMatrix(ballots: readonly BallotOrder[], values: number, unrankedLast: boolean): number[][] {
  const pairs = Array.from({ length: values }, () => new Array<number>(values).fill(0));
  for (const { places, times = 1 } of ballots)
    for (let i = 0; i < values; i += 1)
      for (let j = 0; j < values; j += 1) if (isAbove(places, i, j, unrankedLast)) pairs[i]![j]! += times;
  return pairs;
}

/** Whether a ballot ranks value i above value j. */
export function isAbove(places: BallotOrder['places'], i: number, j: number, unrankedLast: boolean): boolean {
  const above = places[i] ?? null;
  const below = places[j] ?? null;
  if (above === null) return false;
  return below === null ? unrankedLast : above < below;
}

/**
 * Borda's points: values − 1 for the highest, 0 for the lowest, summed over people. Tied values share the mean of their places, those
 * unranked the mean of the places that remain.
 */
export function borda(ballots: readonly BallotOrder[], values: number): number[] {
  const points = new Array<number>(values).fill(0);
  for (const { places, times = 1 } of ballots)
    midPlaces(places, values).forEach((place, value) => (points[value]! += times * (values - place)));
  return points;
}

/** The places of one ballot made complete: 1 the highest, ties share the mean, whatever is unranked shares what is below. */
export function midPlaces(places: BallotOrder['places'], values: number): number[] {
  const of = (value: number): number => places[value] ?? Infinity;
  return Array.from({ length: values }, (_, value) => {
    let above = 0;
    let level = 0;
    for (let other = 0; other < values; other += 1) {
      if (of(other) < of(value)) above += 1;
      else if (of(other) === of(value)) level += 1;
    }
    return above + (level + 1) / 2;
  });
}
