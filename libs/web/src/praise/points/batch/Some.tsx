import { Button, Checkbox } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import styles from './batch.module.css';

interface Props {
  label: string;
  all: readonly { id: string; label: string }[];
  /** `null`: all of them. */
  chosen: readonly string[] | null;
  onChange: (chosen: readonly string[] | null) => void;
}

/** All or some of a list. What is added to the company later belongs to "all". */
export function Some({ label, all, chosen, onChange }: Props) {
  const { t } = useLocale();
  const ids = all.map(({ id }) => id);
  const ticked = new Set(chosen ?? ids);
  const set = (id: string, wanted: boolean) => {
    const next = ids.filter((one) => (one === id ? wanted : ticked.has(one)));
    onChange(next.length === ids.length ? null : next);
  };
  return (
    <fieldset className={styles.some}>
      <legend>{label}</legend>
      <div className={styles.allOrNone}>
        <Button size="compact-sm" variant="subtle" disabled={chosen === null} onClick={() => onChange(null)}>
          {t('praise.many.all')}
        </Button>
        <Button size="compact-sm" variant="subtle" disabled={chosen?.length === 0} onClick={() => onChange([])}>
          {t('praise.many.none')}
        </Button>
      </div>
      <div className={styles.ticks}>
        {all.map(({ id, label: name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={ticked.has(id)}
            onChange={(event) => set(id, event.currentTarget.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
