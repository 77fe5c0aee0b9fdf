import type { FundCardFragment } from '../../gql';

export type Fund = FundCardFragment;
export type Request = Fund['requests'][number];

/** The request that waits for its answer. */
export const openRequest = (fund: Fund): Request | undefined => fund.requests.find(({ state }) => state === 'OPEN');

/** What is being done, and to which fund. */
export type Deed = { kind: 'create' } | { kind: 'edit' | 'fill' | 'close' | 'ask' | 'answer'; fund: Fund };

export interface DialogProps {
  fund: Fund;
  onClose: () => void;
  onChanged: () => void;
}
