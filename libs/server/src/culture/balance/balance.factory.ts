import type { Tx } from '@zasluga/kernel';

export interface AnsweredFields {
  expected?: number | null;
  demanded?: number | null;
  recommend?: number | null;
  comeAgain?: number | null;
  compared?: number | null;
  askedToWrite?: boolean | null;
  state?: 'received' | 'published' | 'hidden' | 'taken';
  kind?: 'praise' | 'problem';
  suspicious?: boolean;
  at?: string;
}

/** So many customers who answered alike at a praise point. */
export const makeAnswers = (tx: Tx, pointId: string, times: number, fields: AnsweredFields = {}): Promise<unknown> => {
  const state = fields.state ?? 'received';
  return tx.sql(
    'test.answers',
    `insert into praise (company_id, id, point_id, place_id, touchpoint_id, kind, who, words, locale, state, suspicious, expected, demanded, recommend, come_again,
       compared, asked_to_write, request_key, status_hash, decided_at, hide_reason, created_at)
     select $1, gen_random_uuid(), q.id, q.place_id, q.touchpoint_id, $3, 'unknown', '', 'ru', $4, $5, $6, $7, $8, $9, $10, $11, decode(md5(random()::text), 'hex'),
       decode(md5(random()::text), 'hex'), $12::timestamptz, $13, $14::timestamptz - i * interval '1 minute' from praise_point q, generate_series(1, $15) i where q.id = $2`,
    [
      tx.companyId,
      pointId,
      fields.kind ?? 'praise',
      state,
      fields.suspicious ?? false,
      fields.expected ?? null,
      fields.demanded ?? null,
      fields.recommend ?? null,
      fields.comeAgain ?? null,
      fields.compared ?? null,
      fields.askedToWrite ?? null,
      state === 'received' ? null : new Date(),
      state === 'hidden' ? 'проба' : null,
      fields.at ?? new Date(),
      times,
    ],
  );
};
