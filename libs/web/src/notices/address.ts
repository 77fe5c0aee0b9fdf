import type { NoticeRowFragment } from '../gql';

type Subject = Pick<NoticeRowFragment, 'kind' | 'subjectType' | 'subjectId'>;

/** What a notice opens: the thing itself where it has an address, otherwise the list on which it stands. */
export function addressOf({ kind, subjectType, subjectId }: Subject): string {
  switch (kind) {
    case 'PRAISE_WAITING':
      return '/admin/praise';
    case 'REPORT_WAITING':
      return '/admin/reports';
    case 'COMPLAINT_YOURS':
      return '/complaints?show=mine';
    case 'PROCEDURE_YOURS':
    case 'PROCEDURE_DECIDED':
      return `/friction/${subjectId}`;
    case 'DECISION_RECORDED':
    case 'DECISION_DUE':
    case 'DECISION_LATE':
      return '/decisions/answer';
    case 'DECISION_GROUP_WAITS':
      return '/team';
    case 'DECISION_BACKED':
    case 'DECISION_COMMENTED':
    case 'DECISION_NAMING_ASKED':
    case 'DECISION_NAMING_AGREED':
      return `/decisions/${subjectId}`;
    case 'DELEGATE_NAMED':
      return '/me/delegates';
    case 'REDEMPTION_WAITING':
      return '/admin/redemptions';
    case 'AWARD_GIVEN':
    case 'AWARD_WORDS':
    case 'NOMINATION_UNSENT':
      return `/awards/${subjectId}`;
    case 'NOMINATIONS_CLOSED':
      return `/admin/awards/${subjectId}`;
    case 'REDEMPTION_APPROVED':
    case 'REDEMPTION_FULFILLED':
    case 'REDEMPTION_REOPENED':
    case 'REDEMPTION_DECLINED':
    case 'REDEMPTION_GIVEN':
    case 'REDEMPTION_GIFT_REOPENED':
    case 'REDEMPTION_CANCELLED':
      return `/rewards/mine/${subjectId}`;
    case 'FUND_REQUEST_WAITING':
    case 'FUND_REQUEST_ANSWERED':
      return '/admin/funds';
    case 'JURY_INVITED':
    case 'JURY_REMINDER':
      return `/awards/${subjectId}/jury`;
    case 'POINTS_LAPSE_SOON':
    case 'POINTS_CORRECTED':
      return '/points';
    case 'LEAVING_WAITING':
      return '/admin/points';
    case 'BALLOT_STARTED':
    case 'BALLOT_REMINDER':
    case 'BALLOT_ENDED':
      return '/values/order';
    case 'LEDGER_BROKEN':
      return '/admin/books';
    case 'DIGEST_READY':
      return '/digest';
    case 'BEHAVIOUR_ADOPTED':
      return `/line/${subjectId}`;
    default:
      return subjectType === 'recognition' ? `/recognitions/${subjectId}` : '/me';
  }
}
