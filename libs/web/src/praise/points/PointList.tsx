import { Checkbox } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { type Column, DataTable } from '@zasluga/ui';
import type { PraisePointRowFragment } from '../../gql';
import { usePointName } from '../point-name';
import { type Ask, PointActs } from './PointActs';
import { shareOf } from './share';
import styles from './points.module.css';

interface Props {
  points: readonly PraisePointRowFragment[];
  chosen: ReadonlySet<string>;
  onChoose: (id: string, chosen: boolean) => void;
  onAsk: Ask;
}

/** The points with what came of each. Ticked ones are printed together. */
export function PointList({ points, chosen, onChoose, onAsk }: Props) {
  const { t, format } = useLocale();
  const nameOf = usePointName();
  const figure = (count: number, whole?: number) => {
    const ratio = whole === undefined ? undefined : shareOf(count, whole);
    return (
      <span className={styles.figure}>
        {format.number(count)}
        {ratio !== undefined && <small>{format.percent(ratio)}</small>}
      </span>
    );
  };
  const columns: Column<PraisePointRowFragment>[] = [
    {
      key: 'name',
      header: t('praise.points.where'),
      heading: true,
      render: (point) => (
        <span className={styles.named}>
          {!point.closedAt && (
            <Checkbox
              aria-label={t('praise.points.choose', { name: nameOf(point), code: point.code })}
              checked={chosen.has(point.id)}
              onChange={(event) => onChoose(point.id, event.currentTarget.checked)}
            />
          )}
          <span>
            {nameOf(point)}
            <small>
              {t(`praise.points.kind.${point.kind.toLowerCase() as 'place'}`)} · {point.address}
            </small>
            <Mark point={point} />
          </span>
        </span>
      ),
    },
    { key: 'opens', header: t('praise.points.opens'), numeric: true, render: ({ opens }) => figure(opens) },
    {
      key: 'scans',
      header: t('praise.points.scans'),
      numeric: true,
      render: ({ scans, opens }) => figure(scans, opens),
    },
    {
      key: 'stored',
      header: t('praise.points.stored'),
      numeric: true,
      render: ({ stored, opens }) => figure(stored, opens),
    },
    {
      key: 'enriched',
      header: t('praise.points.enriched'),
      numeric: true,
      render: ({ enriched, stored }) => figure(enriched, stored),
    },
    { key: 'acts', header: t('praise.points.acts'), render: (point) => <PointActs point={point} onAsk={onAsk} /> },
  ];
  return <DataTable caption={t('praise.points.title')} columns={columns} rows={points} rowKey={({ id }) => id} />;
}

/** What should be known of a point, with what to do about it. */
function Mark({ point }: { point: PraisePointRowFragment }) {
  const { t, format } = useLocale();
  const { lastScannedAt, quiet, closedAt, replacedBy, leadsOn } = point;
  if (closedAt && replacedBy)
    return (
      <span className={styles.since}>
        {t(leadsOn ? 'praise.points.leads_on' : 'praise.points.replaced', { code: replacedBy.code })}
        {lastScannedAt && ` ${t('praise.points.still', { day: format.date(lastScannedAt) })}`}
      </span>
    );
  if (quiet)
    return (
      <span className={styles.quiet}>
        {lastScannedAt
          ? t('praise.points.quiet_since', { day: format.day(lastScannedAt) })
          : t('praise.points.quiet_ever')}
      </span>
    );
  if (!lastScannedAt) return <span className={styles.since}>{t('praise.points.not_yet')}</span>;
  return <span className={styles.since}>{t('praise.points.scanned', { ago: format.relative(lastScannedAt) })}</span>;
}
