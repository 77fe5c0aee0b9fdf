import { useLayoutEffect, useRef, useState } from 'react';

/** Width in px of the element that `ref` is put on, kept current. */
export function useWidth(initialPx = 640) {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(initialPx);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(240, entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}
