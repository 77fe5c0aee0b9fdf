import { can, type Deed } from '@zasluga/domain';
import type { Reader } from '../app';

/** By the table of rights; it looks at roles only. */
const may =
  (deed: Deed) =>
  ({ roles, hasReports }: Reader): boolean =>
    can({ companyId: '', employeeId: '', sessionId: '', locale: 'ru', roles, hasReports }, deed);

export const mayCurateValues = may('values.curate');
export const mayLeadWorkshops = may('values.lead_workshop');
export const mayAskOrder = may('values.ask_order');
