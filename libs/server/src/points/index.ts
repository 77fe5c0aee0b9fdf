export {
  type Cell,
  csvOf,
  FILE_ROWS_MAX,
  type FileColumn,
  plainText,
  type TableFile,
  xlsxOf,
} from './export/table-file';
export { ensureAllowance, expireAllowances, issueAllowances } from './allowances';
export { fundFor, type OpenFund } from './funds/fund-for.queries';
export { followStatus } from './leaving/follow-status.commands';
export { correctTransfer } from './ledger/corrections';
export {
  type Fund,
  fillFund,
  lapseFund,
  moveFund,
  payAward,
  payByRule,
  payFromFund,
  type Payment,
  returnByRule,
} from './ledger/fund-movements';
export {
  type Gift,
  type HeldGift,
  holdGift,
  returnGift,
  returnHeldGift,
  settleGift,
  settleHeldGift,
} from './ledger/gifts';
export { type Invariant, POINTS_INVARIANTS } from './ledger/invariants';
export { demandPosted, type Outcome, type Request } from './ledger/ledger';
export { expireEarned, freezeAccounts, payOutOnLeaving, unfreezeAccounts } from './ledger/persons-points';
export {
  reopenReservation,
  type Reservation,
  reservePoints,
  returnReservation,
  settleReservation,
} from './ledger/reservations';
export { StatementLine } from './statement/statement.entity';
export { PointsModule } from './points.module';
