import type { CurateBehavioursQuery, CurateValuesQuery } from '../../gql';

export type CuratedValue = CurateValuesQuery['values'][number];
export type CuratedBehaviour = CurateBehavioursQuery['behaviours'][number];
