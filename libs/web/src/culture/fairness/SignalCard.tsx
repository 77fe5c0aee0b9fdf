import { useLocale } from '@zasluga/locale';
import { Button } from '@mantine/core';
import { Card } from '@zasluga/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import type { SignalCardFragment } from '../../gql';
import { useViewer } from '../../identity';
import styles from './fairness.module.css';
import { JudgeForm } from './JudgeForm';
import { SeenText } from './SeenText';

/** Of which the first one gives and the second one gets. */
const ARROWS: ReadonlySet<SignalCardFragment['kind']> = new Set(['FAVOURITE', 'RETURNED']);

/** One reason to look: who, what was seen, what to read, what people decided and what followed. */
export function SignalCard({ signal }: { signal: SignalCardFragment }) {
  const { t, format, inLocale } = useLocale();
  const [judging, setJudging] = useState(false);
  const { kind, people, verdicts, unit, rewardRu, rewardEn, month } = signal;
  const names = people.map((person) => format.name(person));
  const about = unit
    ? inLocale(unit, 'name')
    : rewardRu != null && rewardEn != null
      ? inLocale({ rewardRu, rewardEn }, 'reward')
      : kind === 'INFLATION'
        ? format.month(`${month}-15`)
        : ARROWS.has(kind)
          ? names.join(' → ')
          : format.list(names);
  return (
    <Card as="article" className={styles.signal}>
      <div>
        <h3>
          {t(`fairness.kind.${kind}`)}: {about}
        </h3>
        <SeenText signal={signal} className={styles.hint} />
      </div>
      <ToRead signal={signal} />
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
          <span className="visually-hidden">: {about}</span>
        </Button>
      )}
    </Card>
  );
}

function ToRead({ signal: { kind, recognitionIds } }: { signal: SignalCardFragment }) {
  const { t } = useLocale();
  const { roles } = useViewer();
  if (kind === 'MODERATION')
    return roles.includes('admin') || roles.includes('curator') ? (
      <p className={styles.evidence}>
        {t('fairness.evidence')} <Link to="/admin/praise?show=hidden">{t('fairness.evidence.queue')}</Link>
      </p>
    ) : (
      <p className={styles.evidence}>{t('fairness.evidence.ask')}</p>
    );
  return recognitionIds.length > 0 ? (
    <p className={styles.evidence}>
      {t('fairness.evidence')}{' '}
      {recognitionIds.map((id, n) => (
        <Link key={id} to={`/recognitions/${id}`}>
          {t('fairness.evidence.story', { n: n + 1 })}
        </Link>
      ))}
    </p>
  ) : null;
}
