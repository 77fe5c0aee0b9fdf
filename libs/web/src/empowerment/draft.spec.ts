import { costMinorOf, emptyDraft, keepDraft, keptDraft, missingIn } from './draft';

describe('an amount', () => {
  it.each([
    ['0', 0],
    ['290', 29_000],
    ['1 200,5', 120_050],
    ['12.34', 1234],
    ['0,29', 29],
    ['12,345', null],
    ['', null],
    ['-5', null],
    ['1e3', null],
    ['999999999', null],
  ])('%j is %j kopecks', (text, minor) => expect(costMinorOf(text, 2)).toBe(minor));

  it('has the digits of its currency', () => {
    expect([costMinorOf('12', 0), costMinorOf('12,5', 0), costMinorOf('1,5', 3)]).toEqual([12, null, 1500]);
  });
});

it('names what is still missing, and nothing that may stay unsaid', () => {
  expect(missingIn(emptyDraft('k'), 2)).toEqual(['deed', 'cost', 'need', 'seconds', 'asked']);
  const full = {
    ...emptyDraft('k'),
    deed: 'gift' as const,
    cost: '0',
    need: 'x',
    seconds: '5',
    asked: 'NOBODY' as const,
  };
  expect(missingIn(full, 2)).toEqual([]);
  expect(missingIn({ ...full, deed: 'own', procedure: 'new' }, 2)).toEqual(['ownDeed', 'newProcedure']);
});

it('a draft comes back with its key for two weeks, and an empty one leaves no trace', () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  const draft = { ...emptyDraft('key-1'), need: 'Гость опаздывает' };
  keepDraft(store, 'a', draft, 0);
  expect(keptDraft(store, 'a', 1000)).toEqual(draft);
  expect(keptDraft(store, 'b', 1000)).toBeNull();
  expect(keptDraft(store, 'a', 15 * 86_400_000)).toBeNull();
  keepDraft(store, 'a', emptyDraft('key-2'), 0);
  expect(kept.size).toBe(0);
  kept.set('a', '{broken');
  expect(keptDraft(store, 'a', 0)).toBeNull();
});
