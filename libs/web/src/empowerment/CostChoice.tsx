import { TextInput } from '@mantine/core';
import { overLimit } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Choices } from './Choices';
import { costMinorOf, type Draft } from './draft';
import styles from './empowerment.module.css';

/** Digits after the point of an ISO 4217 currency. */
export const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Major units that are often given away; what they are depends on the worth of the unit. */
const USUAL: Record<string, readonly string[]> = { RUB: ['0', '200', '500', '1000'] };
const USUAL_ELSEWHERE = ['0', '5', '10', '25'];

interface Props {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  currency: string;
  limitMinor: number | null;
  error?: string;
}

/** By one tap or by the number keys. Above the limit it says so and goes on. */
export function CostChoice({ draft, change, currency, limitMinor, error }: Props) {
  const { t, format } = useLocale();
  const digits = digitsOf(currency);
  const minor = costMinorOf(draft.cost, digits);
  const over = minor === null ? 0 : overLimit(minor, limitMinor);
  const usual = USUAL[currency] ?? USUAL_ELSEWHERE;
  return (
    <div>
      <Choices
        label={t('empowerment.cost')}
        hint={limitMinor === null ? undefined : t('empowerment.limit', { limit: format.money(limitMinor, currency) })}
        options={[
          ...usual.map((cost) => ({
            value: cost,
            label: cost === '0' ? t('empowerment.free') : format.money(costMinorOf(cost, digits)!, currency),
          })),
          { value: 'own', label: t('empowerment.other_cost') },
        ]}
        value={draft.ownCost ? 'own' : draft.cost || null}
        onChange={(cost) => change(cost === 'own' ? { ownCost: true, cost: '' } : { ownCost: false, cost })}
        error={draft.ownCost ? undefined : error}
      />
      {draft.ownCost && (
        <TextInput
          className={styles.amount}
          label={t('empowerment.amount', { currency })}
          inputMode="decimal"
          autoComplete="off"
          value={draft.cost}
          onChange={(event) => change({ cost: event.currentTarget.value })}
          error={error}
        />
      )}
      <p className={styles.over} role="status">
        {over > 0 && t('empowerment.over', { over: format.money(over, currency) })}
      </p>
    </div>
  );
}
