import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { More, useFailureText } from '../frame';
import { type DecisionDueFragment, type DecisionFieldsFragment, MyDecisionsDocument } from '../gql';
import { useViewer } from '../identity';
import { Due } from './answer/Due';
import { DecisionCard } from './DecisionCard';
import styles from './empowerment.module.css';
import { mayGuide } from './may';
import { Away } from './offline/Away';
import { useAway } from './offline/use-away';
import { WaitingList } from './offline/WaitingList';
import { DecisionSheet } from './sheet/DecisionSheet';

const FIRST = 20;
/** The sheet has an address of its own: for the home screen of a phone. */
const NEW = '/decisions/new';

/** What one decided for customers on the spot, with the answers. */
export default function DecisionsPage() {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const viewer = useViewer();
  const sheet = useSheet();
  const { data, error, refetch, fetchMore } = useQuery(MyDecisionsDocument, {
    variables: { first: FIRST },
    fetchPolicy: 'cache-and-network',
  });
  const own = data?.myDecisions;
  const guide = data?.decisionGuide;
  const away = useAway(data, error, refetch);
  return (
    <Page
      width="reading"
      title={t('empowerment.title')}
      lead={t('empowerment.lead')}
      // where there is nothing yet, the empty state has the button
      actions={
        own?.nodes.length !== 0 && (
          <Button data-deed="decision" onClick={() => sheet.open({})}>
            {t('empowerment.new')}
          </Button>
        )
      }
    >
      <p className={styles.promise}>{t('empowerment.promise')}</p>
      {error && !away && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {guide && (
        <div className={styles.guide}>
          <p>
            {guide.limitMinor === null
              ? t('empowerment.no_limit')
              : t('empowerment.limit', { limit: format.money(guide.limitMinor, guide.currency) })}
          </p>
          <Link to="/decisions/menu">{t('empowerment.to_menu')}</Link>
          {mayGuide(viewer) && <Link to="/admin/decisions">{t('empowerment.to_guidance')}</Link>}
        </div>
      )}
      {data && data.myDecisionTally.decisions > 0 && (
        <p className={styles.tally}>
          {t('empowerment.tally', data.myDecisionTally)}
          {data.myDecisionTally.delighted > 0 && ` ${t('empowerment.tally_delighted', data.myDecisionTally)}`}
        </p>
      )}
      <WaitingList />
      {away ? (
        <Away text={t('empowerment.away')} />
      ) : !own ? (
        !error && <Skeleton cards={2} lines={3} />
      ) : own.nodes.length === 0 ? (
        <EmptyState
          title={t('empowerment.empty.title')}
          action={
            <Button data-deed="decision" onClick={() => sheet.open({})}>
              {t('empowerment.new')}
            </Button>
          }
        >
          {t('empowerment.empty.text')}
        </EmptyState>
      ) : (
        <>
          <ul className={styles.list}>
            {own.nodes.map((decision) => (
              <DecisionCard key={decision.id} decision={decision} opens>
                <OwnNote decision={decision} onComplete={() => sheet.open({ decision })} />
              </DecisionCard>
            ))}
          </ul>
          <More end={own.pageInfo} load={(after) => fetchMore({ variables: { after } })} />
        </>
      )}
      {sheet.opened && <DecisionSheet {...sheet.opened} onClose={sheet.close} />}
    </Page>
  );
}

interface Opened {
  decision?: DecisionFieldsFragment;
  given?: string;
}
const EMPTY: Opened = {};

/** Opened by a button, by its own address, or by one that names what was given: `?give=ID` of the menu, or `own`. */
function useSheet() {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const fresh = useLocation().pathname === NEW;
  const given = params.get('give');
  const [opened, open] = useState<Opened | null>(given ? { given } : null);
  useEffect(() => {
    if (!given) return;
    open({ given });
    setParams({}, { replace: true });
  }, [given, setParams]);
  function close() {
    open(null);
    if (fresh) void navigate('/decisions', { replace: true });
  }
  return { opened: opened ?? (fresh ? EMPTY : null), open, close };
}

interface NoteProps {
  decision: DecisionFieldsFragment & DecisionDueFragment;
  onComplete: () => void;
}

/** What becomes of it, and the way to add to it while that is possible. */
function OwnNote({ decision, onComplete }: NoteProps) {
  const { t } = useLocale();
  return (
    <div className={styles.own}>
      {decision.forReviewer ? (
        <Due decision={decision} own />
      ) : (
        <p className={styles.waiting}>{t('empowerment.hidden')}</p>
      )}
      {decision.viewerCanEnrich && (
        <Button variant="light" size="xs" data-deed="complete" onClick={onComplete}>
          {t('empowerment.complete')}
        </Button>
      )}
    </div>
  );
}
