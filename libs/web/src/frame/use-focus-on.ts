import { useEffect, useRef } from 'react';

/**
 * Where one goes on by keys when what had the focus is gone because `what` is another: at the first button of the place, or at the place
 * itself where it can be focused. Nothing where the focus stands somewhere.
 */
export function useFocusOn<Place extends HTMLElement>(what: unknown) {
  const place = useRef<Place>(null);
  const before = useRef(what);
  useEffect(() => {
    if (before.current === what) return;
    before.current = what;
    if (document.activeElement !== document.body || !place.current) return;
    const goesOn = place.current.tabIndex < 0 && place.current.hasAttribute('tabindex');
    (goesOn ? place.current : place.current.querySelector<HTMLElement>('button:not(:disabled)'))?.focus({
      preventScroll: !goesOn,
    });
  }, [what]);
  return place;
}
