import { circlesFrom, isSame, withBehaviour } from './changes';

const wording = { story: 'Да', behaviourIds: ['a'], valueId: 'v', depth: null, visibility: 'UNIT' } as const;

it('sees what changes, and no change in a space at the end', () => {
  expect(isSame(wording, { ...wording, story: 'Да ' })).toBe(true);
  expect(isSame(wording, { ...wording, depth: 'BEYOND' })).toBe(false);
  expect(isSame(wording, { ...wording, behaviourIds: [] })).toBe(false);
});

it('exchanges the first behaviour and leaves the others', () => {
  expect(withBehaviour(['a', 'b'], 'c')).toEqual(['c', 'b']);
  expect(withBehaviour(['a', 'b'], 'b')).toEqual(['b']);
  expect(withBehaviour(['a', 'b'], null)).toEqual(['b']);
  expect(withBehaviour([], 'c')).toEqual(['c']);
});

it('offers the same people or fewer', () => {
  expect(circlesFrom('EVERYONE')).toEqual(['EVERYONE', 'UNIT', 'PRIVATE']);
  expect(circlesFrom('PRIVATE')).toEqual(['PRIVATE']);
});
