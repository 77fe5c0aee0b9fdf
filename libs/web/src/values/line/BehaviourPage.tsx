import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useEffect } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { isNotFound } from '../../frame';
import { BehaviourPageDocument } from '../../gql';
import { useViewer } from '../../identity';
import { mayCurateValues } from '../may';
import { type Detail, isInUse, SIGN } from './act';
import { BehaviourComments } from './BehaviourComments';
import { BehaviourHistory } from './BehaviourHistory';
import { CuratorTools } from './CuratorTools';
import styles from './LinePage.module.css';
import { Belongs, StateTags } from './Tags';
import { TwoLines } from './TwoLines';
import { VoteButtons } from './VoteButtons';
import { Votes } from './Votes';

/** One sentence of the line: one's vote, how all see it, what is said about it, and what became of it. */
export default function BehaviourPage() {
  const { t } = useLocale();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(BehaviourPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const act = data?.behaviour;
  const { hash } = useLocation();
  const isThere = Boolean(act);
  useEffect(() => {
    if (isThere && hash === '#talk') document.getElementById('talk')?.scrollIntoView();
  }, [isThere, hash]);
  if (!act)
    return (
      <Page width="reading" title={t('values.line.title')}>
        {error && !isNotFound(error) ? (
          <ErrorState onRetry={() => void refetch()} />
        ) : data || error ? (
          <EmptyState
            title={t('line.page.not_found')}
            action={
              <Button component={Link} to="/line" variant="default">
                {t('line.page.back')}
              </Button>
            }
          >
            {t('line.page.not_found_text')}
          </EmptyState>
        ) : (
          <Skeleton cards={2} lines={4} />
        )}
      </Page>
    );
  return <Sheet act={act} onChanged={() => void refetch()} />;
}

function Sheet({ act, onChanged }: { act: Detail; onChanged: () => void }) {
  const { t, inLocale, format } = useLocale();
  const mayCurate = mayCurateValues(useViewer());
  return (
    <Page
      width="reading"
      title={inLocale(act, 'text')}
      actions={
        <Button component={Link} to="/line" variant="subtle">
          {t('line.page.back')}
        </Button>
      }
    >
      <section className={styles.sheet} data-side={act.side}>
        <p className={styles.meta}>
          <span className={styles.sideSign} aria-hidden>
            {SIGN[act.side]}
          </span>
          <strong>{t(act.side === 'FOR' ? 'values.for' : 'values.against')}</strong>
          <Belongs act={act} />
          {act.depth && <span>{t(`values.depth.${act.depth}`)}</span>}
          <StateTags act={act} />
        </p>
        {act.proposedBy && (
          <p className={styles.hint}>{t('line.page.proposed_by', { name: format.name(act.proposedBy) })}</p>
        )}
        {act.mergedInto && (
          <p>
            <Link to={`/line/${act.mergedInto.id}`}>{inLocale(act.mergedInto, 'text')}</Link>
          </p>
        )}
        {isInUse(act) ? (
          <>
            <p className={styles.question}>{t('line.question')}</p>
            {/* what customers say and how earlier words fared opens with the vote, too */}
            <VoteButtons act={act} large onVoted={onChanged} />
          </>
        ) : (
          <p className={styles.hint}>{t('line.page.votable')}</p>
        )}
        {act.isContested && <p className={styles.advice}>{t('line.contested_means')}</p>}
      </section>
      {mayCurate && <CuratorTools act={act} onChanged={onChanged} />}
      <Votes act={act} />
      {act.customersLine && (act.askedOfCustomers || act.customersLine.enough) && (
        <TwoLines lines={act.customersLine} />
      )}
      <Card title={t('line.comments.title')}>
        <BehaviourComments behaviourId={act.id} />
      </Card>
      <Card title={t('line.history.title')}>
        <BehaviourHistory act={act} />
      </Card>
    </Page>
  );
}
