import { randomBytes } from 'node:crypto';
import { newId, type Tx } from '@zasluga/kernel';

interface Fields {
  authorId: string;
  need?: string;
  costMinor?: number;
  createdAt?: Date;
}

/** An entry that waits for its answer; returns its id. */
export async function makeDecision(tx: Tx, { authorId, need, costMinor, createdAt }: Fields): Promise<string> {
  const id = newId();
  await tx.sql(
    'factory.decision',
    `insert into decision (company_id, id, author_id, need, did, cost_minor, currency, seconds, asked, customer_left, request_key,
       request_hash, created_at) values ($1, $2, $3, $4, 'Замена напитка', $5, 'RUB', 30, 'nobody', 'calm', $6, $7, coalesce($8, clock_timestamp()))`,
    [
      tx.companyId,
      id,
      authorId,
      need ?? 'Гость опаздывает',
      costMinor ?? 0,
      newId(),
      randomBytes(32),
      createdAt ?? null,
    ],
  );
  return id;
}
