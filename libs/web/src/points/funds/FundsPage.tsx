import { useQuery } from '@apollo/client/react';
import { Button, Checkbox } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../../frame';
import { FundsDocument } from '../../gql';
import { useViewer } from '../../identity';
import { Allowances } from './Allowances';
import { DaysOff } from './DaysOff';
import { type Deed, type Fund, openRequest } from './fund';
import { FundCard } from './FundCard';
import { FundDialog } from './FundDialog';
import styles from './funds.module.css';
import { WaitingRequests } from './WaitingRequests';

/** Every fund with what is left of it and how long that lasts; to those who only look after some, these. */
export default function FundsPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { roles } = useViewer();
  const administers = roles.includes('reward_admin') || roles.includes('admin');
  const seesAll = administers || roles.includes('leader');
  const [closed, setClosed] = useState(false);
  const { data, previousData, error, refetch } = useQuery(FundsDocument, {
    variables: { closed },
    fetchPolicy: 'cache-and-network',
  });
  const [deed, setDeed] = useState<Deed | null>(null);
  const funds = (data ?? previousData)?.funds;
  const asked = administers ? (funds?.filter(openRequest) ?? []) : [];
  return (
    <Page
      title={t(seesAll ? 'funds.title' : 'funds.title_own')}
      lead={t('funds.lead')}
      actions={administers && <Button onClick={() => setDeed({ kind: 'create' })}>{t('funds.create')}</Button>}
    >
      {error && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {!funds && !error && <Skeleton cards={3} lines={4} />}
      {asked.length > 0 && <WaitingRequests funds={asked} onAnswer={(fund) => setDeed({ kind: 'answer', fund })} />}
      {funds?.length === 0 && (
        <EmptyState title={t('funds.empty')}>{t(seesAll ? 'funds.empty_text' : 'funds.empty_own')}</EmptyState>
      )}
      {funds && funds.length > 0 && <List funds={funds} onDeed={setDeed} />}
      {seesAll && funds && (
        <Checkbox
          label={t('funds.with_closed')}
          checked={closed}
          onChange={(event) => setClosed(event.currentTarget.checked)}
        />
      )}
      {administers && <DaysOff onChanged={() => void refetch()} />}
      {administers && <Allowances />}
      {deed && (
        <FundDialog deed={deed} funds={funds ?? []} onClose={() => setDeed(null)} onChanged={() => void refetch()} />
      )}
    </Page>
  );
}

function List({ funds, onDeed }: { funds: readonly Fund[]; onDeed: (deed: Deed) => void }) {
  return (
    <ul className={styles.funds}>
      {funds.map((fund) => (
        <li key={fund.id}>
          <FundCard fund={fund} onDeed={onDeed} />
        </li>
      ))}
    </ul>
  );
}
