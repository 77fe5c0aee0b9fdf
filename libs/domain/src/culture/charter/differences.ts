import type { CharterBehaviour, CharterContent, CharterValue } from './content';

export const CHARTER_CHANGES = [
  'value_came',
  'value_went',
  'value_moved',
  'value_renamed',
  'value_reworded',
  'story_changed',
  'behaviour_came',
  'behaviour_went',
  'behaviour_reworded',
  'promise_changed',
  'rewards_changed',
] as const;
export type CharterChange = (typeof CHARTER_CHANGES)[number];

export interface CharterDifference {
  readonly change: CharterChange;
  /** Name of the value or text of the behaviour, as it is now; as it was when it went. Empty for the other changes. */
  readonly nameRu: string;
  readonly nameEn: string;
  readonly side: 'for' | 'against' | null;
  /** Places of a value that moved. */
  readonly from: number | null;
  readonly to: number | null;
}

const NOTHING = { nameRu: '', nameEn: '', side: null, from: null, to: null };

/** What came, went, moved or was worded anew between two charters, values first. Empty: they say the same. */
export function charterDifferences(before: CharterContent, after: CharterContent): CharterDifference[] {
  const found = [
    ...valueDifferences(before.values, after.values),
    ...behaviourDifferences(before.behaviours, after.behaviours),
  ];
  if (!same(before.promise, after.promise)) found.push({ ...NOTHING, change: 'promise_changed' });
  if (!same(rules(before), rules(after))) found.push({ ...NOTHING, change: 'rewards_changed' });
  return found;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

/** What comes back from the database has its keys in another order. */
const ordered = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, part]) => [key, ordered(part)]),
      )
    : value;

/** Prices in the catalogue come and go every week: they are no news of a charter. */
const rules = ({ rewards }: CharterContent) =>
  rewards && { ...rewards, catalogue: rewards.catalogue && [...rewards.catalogue.kinds].sort() };

function valueDifferences(before: readonly CharterValue[], after: readonly CharterValue[]): CharterDifference[] {
  const was = new Map(before.map((value) => [value.id, value]));
  const is = new Map(after.map((value) => [value.id, value]));
  const moved = movedIds(
    before.filter(({ id, place }) => place !== null && is.get(id)?.place != null).map(({ id }) => id),
    after.filter(({ id, place }) => place !== null && was.get(id)?.place != null).map(({ id }) => id),
  );
  const name = ({ nameRu, nameEn }: CharterValue) => ({ ...NOTHING, nameRu, nameEn });
  const kept = after.flatMap((value): CharterDifference[] => {
    const old = was.get(value.id);
    if (!old) return [{ ...name(value), change: 'value_came', to: value.place }];
    const changes: CharterDifference[] = [];
    const ranked = (old.place === null) !== (value.place === null);
    if (moved.has(value.id) || ranked)
      changes.push({ ...name(value), change: 'value_moved', from: old.place, to: value.place });
    if (old.nameRu !== value.nameRu || old.nameEn !== value.nameEn)
      changes.push({ ...name(value), change: 'value_renamed' });
    if (old.descriptionRu !== value.descriptionRu || old.descriptionEn !== value.descriptionEn)
      changes.push({ ...name(value), change: 'value_reworded' });
    if (old.storyId !== value.storyId) changes.push({ ...name(value), change: 'story_changed' });
    return changes;
  });
  const gone = before.filter(({ id }) => !is.has(id));
  return [
    ...kept,
    ...gone.map((value): CharterDifference => ({ ...name(value), change: 'value_went', from: value.place })),
  ];
}

/**
 * The fewest that have to be taken out and put in elsewhere to make one order of the other: all but the longest run of those that stand
 * among one another as before. One value put on top moves one, not everybody below it; of two that
 * changed places the one that rose is said to have moved.
 */
export function movedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((id, i) => [id, i]));
  const order = after.map((id) => place.get(id)!);
  // runs[i]: the longest that ends at i; a charter has a handful of values, so the square of their number is nothing
  const runs: number[][] = [];
  order.forEach((at, i) => {
    const earlier = runs.filter((_, j) => order[j]! < at);
    runs.push([...earlier.reduce<number[]>((most, run) => (run.length >= most.length ? run : most), []), i]);
  });
  const longest = runs.reduce<number[]>((most, run) => (run.length >= most.length ? run : most), []);
  return new Set(after.filter((_, i) => !longest.includes(i)));
}

function behaviourDifferences(
  before: readonly CharterBehaviour[],
  after: readonly CharterBehaviour[],
): CharterDifference[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const is = new Set(after.map(({ id }) => id));
  const say = (change: CharterChange, { textRu, textEn, side }: CharterBehaviour): CharterDifference => ({
    ...NOTHING,
    change,
    nameRu: textRu,
    nameEn: textEn,
    side,
  });
  return [
    ...after.flatMap((one) => {
      const old = was.get(one.id);
      if (!old) return [say('behaviour_came', one)];
      return old.textRu === one.textRu && old.textEn === one.textEn ? [] : [say('behaviour_reworded', one)];
    }),
    ...before.filter(({ id }) => !is.has(id)).map((one) => say('behaviour_went', one)),
  ];
}
