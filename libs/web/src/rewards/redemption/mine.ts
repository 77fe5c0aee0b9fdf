import type { RedemptionQuery } from '../../gql';

/** A redemption as whoever it concerns sees it. */
export type Mine = NonNullable<RedemptionQuery['redemption']>;
