import { Injectable } from '@nestjs/common';
import { DEFAULT_PERIOD } from '@zasluga/domain';
import { OnCalendar, type Tx } from '@zasluga/kernel';
import { keepSpendings } from '../../empowerment';
import { releaseFigures } from '../../friction';
import { figuresNoted, noteShown, portionsReleased } from './release.queries';
import { spendingsShown } from './spendings';
import { empowermentView } from './window';

@Injectable()
export class ReleaseJobs {
  /** Once a night, so that a figure of the register tells nothing of the hour in which somebody wrote. */
  @OnCalendar('culture.release', '53 3 * * *')
  nightly(tx: Tx): Promise<void> {
    return releaseRegister(tx);
  }
}

/** A minute in a company of ten thousand: PostgreSQL must not take the connection, which says nothing meanwhile, for a lost one. */
const PATIENCE = `set local idle_in_transaction_session_timeout = '30min'`;

/**
 * Notes what the page shows from now on, passes on to the budgets what it shows of costs, then takes into the register's figures what may be
 * seen beside all that leaders see.
 */
export async function releaseRegister(tx: Tx): Promise<void> {
  await tx.sql('culture.patience', PATIENCE);
  const view = await empowermentView(tx, { period: DEFAULT_PERIOD });
  await noteShown(tx, view);
  await keepSpendings(tx, await spendingsShown(tx, view, await figuresNoted(tx, view)));
  await releaseFigures(tx, (waiting) => portionsReleased(tx, view, waiting));
}
