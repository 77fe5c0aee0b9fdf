import type { DecisionDeed, DecisionKind } from '../../gql';

/** What is about to be saved: one tap, or one line of one's own. */
export interface Draft {
  /** Made before the first try, so that however often it is sent it is one entry. */
  readonly requestKey: string;
  readonly kind: DecisionKind;
  /** A tile: `menu:ID`, `deed:GIFT`, or `own`. */
  readonly tile: string | null;
  readonly words: string;
}

/** Offered where the menu of the place has nothing of the sort. */
const DEEDS: readonly DecisionDeed[] = ['REPLACEMENT', 'REFUND', 'DISCOUNT', 'GIFT', 'WAIVED', 'UPGRADE', 'TIME'];

export interface Tile {
  readonly value: string;
  readonly label: string;
  readonly deed: DecisionDeed | null;
  readonly menuItemId: string | null;
}
interface MenuItem {
  readonly id: string;
  readonly deed: DecisionDeed;
}

/** The menu of the place first, then sorts of deeds that it has nothing of, then one's own words. */
export function tilesOf<Item extends MenuItem>(
  menu: readonly Item[],
  named: (item: Item) => string,
  deedLabel: (deed: DecisionDeed) => string,
  own: string,
): Tile[] {
  const covered = new Set(menu.map(({ deed }) => deed));
  return [
    ...menu.map((item) => ({ value: `menu:${item.id}`, label: named(item), deed: item.deed, menuItemId: item.id })),
    ...DEEDS.filter((deed) => !covered.has(deed)).map((deed) => ({
      value: `deed:${deed}`,
      label: deedLabel(deed),
      deed,
      menuItemId: null,
    })),
    { value: 'own', label: own, deed: null, menuItemId: null },
  ];
}
