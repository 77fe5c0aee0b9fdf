import { isValueColour, isValueIcon } from '@zasluga/domain';
import { planDemo } from './plan';
import { tell } from './story-grammar';
import {
  BEHAVIOURS,
  COMPANY,
  HABITS,
  PRAISE,
  PROCEDURES,
  REWARDS,
  STORIES,
  VALUES,
  RANKINGS,
  WORDS,
  DECISIONS,
  PRAISE_POINTS,
} from './texts';

const anna = { gender: 'f', firstName: 'Анна', middleName: 'Сергеевна', shortName: 'Аня' } as const;
const timur = { gender: 'm', firstName: 'Тимур', middleName: 'Ренатович', shortName: 'Тимур' } as const;

/** Every string anywhere inside. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(strings);
}

const ALL = strings([
  COMPANY,
  VALUES,
  RANKINGS,
  BEHAVIOURS,
  STORIES,
  HABITS,
  PRAISE,
  PRAISE_POINTS,
  PROCEDURES,
  REWARDS,
  WORDS,
  DECISIONS,
]);
const TOLD = planDemo(new Date('2026-11-21T15:40:00Z'));
const SAID = [...TOLD.recognitions.map((one) => one.story), ...TOLD.praise.map((one) => one.words)];

it('agrees with receiver and giver and names the receiver', () => {
  const text = '$, ты {помог|помогла}, а я [растерялся|растерялась].';
  expect(tell(text, anna, timur, false)).toBe('Тимур, ты помог, а я растерялась.');
  expect(tell(text, timur, anna, true)).toBe('Анна Сергеевна, ты помогла, а я растерялся.');
});

it('leaves no mark of the grammar in what is told', () => {
  expect(SAID.filter((text) => /[{}[\]|$]/.test(text))).toEqual([]);
});

it.each([
  ['slash or bracket forms', /\(а\)|\(ла\)|лся\/лась|\/а\b/],
  ['double or outer spaces', / {2}|^ | $/],
  ['straight quotes in Russian', /[а-яё]"|"[а-яё]/i],
  ['a hyphen for a dash', / - /],
  ['a space before punctuation', / [,.!?;:]/],
])('holds no %s', (_, pattern) => {
  expect(ALL.filter((text) => pattern.test(text))).toEqual([]);
});

it('has both languages of everything that the company itself writes', () => {
  const pairs = [
    COMPANY.company,
    ...COMPANY.places,
    ...COMPANY.units,
    ...COMPANY.touchpoints,
    ...VALUES,
    ...REWARDS,
    ...PROCEDURES,
    ...PRAISE_POINTS,
  ];
  for (const one of pairs) {
    expect(one.nameRu).toMatch(/[а-яё]/i);
    expect(one.nameEn).not.toMatch(/[а-яё]/i);
  }
  for (const one of [...VALUES, ...REWARDS]) {
    expect(one.descriptionRu).toMatch(/[а-яё]/i);
    expect(one.descriptionEn).toMatch(/^[^а-яё]+$/i);
  }
  for (const one of BEHAVIOURS) {
    expect(one.ru).toMatch(/^[А-ЯЁ]/);
    expect(one.en).toMatch(/^[A-Z][^а-яё]+$/i);
  }
});

it('has at least 350 stories, no two alike, and 120 texts of customers', () => {
  const stories = STORIES.flatMap((group) => group.texts);
  expect(stories.length).toBeGreaterThanOrEqual(350);
  expect(new Set(stories).size).toBe(stories.length);
  const praise = PRAISE.flatMap((group) => group.texts);
  expect(praise).toHaveLength(120);
  expect(new Set(praise).size).toBe(120);
});

it('ranks each value once in every version, the customer second or third', () => {
  const customer = VALUES.filter((value) => value.isCustomer);
  expect(customer).toHaveLength(1);
  for (const ranking of RANKINGS) {
    expect([...ranking.order].sort()).toEqual(VALUES.map((value) => value.key).sort());
    expect([1, 2]).toContain(ranking.order.indexOf(customer[0]?.key ?? ''));
  }
  expect(BEHAVIOURS.filter((one) => one.customers)).toHaveLength(6);
});

it('gives every value a colour and an icon that can be shown', () => {
  expect(VALUES.filter((one) => !isValueColour(one.colour) || !isValueIcon(one.icon))).toEqual([]);
});
