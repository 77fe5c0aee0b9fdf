import { emptyDraft } from './draft';
import { earlierPlaceOf, inputOf, OUTBOX_MAX, placeOf, putIntoOutbox, readOutbox, takeFromOutbox } from './waiting';

const memory = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
};
const waiting = (requestKey: string, authorId = 'anna') => ({
  authorId,
  draft: emptyDraft(() => requestKey),
  shownBehaviourIds: [],
});
const keys = (store: ReturnType<typeof memory>, authorId = 'anna') =>
  readOutbox(store, authorId).map(({ draft }) => draft.requestKey);

describe('what waits for the network', () => {
  it('is kept in order, each request once, until it is taken out', () => {
    const store = memory();
    for (const key of ['a', 'b', 'a']) expect(putIntoOutbox(store, waiting(key))).toBe(true);
    expect(keys(store)).toEqual(['b', 'a']);
    takeFromOutbox(store, waiting('b'));
    takeFromOutbox(store, waiting('b'));
    expect(keys(store)).toEqual(['a']);
    takeFromOutbox(store, waiting('a'));
    expect(store.getItem(placeOf('anna'))).toBeNull();
  });

  it('says whose it is, is seen by nobody else, and goes out under that name', () => {
    const store = memory();
    putIntoOutbox(store, waiting('a', 'anna'));
    putIntoOutbox(store, waiting('i', 'ilya'));
    expect([keys(store, 'anna'), keys(store, 'ilya')]).toEqual([['a'], ['i']]);
    expect(inputOf(readOutbox(store, 'anna')[0]!)).toMatchObject({ requestKey: 'a', authorId: 'anna' });
  });

  it('of an earlier version, which named no author, belongs to the person under whose key it lies, and moves', () => {
    const store = memory();
    const { authorId: _, ...nameless } = waiting('old');
    store.setItem(earlierPlaceOf('anna'), JSON.stringify([nameless]));
    expect(readOutbox(store, 'anna')).toEqual([waiting('old')]);
    expect(readOutbox(store, 'ilya')).toEqual([]);
    putIntoOutbox(store, waiting('new'));
    expect([keys(store), store.getItem(earlierPlaceOf('anna'))]).toEqual([['old', 'new'], null]);
    takeFromOutbox(store, waiting('old'));
    expect(keys(store)).toEqual(['new']);
  });

  it('is refused where there is no room, so that the form keeps it', () => {
    const store = memory();
    for (let i = 0; i < OUTBOX_MAX; i++) putIntoOutbox(store, waiting(`${i}`));
    expect(putIntoOutbox(store, waiting('more'))).toBe(false);
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(putIntoOutbox(full, waiting('a'))).toBe(false);
    expect(readOutbox({ ...memory(), getItem: () => '{"broken":' }, 'anna')).toEqual([]);
  });
});
