import { useLocale } from '@zasluga/locale';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import styles from './toast.module.css';

interface Toast {
  id: number;
  text: ReactNode;
  /** One button: «Отменить», «Повторить». It closes the toast. */
  action?: { label: string; run: () => void };
  /** `error` stays until closed and is announced at once. */
  tone?: 'plain' | 'error';
  durationMs: number;
}

const DURATION_MS = 6_000;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

export const closeToast = (id: number) => change(toasts.filter((toast) => toast.id !== id));

/** Shows a sentence at the bottom; returns its id. At most three at once: the oldest gives way. */
export function showToast(toast: Omit<Toast, 'id' | 'durationMs'> & { durationMs?: number }): number {
  const id = ++lastId;
  change([...toasts.slice(-2), { durationMs: DURATION_MS, ...toast, id }]);
  return id;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

function Item({ toast }: { toast: Toast }) {
  const { t } = useLocale();
  const stays = toast.tone === 'error';
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => closeToast(toast.id), toast.durationMs);
    return () => clearTimeout(timer);
  }, [toast.id, toast.durationMs, stays]);
  return (
    <li className={styles.toast} data-tone={toast.tone}>
      <span className={styles.text}>{toast.text}</span>
      {toast.action && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            toast.action?.run();
            closeToast(toast.id);
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button type="button" className={styles.close} onClick={() => closeToast(toast.id)} aria-label={t('ui.close')}>
        ×
      </button>
    </li>
  );
}

/** Stands once in the shell: a live region has to exist before its first message. */
export function Toasts() {
  const { t } = useLocale();
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <section className={styles.region} aria-label={t('ui.notices')} aria-live="polite">
      <ol className={styles.list}>
        {shown.map((toast) => (
          <Item key={toast.id} toast={toast} />
        ))}
      </ol>
    </section>
  );
}
