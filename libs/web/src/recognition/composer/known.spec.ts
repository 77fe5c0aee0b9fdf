import type { GiveOptionsQuery } from '../../gql';
import { isStale, keepKnown, noteThanked, peopleOf, readKnown } from './known';

const memory = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
};
const person = (id: string) => ({ id, firstName: `Имя ${id}`, lastName: 'Фамилия', roleTitle: 'Бариста' });
const options = (...suggested: string[]) =>
  ({
    myPrincipals: [],
    peopleToThank: suggested.map((id) => ({ ...person(id), unit: null })),
    behaviours: Array.from({ length: 300 }, (_, i) => ({ id: `b${i}` })),
    values: [{ id: 'v' }],
  }) as unknown as GiveOptionsQuery;
const people = (count: number) => Array.from({ length: count }, (_, i) => person(`n${i}`));
const ids = (store: ReturnType<typeof memory>) => peopleOf(readKnown(store, 'anna')).map(({ id }) => id);
const NOW = 1_800_000_000_000;
const DAY_MS = 86_400_000;

describe('what is known without a line', () => {
  it('is bounded, one’s own, and asked for anew after a day', () => {
    const store = memory();
    expect(isStale(readKnown(store, 'anna'), NOW)).toBe(true);
    keepKnown(store, 'anna', options('n1', 's'), people(70), NOW);
    const known = readKnown(store, 'anna')!;
    expect([known.nearby.length, known.options.behaviours.length]).toEqual([50, 200]);
    expect(ids(store)).toEqual(
      ['n1', 's', ...people(50).map(({ id }) => id)].filter((id, i, all) => all.indexOf(id) === i),
    );
    expect([...store.kept.keys()]).toEqual(['zasluga.own.anna.known.give']);
    expect(readKnown(store, 'boris')).toBeNull();
    expect([0, DAY_MS, DAY_MS + 1, -DAY_MS - 1].map((ms) => isStale(known, NOW + ms))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('has whomever one thanked last, also from afar, and through the next day', () => {
    const store = memory();
    noteThanked(store, 'anna', [person('nobody asked yet')]);
    expect(store.kept.size).toBe(0);
    keepKnown(store, 'anna', options('s'), people(1), NOW);
    for (let i = 0; i < 12; i++) noteThanked(store, 'anna', [person(`far${i}`), person('s')]);
    keepKnown(store, 'anna', options('t'), [], NOW + DAY_MS);
    expect(readKnown(store, 'anna')!.thanked.map(({ id }) => id)).toEqual([
      'far11',
      's',
      ...[10, 9, 8, 7, 6, 5, 4, 3].map((i) => `far${i}`),
    ]);
    expect(ids(store).slice(0, 3)).toEqual(['t', 'far11', 's']);
  });

  it('is nothing where it is broken or nothing may be kept', () => {
    const store = memory();
    for (const text of ['{broken', '[]', '{"at":1,"options":{"values":[]}}']) {
      store.kept.set('zasluga.own.anna.known.give', text);
      expect(readKnown(store, 'anna')).toBeNull();
    }
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('quota');
      },
    };
    expect(() => keepKnown(full, 'anna', options('s'), [], NOW)).not.toThrow();
  });
});
