import { lineReason, LINE_REASONS, MOVEMENT_KINDS } from './movement';

it('explains both sides of a gift and of its return', () => {
  expect(lineReason({ kind: 'gift.hold' }, 'allowance')).toBe('gift_given');
  expect(lineReason({ kind: 'gift' }, 'earned')).toBe('gift_received');
  expect(lineReason({ kind: 'return', reverses: 'gift.hold' }, 'allowance')).toBe('gift_returned');
  expect(lineReason({ kind: 'return', reverses: 'gift' }, 'earned')).toBe('gift_taken_back');
});

it('has a movement for every reason', () => {
  const said = new Set(
    MOVEMENT_KINDS.flatMap((kind) =>
      (['allowance', 'earned'] as const).flatMap((account) => [
        lineReason({ kind }, account),
        lineReason({ kind: 'return', reverses: kind }, account),
        lineReason({ kind: 'correct', reverses: kind }, account),
      ]),
    ),
  );
  said.delete(undefined);
  expect([...said].sort()).toEqual([...LINE_REASONS].sort());
});

it('says that a mistake was corrected', () =>
  expect(lineReason({ kind: 'correct', reverses: 'gift' }, 'earned')).toBe('corrected'));

it('says nothing of lines that cannot exist', () => {
  expect(lineReason({ kind: 'gift' }, 'allowance')).toBeUndefined();
  expect(lineReason({ kind: 'return' }, 'earned')).toBeUndefined();
});
