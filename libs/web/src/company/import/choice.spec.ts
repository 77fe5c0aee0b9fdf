import { firstChoice, inputOf, withColumn } from './choice';

const file = {
  mapping: [
    { field: 'number', column: 0 },
    { field: 'name', column: 1 },
  ],
} as never;

test('a field moves to the column where it is chosen', () => {
  const moved = withColumn(firstChoice(file), 2, 'name');
  expect(moved.columns).toEqual({ 0: 'number', 2: 'name' });
  expect(withColumn(moved, 0, '').columns).toEqual({ 2: 'name' });
  expect(inputOf(moved)).toEqual({
    mapping: [
      { field: 'number', column: 0 },
      { field: 'name', column: 2 },
    ],
    leaveOut: [],
    severalRoots: false,
  });
});
