import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import {
  type Column,
  ConfirmDialog,
  DataTable,
  EmptyState,
  ErrorState,
  Page,
  Segmented,
  showToast,
  Skeleton,
} from '@zasluga/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useFailureText } from '../../frame';
import { ClosePraisePointDocument, type PraisePointRowFragment, PraisePointsDocument } from '../../gql';
import { PointDialog } from './PointDialog';
import { usePointName } from '../point-name';
import styles from '../praise.module.css';
import { SymbolDialog } from './SymbolDialog';

type Asked = { what: 'create' } | { what: 'edit' | 'symbol' | 'close'; point: PraisePointRowFragment };

/** Where customers may say thanks: symbols to print, and what came of each. */
export default function PraisePointsPage() {
  const { t } = useLocale();
  const [params, setParams] = useSearchParams();
  const closed = params.get('show') === 'closed';
  const [asked, setAsked] = useState<Asked | null>(null);
  const create = (
    <Button leftSection={<IconPlus size={20} stroke={1.75} />} onClick={() => setAsked({ what: 'create' })}>
      {t('praise.points.create')}
    </Button>
  );

  return (
    <Page title={t('praise.points.title')} lead={t('praise.points.lead')} actions={create}>
      <Segmented
        label={t('praise.points.show')}
        options={[
          { value: 'open', label: t('praise.points.open') },
          { value: 'closed', label: t('praise.points.closed') },
        ]}
        value={closed ? 'closed' : 'open'}
        onChange={(show) => setParams(show === 'closed' ? { show } : {})}
      />
      <Points closed={closed} onAsk={setAsked} key={String(closed)} />
      {asked?.what === 'create' && (
        <PointDialog onClose={() => setAsked(null)} onCreated={(point) => setAsked({ what: 'symbol', point })} />
      )}
      {asked?.what === 'edit' && <PointDialog point={asked.point} onClose={() => setAsked(null)} />}
      {asked?.what === 'symbol' && <SymbolDialog point={asked.point} onClose={() => setAsked(null)} />}
      {asked?.what === 'close' && <CloseDialog point={asked.point} onClose={() => setAsked(null)} />}
    </Page>
  );
}

function Points({ closed, onAsk }: { closed: boolean; onAsk: (asked: Asked) => void }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const columns = useColumns(closed, onAsk);
  const { data, error, refetch, fetchMore, loading } = useQuery(PraisePointsDocument, {
    variables: { filter: { state: closed ? 'CLOSED' : 'OPEN' } },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={6} />;
  const { nodes, pageInfo } = data.praisePoints;
  if (!nodes.length)
    return (
      <EmptyState title={t(closed ? 'praise.points.empty_closed' : 'praise.points.empty')}>
        {!closed && t('praise.points.empty_text')}
      </EmptyState>
    );
  const more = () =>
    void fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { praisePoints: next } }) => ({
        praisePoints: { ...next, nodes: [...before.praisePoints.nodes, ...next.nodes] },
      }),
    });
  return (
    <>
      <DataTable caption={t('praise.points.title')} columns={columns} rows={nodes} rowKey={({ id }) => id} />
      <p className={styles.note}>{t('praise.points.counted')}</p>
      {pageInfo.hasNextPage && (
        <Button variant="default" onClick={more} loading={loading}>
          {t('praise.more')}
        </Button>
      )}
    </>
  );
}

function useColumns(closed: boolean, onAsk: (asked: Asked) => void): Column<PraisePointRowFragment>[] {
  const { t, format } = useLocale();
  const nameOf = usePointName();
  const number = (key: 'scans' | 'opens' | 'stored'): Column<PraisePointRowFragment> => ({
    key,
    header: t(`praise.points.${key}`),
    numeric: true,
    render: (point) => format.number(point[key]),
  });
  return [
    {
      key: 'name',
      header: t('praise.points.where'),
      heading: true,
      render: (point) => (
        <span className={styles.pointName}>
          {nameOf(point)}
          <small>{point.address}</small>
        </span>
      ),
    },
    number('scans'),
    number('opens'),
    number('stored'),
    {
      key: 'last',
      header: t('praise.points.last_scan'),
      render: ({ lastScannedAt }) => (lastScannedAt ? format.date(lastScannedAt) : t('praise.points.never')),
    },
    { key: 'acts', header: t('praise.points.acts'), render: (point) => <Acts {...{ point, closed, onAsk }} /> },
  ];
}

function Acts({
  point,
  closed,
  onAsk,
}: {
  point: PraisePointRowFragment;
  closed: boolean;
  onAsk: (asked: Asked) => void;
}) {
  const { t } = useLocale();
  const tell = useFailureText();
  const nameOf = usePointName();
  const [close] = useMutation(ClosePraisePointDocument, { refetchQueries: [PraisePointsDocument] });
  if (closed)
    return (
      <Button
        variant="default"
        onClick={() =>
          void close({ variables: { id: point.id, closed: false } }).then(
            () => showToast({ text: t('praise.points.opened') }),
            (error: unknown) => showToast({ text: tell(error), tone: 'error' }),
          )
        }
      >
        {t('praise.points.open_again')}
      </Button>
    );
  return (
    <span className={styles.rowActs}>
      <Button variant="default" miw="max-content" onClick={() => onAsk({ what: 'symbol', point })}>
        {t('praise.points.symbol')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('praise.points.more_acts', { name: nameOf(point) })}>
            <IconDots size={20} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onAsk({ what: 'edit', point })}>{t('praise.points.edit')}</Menu.Item>
          <Menu.Item onClick={() => onAsk({ what: 'close', point })}>{t('praise.points.close')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}

function CloseDialog({ point, onClose }: { point: PraisePointRowFragment; onClose: () => void }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const nameOf = usePointName();
  const [close] = useMutation(ClosePraisePointDocument, { refetchQueries: [PraisePointsDocument] });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('praise.points.close_title', { name: nameOf(point) })}
      confirmLabel={t('praise.points.close')}
      onConfirm={() =>
        close({ variables: { id: point.id, closed: true } }).then(
          () => showToast({ text: t('praise.points.closed_now') }),
          (error: unknown) => showToast({ text: tell(error), tone: 'error' }),
        )
      }
    >
      {t('praise.points.close_text')}
    </ConfirmDialog>
  );
}
