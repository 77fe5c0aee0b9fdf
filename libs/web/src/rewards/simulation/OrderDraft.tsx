import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { moved } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import type { PlacedValue } from '../rules/Places';
import styles from '../rules/rules.module.css';

interface Props {
  order: readonly string[];
  values: readonly PlacedValue[];
  onChange: (order: readonly string[]) => void;
}

/** Another order of the values, for the simulation only: moved by buttons, one step at a time. */
export function OrderDraft({ order, values, onChange }: Props) {
  const { t, inLocale } = useLocale();
  const byId = new Map(values.map((value) => [value.id, value]));
  return (
    <>
      <p className={styles.meta}>{t('rules.sim.order_hint')}</p>
      <ol className={styles.order}>
        {order.map((id, i) => {
          const value = byId.get(id);
          if (!value) return null;
          const name = inLocale(value, 'name');
          return (
            <li key={id}>
              <span className={styles.place}>{i + 1}</span>
              <span className={styles.valueName}>{name}</span>
              <ActionIcon
                disabled={i === 0}
                onClick={() => onChange(moved(order, i, i - 1))}
                aria-label={t('rules.sim.up', { name })}
              >
                <IconArrowUp size={20} stroke={1.75} />
              </ActionIcon>
              <ActionIcon
                disabled={i === order.length - 1}
                onClick={() => onChange(moved(order, i, i + 1))}
                aria-label={t('rules.sim.down', { name })}
              >
                <IconArrowDown size={20} stroke={1.75} />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
    </>
  );
}
