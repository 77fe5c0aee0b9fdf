import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Page, showToast, Skeleton } from '@zasluga/ui';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useFailureText } from '../../frame';
import { type CampaignFieldsFragment, OneCampaignDocument, ReopenCampaignDocument } from '../../gql';
import { PerceivedOrder } from '../order/PerceivedOrder';
import { CampaignForm } from './CampaignForm';
import styles from './campaigns.module.css';
import { CloseDialog } from './CloseDialog';
import { Turnout } from './Turnout';
import { useTerm } from './use-term';

const REFRESH_MS = 15_000;

/** One campaign: how many have answered and where, and once it is over what came of it. */
export default function CampaignPage() {
  const { t, inLocale } = useLocale();
  const { id = '' } = useParams();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(OneCampaignDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const campaign = data?.ballotCampaign;
  const isRunning = campaign?.state === 'RUNNING';
  useEffect(() => {
    if (isRunning) startPolling(REFRESH_MS);
    return stopPolling;
  }, [isRunning, startPolling, stopPolling]);
  return (
    <Page
      title={campaign ? inLocale(campaign, 'name') : t('ballots.campaigns.title')}
      lead={campaign ? <Lead campaign={campaign} /> : undefined}
      actions={campaign ? <Deeds campaign={campaign} /> : undefined}
    >
      {error && <ErrorState onRetry={() => void refetch()} />}
      {!data ? (
        !error && <Skeleton cards={2} lines={4} />
      ) : campaign ? (
        <>
          <Turnout campaign={campaign} />
          <Card title={t('ballots.result.title')}>
            <PerceivedOrder key={campaign.state} campaignId={campaign.id} values={data.values} full />
          </Card>
        </>
      ) : (
        <EmptyState title={t('ballots.campaigns.gone')} />
      )}
      <p>
        <Link to="/admin/values/ballots">{t('ballots.campaigns.all')}</Link>
      </p>
    </Page>
  );
}

function Lead({ campaign }: { campaign: CampaignFieldsFragment }) {
  const { t } = useLocale();
  const term = useTerm();
  return (
    <span className={styles.lead}>
      <span className={styles.tag} data-state={campaign.state}>
        {t(`ballots.state.${campaign.state}`)}
      </span>
      {term(campaign)}
    </span>
  );
}

/** What can still be done with it. */
function Deeds({ campaign }: { campaign: CampaignFieldsFragment }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [open, setOpen] = useState<'edit' | 'close' | null>(null);
  const [reopen, { loading }] = useMutation(ReopenCampaignDocument, { refetchQueries: ['PerceivedOrder'] });
  const { id, state } = campaign;
  return (
    <>
      {state === 'PLANNED' && (
        <Button variant="default" onClick={() => setOpen('edit')}>
          {t('ballots.edit')}
        </Button>
      )}
      {state === 'CLOSED' && (
        <Button
          variant="default"
          loading={loading}
          onClick={() =>
            void reopen({ variables: { id } }).catch((error: unknown) =>
              showToast({ text: tell(error), tone: 'error' }),
            )
          }
        >
          {t('ballots.reopen')}
        </Button>
      )}
      {state !== 'ENDED' && (
        <Button variant="default" onClick={() => setOpen('close')}>
          {t(
            state === 'CLOSED' ? 'ballots.close.show' : state === 'PLANNED' ? 'ballots.close.cancel' : 'ballots.close',
          )}
        </Button>
      )}
      {open === 'edit' && <CampaignForm campaign={campaign} onClose={() => setOpen(null)} onSaved={() => undefined} />}
      {open === 'close' && <CloseDialog campaign={campaign} onClose={() => setOpen(null)} />}
    </>
  );
}
