import type { Tx } from '@zasluga/kernel';

export interface EntriesFields {
  author: { id: string; unitId?: string | null };
  deed?: string;
  placeId?: string;
  times?: number;
  at?: string;
  kind?: 'done' | 'not_dared' | 'refused';
  seconds?: number | null;
  asked?: 'nobody' | 'colleague' | 'superior' | null;
  costMinor?: number | null;
  limitMinor?: number | null;
  left?: string | null;
  barrier?: string | null;
  answeredAfterHours?: number;
  /** Somebody stands above who owes an answer; without it: to what was done. */
  owed?: boolean;
}

/** So many entries of one author, alike but for their minute. */
export const makeEntries = (tx: Tx, fields: EntriesFields): Promise<unknown> => {
  const kind = fields.kind ?? 'done';
  const isDone = kind === 'done';
  return tx.sql(
    'test.entries',
    `insert into decision (company_id, id, author_id, unit_id, did, currency, kind, seconds, asked, cost_minor, limit_minor, customer_left, barrier, deed, place_id,
       for_reviewer, request_key, request_hash, created_at, decided_at, verdict, answered_by, answered_at, answer_due_at)
     select $1, gen_random_uuid(), $2, $3, 'Замена напитка', 'RUB', $4, $5, $6, $7, $8, $9, $10, $15, $16, $4 = 'done', gen_random_uuid()::text,
       decode(md5(random()::text) || md5(random()::text), 'hex'), t.at, t.at, case when $13::float8 is not null then 'backed' end,
       case when $13::float8 is not null then $2::uuid end, t.at + $13::float8 * interval '1 hour',
       case when $14::boolean then t.at + interval '24 hours' end
     from (select $12::timestamptz + i * interval '1 minute' as at from generate_series(1, $11) i) t`,
    [
      tx.companyId,
      fields.author.id,
      fields.author.unitId ?? null,
      kind,
      isDone ? (fields.seconds === undefined ? 30 : fields.seconds) : null,
      isDone ? (fields.asked === undefined ? 'nobody' : fields.asked) : null,
      isDone ? (fields.costMinor === undefined ? 20_000 : fields.costMinor) : null,
      fields.limitMinor ?? null,
      isDone ? (fields.left === undefined ? 'calm' : fields.left) : null,
      fields.barrier ?? null,
      fields.times ?? 1,
      fields.at ?? '2026-10-10T12:00:00+03:00',
      fields.answeredAfterHours ?? null,
      fields.owed ?? isDone,
      fields.deed ?? null,
      fields.placeId ?? null,
    ],
  );
};
