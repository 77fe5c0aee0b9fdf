import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Card, ErrorState, Skeleton } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import { RoundChoiceDocument } from '../../gql';
import { EquityView } from './EquityView';
import { Jury } from './Jury';
import styles from './panel.module.css';
import { useLastDay } from './round-title';
import { PanelRule } from './PanelRule';
import { Standings } from './Standings';

/** How a round is chosen, for its administrator: the jury and how far it is, the result once there is one, who is represented. */
export function RoundChoice({ roundId }: { roundId: string }) {
  const { t } = useLocale();
  const lastDay = useLastDay();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(RoundChoiceDocument, {
    variables: { roundId },
    fetchPolicy: 'cache-and-network',
  });
  const choice = data?.roundChoice;
  if (!choice)
    return error ? (
      <ErrorState text={tell(error)} onRetry={() => void refetch()} />
    ) : data ? null : (
      <Skeleton lines={4} />
    );
  if (choice.choice === 'CURATOR') return <EquityView roundId={roundId} />;
  const until = lastDay(choice.choiceUntil);
  return (
    <div className={styles.stack}>
      {choice.choice === 'PANEL' && <Jury choice={choice} />}
      <Card title={t('panel.result')}>
        <Standings choice={choice} until={until} />
        {choice.choice === 'PANEL' ? <PanelRule /> : <p className={styles.hint}>{t('panel.vote.secret')}</p>}
      </Card>
      <EquityView roundId={roundId} />
    </div>
  );
}
