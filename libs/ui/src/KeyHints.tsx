import { useState } from 'react';
import styles from './KeyHints.module.css';
import type { Shortcut } from './Shortcuts';

/** The keys of a list and what they do; not on a phone, which has none. */
export function KeyHints({ shortcuts }: { shortcuts: readonly Pick<Shortcut, 'key' | 'label'>[] }) {
  return (
    <p className={styles.keys}>
      {shortcuts.map(({ key, label }) => (
        <span key={key}>
          <kbd>{key}</kbd> {label}
        </span>
      ))}
    </p>
  );
}

/**
 * The row of a list on which keys act. `at`: its position from 0, −1 until one is chosen; it follows when the list gets shorter.
 * `acting`: the position on which a deed by key acts, the first until one is chosen.
 */
export function usePlace(count: number) {
  const [place, setPlace] = useState(-1);
  const at = Math.min(place, count - 1);
  return {
    at,
    acting: Math.max(at, 0),
    choose: setPlace,
    next: () => setPlace(Math.min(at + 1, count - 1)),
    previous: () => setPlace(Math.max(at - 1, 0)),
  };
}
