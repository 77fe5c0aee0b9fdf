import type { WorkshopSummaryQuery } from '../../../gql';

export type Summary = NonNullable<WorkshopSummaryQuery['workshop']>;
