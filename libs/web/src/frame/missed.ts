import { useEffect, useEffectEvent } from 'react';

const looks = new Set<() => void>();

/** To be called when the socket of subscriptions is there again: what was told meanwhile was told to nobody here. */
export const socketIsBack = (): void => looks.forEach((look) => look());

/** Calls `look` whenever something may have been told while the socket was away. */
export function useMissed(look: () => void): void {
  const now = useEffectEvent(look);
  useEffect(() => {
    const one = () => now();
    looks.add(one);
    return () => void looks.delete(one);
  }, []);
}
