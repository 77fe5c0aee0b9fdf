import type { WorkshopWallQuery } from '../../../gql';

export type Wall = NonNullable<WorkshopWallQuery['workshop']>;
