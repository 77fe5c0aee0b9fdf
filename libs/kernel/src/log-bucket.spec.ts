import { logBucketOf, quantileOfLogBuckets, seededRandom } from '@zasluga/domain';
import { freshDatabase } from '@zasluga/testing';
import { Client } from 'pg';
import { logBucket } from './log-bucket';

it('PostgreSQL counts the buckets of the domain, and its exact quantiles lie within 1 % of those from the counts', async () => {
  const fresh = await freshDatabase();
  const client = new Client(fresh.url);
  await client.connect();
  const random = seededRandom('answers');
  // hours until an answer: most soon, some after the weekend
  const seconds = Array.from(
    { length: 3000 },
    () => Math.round((random.uniform() < 0.2 ? 200_000 : 5000) * Math.exp(0.7 * random.normal()) * 1000) / 1000,
  );
  seconds.push(0, 1, 60, 3600);
  const { rows } = await client.query<{ bucket: number; count: number }>(
    `select ${logBucket('s')} as bucket, count(*)::int as count from unnest($1::float8[]) s group by 1`,
    [seconds],
  );
  const counts = new Map(rows.map(({ bucket, count }) => [bucket, count]));
  const expected = new Map<number, number>();
  for (const one of seconds) expected.set(logBucketOf(one), (expected.get(logBucketOf(one)) ?? 0) + 1);
  expect(new Map([...counts].sort())).toEqual(new Map([...expected].sort()));
  for (const q of [0.5, 0.79, 0.8, 0.9]) {
    const { rows: exact } = await client.query<{ value: number }>(
      'select percentile_cont($1) within group (order by s) as value from unnest($2::float8[]) s',
      [q, seconds],
    );
    expect(Math.abs(quantileOfLogBuckets(counts, q)! / exact[0]!.value - 1)).toBeLessThanOrEqual(0.01);
  }
  await client.end();
  await fresh.drop();
});
