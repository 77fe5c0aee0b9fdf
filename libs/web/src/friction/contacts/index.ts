import { can } from '@zasluga/domain';
import type { Reader } from '../../app';

/** By the table of rights; it looks at roles only. */
export const mayKeepContacts = ({ roles, hasReports }: Reader): boolean =>
  can({ companyId: '', employeeId: '', sessionId: '', locale: 'ru', roles, hasReports }, 'friction.curate');
