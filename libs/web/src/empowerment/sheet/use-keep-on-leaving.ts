import { useEffect, useRef } from 'react';

/** What was typed is kept whatever leads away from it; null: nothing is to be kept. The ref is emptied by whoever has kept it already. */
export function useKeepOnLeaving(keep: (() => void) | null) {
  const latest = useRef(keep);
  useEffect(() => void (latest.current = keep));
  useEffect(() => () => latest.current?.(), []);
  return latest;
}
