import { inTreeOrder } from './tree';

test('parents stand before their children, orphans at the top', () => {
  const rows = [
    { id: 'b', parentId: 'a' },
    { id: 'a', parentId: null },
    { id: 'c', parentId: 'b' },
    { id: 'd', parentId: 'gone' },
  ];
  expect(inTreeOrder(rows).map(({ row, depth }) => `${row.id}${depth}`)).toEqual(['a0', 'b1', 'c2', 'd0']);
});
