import { useLocale } from '@zasluga/locale';
import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface Props {
  title: string;
  /** One sentence under the title: what the page is for, or what it says. */
  lead?: ReactNode;
  /** At most one primary button. */
  actions?: ReactNode;
  /** `reading` 680 px for words, `content` 1,200 px for everything else. */
  width?: 'reading' | 'content';
  /** Beside the content on wide screens, under it on narrow ones. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A screen: its one h1, its browser title, its actions. */
export function Page({ title, lead, actions, width = 'content', aside, children }: Props) {
  const { t } = useLocale();
  return (
    <div className={styles.page} data-width={width}>
      <title>{`${title} · ${t('ui.brand')}`}</title>
      <header className={styles.header}>
        <div className={styles.words}>
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {aside ? (
        <div className={styles.columns}>
          <div className={styles.main}>{children}</div>
          <aside className={styles.aside}>{aside}</aside>
        </div>
      ) : (
        <div className={styles.main}>{children}</div>
      )}
    </div>
  );
}
