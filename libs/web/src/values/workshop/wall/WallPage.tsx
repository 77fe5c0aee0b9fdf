import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { canStep, type WorkshopMoment, type WorkshopPhaseName, type WorkshopStepName } from '@zasluga/domain';
import { CompanyTime, useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Skeleton, Toasts, showToast } from '@zasluga/ui';
import { useCallback, useEffect, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useClicker, useFailureText } from '../../../frame';
import { MoveWorkshopDocument, type WorkshopStep, WorkshopWallDocument } from '../../../gql';
import { useViewer } from '../../../identity';
import { EndDialog } from '../keep/EndDialog';
import { useMoment } from '../use-moment';
import { Controls } from './Controls';
import { Shown } from './Shown';
import type { Wall } from './wall';
import styles from './wall.module.css';

/** The workshop on the wall: one behaviour at a time in letters that are read from the last row. */
export default function WallPage() {
  const { id = '' } = useParams();
  const { t } = useLocale();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(WorkshopWallDocument, { variables: { id } });
  const workshop = data?.workshop;
  return (
    <CompanyTime timeZone={viewer.company.timeZone}>
      <title>{`${t('workshop.title')} · ${t('ui.brand')}`}</title>
      <main className={styles.wall}>
        {workshop ? (
          <Live workshop={workshop} />
        ) : data ? (
          <>
            <h1 className="visually-hidden">{t('workshop.title')}</h1>
            <EmptyState
              title={t('workshop.gone')}
              action={
                <Button component={Link} to="/line/workshops" variant="default">
                  {t('workshop.list.title')}
                </Button>
              }
            >
              {t('workshop.gone_text')}
            </EmptyState>
          </>
        ) : error ? (
          <ErrorState onRetry={() => void refetch()} />
        ) : (
          <Skeleton lines={4} />
        )}
      </main>
      <Toasts />
    </CompanyTime>
  );
}

function Live({ workshop }: { workshop: Wall }) {
  const { t } = useLocale();
  const navigate = useNavigate();
  const { moment, connection } = useMoment(workshop.link);
  const { step, stepping } = useStep(workshop.id, moment);
  const [ending, setEnding] = useState(false);
  const closed = moment?.phase === 'closed';
  useEffect(() => {
    if (closed) void navigate(`/line/workshops/${workshop.id}`, { replace: true });
  }, [closed, workshop.id, navigate]);

  const last = moment?.phase === 'result' && moment.position === moment.behaviours;
  const next = useCallback(() => (last ? setEnding(true) : void step('next')), [last, step]);
  const back = useCallback(() => void step('back'), [step]);
  useClicker({ next, back });

  if (!moment) return <Skeleton lines={4} />;
  return (
    <>
      <p role="status" className={connection === 'lost' ? styles.lost : 'visually-hidden'}>
        {connection === 'lost' && t('workshop.wall.lost')}
      </p>
      <Shown moment={moment} workshop={workshop} />
      <Controls moment={moment} busy={stepping} onNext={next} onStep={step} onEnd={() => setEnding(true)} />
      {ending && <EndDialog onClose={() => setEnding(false)} onEnd={() => step('close')} />}
    </>
  );
}

/** Goes on from the moment that is shown. A second press before the answer, or another curator's, does nothing on the server. */
function useStep(id: string, moment: WorkshopMoment | undefined) {
  const tell = useFailureText();
  const [move, { loading }] = useMutation(MoveWorkshopDocument);
  const step = useCallback(
    async (word: WorkshopStepName) => {
      if (!moment || !canStep(placeOf(moment), word, moment.behaviours)) return;
      try {
        const input = { id, step: word.toUpperCase() as WorkshopStep, revision: moment.revision };
        await move({ variables: { input } });
      } catch (error) {
        showToast({ text: tell(error) });
      }
    },
    [id, moment, move, tell],
  );
  return { step, stepping: loading };
}

const placeOf = ({ phase, position }: WorkshopMoment): { phase: WorkshopPhaseName; position: number } => ({
  phase,
  position,
});
