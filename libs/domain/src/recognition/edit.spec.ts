import { checkEdit, editableMs, isNoWider } from './edit';
import { EDIT_MS } from './words';

const fresh = { state: 'published', ageMs: 1000, revision: 2, visibility: 'unit' } as const;
const wish = { revision: 2, story: 'Лучше', behaviourIds: [], visibility: 'unit' } as const;

describe('checkEdit', () => {
  it('lets the words be bettered', () => expect(() => checkEdit(fresh, wish)).not.toThrow());
  it('lets fewer people see it', () =>
    expect(() => checkEdit(fresh, { ...wish, visibility: 'private' })).not.toThrow());
  it.each([
    ['recognition.edit_too_late', { ageMs: EDIT_MS }, {}],
    ['recognition.edit_too_late', { state: 'hidden' as const }, {}],
    ['recognition.edit_too_late', { state: 'held' as const }, {}],
    ['recognition.edited_elsewhere', { revision: 3 }, {}],
    ['recognition.words_required', {}, { story: '' }],
    ['recognition.visibility_wider', {}, { visibility: 'everyone' as const }],
    ['input.too_many', {}, { behaviourIds: ['1', '2', '3', '4', '5', '6'] }],
    ['input.invalid', {}, { behaviourIds: ['1', '1'] }],
  ])('%s', (code, now, asked) =>
    expect(() => checkEdit({ ...fresh, ...now }, { ...wish, ...asked })).toThrow(expect.objectContaining({ code })),
  );
  it('tells that it is too late before anything else: nothing else can be mended then', () =>
    expect(() => checkEdit({ ...fresh, ageMs: EDIT_MS + 1, revision: 9 }, { ...wish, story: '' })).toThrow(
      'recognition.edit_too_late',
    ));
});

it('counts a quarter of an hour from publication, down to nothing', () => {
  expect(editableMs({ state: 'published', ageMs: 0 })).toBe(900_000);
  expect(editableMs({ state: 'published', ageMs: EDIT_MS - 1 })).toBe(1);
  expect(editableMs({ state: 'published', ageMs: EDIT_MS })).toBe(0);
  expect(editableMs({ state: 'published', ageMs: EDIT_MS * 9 })).toBe(0);
  expect(editableMs({ state: 'taken_back', ageMs: 0 })).toBe(0);
});

it.each([
  ['everyone', 'unit', true],
  ['everyone', 'everyone', true],
  ['unit', 'private', true],
  ['unit', 'everyone', false],
  ['private', 'unit', false],
] as const)('from %s to %s is no wider: %p', (from, to, expected) => expect(isNoWider(from, to)).toBe(expected));
