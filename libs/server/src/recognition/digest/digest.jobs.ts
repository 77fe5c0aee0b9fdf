import { Injectable } from '@nestjs/common';
import { HandlesJob, OnCalendar, type Tx } from '@zasluga/kernel';
import { beginDigests, DIGEST_JOB, digestBatch } from './digest.make';

@Injectable()
export class DigestJobs {
  /** Every hour, because Monday morning comes at another hour in every zone. */
  @OnCalendar('recognition.digests', '23 * * * *')
  begin(tx: Tx): Promise<void> {
    return beginDigests(tx);
  }

  @HandlesJob(DIGEST_JOB)
  batch(tx: Tx, payload: Record<string, unknown>): Promise<void> {
    return digestBatch(tx, String(payload['label']), String(payload['after']));
  }
}
