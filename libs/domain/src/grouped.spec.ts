import { grouped } from './grouped';

it('puts together what shares a key, in the order of the first of each, and leaves out what has none', () => {
  const words = ['берег', 'анис', '', 'бор', 'айва', 'вяз'];
  expect([...grouped(words, (word) => word[0])]).toEqual([
    ['б', ['берег', 'бор']],
    ['а', ['анис', 'айва']],
    ['в', ['вяз']],
  ]);
  expect(grouped([], () => 'all').size).toBe(0);
});
