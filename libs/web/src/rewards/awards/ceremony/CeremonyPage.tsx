import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { CompanyTime, useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Skeleton } from '@zasluga/ui';
import { useCallback, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useClicker, useFailureText } from '../../../frame';
import { AwardCeremonyDocument } from '../../../gql';
import { useViewer } from '../../../identity';
import styles from './ceremony.module.css';
import { Slide } from './Slide';
import { type Ceremony, slidesOf } from './slides';

/** On the wall: the award, the stories one at a time, and then the name. Arrows, space, a clicker, or a click. */
export default function CeremonyPage() {
  const { id = '' } = useParams();
  const { t } = useLocale();
  const tell = useFailureText();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(AwardCeremonyDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const round = data?.awardRound;
  return (
    <CompanyTime timeZone={viewer.company.timeZone}>
      <title>{`${t('awards.ceremony')} · ${t('ui.brand')}`}</title>
      <main className={styles.wall}>
        {round?.ceremony ? (
          <Shown round={round as Ceremony} />
        ) : data ? (
          <>
            <h1 className="visually-hidden">{t('awards.ceremony')}</h1>
            <EmptyState
              title={t('awards.ceremony.early')}
              action={
                <Button component={Link} to="/awards" variant="default">
                  {t('awards.title')}
                </Button>
              }
            >
              {t('awards.ceremony.early_text')}
            </EmptyState>
          </>
        ) : error ? (
          <ErrorState text={tell(error)} onRetry={() => void refetch()} />
        ) : (
          <Skeleton lines={4} />
        )}
      </main>
    </CompanyTime>
  );
}

function Shown({ round }: { round: Ceremony }) {
  const { t } = useLocale();
  const slides = slidesOf(round);
  const [at, setAt] = useState(0);
  const last = slides.length - 1;
  const next = useCallback(() => setAt((now) => Math.min(now + 1, last)), [last]);
  const back = useCallback(() => setAt((now) => Math.max(now - 1, 0)), []);
  useClicker({ next, back });
  return (
    <>
      <div className={styles.stage} onClick={next} aria-live="polite">
        <Slide key={at} slide={slides[at]!} round={round} />
      </div>
      <nav className={styles.controls} aria-label={t('awards.ceremony.steps')}>
        <Link to={`/awards/${round.id}`} className={styles.leave}>
          {t('awards.ceremony.leave')}
        </Link>
        <span className={styles.count}>{t('awards.ceremony.place', { place: at + 1, count: slides.length })}</span>
        <Button variant="default" onClick={back} disabled={at === 0}>
          {t('awards.ceremony.back')}
        </Button>
        <Button onClick={next} disabled={at === last}>
          {t('awards.ceremony.next')}
        </Button>
      </nav>
    </>
  );
}
