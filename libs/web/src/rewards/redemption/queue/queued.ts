import type { RedemptionQueueQuery } from '../../../gql';

/** A redemption as it stands in the queue. */
export type Queued = RedemptionQueueQuery['redemptionQueue']['nodes'][number];
