import { dropDraft, emptyDraft, loadDraft, saveDraft } from './draft';

const memory = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
};
const NOW = 1_800_000_000_000;
const DAY_MS = 86_400_000;
const draft = { ...emptyDraft(() => 'key-1'), story: 'Касса не работала, а гости ушли с покупками' };

describe('a draft', () => {
  it('survives a reload with its request key', () => {
    const store = memory();
    saveDraft(store, 'anna', draft, NOW);
    expect(loadDraft(store, 'anna', NOW + 1000)).toEqual({ ...draft, savedAt: NOW });
  });

  it('is not shown to another person at the same till', () => {
    const store = memory();
    saveDraft(store, 'anna', draft, NOW);
    expect(loadDraft(store, 'ilya', NOW)).toBeNull();
  });

  it('goes when it is sent, emptied, or two weeks old', () => {
    const store = memory();
    saveDraft(store, 'anna', draft, NOW);
    expect(loadDraft(store, 'anna', NOW + 15 * DAY_MS)).toBeNull();
    saveDraft(
      store,
      'anna',
      emptyDraft(() => 'key-2'),
      NOW,
    );
    expect(store.kept.size).toBe(0);
    saveDraft(store, 'anna', draft, NOW);
    dropDraft(store, 'anna');
    expect(loadDraft(store, 'anna', NOW)).toBeNull();
  });

  it('is nothing when the storage is broken or forbidden', () => {
    const forbidden = {
      getItem: (): string => {
        throw new Error('forbidden');
      },
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => undefined,
    };
    expect(() => saveDraft(forbidden, 'anna', draft, NOW)).not.toThrow();
    expect(loadDraft(forbidden, 'anna', NOW)).toBeNull();
    expect(loadDraft({ ...memory(), getItem: () => '{"savedAt":1' }, 'anna', NOW)).toBeNull();
  });
});
