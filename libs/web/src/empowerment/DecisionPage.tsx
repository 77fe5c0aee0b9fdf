import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useParams } from 'react-router';
import { isNotFound, useFailureText } from '../frame';
import { DecisionPageDocument } from '../gql';
import { useViewer } from '../identity';
import { Answer } from './answer/Answer';
import answerStyles from './answer/answer.module.css';
import { Due } from './answer/Due';
import { Talk } from './answer/Talk';
import { DecisionCard } from './DecisionCard';
import styles from './empowerment.module.css';
import { Outcomes } from './outcomes/Outcomes';

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
      <div className={answerStyles.promise}>
        {decision && !own ? (
          <>
            <p>{t('answer.promise')}</p>
            <p>{t('answer.promise_one')}</p>
          </>
        ) : (
          <p>{t('answer.promise_author')}</p>
        )}
      </div>
      {decision && (
        <>
          {!decision.verdict && <Due decision={decision} own={own} />}
          <ul className={styles.list}>
            <DecisionCard decision={decision} author={own ? undefined : decision.author}>
              {!own && !decision.named && <p className={styles.waiting}>{t('answer.unnamed')}</p>}
              {decision.viewerCanAnswer && (
                <Answer id={decision.id} onAnswered={() => undefined} onTakenBack={() => undefined} />
              )}
            </DecisionCard>
          </ul>
          <Talk decision={decision} answered={!!decision.verdict} />
          <Outcomes decision={decision} />
        </>
      )}
      {missing && <EmptyState title={t('empowerment.one.missing')}>{t('empowerment.one.missing_text')}</EmptyState>}
      {!decision &&
        !missing &&
        (error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={4} />)}
    </Page>
  );
}
