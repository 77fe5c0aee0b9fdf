import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { Link } from 'react-router';
import { useFailureText } from '../../frame';
import { FairnessDocument, type FairnessQuery, FairnessSignalsDocument } from '../../gql';
import { useViewer } from '../../identity';
import styles from './fairness.module.css';
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
      ) : data ? (
        <Figures figures={data.fairness} />
      ) : (
        <Skeleton lines={5} cards={1} />
      )}
      {judges && <Signals />}
    </Page>
  );
}

type FiguresOf = FairnessQuery['fairness'];

function Figures({ figures }: { figures: FiguresOf }) {
  const { t, format } = useLocale();
  const { people, days, tooFew, gini, giniByChance, topShare, unseen, unseenByChance } = figures;
  const { returned, returnedByChance, dumping } = figures;
  const { roles } = useViewer();
  const readsCulture = (['leader', 'curator', 'admin'] as const).some((role) => roles.includes(role));
  if (tooFew) return <EmptyState title={t('fairness.too_few')}>{t('fairness.too_few.text', { people })}</EmptyState>;
  const figure = (value: number) => format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const rows = [
    gini != null && {
      key: 'concentration' as const,
      value: figure(gini),
      chance: giniByChance == null ? null : figure(giniByChance),
      more: topShare == null ? null : t('fairness.concentration.top', { share: format.percent(topShare) }),
    },
    unseen != null && {
      key: 'unseen' as const,
      value: format.percent(unseen),
      chance: unseenByChance == null ? null : format.percent(unseenByChance),
      more: readsCulture && <Link to="/culture/unseen">{t('fairness.unseen.by_unit')}</Link>,
    },
    returned != null && {
      key: 'returned' as const,
      value: format.percent(returned),
      chance: returnedByChance == null ? null : format.percent(returnedByChance),
      more: null,
    },
    dumping != null && { key: 'dumping' as const, value: figure(dumping), chance: figure(1), more: null },
  ].filter((row) => row !== false);
  if (rows.length === 0) return <EmptyState title={t('fairness.nothing')} />;
  return (
    <Card title={t('fairness.figures', { people, days })}>
      <dl className={styles.figures}>
        {rows.map(({ key, value, chance, more }) => (
          <div key={key}>
            <dt>{t(`fairness.${key}`)}</dt>
            <dd>
              <strong>{value}</strong>
              {chance && <span>{t(`fairness.chance.${key === 'dumping' ? 'days' : 'chance'}`, { chance })}</span>}
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
