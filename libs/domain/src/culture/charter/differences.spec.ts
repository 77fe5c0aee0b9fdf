import type { CharterBehaviour, CharterContent, CharterValue } from './content';
import { charterDifferences, movedIds } from './differences';

const value = (id: string, place: number | null, over: Partial<CharterValue> = {}): CharterValue => ({
  id,
  nameRu: id,
  nameEn: id,
  descriptionRu: '',
  descriptionEn: '',
  colour: 'pine',
  icon: 'heart',
  isCustomer: false,
  place,
  storyId: null,
  ...over,
});
const act = (id: string, textRu = id): CharterBehaviour => ({ id, valueId: 'a', side: 'for', textRu, textEn: id });
const charter = (over: Partial<CharterContent> = {}): CharterContent => ({
  companyRu: 'Полдень',
  companyEn: 'Polden',
  rankingId: null,
  rankingNote: '',
  values: [],
  behaviours: [],
  promise: { limitMinor: null, currency: 'RUB' },
  rewards: null,
  ...over,
});
const changes = (before: Partial<CharterContent>, after: Partial<CharterContent>) =>
  charterDifferences(charter(before), charter(after)).map(({ change, nameRu, from, to }) =>
    [change, nameRu, from, to].filter((part) => part !== null && part !== '').join(' '),
  );

describe('what moved', () => {
  it.each([
    ['abc', 'abc', ''],
    ['abc', 'cab', 'c'],
    ['abcd', 'bcda', 'a'],
    ['abcde', 'abdce', 'd'],
    ['abcd', 'badc', 'bd'],
    ['', '', ''],
  ])('%s → %s: %s', (before, after, moved) => {
    expect([...movedIds([...before], [...after])].sort().join('')).toBe(moved);
  });
});

describe('the differences between two charters', () => {
  const [a, b, c] = [value('a', 1), value('b', 2), value('c', 3)];

  it('are none between the same, also with the keys in another order', () => {
    const promise = { currency: 'RUB', limitMinor: null };
    expect(changes({ values: [a, b] }, { values: [a, b], promise })).toEqual([]);
  });

  it('name the value that came and not those that gave way to it', () => {
    expect(changes({ values: [a, b] }, { values: [value('n', 1), value('a', 2), value('b', 3)] })).toEqual([
      'value_came n 1',
    ]);
  });

  it('name the value that moved with its places, and the one that went', () => {
    expect(changes({ values: [a, b, c] }, { values: [value('c', 1), value('a', 2)] })).toEqual([
      'value_moved c 3 1',
      'value_went b 2',
    ]);
  });

  it('tell a value that got its first place', () => {
    expect(changes({ values: [a, value('b', null)] }, { values: [a, value('b', 2)] })).toEqual(['value_moved b 2']);
  });

  it('tell new names, meanings and stories apart', () => {
    const other = value('a', 1, { nameRu: 'Гость', descriptionEn: 'new', storyId: 's' });
    expect(changes({ values: [a] }, { values: [other] })).toEqual([
      'value_renamed Гость',
      'value_reworded Гость',
      'story_changed Гость',
    ]);
  });

  it('tell behaviours that came, went and were worded anew', () => {
    expect(changes({ behaviours: [act('x'), act('y')] }, { behaviours: [act('x', 'X'), act('z')] })).toEqual([
      'behaviour_reworded X',
      'behaviour_came z',
      'behaviour_went y',
    ]);
  });

  it('tell a changed promise and changed rules; a price is no news', () => {
    const rewards = {
      allowance: { employee: 100, hasReports: 200, leader: 300 },
      pointValueMinor: 100,
      currency: 'RUB',
      catalogue: { kinds: ['goods'], cheapest: 50, dearest: 900 },
    };
    const dearer = { ...rewards, catalogue: { kinds: ['goods'], cheapest: 70, dearest: 900 } };
    const richer = { ...rewards, allowance: { ...rewards.allowance, employee: 150 } };
    expect(changes({ rewards }, { rewards: dearer })).toEqual([]);
    expect(changes({ rewards }, { rewards: richer, promise: { limitMinor: 5, currency: 'RUB' } })).toEqual([
      'promise_changed',
      'rewards_changed',
    ]);
  });
});
