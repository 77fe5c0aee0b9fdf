import type { RewardQuery } from '../../gql';

/** A reward as its page shows it. */
export type Offered = NonNullable<RewardQuery['reward']>;

export type Variant = Offered['variants'][number];
