import { useLocale } from '@zasluga/locale';
import { Button } from '@mantine/core';
import { Card } from '@zasluga/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import type { SignalCardFragment } from '../../gql';
import styles from './fairness.module.css';
import { JudgeForm } from './JudgeForm';

/** One reason to look: who, what was seen, what to read, what people decided and what followed. */
export function SignalCard({ signal }: { signal: SignalCardFragment }) {
  const { t, format } = useLocale();
  const [judging, setJudging] = useState(false);
  const { kind, people, share, count, month, recognitionIds, verdicts } = signal;
  const names = people.map((person) => format.name(person));
  return (
    <Card as="article" className={styles.signal}>
      <div>
        <h3>
          {t(`fairness.kind.${kind}`)}: {kind === 'FAVOURITE' ? names.join(' → ') : format.list(names)}
        </h3>
        <p>
          {t(`fairness.seen.${kind}`, {
            share: format.percent(share),
            count,
            month: month ? format.month(`${month}-15`) : '',
          })}
        </p>
        <p className={styles.hint}>{t(`fairness.kind.${kind}.means`)}</p>
      </div>
      {recognitionIds.length > 0 && (
        <p className={styles.evidence}>
          {t('fairness.evidence')}{' '}
          {recognitionIds.map((id, n) => (
            <Link key={id} to={`/recognitions/${id}`}>
              {t('fairness.evidence.story', { n: n + 1 })}
            </Link>
          ))}
        </p>
      )}
      {verdicts.map(({ id, verdict, words, followed, by, decidedAt }) => (
        <div key={id} className={styles.verdict}>
          <p>
            <strong>{t(`fairness.verdict.${verdict}`)}</strong> · {format.name(by)} · {format.date(decidedAt)}
          </p>
          <p className={styles.words}>{words}</p>
          {followed && (
            <p className={styles.words}>
              {t('fairness.followed')}: {followed}
            </p>
          )}
        </div>
      ))}
      {judging ? (
        <JudgeForm signal={signal.id} onClose={() => setJudging(false)} />
      ) : (
        <Button variant="default" className={styles.start} onClick={() => setJudging(true)}>
          {t(verdicts.length ? 'fairness.judge.again' : 'fairness.judge')}
          <span className="visually-hidden">: {format.list(names)}</span>
        </Button>
      )}
    </Card>
  );
}
