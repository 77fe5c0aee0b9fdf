import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useParams } from 'react-router';
import { isNotFound, useFailureText } from '../frame';
import { DecisionPageDocument } from '../gql';
import { useViewer } from '../identity';
import { Answer } from './Answer';
import { DecisionCard } from './DecisionCard';
import styles from './empowerment.module.css';

/** One entry by its permanent address, which a notice opens: for its author and for the manager who answers. */
export default function DecisionPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const me = useViewer().employee.id;
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(DecisionPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const decision = data?.decision;
  const own = decision?.author.id === me;
  const missing = error && isNotFound(error);
  return (
    <Page width="reading" title={t('empowerment.one.title')}>
      <p className={styles.promise}>{t(decision && !own ? 'empowerment.team.promise' : 'empowerment.promise')}</p>
      {decision && (
        <ul className={styles.list}>
          <DecisionCard decision={decision} author={own ? undefined : decision.author}>
            {decision.viewerCanAnswer ? (
              <Answer id={decision.id} onAnswered={() => void refetch()} />
            ) : (
              <p className={styles.waiting}>{t('empowerment.waiting')}</p>
            )}
          </DecisionCard>
        </ul>
      )}
      {missing && <EmptyState title={t('empowerment.one.missing')}>{t('empowerment.one.missing_text')}</EmptyState>}
      {!decision &&
        !missing &&
        (error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={4} />)}
    </Page>
  );
}
