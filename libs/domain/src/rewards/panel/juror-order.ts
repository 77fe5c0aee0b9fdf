import { seededRandom } from '../../statistics';

/**
 * The order in which one person meets the nominations of a round: by lot, another for everybody, and the same each time that person comes
 * back. What stands first is read with the freshest eyes, so nobody stands first for all (Fisher & Yates 1938, in Durstenfeld's form,
 * 1964, CACM 7:420).
 *
 * @param seed the round and the person, for example "round juror"
 */
export function orderFor(ids: readonly string[], seed: string): string[] {
  const random = seededRandom(seed);
  // sorted first: the order in which the database hands them over must not matter
  const drawn = [...ids].sort();
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random.uniform() * (last + 1));
    [drawn[last], drawn[other]] = [drawn[other]!, drawn[last]!];
  }
  return drawn;
}
