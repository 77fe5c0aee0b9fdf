import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { type MessageId, useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Skeleton } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import { EnteredSlipsDocument, type SlipItemFragment } from '../../gql';
import { usePointName } from '../point-name';
import styles from './slips.module.css';

/** Whom a slip thanks, in the words of its list. */
export function useThankedName() {
  const { t, format } = useLocale();
  return ({ employee, who }: Pick<SlipItemFragment, 'employee' | 'who'>): string =>
    employee ? format.name(employee) : t(who === 'TEAM' ? 'slips.team' : 'slips.unknown');
}

/** The last slips of this person, the newest first, each with its way back while nobody decided on it. */
export function EnteredSlips({ onUndo }: { onUndo: (slip: SlipItemFragment) => Promise<void> }) {
  const { t, format, inLocale } = useLocale();
  const tell = useFailureText();
  const pointName = usePointName();
  const thankedName = useThankedName();
  const { data, error, refetch } = useQuery(EnteredSlipsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={4} />;
  const { enteredSlips: slips } = data;
  return (
    <section className={styles.entered}>
      <h2>{t('slips.entered')}</h2>
      {!slips.length && <EmptyState title={t('slips.entered_empty')} />}
      <ol>
        {slips.map((slip) => (
          <li key={slip.id}>
            <div>
              <strong>{thankedName(slip)}</strong>
              {slip.phrases.length > 0 && <p>{slip.phrases.map((phrase) => inLocale(phrase, 'text')).join(' · ')}</p>}
              {slip.words && <p className={styles.words}>{slip.words}</p>}
              <p className={styles.note}>
                {[
                  slip.saidOn && format.day(slip.saidOn),
                  pointName(slip.point),
                  t(`slips.state.${slip.state.toLowerCase()}` as MessageId),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {slip.state === 'RECEIVED' && (
              <Button variant="default" onClick={() => void onUndo(slip)}>
                {t('slips.undo')}
                <span className="visually-hidden">: {thankedName(slip)}</span>
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
