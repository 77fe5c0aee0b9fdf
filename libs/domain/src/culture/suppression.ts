/** A group for which a figure is asked: a unit with all that is under it. */
export interface PrivacyCell {
  id: string;
  /** Null at the top. Every parent is itself in the list. */
  parentId: string | null;
  /**
   * The people who stand behind the figure by their own part in it (givers, receivers, members), those of this unit itself, not of
   * the units under it. The smallest part decides.
   */
  parts: readonly ReadonlySet<string>[];
}

/**
 * Which groups must not be shown (metrics B.0.2): those with one to `threshold` − 1 people, and as many others as it takes that
 * nobody finds them by subtracting what is shown from what stands above.
 *
 * A hidden group hides everything under it. People who belong to the parent itself and to no group under it are a remainder that
 * is never shown and so protects like a hidden group.
 *
 * @returns ids of hidden groups; groups with nobody in them are shown as empty and give nothing away
 */
export function hiddenCells(cells: readonly PrivacyCell[], threshold: number): ReadonlySet<string> {
  const children = new Map<string | null, PrivacyCell[]>();
  for (const cell of cells) children.set(cell.parentId, [...(children.get(cell.parentId) ?? []), cell]);

  const whole = new Map<string, ReadonlySet<string>[]>();
  const gather = (cell: PrivacyCell): ReadonlySet<string>[] => {
    const below = (children.get(cell.id) ?? []).map(gather);
    const union = cell.parts.map(
      (own, part) => new Set([own, ...below.map((parts) => parts[part]!)].flatMap((set) => [...set])),
    );
    whole.set(cell.id, union);
    return union;
  };
  (children.get(null) ?? []).forEach(gather);

  const hidden = new Set<string>();
  const hide = (cell: PrivacyCell): void => {
    hidden.add(cell.id);
    (children.get(cell.id) ?? []).forEach(hide);
  };
  const partsOf = (cell: PrivacyCell): readonly ReadonlySet<string>[] => whole.get(cell.id)!;
  const protect = (parent: PrivacyCell | null): void => {
    const line = children.get(parent?.id ?? null) ?? [];
    line.filter((cell) => isSmall(sizeOf([partsOf(cell)]), threshold)).forEach(hide);
    // what can be found by subtraction is everything of this line that isn't shown, together
    for (;;) {
      const shown = line.filter((cell) => !hidden.has(cell.id) && sizeOf([partsOf(cell)]) > 0);
      const rest = [...(parent ? [parent.parts] : []), ...line.filter((cell) => hidden.has(cell.id)).map(partsOf)];
      if (!isSmall(sizeOf(rest), threshold) || shown.length === 0) break;
      hide(shown.reduce((least, cell) => (sizeOf([partsOf(cell)]) < sizeOf([partsOf(least)]) ? cell : least)));
    }
    line.filter((cell) => !hidden.has(cell.id)).forEach(protect);
  };
  protect(null);
  return hidden;
}

/** Someone is there, and too few. */
export function isSmall(people: number, threshold: number): boolean {
  return people > 0 && people < threshold;
}

/** People behind several groups together: distinct in each part, the smallest part decides; nobody when nothing happened. */
function sizeOf(groups: readonly (readonly ReadonlySet<string>[])[]): number {
  const parts = Math.max(0, ...groups.map((group) => group.length));
  if (parts === 0) return 0;
  const sizes = Array.from(
    { length: parts },
    (_, part) => new Set(groups.flatMap((group) => [...(group[part] ?? [])])).size,
  );
  return Math.min(...sizes);
}
