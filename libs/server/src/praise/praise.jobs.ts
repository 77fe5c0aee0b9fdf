import { Injectable } from '@nestjs/common';
import { OnCalendar, type Tx } from '@zasluga/kernel';
import { forgetNetworks } from './praise.commands';

@Injectable()
export class PraiseJobs {
  @OnCalendar('praise.forget_networks', '41 3 * * *')
  forgetNetworks(tx: Tx): Promise<void> {
    return forgetNetworks(tx);
  }
}
