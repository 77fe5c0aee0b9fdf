import { type Known, nextOf, QUESTIONS } from './questions';

const nothing: Known = { hasPhoto: false };

it('asks what nobody has said yet, in order, and ends', () => {
  expect(nextOf('DONE', nothing)).toBe('seconds');
  expect(nextOf('DONE', { ...nothing, seconds: 5 }, 'seconds')).toBe('asked');
  expect(nextOf('DONE', { ...nothing, seconds: 5, asked: 'COLLEAGUE' })).toBe('asked');
  expect(nextOf('DONE', { ...nothing, seconds: 5, asked: 'COLLEAGUE', askedAnswer: 'UNSURE' })).toBe('left');
  expect(nextOf('NOT_DARED', nothing)).toBe('barrier');
  expect(nextOf('REFUSED', nothing, 'need', new Set(QUESTIONS.REFUSED))).toBeUndefined();
});

it('comes back to what was left out, unless it was passed over', () => {
  const known: Known = { ...nothing, seconds: 5, asked: 'NOBODY' };
  expect(nextOf('DONE', known, 'named')).toBe('left');
  expect(nextOf('DONE', known, 'named', new Set(['left']))).toBe('procedure');
});
