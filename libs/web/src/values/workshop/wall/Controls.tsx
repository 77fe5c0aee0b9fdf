import { Button } from '@mantine/core';
import { canStep, type WorkshopMoment, type WorkshopStepName } from '@zasluga/domain';
import { IconArrowLeft, IconArrowRight, IconMaximize } from '@tabler/icons-react';
import { type MessageId, useLocale } from '@zasluga/locale';
import styles from './wall.module.css';

interface Props {
  moment: WorkshopMoment;
  busy: boolean;
  onNext: () => void;
  onStep: (step: WorkshopStepName) => void;
  onEnd: () => void;
}

/** What the next step is called, where one stands. */
function nextLabel({ phase, position, behaviours }: WorkshopMoment): MessageId {
  switch (phase) {
    case 'lobby':
      return 'workshop.step.begin';
    case 'first':
    case 'second':
      return 'workshop.step.show';
    case 'split':
      return 'workshop.step.talk';
    case 'talk':
      return 'workshop.step.again';
    default:
      return position < behaviours ? 'workshop.step.following' : 'workshop.step.end';
  }
}

const icon = { size: 20, stroke: 1.75 };

export function Controls({ moment, busy, onNext, onStep, onEnd }: Props) {
  const { t } = useLocale();
  const may = (step: WorkshopStepName) => canStep(moment, step, moment.behaviours);
  const last = moment.position === moment.behaviours;
  return (
    <footer className={styles.controls} aria-label={t('workshop.controls')}>
      <Button
        variant="default"
        leftSection={<IconArrowLeft {...icon} />}
        onClick={() => onStep('back')}
        disabled={!may('back')}
      >
        {t('workshop.step.back')}
      </Button>
      <Button
        data-deed="next"
        rightSection={<IconArrowRight {...icon} />}
        onClick={onNext}
        aria-busy={busy || undefined}
      >
        {t(nextLabel(moment))}
      </Button>
      {may('skip') && !last && (
        <Button variant="default" onClick={() => onStep('skip')}>
          {t('workshop.step.skip')}
        </Button>
      )}
      <span className={styles.spring} />
      <span className={styles.keys}>{t('workshop.keys')}</span>
      {document.fullscreenEnabled && (
        <Button
          variant="default"
          leftSection={<IconMaximize {...icon} />}
          onClick={() =>
            void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())
          }
        >
          {t('workshop.full_screen')}
        </Button>
      )}
      <Button variant="default" onClick={onEnd}>
        {t('workshop.step.close')}
      </Button>
    </footer>
  );
}
