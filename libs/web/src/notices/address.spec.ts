import { addressOf } from './address';

it.each([
  ['RECOGNITION_RECEIVED', 'recognition', '/recognitions/7'],
  ['PRAISE_RECEIVED', 'recognition', '/recognitions/7'],
  ['PRAISE_RECEIVED', 'praise', '/me'],
  ['PRAISE_WAITING', 'praise', '/admin/praise'],
  ['BALLOT_STARTED', 'ballot_campaign', '/values/order'],
  ['DECISION_RECORDED', 'reviewer', '/decisions/answer'],
  ['DECISION_BACKED', 'decision', '/decisions/7'],
  ['BEHAVIOUR_ADOPTED', 'behaviour', '/line/7'],
  ['JURY_INVITED', 'award_round', '/awards/7/jury'],
  ['JURY_REMINDER', 'award_round', '/awards/7/jury'],
  ['NOMINATION_UNSENT', 'award_round', '/awards/7'],
  ['NOMINATIONS_CLOSED', 'award_round', '/admin/awards/7'],
  ['REDEMPTION_FULFILLED', 'redemption', '/rewards/mine/7'],
] as const)('a notice %s about a %s opens %s', (kind, subjectType, address) => {
  expect(addressOf({ kind, subjectType, subjectId: '7' })).toBe(address);
});
