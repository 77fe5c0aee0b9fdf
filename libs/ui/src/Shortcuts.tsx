import { useLocale } from '@zasluga/locale';
import { useEffect } from 'react';
import { Dialog } from './Dialog';
import styles from './Shortcuts.module.css';

export interface Shortcut {
  /** As printed on the key, Latin: "K", "?", "G L" is not supported: one key, no chord. */
  key: string;
  label: string;
  run: () => void;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/**
 * Single keys that work everywhere but in fields and dialogs. Compared by the physical key, so that K is K in the Russian layout
 * too. `enabled` is the reader's own switch (WCAG 2.1.4). A page's key goes before the same key that holds `everywhere`.
 */
export function useShortcuts(shortcuts: readonly Shortcut[], enabled: boolean, { everywhere = false } = {}) {
  useEffect(() => {
    if (!enabled) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return; // a page's own key has been pressed
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"]')) return;
      const hit = shortcuts.find(
        ({ key }) =>
          event.key === key || event.code === `Key${key}` || (key === '/' && event.code === 'Slash' && !event.shiftKey), // a point in the Russian layout
      );
      if (!hit) return;
      event.preventDefault();
      hit.run();
    };
    document.addEventListener('keydown', press, !everywhere); // what captures is heard first
    return () => document.removeEventListener('keydown', press, !everywhere);
  }, [shortcuts, enabled, everywhere]);
}

interface Props {
  opened: boolean;
  onClose: () => void;
  shortcuts: readonly Pick<Shortcut, 'key' | 'label'>[];
  /** A switch to turn them off, or anything else that belongs below. */
  children?: React.ReactNode;
}

export function ShortcutsHelp({ opened, onClose, shortcuts, children }: Props) {
  const { t } = useLocale();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('ui.keys.title')}>
      <dl className={styles.list}>
        {shortcuts.map(({ key, label }) => (
          <div className={styles.row} key={key}>
            <dt>
              <kbd className={styles.key}>{key}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      {children}
    </Dialog>
  );
}
