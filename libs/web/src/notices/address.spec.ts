import { addressOf } from './address';

it.each([
  ['RECOGNITION_RECEIVED', 'recognition', '/recognitions/7'],
  ['PRAISE_RECEIVED', 'recognition', '/recognitions/7'],
  ['PRAISE_RECEIVED', 'praise', '/me'],
  ['PRAISE_WAITING', 'praise', '/admin/praise'],
  ['BALLOT_STARTED', 'ballot_campaign', '/values/order'],
  ['DECISION_RECORDED', 'decision', '/decisions/7'],
  ['BEHAVIOUR_ADOPTED', 'behaviour', '/line/7'],
  ['JURY_INVITED', 'award_round', '/awards/7/jury'],
  ['REDEMPTION_FULFILLED', 'redemption', '/rewards/mine/7'],
] as const)('a notice %s about a %s opens %s', (kind, subjectType, address) => {
  expect(addressOf({ kind, subjectType, subjectId: '7' })).toBe(address);
});
