/**
 * Every way in which a request can fail as expected: the closed list. The words of each, in both languages, are in
 * libs/locale/src/messages/errors.*.json under the same key.
 */
export type ErrorCode =
  // request and input
  | 'request.invalid'
  | 'request.not_trusted'
  | 'request.conflict'
  | 'request.key_reused'
  | 'request.too_many'
  | 'input.invalid'
  | 'input.required'
  | 'input.too_short'
  | 'input.too_long'
  | 'input.too_many'
  | 'input.out_of_range'
  | 'input.not_whole'
  | 'input.characters'
  | 'input.email'
  | 'input.not_found'
  // company
  | 'company.file_too_large'
  | 'company.file_kind'
  | 'company.file_old_excel'
  | 'company.file_spreadsheet'
  | 'company.file_bomb'
  | 'company.file_encoding'
  | 'company.file_quotes'
  | 'company.file_empty'
  | 'company.file_rows'
  | 'company.file_columns'
  | 'company.file_cell'
  | 'company.import_mapping'
  | 'company.import_rejected'
  | 'company.import_changed'
  | 'company.import_applied'
  | 'company.import_many_leavers'
  | 'company.number_taken'
  | 'company.email_taken'
  | 'company.manager_circle'
  | 'company.unit_circle'
  | 'company.unit_in_use'
  | 'company.last_admin'
  // identity
  | 'identity.required'
  | 'identity.forbidden'
  | 'identity.wrong_credentials'
  | 'identity.too_many_attempts'
  | 'identity.demo_only'
  | 'identity.wrong_password'
  | 'identity.invite_active'
  | 'identity.invite_email'
  | 'identity.invitation_over'
  // points
  | 'points.insufficient'
  | 'points.already_ended'
  | 'points.already_reversed'
  // empowerment
  | 'empowerment.already_answered'
  // values
  | 'values.name_taken'
  | 'values.too_many'
  | 'values.customer_needed'
  | 'values.customer_stays'
  | 'values.retired'
  | 'values.order_incomplete'
  | 'values.ranking_in_past'
  | 'values.ranking_too_far'
  | 'values.against_is_plain'
  | 'values.campaign_in_past'
  | 'values.campaign_order'
  | 'values.campaign_too_long'
  | 'values.campaign_reminder'
  | 'values.campaign_overlap'
  | 'values.campaign_started'
  | 'values.campaign_ended'
  | 'values.campaign_two_values'
  | 'values.ballots_closed'
  | 'values.ballot_values'
  | 'values.ballot_places'
  | 'values.workshop_step'
  | 'values.workshop_unknown'
  | 'values.workshop_guesses'
  | 'values.workshop_full'
  | 'values.workshop_round'
  | 'values.proposals_today'
  | 'values.too_many_proposals'
  | 'values.already_there'
  | 'values.merge_target'
  | 'values.merge_sides'
  | 'values.not_adopted'
  | 'values.comments_hour'
  // praise
  | 'praise.already_decided'
  | 'praise.changed'
  | 'praise.nobody'
  // rewards
  | 'rewards.not_available'
  | 'rewards.price_changed'
  | 'rewards.out_of_stock'
  | 'rewards.insufficient'
  | 'rewards.already_fulfilled'
  | 'rewards.already_cancelled'
  | 'rewards.reason_required'
  | 'rewards.stock_below_zero'
  | 'rewards.stock_too_large'
  // recognition
  | 'recognition.receiver_required'
  | 'recognition.receiver_left'
  | 'recognition.receiver_suspended'
  | 'recognition.to_self'
  | 'recognition.words_required'
  | 'recognition.value_required'
  | 'recognition.behaviour_against'
  | 'recognition.not_found'
  | 'recognition.too_late'
  | 'recognition.points_need_person'
  | 'recognition.edit_too_late'
  | 'recognition.pins_full'
  | 'recognition.pin_not_for_all'
  | 'recognition.already_reviewed'
  | 'recognition.add_ons_full'
  | 'recognition.edited_elsewhere'
  | 'recognition.visibility_wider'
  // culture
  | 'culture.charter_empty'
  | 'culture.charter_unchanged'
  | 'culture.charter_unpublished'
  | 'recognition.import_mapping'
  | 'recognition.import_changed'
  | 'recognition.import_applied'
  | 'recognition.import_undone'
  | 'recognition.import_too_late'
  | 'recognition.no_example'
  | 'recognition.delegate_self'
  | 'recognition.delegate_term'
  | 'recognition.not_delegate'
  | 'recognition.delegate_without_points'
  // notices
  | 'notices.always_on';

export class DomainError extends Error {
  override readonly name = 'DomainError';
  constructor(
    readonly code: ErrorCode,
    /** path of the input field at fault: 'input.points' */
    readonly field?: string,
    /** what the message names: a limit, a count */
    readonly params?: Readonly<Record<string, string | number>>,
  ) {
    super(code);
  }
}
