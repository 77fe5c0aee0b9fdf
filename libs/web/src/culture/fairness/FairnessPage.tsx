import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import { FairnessDocument, FairnessSignalsDocument } from '../../gql';
import { useViewer } from '../../identity';
import styles from './fairness.module.css';
import { type Figures as FigureValues, useFigureRows } from './figure-rows';
import { SignalCard } from './SignalCard';

/** Is it fair? Figures beside chance for whoever reads figures; signals, with names, for those who run rewards. */
export default function FairnessPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const viewer = useViewer();
  const judges = viewer.roles.includes('reward_admin') || viewer.roles.includes('admin');
  const { data, error, refetch } = useQuery(FairnessDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('fairness.title')} lead={t('fairness.lead')}>
      {error ? (
        <ErrorState text={tell(error)} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton lines={5} cards={1} />
      ) : data.fairness ? (
        <Figures figures={data.fairness} />
      ) : (
        <EmptyState title={t('fairness.first_night')}>{t('fairness.first_night.text')}</EmptyState>
      )}
      {judges && data?.fairness && <Signals />}
    </Page>
  );
}

function Figures({ figures }: { figures: FigureValues }) {
  const { t, format } = useLocale();
  const { people, days, tooFew, asOf } = figures;
  const rows = useFigureRows(figures);
  if (tooFew) return <EmptyState title={t('fairness.too_few')}>{t('fairness.too_few.text', { people })}</EmptyState>;
  if (rows.length === 0) return <EmptyState title={t('fairness.nothing')} />;
  return (
    <Card title={t('fairness.figures', { people, days })}>
      <p className={styles.asOf}>{t('fairness.as_of', { at: format.dateTime(asOf) })}</p>
      <dl className={styles.figures}>
        {rows.map(({ key, value, beside, more }) => (
          <div key={key}>
            <dt>{t(`fairness.${key}`)}</dt>
            <dd>
              <strong>{value}</strong>
              {beside && <span>{beside}</span>}
              {more && <span>{more}</span>}
              <small>{t(`fairness.${key}.means`)}</small>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Signals() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(FairnessSignalsDocument, { fetchPolicy: 'cache-and-network' });
  const signals = data?.fairnessSignals;
  return (
    <section className={styles.signals}>
      <h2>{t('fairness.signals')}</h2>
      <p className={styles.rule}>{t('fairness.rule')}</p>
      {error ? (
        <ErrorState text={tell(error)} onRetry={() => void refetch()} />
      ) : !signals ? (
        <Skeleton lines={3} cards={2} />
      ) : signals.length === 0 ? (
        <EmptyState title={t('fairness.signals.none')}>{t('fairness.signals.none.text')}</EmptyState>
      ) : (
        signals.map((signal) => <SignalCard key={signal.id} signal={signal} />)
      )}
    </section>
  );
}
