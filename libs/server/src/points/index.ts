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
export { type Fund, fillFund, payFromFund, type Payment } from './funds/fund-movements';
export { type Gift, type HeldGift, holdGift, returnGift, returnHeldGift, settleGift, settleHeldGift } from './gifts';
export { demandPosted, type Outcome, type Request } from './ledger';
export { POINTS_INVARIANTS } from './points.invariants';
export { type Reservation, reservePoints, returnReservation, settleReservation } from './reservations';
export { StatementLine } from './points.entity';
export { PointsModule } from './points.module';
