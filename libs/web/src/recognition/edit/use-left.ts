import { useEffect, useState } from 'react';

const SECOND_MS = 1000;

/** Milliseconds left of what was left when it was read, counted down by the second; 0 at the end. The server's clock decides, not this one. */
export function useLeft(leftMs: number): number {
  const [endsAt] = useState(() => performance.now() + leftMs);
  const [left, setLeft] = useState(leftMs);
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, endsAt - performance.now())), SECOND_MS);
    return () => clearInterval(timer);
  }, [endsAt]);
  return left;
}

/** 12:05 */
export function clockOf(ms: number): string {
  const seconds = Math.ceil(ms / SECOND_MS);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
