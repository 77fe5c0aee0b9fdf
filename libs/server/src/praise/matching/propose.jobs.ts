import { Injectable } from '@nestjs/common';
import { HandlesJob, type Tx } from '@zasluga/kernel';
import { proposeFor } from './propose.commands';

@Injectable()
export class ProposeJobs {
  @HandlesJob('praise.propose')
  propose(tx: Tx, payload: Record<string, unknown>): Promise<void> {
    return proposeFor(tx, String(payload['id']));
  }
}
