/** How far two categories are apart: not at all or wholly; by how many answers lie between them; by their numbers. */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Agreement beyond chance, or why there is no such number. */
export type Alpha =
  | { status: 'ok'; alpha: number }
  /** No item was judged by two people. */
  | { status: 'insufficient'; alpha: null }
  /** Everybody used one and the same category everywhere: there is nothing that chance could have got wrong. */
  | { status: 'undefined'; alpha: null };

/**
 * Krippendorff's alpha, −1 to 1: 1 all agree, 0 as by chance, below 0 worse than that. Answers may be missing; items that fewer than two
 * people judged say nothing and are left out. Needs only how often each category was given to each item, so it costs the items, not
 * the people.
 *
 * Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"; Hayes & Krippendorff 2007, Communication Methods and Measures 1:77.
 *
 * @param items per item how many people gave it each category; for the ordinal metric categories come in their order
 * @param scores numbers of the categories for interval and ratio; 1, 2, 3 … if unsaid
 */
export function krippendorffAlpha(
  items: readonly ArrayLike<number>[],
  metric: AlphaMetric = 'nominal',
  scores?: readonly number[],
): Alpha {
  const categories = items[0]?.length ?? 0;
  const marginals = new Array<number>(categories).fill(0);
  const pairs = Array.from({ length: categories }, () => new Array<number>(categories).fill(0));
  for (const counts of items) {
    const answers = total(counts);
    if (answers < 2) continue;
    for (let c = 0; c < categories; c += 1) {
      marginals[c] = marginals[c]! + counts[c]!;
      for (let k = c + 1; k < categories; k += 1)
        pairs[c]![k] = pairs[c]![k]! + (counts[c]! * counts[k]!) / (answers - 1);
    }
  }
  const pairable = total(marginals);
  if (pairable === 0) return { status: 'insufficient', alpha: null };
  const distance = squaredDistance(metric, marginals, scores ?? marginals.map((_, c) => c + 1));
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < categories; c += 1)
    for (let k = c + 1; k < categories; k += 1) {
      const apart = distance(c, k);
      observed += pairs[c]![k]! * apart;
      expected += marginals[c]! * marginals[k]! * apart;
    }
  if (expected === 0) return { status: 'undefined', alpha: null };
  return { status: 'ok', alpha: 1 - ((pairable - 1) * observed) / expected };
}

function squaredDistance(
  metric: AlphaMetric,
  marginals: readonly number[],
  scores: readonly number[],
): (c: number, k: number) => number {
  switch (metric) {
    case 'nominal':
      return () => 1;
    case 'ordinal':
      // how many answers lie between the middle of one category and the middle of the other
      return (c, k) => (total(marginals.slice(c, k + 1)) - (marginals[c]! + marginals[k]!) / 2) ** 2;
    case 'interval':
      return (c, k) => (scores[c]! - scores[k]!) ** 2;
    case 'ratio':
      return (c, k) => ((scores[c]! - scores[k]!) / (scores[c]! + scores[k]!)) ** 2;
  }
}

/**
 * How often two people who judged the same item say the same, 0 to 1; over all such pairs. Shown beside alpha, which sinks when nearly
 * everybody says one thing although nearly all agree.
 *
 * @returns null when no item was judged by two people
 */
export function rawPairwiseAgreement(items: readonly ArrayLike<number>[]): number | null {
  let alike = 0;
  let pairs = 0;
  for (const counts of items) {
    const answers = total(counts);
    pairs += answers * (answers - 1);
    for (let c = 0; c < counts.length; c += 1) alike += counts[c]! * (counts[c]! - 1);
  }
  return pairs === 0 ? null : alike / pairs;
}

function total(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let c = 0; c < counts.length; c += 1) sum += counts[c]!;
  return sum;
}
