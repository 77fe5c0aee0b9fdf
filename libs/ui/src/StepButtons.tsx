import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { type ReactNode, useRef } from 'react';
import styles from './StepButtons.module.css';

interface Props {
  name: string;
  mayRise: boolean;
  maySink: boolean;
  onStep: (by: 1 | -1) => void;
  /** What else can be done with the row. */
  children?: ReactNode;
}

/** One step up or down by button, for whoever doesn't drag. */
export function StepButtons({ name, mayRise, maySink, onStep, children }: Props) {
  const { t } = useLocale();
  const buttons = useRef<HTMLSpanElement>(null);

  function step(by: 1 | -1) {
    onStep(by);
    // the row has moved in the document and lost the focus; at an end its button is off: the other one takes it
    setTimeout(() => {
      const [up, down] = buttons.current?.querySelectorAll('button') ?? [];
      const wanted = by < 0 ? up : down;
      (wanted?.disabled ? (by < 0 ? down : up) : wanted)?.focus();
    });
  }

  return (
    <span className={styles.steps} data-steps ref={buttons}>
      <ActionIcon disabled={!mayRise} onClick={() => step(-1)} aria-label={t('ui.step.up', { name })}>
        <IconArrowUp size={20} stroke={1.75} />
      </ActionIcon>
      <ActionIcon disabled={!maySink} onClick={() => step(1)} aria-label={t('ui.step.down', { name })}>
        <IconArrowDown size={20} stroke={1.75} />
      </ActionIcon>
      {children}
    </span>
  );
}
