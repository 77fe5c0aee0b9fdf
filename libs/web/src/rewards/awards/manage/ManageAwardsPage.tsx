import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, type Column, DataTable, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { More, useFailureText } from '../../../frame';
import { type ManagedAwardFragment, ManagedAwardsDocument, type ManagedRoundFragment } from '../../../gql';
import styles from '../awards.module.css';
import { useRoundName } from '../names';
import { AwardEditor } from './AwardEditor';
import { RoundDates } from './RoundDates';

/** Programmes and their rounds, the newest first. */
export default function ManageAwardsPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch, fetchMore } = useQuery(ManagedAwardsDocument, { fetchPolicy: 'cache-and-network' });
  const [edited, setEdited] = useState<ManagedAwardFragment | 'new' | null>(null);
  const [opening, setOpening] = useState<ManagedAwardFragment | null>(null);
  const rounds = data?.awardRounds;
  return (
    <Page
      title={t('awards.manage')}
      lead={t('awards.manage.lead')}
      actions={<Button onClick={() => setEdited('new')}>{t('awards.manage.add')}</Button>}
    >
      {!data && error && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && data.awards.length === 0 && (
        <EmptyState title={t('awards.manage.empty')}>{t('awards.manage.empty_text')}</EmptyState>
      )}
      {rounds && rounds.nodes.length > 0 && (
        <Card title={t('awards.manage.rounds')}>
          <Rounds rounds={rounds.nodes} />
          <More end={rounds.pageInfo} load={(after) => fetchMore({ variables: { after } })} apart />
        </Card>
      )}
      {data && data.awards.length > 0 && (
        <Card title={t('awards.manage.programmes')}>
          <Programmes awards={data.awards} onEdit={setEdited} onOpen={setOpening} />
        </Card>
      )}
      {edited && (
        <AwardEditor
          award={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onChanged={() => void refetch()}
        />
      )}
      {opening && <RoundDates award={opening} onClose={() => setOpening(null)} onChanged={() => void refetch()} />}
    </Page>
  );
}

function Rounds({ rounds }: { rounds: readonly ManagedRoundFragment[] }) {
  const { t, format, inLocale } = useLocale();
  const roundName = useRoundName();
  const columns: Column<ManagedRoundFragment>[] = [
    {
      key: 'name',
      header: t('awards.manage.round'),
      heading: true,
      render: (round) => (
        <Link to={`/admin/awards/${round.id}`}>
          {inLocale(round.award, 'name')}, {roundName(round.label)}
        </Link>
      ),
    },
    {
      key: 'state',
      header: t('awards.manage.state'),
      render: (round) => t(`awards.state.${round.administration?.state ?? round.state}`),
    },
    {
      key: 'until',
      header: t('awards.manage.nominations_last'),
      render: ({ days }) => format.day(days.nominationsLast),
    },
    { key: 'choice', header: t('awards.manage.choice_last'), render: ({ days }) => format.day(days.choiceLast) },
  ];
  return <DataTable caption={t('awards.manage.rounds')} columns={columns} rows={rounds} rowKey={(round) => round.id} />;
}

interface ProgrammesProps {
  awards: readonly ManagedAwardFragment[];
  onEdit: (award: ManagedAwardFragment) => void;
  onOpen: (award: ManagedAwardFragment) => void;
}

function Programmes({ awards, onEdit, onOpen }: ProgrammesProps) {
  const { t, format, inLocale } = useLocale();
  const columns: Column<ManagedAwardFragment>[] = [
    {
      key: 'name',
      header: t('awards.manage.name'),
      heading: true,
      render: (award) => (
        <button type="button" className={styles.link} onClick={() => onEdit(award)}>
          {inLocale(award, 'name')}
        </button>
      ),
    },
    {
      key: 'rhythm',
      header: t('awards.manage.rhythm'),
      render: (award) => (award.closed ? t('awards.manage.closed') : t(`awards.rhythm.${award.rhythm}`)),
    },
    { key: 'choice', header: t('awards.manage.choice'), render: (award) => t(`awards.choice.${award.choice}`) },
    {
      key: 'points',
      header: t('awards.manage.points'),
      numeric: true,
      render: ({ points }) => (points ? format.points(points) : t('awards.manage.no_points')),
    },
    {
      key: 'open',
      header: t('awards.manage.extra'),
      render: (award) =>
        award.closed ? null : (
          <Button variant="default" size="compact-sm" onClick={() => onOpen(award)}>
            {t('awards.manage.open_round')}
          </Button>
        ),
    },
  ];
  return (
    <div className={styles.scroll}>
      <DataTable caption={t('awards.manage.programmes')} columns={columns} rows={awards} rowKey={(award) => award.id} />
    </div>
  );
}
