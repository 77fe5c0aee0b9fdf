import { useLocale } from '@zasluga/locale';
import type { MyDecisionLimitsQuery } from '../../gql';
import { useViewer } from '../../identity';
import styles from './limits.module.css';
import { scopeText } from './scope';

type Holding = MyDecisionLimitsQuery['myDecisionLimits'][number];

/** The limit of every case first; of the others only those that differ from it. */
export function HoldingLimits({ holding }: { holding: readonly Holding[] }) {
  const { t } = useLocale();
  const general = holding.find(({ deed }) => deed === null)?.limit ?? null;
  const special = holding.filter(({ deed, limit }) => deed !== null && limit?.id !== general?.id);
  return (
    <dl className={styles.holding}>
      <Row label={t('guidance.limits.all_cases')} limit={general} />
      {special.map(({ deed, limit }) => (
        <Row key={deed} label={t(`guidance.deed.${deed!}`)} limit={limit} />
      ))}
    </dl>
  );
}

function Row({ label, limit }: { label: string; limit: Holding['limit'] }) {
  const { t, format, inLocale } = useLocale();
  const { currency } = useViewer().company;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong>
          {limit
            ? t('guidance.limits.up_to', { limit: format.money(limit.limitMinor, currency) })
            : t('guidance.limits.none')}
        </strong>
        {limit && (
          <span className={styles.why}>{t('guidance.limits.why', { scope: scopeText(limit, { t, inLocale }) })}</span>
        )}
      </dd>
    </div>
  );
}
