import { dragged, keptTo, leftOut, stepped, tiedOrNot } from '..';

const tiers = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((tier) => [...tier]);
const text = (order: readonly (readonly string[])[]) => order.map((tier) => tier.join('')).join(' ');

it.each([
  ['a b c d', 0, 2, 'b c a d'],
  ['a b c d', 3, 0, 'd a b c'],
  ['a bc d', 0, 1, 'bac d'], // let down among equals it is one of them
  ['a bc d', 3, 1, 'a d bc'], // at the head of equals it stands above them
  ['a bc d', 1, 3, 'a c d b'], // the rest of its place stays where it was
  ['ab c', 0, 2, 'b c a'],
  ['a b', 0, 5, 'a b'],
  ['a b', 1, 1, 'a b'],
])('%s: dragging %i to %i gives %s', (before, from, to, after) =>
  expect(text(dragged(tiers(before), from, to))).toBe(after),
);

it.each([
  ['a b c', 'b', -1, 'b a c'],
  ['a b c', 'a', -1, 'a b c'],
  ['a b c', 'c', 1, 'a b c'],
  ['a bc', 'a', 1, 'bc a'],
  ['abc d', 'b', -1, 'b ac d'],
  ['abc d', 'b', 1, 'ac b d'],
  ['a b', 'x', 1, 'a b'],
] as const)('%s: a step of %s by %i gives %s', (before, id, by, after) =>
  expect(text(stepped(tiers(before), id, by))).toBe(after),
);

it('ties with those above and unties again', () => {
  expect(text(tiedOrNot(tiers('a b c'), 'b'))).toBe('ab c');
  expect(text(tiedOrNot(tiers('ab c'), 'c'))).toBe('abc');
  expect(text(tiedOrNot(tiers('ab c'), 'b'))).toBe('a b c');
  expect(text(tiedOrNot(tiers('a b'), 'a'))).toBe('a b');
});

it('leaves out a value, and all that are not in use', () => {
  expect(text(leftOut(tiers('a b cd'), 'b'))).toBe('a cd');
  expect(text(keptTo(tiers('a b cd'), ['d', 'a']))).toBe('a d');
});
