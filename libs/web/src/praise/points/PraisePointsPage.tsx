import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconClock, IconLink, IconPlus, IconStack2 } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { More, useFailureText } from '../../frame';
import { PraisePointsDocument, PraisePointTotalsDocument } from '../../gql';
import { PrintDialog } from '../print/PrintDialog';
import { type Asked, type Ask } from './PointActs';
import { CloseDialog, ReplaceDialog } from './point-dialogs';
import { PointDialog } from './PointDialog';
import { PointFilters } from './PointFilters';
import { isNarrowed, pointFilterOf } from './point-filters';
import { PointList } from './PointList';
import { PointTotals } from './PointTotals';
import styles from './points.module.css';
import { SymbolDialog } from './SymbolDialog';

/** Where customers may say thanks: symbols to print, and what came of each. */
export default function PraisePointsPage() {
  const { t } = useLocale();
  const [params] = useSearchParams();
  const [asked, setAsked] = useState<Asked | null>(null);
  const filter = pointFilterOf(params);
  const { data } = useQuery(PraisePointTotalsDocument, { variables: { filter }, fetchPolicy: 'cache-and-network' });
  const totals = data?.praisePointTotals;
  const close = () => setAsked(null);

  return (
    <Page
      title={t('praise.points.title')}
      lead={t('praise.points.lead')}
      actions={
        <>
          <Button
            variant="default"
            component={Link}
            to="/admin/praise-points/hours"
            leftSection={<IconClock size={20} stroke={1.75} />}
          >
            {t('praise.hours.link')}
          </Button>
          <Button
            variant="default"
            component={Link}
            to="/admin/praise-points/address"
            leftSection={<IconLink size={20} stroke={1.75} />}
          >
            {t('praise.points.address')}
          </Button>
          <Button
            variant="default"
            component={Link}
            to="/admin/praise-points/many"
            leftSection={<IconStack2 size={20} stroke={1.75} />}
          >
            {t('praise.points.many')}
          </Button>
          <Button leftSection={<IconPlus size={20} stroke={1.75} />} onClick={() => setAsked({ what: 'create' })}>
            {t('praise.points.create')}
          </Button>
        </>
      }
    >
      <PointFilters quiet={totals?.quiet} />
      {totals && totals.points > 0 && <PointTotals totals={totals} days={filter.days} />}
      <Points onAsk={setAsked} key={JSON.stringify(filter)} />
      {asked?.what === 'create' && (
        <PointDialog onClose={close} onCreated={(point) => setAsked({ what: 'symbol', point })} />
      )}
      {asked?.what === 'move' && <PointDialog point={asked.point} onClose={close} />}
      {asked?.what === 'symbol' && <SymbolDialog point={asked.point} onClose={close} />}
      {asked?.what === 'close' && <CloseDialog point={asked.point} onClose={close} />}
      {asked?.what === 'replace' && (
        <ReplaceDialog
          point={asked.point}
          onClose={close}
          onReplaced={(point) => setAsked({ what: 'symbol', point })}
        />
      )}
      {asked?.what === 'print' && <PrintDialog pointIds={asked.pointIds} onClose={close} />}
    </Page>
  );
}

function Points({ onAsk }: { onAsk: Ask }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [params] = useSearchParams();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, error, refetch, fetchMore } = useQuery(PraisePointsDocument, {
    variables: { filter: pointFilterOf(params) },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={6} />;
  const { nodes, pageInfo } = data.praisePoints;
  if (!nodes.length) return <Nothing />;
  const choose = (id: string, wanted: boolean) => {
    const next = new Set(chosen);
    if (wanted) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const open = nodes.filter(({ closedAt }) => !closedAt).map(({ id }) => id);
  return (
    <div className={styles.body}>
      <PointList points={nodes} chosen={chosen} onChoose={choose} onAsk={onAsk} />
      <More end={pageInfo} load={(after) => fetchMore({ variables: { after } })} />
      {chosen.size > 0 && (
        <div className={styles.bar} role="group" aria-label={t('praise.points.chosen', { count: chosen.size })}>
          <span role="status">{t('praise.points.chosen', { count: chosen.size })}</span>
          <Button onClick={() => onAsk({ what: 'print', pointIds: [...chosen] })}>{t('praise.points.print')}</Button>
          {open.some((id) => !chosen.has(id)) && (
            <Button variant="default" onClick={() => setChosen(new Set([...chosen, ...open]))}>
              {t('praise.points.choose_all')}
            </Button>
          )}
          <Button variant="default" onClick={() => setChosen(new Set())}>
            {t('praise.points.choose_none')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Why the list is empty, and what to do about it. */
function Nothing() {
  const { t } = useLocale();
  const [params, setParams] = useSearchParams();
  const { state } = pointFilterOf(params);
  if (isNarrowed(params))
    return (
      <EmptyState
        title={t('praise.points.none_found')}
        action={
          <Button variant="default" onClick={() => setParams({})}>
            {t('praise.points.show_all')}
          </Button>
        }
      >
        {t('praise.points.none_found_text')}
      </EmptyState>
    );
  if (state === 'QUIET')
    return <EmptyState title={t('praise.points.empty_quiet')}>{t('praise.points.empty_quiet_text')}</EmptyState>;
  if (state === 'CLOSED') return <EmptyState title={t('praise.points.empty_closed')} />;
  return (
    <EmptyState
      title={t('praise.points.empty')}
      action={
        <Button component={Link} to="/admin/praise-points/many">
          {t('praise.points.many')}
        </Button>
      }
    >
      {t('praise.points.empty_text')}
    </EmptyState>
  );
}
