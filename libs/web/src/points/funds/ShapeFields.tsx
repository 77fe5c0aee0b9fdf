import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { inTreeOrder } from '../../company';
import { type FundPeriod, type FundPurpose, FundUnitsDocument } from '../../gql';
import type { Fund } from './fund';
import styles from './funds.module.css';
import { changesOn, type Shape } from './shape';

const PURPOSES = ['PEER', 'RULE', 'AWARD'] as const satisfies readonly FundPurpose[];
const PERIODS = ['MONTH', 'QUARTER', 'YEAR'] as const satisfies readonly FundPeriod[];
const NBSP = '\u00a0';

interface Props {
  /** null: a new one. */
  fund: Fund | null;
  shape: Shape;
  onChange: (shape: Shape) => void;
  faultOf: (...fields: string[]) => string | undefined;
}

/** What the fund is for, for how long and of whom; says from when a change holds, and why a purpose stays. */
export function ShapeFields({ fund, shape, onChange, faultOf }: Props) {
  const { t, format } = useLocale();
  const stays = fund !== null && !fund.isUntouched;
  const purposes = fund && !stays ? PURPOSES.filter((one) => one !== 'PEER') : PURPOSES;
  const from = fund && changesOn(fund, shape);
  return (
    <>
      <div className={styles.two}>
        <NativeSelect
          label={t('funds.for_what')}
          value={shape.purpose}
          disabled={stays}
          onChange={(event) => onChange({ ...shape, purpose: event.currentTarget.value as FundPurpose })}
          data={purposes.map((value) => ({ value, label: t(`funds.purpose.${value}`) }))}
          error={faultOf('plan.purpose')}
        />
        <NativeSelect
          label={t('funds.period')}
          value={shape.period}
          onChange={(event) => onChange({ ...shape, period: event.currentTarget.value as FundPeriod })}
          data={PERIODS.map((value) => ({ value, label: t(`funds.period_of.${value}`) }))}
        />
        <UnitField
          value={shape.unitId ?? ''}
          onChange={(id) => onChange({ ...shape, unitId: id || null })}
          error={faultOf('unitId')}
        />
      </div>
      {fund && (
        <p className={styles.meta} aria-live="polite">
          {stays
            ? t(fund.purpose === 'PEER' ? 'funds.purpose_stays_peer' : 'funds.purpose_stays')
            : t('funds.untouched')}{' '}
          {stays && (from ? t('funds.changes_on', { date: format.date(from) }) : t('funds.changes_later'))}
        </p>
      )}
    </>
  );
}

function UnitField({ value, onChange, error }: { value: string; onChange: (id: string) => void; error?: string }) {
  const { t, inLocale } = useLocale();
  const { data } = useQuery(FundUnitsDocument);
  const units = inTreeOrder(data?.units ?? []);
  return (
    <NativeSelect
      label={t('funds.of_whom')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('funds.company') },
        ...units.map(({ row, depth }) => ({
          value: row.id,
          label: `${NBSP.repeat(3 * Math.min(depth, 6))}${inLocale(row, 'name')}`,
        })),
      ]}
      error={error}
    />
  );
}
