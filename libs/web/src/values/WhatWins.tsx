import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { useRef, useState } from 'react';
import type { ValuesInOrderQuery } from '../gql';
import { Choice } from './Choice';
import styles from './WhatWins.module.css';

interface Props {
  /** In the order in force. */
  values: ValuesInOrderQuery['values'];
  acts: ValuesInOrderQuery['behaviours'];
}

interface Dilemma {
  /** Positions among the values that have a place and an act; the upper one wins. */
  upper: number;
  lower: number;
  /** Which stands first on the screen. */
  upperFirst: boolean;
  /** Which of the acts of each. */
  turn: number;
}

/** Two acts that can't both be done: what is more important here? One tap, and the rule is shown. Nothing is stored. */
export default function WhatWins({ values, acts }: Props) {
  const { t, inLocale } = useLocale();
  const able = values.filter((value) => value.place !== null && acts.some((act) => act.valueId === value.id));
  const [dilemma, setDilemma] = useState(() => draw(able.length, null));
  const [picked, setPicked] = useState<string | null>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const upper = able[dilemma.upper];
  const lower = able[dilemma.lower];
  if (able.length < 2 || !upper || !lower) return null;
  const actOf = (valueId: string) => {
    const own = acts.filter((act) => act.valueId === valueId);
    return inLocale(own[dilemma.turn % own.length] ?? {}, 'text');
  };

  function next() {
    setPicked(null);
    setDilemma(draw(able.length, dilemma));
    question.current?.focus();
  }

  return (
    <Card title={t('ballots.exercise.title')}>
      <div className={styles.exercise}>
        <p ref={question} tabIndex={-1} className={styles.question}>
          {t('ballots.exercise.question')}
        </p>
        <div className={styles.pair}>
          {(dilemma.upperFirst ? [upper, lower] : [lower, upper]).map((value) => (
            <Choice
              key={value.id}
              value={value}
              chosen={picked === value.id}
              disabled={picked !== null}
              onChoose={() => picked === null && setPicked(value.id)}
            >
              {actOf(value.id)}
            </Choice>
          ))}
        </div>
        <div role="status" className={styles.rule}>
          {picked !== null && (
            <p>
              <strong>{t(picked === upper.id ? 'ballots.exercise.same' : 'ballots.exercise.other')}</strong>{' '}
              {t('ballots.exercise.rule', {
                upper: inLocale(upper, 'name'),
                first: upper.place ?? 0,
                lower: inLocale(lower, 'name'),
                second: lower.place ?? 0,
              })}
            </p>
          )}
        </div>
        {picked !== null && (
          <div>
            <Button variant="default" onClick={next}>
              {t('ballots.exercise.next')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

/** Any two, but not the two that were just asked. */
function draw(count: number, before: Dilemma | null): Dilemma {
  const pairs = Array.from({ length: count }, (_, lower) =>
    Array.from({ length: lower }, (__, upper) => ({ upper, lower })),
  )
    .flat()
    .filter(({ upper, lower }, _, all) => all.length < 2 || upper !== before?.upper || lower !== before.lower);
  const pair = pairs[Math.floor(Math.random() * pairs.length)] ?? { upper: 0, lower: 1 };
  return { ...pair, upperFirst: Math.random() < 0.5, turn: Math.floor(Math.random() * 60) };
}
