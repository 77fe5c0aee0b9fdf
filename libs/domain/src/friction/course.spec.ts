import { courseOf, type CourseDays, stretchesOf } from './course';

const days: CourseDays = {
  anchor: '2026-06-10',
  decided: true,
  since: -25,
  until: 16,
  events: new Map([
    [-22, 5],
    [-21, 1],
    [-15, 2],
    [-1, 1],
    [0, 4],
    [13, 1],
    [14, 9],
  ]),
  contacts: new Map(),
};

it('cuts time at the change, whole stretches only', () => {
  const { buckets, before } = courseOf(days, 7);
  expect(before).toBe(3);
  expect(buckets.map(({ from, until, events }) => [from, until, events])).toEqual([
    ['2026-05-20', '2026-05-27', 3],
    ['2026-05-27', '2026-06-03', 0],
    ['2026-06-03', '2026-06-10', 1],
    ['2026-06-10', '2026-06-17', 4],
    ['2026-06-17', '2026-06-24', 1],
  ]);
});

it('shows the baseline and a year, before a decision both of them', () => {
  const long = { since: -5000, until: 5000 };
  expect(stretchesOf({ ...long, decided: true }, 7)).toHaveLength(82);
  expect(stretchesOf({ ...long, until: 0, decided: false }, 7)).toHaveLength(82);
  expect(stretchesOf({ since: 3, until: 5, decided: true }, 7)).toEqual([]);
});

it('takes contacts where they are known, and leaves out the end where they are not in yet', () => {
  const may = new Map([
    ['2026-05-01', 3100],
    ['2026-06-01', 3000],
  ]);
  const known = courseOf({ ...days, contacts: may }, 7);
  expect(known.buckets.map(({ exposure }) => Math.round(exposure!))).toEqual([700, 700, 700, 700, 700]);
  const later = courseOf({ ...days, until: 30, contacts: may }, 7);
  // 1 July is not known: the fourth week after the change is left out
  expect(later.buckets).toHaveLength(6);
  const hole = courseOf({ ...days, contacts: new Map([['2026-06-01', 3000]]) }, 7);
  expect(hole.buckets.every(({ exposure }) => exposure === null)).toBe(true);
  const old = courseOf({ ...days, until: 120, contacts: may }, 7);
  expect(old.buckets).toHaveLength(20);
  expect(old.buckets.every(({ exposure }) => exposure === null)).toBe(true);
});
