import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Card, ErrorState, Skeleton } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import { ProcedureAftermathDocument } from '../../gql';
import { Bends } from './Bends';
import { Course } from './Course';
import styles from './afterwards.module.css';

/** What happened after a rule of the register was decided on; until then how its complaints go. Part of the rule's own page. */
export default function Afterwards({ procedureId }: { procedureId: string }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(ProcedureAftermathDocument, {
    variables: { id: procedureId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton cards={1} />;
  const { complaints, decidedOn, daysWaited, state } = data.procedureAftermath;
  const isOpen = state === 'OPEN' || state === 'REVIEW';
  return (
    <Card title={t(decidedOn ? 'afterwards.title' : 'afterwards.title.open')}>
      <div className={styles.body}>
        <p className={styles.waited}>{t('afterwards.waited', { state: isOpen ? 'open' : 'over', days: daysWaited })}</p>
        <Course title={t('afterwards.complaints')} course={complaints} decidedOn={decidedOn ?? null} />
        <Bends aftermath={data.procedureAftermath} />
      </div>
    </Card>
  );
}
