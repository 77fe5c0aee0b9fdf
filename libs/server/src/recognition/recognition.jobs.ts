import { Injectable } from '@nestjs/common';
import { HandlesJob, type Tx } from '@zasluga/kernel';
import { publishHeld } from './publish';

@Injectable()
export class RecognitionJobs {
  @HandlesJob('recognition.publish')
  publish(tx: Tx, payload: Record<string, unknown>): Promise<void> {
    return publishHeld(tx, String(payload['id']));
  }
}
