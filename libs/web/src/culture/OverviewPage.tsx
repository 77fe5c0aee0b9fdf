import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Card, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { Link } from 'react-router';
import { useFailureText } from '../frame';
import { CultureOverviewDocument } from '../gql';
import styles from './culture.module.css';
import { useSentence } from './sentence';
import { addressOf, useView } from './view';
import { ViewBar } from './ViewBar';

/** The questions a leader can ask, each with its answer in one sentence. */
export default function OverviewPage() {
  const { t } = useLocale();
  const { view, show, changing } = useView();
  const say = useSentence();
  const tell = useFailureText();
  const { data, previousData, error, refetch } = useQuery(CultureOverviewDocument, { variables: view });
  const known = data ?? previousData;
  const questions = known && [
    { to: '/culture/agreement', title: t('culture.agreement.title'), says: known.lineAgreement.says },
    { to: '/culture/values', title: t('culture.values.title'), says: known.valuesLived.says },
    { to: '/culture/rankings', title: t('culture.rankings.title'), says: known.threeRankings.says },
    { to: '/culture/depth', title: t('culture.depth.title'), says: known.iceberg.says },
    { to: '/culture/unseen', title: t('culture.unseen.title'), says: known.unseen.says },
    { to: '/culture/balance', title: t('culture.balance.title'), says: known.customerBalance.says },
    { to: '/culture/empowerment', title: t('culture.empowerment.title'), says: known.empowerment.says },
  ];
  return (
    <Page title={t('culture.title')} lead={t('culture.lead')}>
      <ViewBar view={view} units={known?.valuesLived.units ?? []} onShow={show} />
      {error ? (
        <ErrorState text={tell(error)} onRetry={() => void refetch()} />
      ) : questions ? (
        <ul className={styles.questions} data-stale={changing || !data || undefined}>
          {questions.map(({ to, title, says }) => (
            <li key={to}>
              <Card as="article" className={styles.question}>
                <h2>
                  <Link to={addressOf(to, view)}>{title}</Link>
                </h2>
                <p className={styles.answerLine}>{say(says)}</p>
              </Card>
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton lines={3} cards={7} />
      )}
    </Page>
  );
}
