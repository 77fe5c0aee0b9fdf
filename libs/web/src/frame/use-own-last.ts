import { showToast } from '@zasluga/ui';
import { useEffect, useRef } from 'react';
import { useComplain } from './failures';

/** Where the pages of a list that were read end. */
type End = { hasNextPage: boolean; endCursor?: string | null } | undefined;

/**
 * For a list that is read page by page, the oldest first: after one's own was added it is shown at the end, with whatever has come in
 * between, and what was read before stays. Where pages are still unread, `text` says that it stands behind them.
 */
export function useOwnLast(end: End, load: (after: string | null) => Promise<unknown>, text: string) {
  const complain = useComplain();
  const latest = useRef({ end, load, text });
  latest.current = { end, load, text };
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => void (here.current = false);
  }, []);
  return async (): Promise<void> => {
    const now = latest.current;
    if (!here.current) return; // a way back was taken elsewhere: the list is asked anew when it is opened again
    if (now.end?.hasNextPage) showToast({ text: now.text });
    else await now.load(now.end?.endCursor ?? null).catch(complain);
  };
}
