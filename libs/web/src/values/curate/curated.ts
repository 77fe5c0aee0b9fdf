import type { CurateValuesQuery } from '../../gql';

export type CuratedValue = CurateValuesQuery['values'][number];
