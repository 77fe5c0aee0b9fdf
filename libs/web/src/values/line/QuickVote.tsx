import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useLocale } from '@zasluga/locale';
import { Dialog, EmptyState, ErrorState, Skeleton } from '@zasluga/ui';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { LineDocument, type LineVerdict } from '../../gql';
import { type Act, SIGN, VERDICTS } from './act';
import styles from './LinePage.module.css';
import { SplitView } from './SplitView';
import { Belongs, StateTags } from './Tags';
import { useVote } from './use-vote';
import votes from './vote.module.css';

/** What waits for one's vote, a card at a time: a thumb or the keys 1, 2 and 3 are enough. */
export default function QuickVote({ onClose }: { onClose: () => void }) {
  const { t } = useLocale();
  const narrow = useMediaQuery('(max-width: 600px)');
  // the list is asked for once: what was just voted on stays in it and doesn't vanish under the thumb
  const { data, error, refetch } = useQuery(LineDocument, {
    variables: { notVoted: true },
    fetchPolicy: 'network-only',
  });
  return (
    <Dialog opened onClose={onClose} fullScreen={narrow} size="md" title={t('line.quick.title')}>
      {data ? (
        <Cards acts={data.line} onClose={onClose} />
      ) : error ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={4} />
      )}
    </Dialog>
  );
}

function Cards({ acts, onClose }: { acts: readonly Act[]; onClose: () => void }) {
  const { t, inLocale } = useLocale();
  const { vote, busy } = useVote();
  const [at, setAt] = useState(0);
  const shown = useRef<HTMLDivElement>(null);
  const act = acts[at];
  // the cards come after the dialog has set its focus: the keys would go to its close button
  useEffect(() => shown.current?.focus(), []);
  const go = (to: number) => {
    setAt(Math.max(0, to));
    shown.current?.focus();
  };
  async function cast(verdict: LineVerdict) {
    if (!act || busy) return;
    if (await vote(act, verdict)) go(at + 1);
  }
  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const verdict = VERDICTS[Number(event.key) - 1];
    if (verdict) void cast(verdict);
    else if (event.key === ' ' && event.target === shown.current) go(at + 1);
    else return;
    event.preventDefault();
  }
  const before = acts[at - 1];
  return (
    <div className={styles.quick} ref={shown} tabIndex={-1} onKeyDown={press}>
      {act ? (
        <>
          <p className={styles.hint} aria-live="polite">
            {t('line.quick.left', { left: acts.length - at, all: acts.length })}
          </p>
          <div className={styles.quickCard} key={act.id} aria-live="polite">
            <p className={styles.quickSentence}>{inLocale(act, 'text')}</p>
            <p className={styles.meta}>
              <Belongs act={act} />
              <StateTags act={act} />
            </p>
          </div>
          <p className={styles.question}>{t('line.question')}</p>
          <div className={votes.buttons} data-large role="group" aria-label={t('line.question')}>
            {VERDICTS.map((verdict, i) => (
              <button
                key={verdict}
                type="button"
                className={votes.button}
                data-verdict={verdict}
                aria-pressed={act.myVerdict === verdict}
                aria-keyshortcuts={String(i + 1)}
                onClick={() => void cast(verdict)}
              >
                <span aria-hidden className={votes.sign}>
                  {SIGN[verdict]}
                </span>
                {t(`line.verdict.${verdict}`)}
              </button>
            ))}
          </div>
        </>
      ) : (
        <EmptyState title={t('line.quick.done')} action={<Button onClick={onClose}>{t('line.quick.see')}</Button>}>
          {t('line.quick.done_text')}
        </EmptyState>
      )}
      {before?.split && (
        <section className={styles.before}>
          <p>«{inLocale(before, 'text')}»</p>
          <SplitView split={before.split} />
        </section>
      )}
      <div className={styles.formButtons}>
        {at > 0 && (
          <Button variant="default" onClick={() => go(at - 1)}>
            {t('line.quick.back')}
          </Button>
        )}
        {act && (
          <Button variant="subtle" onClick={() => go(at + 1)}>
            {t('line.quick.skip')}
          </Button>
        )}
        {act && <span className={styles.keys}>{t('line.quick.keys')}</span>}
      </div>
    </div>
  );
}
