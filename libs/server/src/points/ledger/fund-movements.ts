import type { MovementKind, PeriodLabel } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { answer, type AccountRef, type Leg, movePoints, type Outcome, type Request, reversePoints } from './ledger';

/** Points that the company sets aside. The owner of a fund is the id of its purpose (a rule, a programme, a unit). */
export interface Fund {
  readonly ownerId: string;
  readonly label: PeriodLabel;
}
const accountOf = ({ ownerId, label }: Fund): AccountRef => ({ kind: 'fund', owner: ownerId, label });

/** Issued → fund. */
export const fillFund = (tx: Tx, request: Request, fund: Fund, points: number): Promise<Outcome> =>
  movePoints(tx, request, 'fund.issue', [
    { from: { kind: 'issued', owner: tx.companyId, label: fund.label }, to: accountOf(fund), amount: points },
  ]);

/** Fund → another fund, or the same one of another period. Refused with points.insufficient. */
export const moveFund = (tx: Tx, request: Request, from: Fund, to: Fund, points: number): Promise<Outcome> =>
  movePoints(tx, request, 'fund.move', [{ from: accountOf(from), to: accountOf(to), amount: points }]);

const LAPSE = `select id, status, refusal, refusal_params as "refusalParams" from points_lapse($1, $2, $3, $4, $5)`;

/**
 * Fund → expired: all that is left of the fund at this moment, to nobody. Nothing is left: posted without a transfer, and the key is
 * still unused. Points that return to the fund later lapse with the next key.
 */
export const lapseFund = (tx: Tx, request: Request, { ownerId, label }: Fund): Promise<Outcome> =>
  answer(tx.sql('points.lapse', LAPSE, [request.actorId, request.key, ownerId, label, request.at]));

export interface Payment {
  readonly employeeId: string;
  readonly points: number;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly why?: Leg['why'];
}
type Pay = (tx: Tx, request: Request, fund: Fund, payments: readonly Payment[]) => Promise<Outcome>;

const pay =
  (kind: MovementKind): Pay =>
  (tx, request, fund, payments) =>
    movePoints(
      tx,
      request,
      kind,
      payments.map(({ employeeId, points, ...explained }) => ({
        from: accountOf(fund),
        to: { kind: 'earned', owner: employeeId },
        amount: points,
        ...explained,
      })),
    );

/** Fund → earned, all or nobody; refused with points.insufficient when the fund has not enough. 1 to 500 payments. */
export const payFromFund = pay('fund.pay');
/** The same, as a reward rule demands. */
export const payByRule = pay('rule.pay');
/**
 * A payment of a rule, whole, back to the fund that made it, which bears what the person no longer has.
 * @param reason code for the statement: hidden, taken_back, edited
 */
export const returnByRule = (tx: Tx, request: Request, transferId: string, reason: string): Promise<Outcome> =>
  reversePoints(tx, request, [transferId], { reason });
/** As payFromFund, for an award. */
export const payAward = pay('award.pay');
