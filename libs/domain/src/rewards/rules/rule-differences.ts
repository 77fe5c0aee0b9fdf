import { CAPS, type RewardRules } from './reward-rules';

/** One setting that is not the same in two versions. `path`: "on", "byPlace.0", "depth.beyond", "caps.pair.points". Null: it isn't there. */
export interface RuleDifference {
  readonly path: string;
  readonly before: Setting;
  readonly now: Setting;
}
type Setting = string | number | boolean | null;

/** What differs, in the order in which the editor shows it. */
export function ruleDifferences(before: RewardRules, now: RewardRules): readonly RuleDifference[] {
  const old = settingsOf(before);
  const young = settingsOf(now);
  return [...new Set([...young.keys(), ...old.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? null, now: young.get(path) ?? null }))
    .filter((one) => one.before !== one.now);
}

/** The rules as one text, the same for equal rules whatever the order in which they were written. */
export const rulesInOneLine = (rules: RewardRules): string =>
  [...settingsOf(rules)]
    .filter(([, setting]) => setting !== null)
    .map(([path, setting]) => `${path}=${setting}`)
    .join(';');

function settingsOf(rules: RewardRules): Map<string, Setting> {
  const { on, byPlace, pays, depth, relation, source, caps } = rules;
  const found = new Map<string, Setting>([['on', on]]);
  byPlace.forEach((points, i) => found.set(`byPlace.${i}`, points));
  for (const [group, settings] of Object.entries({ pays, depth, relation, source }))
    for (const name of Object.keys(settings).sort())
      found.set(`${group}.${name}`, (settings as Record<string, Setting>)[name] ?? null);
  for (const name of CAPS) {
    found.set(`caps.${name}.points`, caps[name]?.points ?? null);
    found.set(`caps.${name}.period`, caps[name]?.period ?? null);
  }
  return found;
}
