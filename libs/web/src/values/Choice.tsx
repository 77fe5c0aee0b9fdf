import { useLocale } from '@zasluga/locale';
import type { ReactNode } from 'react';
import type { ValueFieldsFragment } from '../gql';
import styles from './Choice.module.css';
import { ValueIcon } from './ValueIcon';

interface Props {
  value: Pick<ValueFieldsFragment, 'nameRu' | 'nameEn' | 'icon' | 'colour'>;
  onChoose: () => void;
  /** After the choice was made: which of the two it was. */
  chosen?: boolean;
  disabled?: boolean;
  children?: ReactNode;
}

/** A value as a card that is picked from two. */
export function Choice({ value, onChoose, chosen, disabled, children }: Props) {
  const { inLocale } = useLocale();
  return (
    <button
      type="button"
      className={styles.choice}
      onClick={onChoose}
      aria-pressed={chosen}
      aria-disabled={disabled || undefined}
    >
      <span className={styles.name}>
        <ValueIcon icon={value.icon} colour={value.colour} />
        {inLocale(value, 'name')}
      </span>
      {children && <span className={styles.text}>{children}</span>}
    </button>
  );
}
