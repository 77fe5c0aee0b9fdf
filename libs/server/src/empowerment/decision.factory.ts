import { randomBytes } from 'node:crypto';
import { newId, type Tx } from '@zasluga/kernel';

interface Fields {
  authorId: string;
  need?: string;
  costMinor?: number;
  createdAt?: Date;
  /** Where the author worked then. */
  unitId?: string;
  kind?: 'done' | 'not_dared' | 'refused';
  /** A day after it was written, if not said. */
  answerDueAt?: Date;
  placeId?: string;
}

/** An entry that waits for its answer; returns its id. */
export async function makeDecision(tx: Tx, fields: Fields): Promise<string> {
  const { authorId, need, costMinor, createdAt, kind = 'done', answerDueAt, placeId, unitId } = fields;
  const id = newId();
  await tx.sql(
    'factory.decision',
    `insert into decision (company_id, id, author_id, need, did, cost_minor, currency, seconds, asked, customer_left, request_key,
       request_hash, created_at, decided_at, kind, for_reviewer, answer_due_at, deed, place_id, unit_id)
     values ($1, $2, $3, $4, 'Замена напитка', $5, 'RUB', 30, 'nobody', 'calm', $6, $7, coalesce($8, clock_timestamp()),
       coalesce($8, clock_timestamp()), $9, $9 = 'done', coalesce($10, coalesce($8, clock_timestamp()) + interval '24 hours'), 'replacement', $11, $12)`,
    [
      tx.companyId,
      id,
      authorId,
      need ?? 'Гость опаздывает',
      costMinor ?? 0,
      newId(),
      randomBytes(32),
      createdAt ?? null,
      kind,
      answerDueAt ?? null,
      placeId ?? null,
      unitId ?? null,
    ],
  );
  return id;
}
