import type { PeriodLabel } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { type Leg, movePoints, type Outcome, type Request } from '../ledger';

/** Points that the company sets aside. The owner of a fund is the id of its purpose (a rule, a programme, a unit). */
export interface Fund {
  readonly ownerId: string;
  readonly label: PeriodLabel;
}

/** Issued → fund. */
export const fillFund = (tx: Tx, request: Request, fund: Fund, points: number): Promise<Outcome> =>
  movePoints(tx, request, 'fund.issue', [
    {
      from: { kind: 'issued', owner: tx.companyId, label: fund.label },
      to: { kind: 'fund', owner: fund.ownerId, label: fund.label },
      amount: points,
    },
  ]);

export interface Payment {
  readonly employeeId: string;
  readonly points: number;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly why?: Leg['why'];
}

/** Fund → earned, all or nobody; refused when the fund has not enough. */
export const payFromFund = (tx: Tx, request: Request, fund: Fund, payments: readonly Payment[]): Promise<Outcome> =>
  movePoints(
    tx,
    request,
    'fund.pay',
    payments.map(({ employeeId, points, ...explained }) => ({
      from: { kind: 'fund', owner: fund.ownerId, label: fund.label },
      to: { kind: 'earned', owner: employeeId },
      amount: points,
      ...explained,
    })),
  );
