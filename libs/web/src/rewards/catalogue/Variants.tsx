import { useLocale } from '@zasluga/locale';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import type { Variant } from './offered';
import styles from './Variants.module.css';

interface Props {
  variants: readonly Variant[];
  chosen: string | null;
}

/** Sizes, colours: one is chosen, what is sold out can't be. The choice stands in the address. */
export function Variants({ variants, chosen }: Props) {
  const { t, inLocale } = useLocale();
  const [, setParams] = useSearchParams();
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{t('rewards.variant')}</legend>
      {variants.map((one) => (
        <label key={one.id} className={styles.option} data-out={one.stock === 0 || undefined}>
          <input
            type="radio"
            name={name}
            checked={one.id === chosen}
            disabled={one.stock === 0}
            onChange={() => setParams({ variant: one.id }, { replace: true })}
          />
          <span>
            {inLocale(one, 'name')}
            {one.stock !== null && (
              <span className={styles.left}>
                {one.stock === 0 ? t('rewards.sold_out') : t('rewards.left', { count: one.stock })}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
