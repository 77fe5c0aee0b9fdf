import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { useEffect, useRef } from 'react';
import type { ReviewItemFragment } from '../../gql';
import { RecognitionCard } from '../card/RecognitionCard';
import { languageOf } from '../language-of';
import styles from './reports.module.css';
import { spanOf } from './span';

interface Props {
  review: ReviewItemFragment;
  /** The one that the keys act on. */
  current: boolean;
  busy: boolean;
  onKeep: () => void;
  onHide: () => void;
  onFocus: () => void;
}

/** Who says what is wrong, the recognition itself, and the decision. */
export function ReviewCard({ review, current, busy, onKeep, onHide, onFocus }: Props) {
  const { t, format } = useLocale();
  const item = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current && item.current && !item.current.contains(document.activeElement)) item.current.focus();
  }, [current]);
  return (
    <article className={styles.item} data-current={current || undefined} tabIndex={-1} ref={item} onFocus={onFocus}>
      <Card className={styles.body}>
        <ul className={styles.reports}>
          {review.reports.map(({ id, reason, words, reporter, createdAt }) => (
            <li key={id}>
              <strong>{t(`recognition.report.reason.${reason}`)}</strong>
              {words && (
                <span lang={languageOf(words)} className={styles.words}>
                  {words}
                </span>
              )}
              <span className={styles.hint}>
                {format.name(reporter)} · {format.relative(createdAt)}
              </span>
            </li>
          ))}
        </ul>
        {review.recognition ? (
          <RecognitionCard recognition={review.recognition} />
        ) : (
          <p className={styles.hint}>{t('recognition.review.gone')}</p>
        )}
        {review.outcome ? (
          <Decision review={review} />
        ) : (
          <div className={styles.deeds}>
            <Button disabled={busy} onClick={onKeep}>
              {t('recognition.review.keep')}
            </Button>
            <Button variant="default" disabled={busy} onClick={onHide}>
              {t('recognition.menu.hide')}
            </Button>
          </div>
        )}
      </Card>
    </article>
  );
}

function Decision({ review: { outcome, decidedAt, decidedBy, decidedInSeconds } }: { review: ReviewItemFragment }) {
  const { t, format } = useLocale();
  if (!outcome || !decidedAt) return null;
  return (
    <p className={styles.hint}>
      <strong>{t(`recognition.review.outcome.${outcome}`)}</strong> {format.dateTime(decidedAt)}
      {decidedBy && ` · ${format.name(decidedBy)}`}
      {decidedInSeconds !== null &&
        decidedInSeconds !== undefined &&
        ` · ${t('recognition.review.took', spanOf(decidedInSeconds))}`}
    </p>
  );
}
