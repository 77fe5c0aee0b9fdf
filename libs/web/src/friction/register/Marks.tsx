import { IconShieldLock, IconThumbUp } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { isDecision, type Item } from './procedure';
import styles from './register.module.css';
import { useChange } from './use-change';

/** A rule of law or safety: a sign and a word. The others need none. */
export function Colour({ colour }: Pick<Item, 'colour'>) {
  const { t } = useLocale();
  if (colour !== 'RED') return null;
  return (
    <span className={styles.red}>
      <IconShieldLock size={16} stroke={1.75} aria-hidden />
      {t('register.red')}
    </span>
  );
}

export function State({ state }: Pick<Item, 'state'>) {
  const { t } = useLocale();
  return (
    <span className={styles.state} data-state={state}>
      {t(`register.state.${state}`)}
    </span>
  );
}

/** What may be told of how often: customers' complaints always, what employees did once enough of them are behind it. */
export function Counts({ item }: { item: Item }) {
  const { t } = useLocale();
  const { complaints, bends, refusals, fears, daysSinceMet, state } = item;
  const told = [
    complaints > 0 && t('register.complaints', { count: complaints }),
    bends && t('register.bends', { count: bends }),
    refusals && t('register.refusals', { count: refusals }),
    fears && t('register.fears', { count: fears }),
    daysSinceMet !== null && t(isDecision(state) ? 'register.days_over' : 'register.days', { count: daysSinceMet }),
  ].filter(Boolean);
  return <p className={styles.counts}>{told.length ? told.join(' · ') : t('register.no_counts')}</p>;
}

/** Who looks after it until when. */
export function Care({ item }: { item: Item }) {
  const { t, format } = useLocale();
  const { owner, dueOn, overdue } = item;
  return (
    <p className={styles.meta}>
      <span data-missing={!owner || undefined}>{owner ? format.name(owner) : t('register.owner.none')}</span>
      {dueOn && (
        <span data-missing={overdue || undefined}>
          {t(overdue ? 'register.overdue' : 'register.until', { day: format.date(dueOn) })}
        </span>
      )}
    </p>
  );
}

/** One's vote: the same button takes it back. */
export function Vote({ item, compact }: { item: Pick<Item, 'id' | 'votes' | 'viewerVoted'>; compact?: boolean }) {
  const { t } = useLocale();
  const { vote, busy } = useChange();
  return (
    <button
      type="button"
      className={styles.vote}
      title={compact ? t('register.vote') : undefined}
      aria-pressed={item.viewerVoted}
      aria-disabled={busy}
      onClick={() => !busy && void vote(item)}
    >
      <IconThumbUp size={18} stroke={1.75} aria-hidden />
      <span className={compact ? 'visually-hidden' : undefined}>{t('register.vote')}</span>
      <span className={styles.votes}>
        {item.votes}
        <span className="visually-hidden"> {t('register.votes', { count: item.votes })}</span>
      </span>
    </button>
  );
}
