import type { QueuedFieldsFragment } from '../../../gql';

/** A redemption as it stands in the queue. */
export type Queued = QueuedFieldsFragment;
