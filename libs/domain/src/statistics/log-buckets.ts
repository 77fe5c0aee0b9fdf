/** Ratio of the upper to the lower end of a bucket. */
const RATIO = 1.02;

/** The bucket of what is not above zero. */
export const ZERO_BUCKET = -2_147_483_648;

/** How far a quantile from buckets may lie from the exact one, as a share of it: (1.02 − 1) / (1.02 + 1), just below 1 %. */
export const LOG_BUCKET_ERROR = (RATIO - 1) / (RATIO + 1);

/** How many measured values lie in each bucket. */
export type LogBuckets = ReadonlyMap<number, number>;

/**
 * Number of the bucket of a measured value: ⌈log₁.₀₂ value⌉, so that a bucket is 2 % wide wherever it lies (the sketch of Masson, Rim & Lee
 * 2019, "DDSketch", PVLDB 12:2195, without its bound on buckets: from a second to ten years there are a thousand). Counts by bucket add up
 * over days and groups, and an entry can be taken away again. PostgreSQL comes to the same number by `logBucket` of the kernel.
 *
 * @param value in any unit, always the same; 0 and below have a bucket of their own and count as 0
 */
export const logBucketOf = (value: number): number =>
  value > 0 ? Math.ceil(Math.log(value) / Math.log(RATIO)) : ZERO_BUCKET;

/** The value that stands for a bucket: nowhere in it farther off than `LOG_BUCKET_ERROR`. */
export const valueOfLogBucket = (bucket: number): number =>
  bucket === ZERO_BUCKET ? 0 : (2 * RATIO ** bucket) / (RATIO + 1);

/** Counts of several days or groups together. */
export function mergedLogBuckets(...parts: readonly LogBuckets[]): LogBuckets {
  const sum = new Map<number, number>();
  for (const part of parts) for (const [bucket, count] of part) sum.set(bucket, (sum.get(bucket) ?? 0) + count);
  return sum;
}

/**
 * Quantile of measured values of which only counts by bucket are known, within 1 % of the exact one (type 7, see `quantileType7`) whatever
 * the distribution: sketches that bound the rank instead are off by a multiple between two humps.
 *
 * @param q 0 to 1
 * @returns null without values
 * Complexity: the number of buckets, sorted.
 */
export function quantileOfLogBuckets(buckets: LogBuckets, q: number): number | null {
  const sorted = [...buckets].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
  const n = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (n === 0) return null;
  const valueAt = (rank: number): number => {
    let passed = 0;
    for (const [bucket, count] of sorted) {
      passed += count;
      if (rank < passed) return valueOfLogBucket(bucket);
    }
    return valueOfLogBucket(sorted.at(-1)![0]);
  };
  const place = (n - 1) * q;
  const [low, high] = [valueAt(Math.floor(place)), valueAt(Math.ceil(place))];
  return low + (place - Math.floor(place)) * (high - low);
}
