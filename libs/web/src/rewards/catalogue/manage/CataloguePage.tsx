import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, type Column, DataTable, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../../../frame';
import { CatalogueDocument } from '../../../gql';
import { Price } from '../BalanceLine';
import type { Listed } from './listed';
import styles from './manage.module.css';
import { RewardEditor } from './RewardEditor';

/** The catalogue as its administrator sees it: with what is not offered now. */
export default function CataloguePage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(CatalogueDocument, { fetchPolicy: 'cache-and-network' });
  const [edited, setEdited] = useState<string | null>(null);
  const reward = data?.rewards.find(({ id }) => id === edited);
  return (
    <Page
      title={t('rewards.catalogue.title')}
      lead={t('rewards.catalogue.lead')}
      actions={<Button onClick={() => setEdited('new')}>{t('rewards.catalogue.add')}</Button>}
    >
      {error && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && data.rewards.length === 0 && (
        <EmptyState title={t('rewards.empty')}>{t('rewards.catalogue.empty_text')}</EmptyState>
      )}
      {data && data.rewards.length > 0 && <Table rewards={data.rewards} onEdit={({ id }) => setEdited(id)} />}
      {edited && (edited === 'new' || reward) && (
        <RewardEditor
          key={edited}
          reward={reward ?? null}
          onClose={() => setEdited(null)}
          onChanged={() => void refetch()}
        />
      )}
    </Page>
  );
}

function Table({ rewards, onEdit }: { rewards: readonly Listed[]; onEdit: (reward: Listed) => void }) {
  const { t, format, inLocale } = useLocale();
  const columns: Column<Listed>[] = [
    {
      key: 'name',
      header: t('rewards.catalogue.name'),
      heading: true,
      render: (reward) => (
        <button type="button" className={styles.link} onClick={() => onEdit(reward)}>
          {inLocale(reward, 'name')}
        </button>
      ),
    },
    { key: 'kind', header: t('rewards.catalogue.kind'), render: (reward) => t(`rewards.kind.${reward.kind}`) },
    {
      key: 'offered',
      header: t('rewards.catalogue.offered'),
      render: (reward) => t(reward.isActive ? 'rewards.catalogue.yes' : 'rewards.catalogue.no'),
    },
    {
      key: 'stock',
      header: t('rewards.catalogue.stock'),
      numeric: true,
      render: (reward) =>
        reward.stock === null ? t('rewards.catalogue.unlimited_short') : format.number(reward.stock),
    },
    {
      key: 'price',
      header: t('rewards.check.price'),
      numeric: true,
      render: (reward) => <Price points={reward.price} />,
    },
  ];
  return (
    <Card>
      <DataTable
        caption={t('rewards.catalogue.title')}
        columns={columns}
        rows={rewards}
        rowKey={(reward) => reward.id}
      />
    </Card>
  );
}
