import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, KeyHints, useShortcuts } from '@zasluga/ui';
import { useRef, useState } from 'react';
import { useShortcutsOn } from '../../app';
import type { JuryPageQuery } from '../../gql';
import { Evidence } from './Evidence';
import styles from './panel.module.css';
import { ScoreCard, SCORES } from './ScoreCard';
import { useScoring } from './use-scoring';

type Jury = NonNullable<JuryPageQuery['juryPage']>;
type Nomination = Jury['nominations'][number];

interface Props {
  jury: Jury;
  until: string;
}

const isDone = ({ scores }: Nomination, { criteria }: Jury) =>
  criteria.every(({ id }) => scores.some(({ criterionId }) => criterionId === id));

/** The nominations one by one; which are scored and which are left to others is always in sight. */
export function Judging({ jury, until }: Props) {
  const { t } = useLocale();
  const keysOn = useShortcutsOn();
  const { score, setAside, takeBack } = useScoring();
  const heading = useRef<HTMLHeadingElement>(null);
  const mine = jury.nominations.filter(({ conflict }) => !conflict);
  const [at, setAt] = useState(() => firstOpen(jury));
  const [chosen, setChosen] = useState<string>();
  const nomination = jury.nominations[Math.min(at, jury.nominations.length - 1)]!;
  const scores = new Map(nomination.scores.map((one) => [one.criterionId, one.score]));
  const unscored = jury.criteria.find(({ id }) => !scores.has(id))?.id;
  const current = chosen ?? unscored ?? jury.criteria[0]!.id;
  const canScore = jury.isOpen && !nomination.conflict;
  const done = mine.filter((one) => isDone(one, jury)).length;

  const go = (to: number) => {
    setAt((to + jury.nominations.length) % jury.nominations.length);
    setChosen(undefined);
    heading.current?.focus();
  };
  const give = (criterionId: string, given: number) => {
    if (!canScore) return;
    // the next criterion without a score, else the next one, so that a row of figures scores a whole nomination
    const order = jury.criteria.map(({ id }) => id);
    const rest = [...order.slice(order.indexOf(criterionId) + 1), ...order];
    setChosen(rest.find((id) => id !== criterionId && !scores.has(id)) ?? rest[0]);
    score(nomination, criterionId, given);
  };
  const keys = [
    ...SCORES.map((given) => ({ key: String(given), label: t('panel.key.score'), run: () => give(current, given) })),
    { key: 'J', label: t('panel.key.next'), run: () => go(at + 1) },
    { key: 'K', label: t('panel.key.previous'), run: () => go(at - 1) },
    { key: 'C', label: t('panel.key.conflict'), run: () => canScore && void setAside(nomination.id) },
  ];
  useShortcuts(keys, keysOn);

  return (
    <>
      <Progress jury={jury} at={at} done={done} of={mine.length} onGo={go} />
      {keysOn && jury.isOpen && (
        <KeyHints shortcuts={[{ key: '1–5', label: t('panel.key.score') }, ...keys.slice(SCORES.length)]} />
      )}
      <Card as="article" className={styles.nomination}>
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {t(nomination.isTeam ? 'panel.nomination.team' : 'panel.nomination', {
            at: at + 1,
            of: jury.nominations.length,
          })}
        </h2>
        {nomination.conflict ? (
          <div className={styles.aside}>
            <p>{t(`panel.conflict.${nomination.conflict}`)}</p>
            {nomination.conflict === 'DECLARED' && jury.isOpen && (
              <Button variant="default" onClick={() => void takeBack(nomination.id)}>
                {t('panel.conflict.take_back')}
              </Button>
            )}
          </div>
        ) : (
          <>
            <Evidence whys={nomination.whys} stories={nomination.stories} />
            <ScoreCard
              nominationId={nomination.id}
              criteria={jury.criteria}
              scores={scores}
              current={canScore && keysOn ? current : undefined}
              disabled={!canScore}
              onScore={give}
              onFocus={setChosen}
            />
          </>
        )}
        <div className={styles.deeds}>
          {jury.nominations.length > 1 && (
            <Button variant={unscored && canScore ? 'default' : 'filled'} onClick={() => go(at + 1)}>
              {t('panel.next')}
            </Button>
          )}
          {canScore && (
            <Button variant="subtle" onClick={() => void setAside(nomination.id)}>
              {t('panel.conflict.say')}
            </Button>
          )}
        </div>
      </Card>
      {jury.isOpen && done === mine.length && <p className={styles.note}>{t('panel.all_scored', { until })}</p>}
    </>
  );
}

/** Where to begin: the first that still wants a score. */
function firstOpen(jury: Jury): number {
  return Math.max(
    0,
    jury.nominations.findIndex((one) => !one.conflict && !isDone(one, jury)),
  );
}

interface ProgressProps {
  jury: Jury;
  at: number;
  done: number;
  of: number;
  onGo: (at: number) => void;
}

function Progress({ jury, at, done, of, onGo }: ProgressProps) {
  const { t } = useLocale();
  const stateOf = (one: Nomination) => (one.conflict ? 'aside' : isDone(one, jury) ? 'done' : 'open');
  return (
    <nav className={styles.progress} aria-label={t('panel.progress.label')}>
      <p>{t('panel.progress', { done, of })}</p>
      <ol className={styles.steps}>
        {jury.nominations.map((one, n) => {
          const state = stateOf(one);
          return (
            <li key={one.id}>
              <button
                type="button"
                className={styles.step}
                data-state={state}
                aria-current={n === at ? 'step' : undefined}
                onClick={() => onGo(n)}
              >
                {n + 1}
                <span aria-hidden className={styles.mark}>
                  {state === 'done' ? '✓' : state === 'aside' ? '–' : ''}
                </span>
                <span className="visually-hidden">{t(`panel.step.${state}`)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
