import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { DataTable, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type CampaignFieldsFragment, CampaignsDocument } from '../../gql';
import { CampaignForm } from './CampaignForm';
import styles from './campaigns.module.css';
import { useTerm } from './use-term';

/** The curator's side: asking everybody for their order of the values. */
export default function CampaignsPage() {
  const { t } = useLocale();
  const navigate = useNavigate();
  const [isNew, setNew] = useState(false);
  const { data, error, refetch } = useQuery(CampaignsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Page
      title={t('ballots.campaigns.title')}
      lead={t('ballots.campaigns.lead')}
      actions={<Button onClick={() => setNew(true)}>{t('ballots.campaigns.new')}</Button>}
    >
      {error && <ErrorState onRetry={() => void refetch()} />}
      {data ? <Campaigns campaigns={data.ballotCampaigns} /> : !error && <Skeleton lines={4} />}
      {isNew && (
        <CampaignForm
          campaign={null}
          onClose={() => setNew(false)}
          onSaved={(id) => void navigate(`/admin/values/ballots/${id}`)}
        />
      )}
    </Page>
  );
}

function Campaigns({ campaigns }: { campaigns: readonly CampaignFieldsFragment[] }) {
  const { t, inLocale } = useLocale();
  const term = useTerm();
  if (campaigns.length === 0)
    return <EmptyState title={t('ballots.campaigns.none')}>{t('ballots.campaigns.none_text')}</EmptyState>;
  return (
    <DataTable
      caption={t('ballots.campaigns.title')}
      rowKey={({ id }) => id}
      rows={campaigns}
      columns={[
        {
          key: 'name',
          header: t('ballots.campaigns.name'),
          heading: true,
          render: (one) => <Link to={`/admin/values/ballots/${one.id}`}>{inLocale(one, 'name')}</Link>,
        },
        {
          key: 'state',
          header: t('ballots.campaigns.state'),
          render: ({ state }) => (
            <span className={styles.tag} data-state={state}>
              {t(`ballots.state.${state}`)}
            </span>
          ),
        },
        { key: 'term', header: t('ballots.campaigns.term'), render: (one) => term(one) },
        {
          key: 'turnout',
          header: t('ballots.campaigns.turnout'),
          numeric: true,
          render: ({ turnout: { people, invited } }) => t('ballots.of', { people, invited }),
        },
      ]}
    />
  );
}
