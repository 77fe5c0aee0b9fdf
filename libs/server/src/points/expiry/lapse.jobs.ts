import { Injectable } from '@nestjs/common';
import { enqueue, HandlesJob, OnCalendar, type Tx } from '@zasluga/kernel';
import { lapseOldPoints } from './lapse.commands';

@Injectable()
export class LapseJobs {
  @OnCalendar('points.lapse', '37 2 * * *')
  async nightly(tx: Tx): Promise<void> {
    await enqueue(tx, 'points.lapse', {}, { key: 'nightly' });
  }

  @HandlesJob('points.lapse')
  async lapse(tx: Tx, payload: Record<string, unknown>): Promise<void> {
    await lapseOldPoints(tx, payload['after'] as string | undefined);
  }
}
