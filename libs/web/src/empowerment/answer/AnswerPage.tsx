import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useFailureText, useFocusOn } from '../../frame';
import { NextDecisionDocument } from '../../gql';
import { DecisionCard } from '../DecisionCard';
import styles from '../empowerment.module.css';
import { Outcomes } from '../outcomes/Outcomes';
import { Answer } from './Answer';
import own from './answer.module.css';
import { Due } from './Due';
import { Later } from './Later';
import { Talk } from './Talk';

/** The entry that waits longest for one's answer: one at a time, no list, no count, nobody picked. */
export default function AnswerPage() {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const { data, error, loading, refetch } = useQuery(NextDecisionDocument, { fetchPolicy: 'network-only' });
  const next = data?.nextDecisionToAnswer;
  const backAt = data?.decisionsComeBackAt;
  const decision = next?.decision;
  const entry = useFocusOn<HTMLUListElement>(decision?.id);
  const fresh = () => void refetch();
  return (
    <Page width="reading" title={t('answer.title')} lead={t('answer.lead')}>
      <p className={own.promise}>{t('answer.promise')}</p>
      {error && <ErrorState text={tell(error)} onRetry={fresh} />}
      {!data && !error && <Skeleton lines={5} />}
      {data && !decision && !loading && (
        <EmptyState title={t(backAt ? 'answer.rest_later' : 'answer.none')}>
          {backAt ? t('answer.rest_later_text', { time: format.time(backAt) }) : t('answer.none_text')}
        </EmptyState>
      )}
      {decision && (
        <>
          <Due decision={decision} own={false} />
          <ul className={styles.list} ref={entry} tabIndex={-1}>
            <DecisionCard key={decision.id} decision={decision} author={decision.author}>
              {!decision.named && <p className={styles.waiting}>{t('answer.unnamed')}</p>}
              {decision.viewerCanAnswer && <Answer id={decision.id} onAnswered={fresh} onTakenBack={fresh} />}
            </DecisionCard>
          </ul>
          <Talk decision={decision} answered={!!decision.verdict} />
          <Outcomes decision={decision} />
          <Later key={decision.id} id={decision.id} canLeave={next.canLeave} onChanged={fresh} />
        </>
      )}
      <p className={own.below}>{t('answer.promise_one')}</p>
    </Page>
  );
}
