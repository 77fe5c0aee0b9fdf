import { useEffect } from 'react';

const NEXT = new Set(['ArrowRight', 'PageDown', ' ', 'Enter']);
const BACK = new Set(['ArrowLeft', 'PageUp', 'Backspace']);

/** On a wall: arrows, space and the two buttons of a presenter's clicker, unless a dialog is open or a control has the key. */
export function useClicker({ next, back }: { next: () => void; back: () => void }): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (document.querySelector('[role="dialog"]')) return;
      const onControl = event.target instanceof HTMLElement && event.target.closest('button, a, input, summary');
      if (onControl && (event.key === ' ' || event.key === 'Enter')) return;
      const act = NEXT.has(event.key) ? next : BACK.has(event.key) ? back : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [next, back]);
}
