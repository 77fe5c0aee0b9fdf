import { emptyDraft } from './draft';
import { OUTBOX_MAX, putIntoOutbox, readOutbox, takeFromOutbox } from './waiting';

const memory = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
};
const waiting = (requestKey: string) => ({ draft: emptyDraft(() => requestKey), shownBehaviourIds: [] });

describe('what waits for the network', () => {
  it('is kept in order, each request once, until it is taken out', () => {
    const store = memory();
    for (const key of ['a', 'b', 'a']) expect(putIntoOutbox(store, 'anna', waiting(key))).toBe(true);
    expect(readOutbox(store, 'anna').map(({ draft }) => draft.requestKey)).toEqual(['b', 'a']);
    takeFromOutbox(store, 'anna', 'b');
    takeFromOutbox(store, 'anna', 'b');
    expect(readOutbox(store, 'anna')).toHaveLength(1);
    expect(readOutbox(store, 'ilya')).toEqual([]);
    takeFromOutbox(store, 'anna', 'a');
    expect(store.getItem('anna')).toBeNull();
  });

  it('is refused where there is no room, so that the form keeps it', () => {
    const store = memory();
    for (let i = 0; i < OUTBOX_MAX; i++) putIntoOutbox(store, 'anna', waiting(`${i}`));
    expect(putIntoOutbox(store, 'anna', waiting('more'))).toBe(false);
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(putIntoOutbox(full, 'anna', waiting('a'))).toBe(false);
    expect(readOutbox({ ...memory(), getItem: () => '{"broken":' }, 'anna')).toEqual([]);
  });
});
