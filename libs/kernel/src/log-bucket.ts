import { ZERO_BUCKET } from '@zasluga/domain';

/**
 * SQL of the bucket of a measured value, as `logBucketOf` of the domain counts it: `group by` it and read counts, never single times.
 *
 * @param value an SQL expression for a number: seconds as `extract(epoch from b - a)`
 */
export const logBucket = (value: string): string =>
  `(case when (${value}) > 0 then ceil(ln((${value})::float8) / ln(1.02::float8))::int else ${ZERO_BUCKET} end)`;
