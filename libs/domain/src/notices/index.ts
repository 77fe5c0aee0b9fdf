/** Every kind of notice; the interface has a sentence for each, `notices.kind.<kind>`, in both languages. */
export const NOTICE_KINDS = [
  /** a colleague or the company thanks you */
  'recognition_received',
  /** somebody thanks the whole of your unit */
  'unit_recognized',
  /** your delegate thanks somebody in your name */
  'given_in_your_name',
  /** somebody lets you give thanks in their name */
  'delegate_named',
  /** a customer thanks you */
  'praise_received',
  /** a customer who thanks you has no answer yet */
  'praise_unanswered',
  /** somebody comments a recognition that you gave or received */
  'recognition_commented',
  /** somebody adds an own reason, perhaps points, to a recognition of you */
  'recognition_added_to',
  /** a curator hid a recognition that you gave; with the reason */
  'recognition_hidden',
  /** for curators: somebody asks to have a recognition looked at */
  'report_waiting',
  /** what came of a recognition that you asked to have looked at */
  'report_answered',
  /** for curators: a customer's words wait to be read */
  'praise_waiting',
  /** you are to look after a customer's complaint */
  'complaint_yours',
  /** you are to look after a procedure of the friction register */
  'procedure_yours',
  /** a procedure that you voted for, commented or brought in was decided */
  'procedure_decided',
  /** for managers: a decision on the spot was recorded */
  /** for who answers: a decision on the spot waits; not whose */
  'decision_recorded',
  /** the same, as its hour comes near, and when it has passed */
  'decision_due',
  'decision_late',
  /** for the next above: answers wait too long in a group below, of which nobody can be guessed */
  'decision_group_waits',
  /** somebody said something under an entry of yours, or under one that you answer */
  'decision_commented',
  /** who answers would like to thank you before others for an entry under which you are not named */
  'decision_naming_asked',
  /** the author says yes to that */
  'decision_naming_agreed',
  /** your decision on the spot was backed */
  'decision_backed',
  /** for reward administrators: an exchange waits */
  'redemption_waiting',
  /** the reward administrator says yes */
  'redemption_approved',
  'redemption_fulfilled',
  /** it was marked as handed over by mistake, and waits again */
  'redemption_reopened',
  /** no, with a reason; the points are back */
  'redemption_declined',
  'redemption_cancelled',
  /** for reward administrators: who looks after a fund asks for more */
  'fund_request_waiting',
  /** what came of your request for more */
  'fund_request_answered',
  /** points of your own lapse soon; how many and when */
  'points_lapse_soon',
  /** an administrator took a movement of your points back; the statement says why */
  'points_corrected',
  /** for reward administrators: somebody left and has points */
  'leaving_waiting',
  /** you are asked to be of an award's jury */
  'jury_invited',
  /** the same, a day before the choice ends, to those who have not judged all */
  'jury_reminder',
  /** nominations are closed, and yours stayed a draft */
  'nomination_unsent',
  /** for whoever runs awards: nominations are closed, the choice begins */
  'nominations_closed',
  /** somebody redeemed their points for you */
  'redemption_given',
  /** it was marked as handed over by mistake, and waits again */
  'redemption_gift_reopened',
  /** the employees may put the values in order */
  'ballot_started',
  /** the same, to those who have not yet */
  'ballot_reminder',
  /** how all together see the values can be looked at */
  'ballot_ended',
  /** a sentence that you proposed stands on the line */
  'behaviour_adopted',
  /** the company chose you for an award */
  'award_given',
  /** a nomination spoke well of you; you may read it */
  'award_words',
  /** what the week was, on Monday morning */
  'digest_ready',
  /** for administrators: the nightly check of the ledger found that something does not add up */
  'ledger_broken',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What a person may not switch off: it answers something that they themselves asked for, or is an alarm. */
const ALWAYS: readonly NoticeKind[] = [
  'redemption_approved',
  'redemption_fulfilled',
  'redemption_reopened',
  'redemption_gift_reopened',
  'redemption_declined',
  'redemption_cancelled',
  'fund_request_answered',
  'points_lapse_soon',
  'points_corrected',
  'recognition_hidden',
  'report_answered',
  'given_in_your_name',
  'ledger_broken',
];
export const canSwitchOff = (kind: NoticeKind): boolean => !ALWAYS.includes(kind);
