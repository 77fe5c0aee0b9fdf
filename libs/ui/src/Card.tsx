import type { ElementType, ReactNode } from 'react';
import styles from './Card.module.css';

interface Props {
  /** h2 of the card. */
  title?: ReactNode;
  actions?: ReactNode;
  /** `quiet` has no surface: a group on the canvas; `gratitude` is for the one card in which somebody is thanked. */
  tone?: 'plain' | 'quiet' | 'gratitude';
  as?: ElementType;
  className?: string;
  children?: ReactNode;
}

export function Card({ title, actions, tone = 'plain', as: Tag = 'section', className = '', children }: Props) {
  return (
    <Tag className={`${styles.card} ${className}`} data-tone={tone}>
      {(title || actions) && (
        <div className={styles.head}>
          {title && <h2 className={styles.title}>{title}</h2>}
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </Tag>
  );
}
