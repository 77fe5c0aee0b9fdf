import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { useState } from 'react';
import type { Choice } from './Choices';
import styles from './keep.module.css';

interface Props {
  acts: readonly Choice[];
  onMove: (from: number, to: number) => void;
  onRemove: (id: string) => void;
}

const icon = { size: 18, stroke: 1.75 };

/** What was chosen, in the order in which it comes. */
export function Chosen({ acts, onMove, onRemove }: Props) {
  const { t, inLocale } = useLocale();
  const [told, setTold] = useState('');
  if (acts.length === 0) return <p className={styles.note}>{t('workshop.open.choose')}</p>;
  return (
    <>
      <ol className={styles.chosen}>
        {acts.map((act, i) => {
          const words = inLocale(act, 'text');
          const move = (to: number) => {
            onMove(i, to);
            setTold(t('workshop.open.moved', { act: words, place: to + 1 }));
          };
          return (
            <li key={act.id}>
              <span className={styles.number}>{i + 1}</span>
              <span className={styles.text}>{words}</span>
              <span className={styles.acts}>
                <ActionIcon
                  variant="subtle"
                  aria-label={t('workshop.open.up', { act: words })}
                  disabled={i === 0}
                  onClick={() => move(i - 1)}
                >
                  <IconArrowUp {...icon} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  aria-label={t('workshop.open.down', { act: words })}
                  disabled={i === acts.length - 1}
                  onClick={() => move(i + 1)}
                >
                  <IconArrowDown {...icon} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  aria-label={t('workshop.open.remove', { act: words })}
                  onClick={() => onRemove(act.id)}
                >
                  <IconX {...icon} />
                </ActionIcon>
              </span>
            </li>
          );
        })}
      </ol>
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </>
  );
}
