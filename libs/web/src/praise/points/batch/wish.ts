import type { PraisePointBatchInput } from '../../../gql';

export const SOURCES = ['places', 'people', 'units', 'list'] as const;
export type Source = (typeof SOURCES)[number];

/** What somebody wishes for, of every source: going to another one and back loses nothing. `null`: all of them. */
export interface Wish {
  source: Source;
  placeIds: readonly string[] | null;
  touchpointIds: readonly string[] | null;
  alone: boolean;
  peoplePlaceIds: readonly string[] | null;
  unitIds: readonly string[] | null;
  list: string;
}

export const FIRST_WISH: Wish = {
  source: 'places',
  placeIds: null,
  touchpointIds: null,
  alone: false,
  peoplePlaceIds: null,
  unitIds: null,
  list: '',
};

const ids = (chosen: readonly string[] | null) => (chosen ? [...chosen] : null);

/** What is asked of the server; undefined while nothing is chosen that could be created. */
export function inputOf(wish: Wish): PraisePointBatchInput | undefined {
  switch (wish.source) {
    case 'places': {
      const steps = wish.alone || wish.touchpointIds === null || wish.touchpointIds.length > 0;
      if (!steps || wish.placeIds?.length === 0) return undefined;
      return {
        source: 'PLACES',
        placeIds: ids(wish.placeIds),
        touchpointIds: ids(wish.touchpointIds),
        alone: wish.alone,
      };
    }
    case 'people':
      return wish.peoplePlaceIds?.length === 0 ? undefined : { source: 'PEOPLE', placeIds: ids(wish.peoplePlaceIds) };
    case 'units':
      return wish.unitIds?.length === 0 ? undefined : { source: 'UNITS', unitIds: ids(wish.unitIds) };
    case 'list':
      return wish.list.trim() ? { source: 'LIST', list: wish.list } : undefined;
  }
}
