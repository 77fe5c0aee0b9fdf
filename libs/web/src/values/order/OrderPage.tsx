import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { OrderOfValuesDocument, type OrderOfValuesQuery } from '../../gql';
import { Answered } from './Answered';
import { Editor } from './Editor';
import { PerceivedOrder } from './PerceivedOrder';

/** Where everybody says in which order the values really stand here, and sees what all together say. */
export default function OrderPage() {
  const { t, inLocale } = useLocale();
  const { data, error, refetch } = useQuery(OrderOfValuesDocument, { fetchPolicy: 'cache-and-network' });
  const running = data?.ballotCampaignRunning;
  const ended = data?.ballotCampaignLastEnded;
  return (
    <Page width="reading" title={t('ballots.title')} lead={t('ballots.lead')}>
      {error && <ErrorState onRetry={() => void refetch()} />}
      {!data ? (
        !error && <Skeleton cards={2} lines={4} />
      ) : (
        <>
          {running ? (
            <Running key={running.id} campaign={running} values={data.values} />
          ) : (
            <EmptyState title={t('ballots.none.title')}>
              {t(ended ? 'ballots.none.ended' : 'ballots.none.text')}
            </EmptyState>
          )}
          {ended && (
            <Card title={t('ballots.result.of', { name: inLocale(ended, 'name') })}>
              <PerceivedOrder campaignId={ended.id} values={data.values} />
            </Card>
          )}
        </>
      )}
    </Page>
  );
}

type RunningCampaign = NonNullable<OrderOfValuesQuery['ballotCampaignRunning']>;

function Running({ campaign, values }: { campaign: RunningCampaign; values: OrderOfValuesQuery['values'] }) {
  const [isEditing, setEditing] = useState(campaign.ownBallot === null);
  if (!isEditing && campaign.ownBallot)
    return <Answered campaign={campaign} ballot={campaign.ownBallot} values={values} onEdit={() => setEditing(true)} />;
  return (
    <Editor campaign={campaign} values={values.filter((value) => !value.retiredAt)} onSent={() => setEditing(false)} />
  );
}
