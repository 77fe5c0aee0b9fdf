import { answerDueAt, remindAt } from '.';

const AT = new Date('2026-03-02T09:00:00Z');

it('is due after the hours of the target, whatever the day', () => {
  expect(answerDueAt(AT, 24).toISOString()).toBe('2026-03-03T09:00:00.000Z');
  expect(answerDueAt(AT, 1).toISOString()).toBe('2026-03-02T10:00:00.000Z');
});

it('reminds a quarter before, at the hour, and tells the next above half a target later', () => {
  const due = answerDueAt(AT, 24);
  const at = (['soon', 'late', 'above'] as const).map((stage) => remindAt(stage, due, 24).toISOString());
  expect(at).toEqual(['2026-03-03T03:00:00.000Z', '2026-03-03T09:00:00.000Z', '2026-03-03T21:00:00.000Z']);
});
