import { POINTS_AT_ONCE, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import { insertPoints } from '../insert-points';
import type { PraisePointBatchInput } from './batch.input';
import { planBatch } from './batch.plan';

export interface BatchDone {
  readonly createdIds: string[];
  readonly existing: number;
  readonly faulty: number;
}

/**
 * Creates what is new of a batch, at most 1,000 points; harmless when repeated, also at the same time: what exists by then is left as it
 * is. Throws like its plan.
 */
export async function createBatch(tx: Tx, viewer: Viewer, input: PraisePointBatchInput): Promise<BatchDone> {
  await tx.sql('praise_point.batch_lock', `select pg_advisory_xact_lock(hashtextextended($1 || '/praise_points', 0))`, [
    tx.companyId,
  ]);
  const { fresh, existing, faults } = await planBatch(tx, input);
  const createdIds = await insertPoints(
    tx,
    viewer,
    fresh.slice(0, POINTS_AT_ONCE).map(({ target }) => target),
  );
  if (createdIds.length)
    await audit(
      tx,
      viewer,
      'praise.create_points',
      { type: 'company', id: tx.companyId },
      { source: input.source, count: createdIds.length },
    );
  return { createdIds, existing: existing.length, faulty: faults.length };
}
