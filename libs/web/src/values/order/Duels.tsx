import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { type Duel, nextDuel } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { useEffect, useRef } from 'react';
import type { ValueFieldsFragment } from '../../gql';
import { Bar } from '../Bar';
import { Choice } from '../Choice';
import styles from './order.module.css';

interface Props {
  values: readonly ValueFieldsFragment[];
  offered: readonly string[];
  answers: readonly Duel[];
  onAnswers: (answers: Duel[]) => void;
  /** All is known: the order follows. */
  onOrder: (tiers: string[][]) => void;
}

/** Two values at a time: what wins here? As few questions as it takes to know the order. */
export function Duels({ values, offered, answers, onAnswers, onOrder }: Props) {
  const { t, inLocale } = useLocale();
  const question = useRef<HTMLHeadingElement>(null);
  const next = nextDuel(offered, answers);
  const asked = 'ask' in next ? next.ask : null;
  const asking = asked && `${asked.one} ${asked.other}`;
  const before = useRef(asking);
  useEffect(() => {
    if (before.current !== asking) question.current?.focus(); // the question has changed under the keyboard
    before.current = asking;
  }, [asking]);

  if (!asked) return null;
  const { one, other } = asked;
  const { answered, atMost } = next as { answered: number; atMost: number };
  const valueOf = (id: string) => values.find((value) => value.id === id);

  function answer(winner: string | null) {
    const given = [...answers, { one, other, winner }];
    onAnswers(given);
    const found = nextDuel(offered, given);
    if ('order' in found) onOrder(found.order.map((tier) => [...tier]));
  }

  return (
    <div className={styles.duel}>
      <Bar value={answered} max={atMost} label={t('ballots.progress_label')} />
      <p className={styles.hint}>{t('ballots.progress', { number: answered + 1, count: atMost })}</p>
      <h3 ref={question} tabIndex={-1} className={styles.question}>
        {t('ballots.what_wins')}
      </h3>
      <div className={styles.pair}>
        {[one, other].map((id) => {
          const value = valueOf(id);
          return (
            value && (
              <Choice key={id} value={value} onChoose={() => answer(id)}>
                {inLocale(value, 'description')}
              </Choice>
            )
          );
        })}
      </div>
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => answer(null)}>
          {t('ballots.equal')}
        </Button>
        <Button
          variant="subtle"
          disabled={answers.length === 0}
          leftSection={<IconArrowBackUp size={20} stroke={1.75} />}
          onClick={() => onAnswers(answers.slice(0, -1))}
        >
          {t('ballots.back')}
        </Button>
      </div>
    </div>
  );
}
