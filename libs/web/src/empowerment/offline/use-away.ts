import { useEffect, useRef } from 'react';
import { failureOf, useOnline } from '../../frame';
import { useConfirmed } from '../../identity';

/** No answer to a question, and no line to have one: what can be done without it is shown instead. Asks again when the line comes back. */
export function useAway(data: unknown, error: unknown, refetch: () => Promise<unknown>): boolean {
  const confirmed = useConfirmed();
  const away = !data && (!confirmed || (error !== undefined && failureOf(error).code === 'offline'));
  const online = useOnline();
  const was = useRef(online);
  useEffect(() => {
    if (away && online && !was.current) void refetch().catch(() => undefined);
    was.current = online;
  }, [away, online, refetch]);
  return away;
}
