import { Injectable } from '@nestjs/common';
import type { AnswerReminder } from '@zasluga/domain';
import { HandlesJob, type Tx } from '@zasluga/kernel';
import { TELL, tellAnswer } from './answer.commands';
import { REMIND, remindOfAnswer } from './owed';

@Injectable()
export class AnswerJobs {
  @HandlesJob(REMIND)
  remind(tx: Tx, payload: Record<string, unknown>): Promise<void> {
    return remindOfAnswer(tx, String(payload['decisionId']), payload['stage'] as AnswerReminder);
  }

  @HandlesJob(TELL)
  tell(tx: Tx, payload: Record<string, unknown>): Promise<void> {
    return tellAnswer(tx, String(payload['decisionId']), String(payload['answeredAt']));
  }
}
