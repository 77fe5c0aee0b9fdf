import { Injectable, Logger } from '@nestjs/common';
import { OnCalendar, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import { verifyLedger } from './sixteen';

const ADMINISTRATORS = `select e.id from employee e where e.status = 'active' and 'admin' = any(e.roles)`;
// a large company's ledger is read whole: longer than a request may take
const PATIENCE = `set local statement_timeout = '10min'`;

@Injectable()
export class VerificationJobs {
  private readonly log = new Logger('ledger');

  /** Every night, and whenever a process starts to work: sixteen counts that must be 0. Otherwise it is an incident, and people are told. */
  @OnCalendar('rewards.verify_ledger', '23 3 * * *')
  async verify(tx: Tx): Promise<void> {
    await tx.sql('rewards.verify_patience', PATIENCE);
    const verdicts = await verifyLedger(async (name, sql) => {
      const [row] = await tx.sql<Record<string, string>>(name, sql);
      return Number(Object.values(row!)[0]);
    });
    const broken = verdicts.filter((verdict) => verdict.broken !== 0);
    if (!broken.length) return;
    for (const { number, broken: count, where } of broken)
      this.log.error(`company ${tx.companyId}: invariant ${number} is broken ${count} times: ${where.join('; ')}`);
    const to = (await tx.sql<{ id: string }>('rewards.administrators', ADMINISTRATORS)).map(({ id }) => id);
    const subject = { type: 'ledger', id: tx.companyId };
    await notify(tx, { to, kind: 'ledger_broken', subject, params: { rules: broken.map((b) => b.number).join(', ') } });
  }
}
