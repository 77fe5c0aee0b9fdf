import { useLocale } from '@zasluga/locale';
import { type Act, SIGN, VERDICTS } from './act';
import styles from './vote.module.css';
import { useVote } from './use-vote';

/** One tap votes, another button changes the vote, the same button takes it back. */
export function VoteButtons({ act, large = false, onVoted }: { act: Act; large?: boolean; onVoted?: () => void }) {
  const { t } = useLocale();
  const { vote, busy } = useVote();
  return (
    <div className={styles.buttons} role="group" aria-label={t('line.question')} data-large={large || undefined}>
      {VERDICTS.map((verdict) => {
        const pressed = act.myVerdict === verdict;
        return (
          <button
            key={verdict}
            type="button"
            className={styles.button}
            data-verdict={verdict}
            aria-pressed={pressed}
            aria-disabled={busy}
            title={pressed ? t('line.take_back_hint') : undefined}
            onClick={() => !busy && void vote(act, pressed ? null : verdict).then(onVoted)}
          >
            <span aria-hidden className={styles.sign}>
              {SIGN[verdict]}
            </span>
            {t(`line.verdict.${verdict}`)}
          </button>
        );
      })}
    </div>
  );
}
