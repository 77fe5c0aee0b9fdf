import { useLocale } from '@zasluga/locale';
import { Card, type Column, DataTable } from '@zasluga/ui';
import styles from '../rules/rules.module.css';
import type { Result } from './result';

type Spending = Result['values']['values'][number];
const SAYS = {
  FOLLOWS: 'rules.sim.follows',
  LOOSELY: 'rules.sim.loosely',
  AGAINST: 'rules.sim.against',
  FEW: 'rules.sim.few_values',
} as const;

/** Whether points per value agree with the declared order: a sentence, the pairs that are upside down, bars with their figures. */
export function ValuesAndMoney({ values }: { values: Result['values'] }) {
  const { t, format, inLocale } = useLocale();
  const most = Math.max(1, ...values.values.map(({ points }) => points ?? 0));
  const columns: Column<Spending>[] = [
    { key: 'value', header: t('rules.sim.value'), heading: true, render: ({ value }) => inLocale(value, 'name') },
    { key: 'place', header: t('rules.sim.declared'), numeric: true, render: ({ place }) => place },
    {
      key: 'points',
      header: t('rules.sim.points'),
      render: ({ points }) =>
        points === null || points === undefined ? (
          <span className={styles.meta}>{t('rules.sim.few')}</span>
        ) : (
          <span className={styles.bar}>
            <span className={styles.fill} style={{ inlineSize: `${(100 * points) / most}%` }} aria-hidden />
            <span>{format.number(points)}</span>
          </span>
        ),
    },
  ];
  return (
    <Card title={t('rules.sim.values')}>
      <p className={styles.verdict}>{t(SAYS[values.verdict])}</p>
      {values.upsideDown.map(({ above, below }) => (
        <p key={below.id}>
          {t('rules.sim.upside', { above: inLocale(above, 'name'), below: inLocale(below, 'name') })}
        </p>
      ))}
      <DataTable
        caption={t('rules.sim.values')}
        columns={columns}
        rows={values.values}
        rowKey={({ value }) => value.id}
      />
      {typeof values.tauB === 'number' && (
        <p className={styles.meta}>
          {t('rules.sim.tau', { tau: format.number(values.tauB, { maximumFractionDigits: 2 }) })}
        </p>
      )}
      {values.elsewhere > 0 && <p className={styles.meta}>{t('rules.sim.elsewhere', { points: values.elsewhere })}</p>}
    </Card>
  );
}
