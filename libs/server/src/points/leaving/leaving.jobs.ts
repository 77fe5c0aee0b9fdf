import { Injectable } from '@nestjs/common';
import { HandlesJob, OnCalendar, type Tx } from '@zasluga/kernel';
import { followStatus } from './follow-status.commands';
import { lapseOverdue } from './settle.commands';

@Injectable()
export class LeavingJobs {
  /** Somebody left, or came back; their record says which. */
  @HandlesJob('employee.left')
  async follow(tx: Tx, payload: Record<string, unknown>): Promise<void> {
    await followStatus(tx, payload['ids'] as string[]);
  }

  @OnCalendar('points.leaving', '47 2 * * *')
  async nightly(tx: Tx): Promise<void> {
    await lapseOverdue(tx);
  }
}
