import { Injectable } from '@nestjs/common';
import { OnCalendar, type Tx } from '@zasluga/kernel';
import { forgetNetworks } from './praise.salts';
import { forgetOldBands } from './signals/likeness';
import { forgetProofs } from './signals/proof';

@Injectable()
export class PraiseJobs {
  @OnCalendar('praise.forget_networks', '41 3 * * *')
  async forgetNetworks(tx: Tx): Promise<void> {
    await forgetNetworks(tx);
    await forgetOldBands(tx);
    await forgetProofs(tx);
  }
}
