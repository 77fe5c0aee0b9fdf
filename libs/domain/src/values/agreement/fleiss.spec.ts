import { fleissKappa } from './fleiss';

it("Fleiss' kappa equals the worked example of ten subjects and fourteen raters", () => {
  const { observed, expected, kappa } = fleissKappa([
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ]);
  expect(observed).toBeCloseTo(0.378021978, 9);
  expect(expected).toBeCloseTo(0.212755102, 9);
  expect(kappa).toBeCloseTo(0.2099307, 7);
});

it('equals the diagnoses of thirty patients by six psychiatrists (Fleiss 1971)', () => {
  const diagnoses = [
    '00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031',
    '00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006',
  ];
  const items = diagnoses.flatMap((line) => line.split(' ').map((row) => [...row].map(Number)));
  const { kappa, z } = fleissKappa(items);
  expect(items).toHaveLength(30);
  expect(kappa).toBeCloseTo(0.4302445, 7);
  expect(z).toBeCloseTo(17.6518, 4);
});

it('has no value when one category is all there is, and refuses uneven numbers of raters', () => {
  expect(
    fleissKappa([
      [3, 0],
      [3, 0],
    ]).kappa,
  ).toBeNull();
  expect(() =>
    fleissKappa([
      [3, 0],
      [2, 0],
    ]),
  ).toThrow(RangeError);
  expect(() => fleissKappa([])).toThrow(RangeError);
});
