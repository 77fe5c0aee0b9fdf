import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { Link } from 'react-router';
import { ChoiceDutiesDocument } from '../../gql';
import styles from './panel.module.css';
import { useLastDay, useRoundTitle } from './round-title';

/** What waits for the reader: rounds to judge and to vote in. Nothing when nothing waits. */
export function ChoiceDuties() {
  const { t } = useLocale();
  const lastDay = useLastDay();
  const titleOf = useRoundTitle();
  const { data } = useQuery(ChoiceDutiesDocument, { fetchPolicy: 'cache-and-network' });
  if (!data || data.juryDuties.length + data.openAwardVotes.length === 0) return null;
  return (
    <Card title={t('panel.duties')}>
      <ul className={styles.list}>
        {data.juryDuties.map((round) => (
          <li key={round.id}>
            <Link to={`/awards/${round.id}/jury`}>{titleOf(round)}</Link>
            {' · '}
            {t(round.state === 'NOMINATING' ? 'panel.duties.jury_later' : 'panel.duties.jury', {
              until: lastDay(round.choiceUntil),
            })}
          </li>
        ))}
        {data.openAwardVotes.map((round) => (
          <li key={round.id}>
            <Link to={`/awards/${round.id}/vote`}>{titleOf(round)}</Link>
            {' · '}
            {t('panel.duties.vote', { until: lastDay(round.choiceUntil) })}
          </li>
        ))}
      </ul>
    </Card>
  );
}
