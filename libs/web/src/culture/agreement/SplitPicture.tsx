import { type MessageId, useLocale } from '@zasluga/locale';
import { ChartFrame, type Column, type SidedRow, Sides } from '@zasluga/ui';
import { Link } from 'react-router';
import styles from '../culture.module.css';
import { type Agreement, twoDigits, writeShare } from './figures';

type Behaviour = Agreement['behaviours'][number];

/** Which behaviours have a side and which pull agreement down. */
export function SplitPicture({ report: { behaviours, threshold, whole } }: { report: Agreement }) {
  const locale = useLocale();
  const { t, format, inLocale } = locale;
  const standing = (row: Behaviour) =>
    isOneSided(row)
      ? t('culture.agreement.one_sided')
      : t(`culture.agreement.standing.${row.standing.toLowerCase()}` as MessageId);
  const written = (row: Behaviour) => (row.shown ? writeShare(row.shown, locale) : '—');
  const interval = ({ share: { low, high } }: Behaviour) =>
    low == null || high == null
      ? '—'
      : t('ui.chart.interval', { low: format.percent(low), high: format.percent(high) });
  const without = ({ alphaWithout }: Behaviour) => (alphaWithout == null ? '—' : twoDigits(alphaWithout, format));
  const columns: Column<Behaviour>[] = [
    {
      key: 'behaviour',
      header: t('culture.agreement.behaviour'),
      render: (row) => <Link to={lineAt(row)}>{inLocale(row, 'text')}</Link>,
      heading: true,
    },
    { key: 'standing', header: t('culture.agreement.side'), render: standing },
    { key: 'for', header: t('culture.agreement.share_for'), render: written, numeric: true },
    { key: 'interval', header: t('culture.agreement.interval'), render: interval, numeric: true },
    {
      key: 'unsure',
      header: t('culture.agreement.share_unsure'),
      render: ({ unsure }) => (unsure ? writeShare(unsure, locale) : '—'),
      numeric: true,
    },
    { key: 'without', header: t('culture.agreement.without'), render: without, numeric: true },
  ];
  const rows = behaviours.map((row): SidedRow => ({
    id: row.behaviourId,
    label: inLocale(row, 'text'),
    href: lineAt(row),
    share: row.share.estimate ?? null,
    low: row.share.low ?? null,
    high: row.share.high ?? null,
    text: row.shown ? t('culture.agreement.for', { share: writeShare(row.shown, locale) }) : '',
    verdict: verdictOf(row),
    open: row.standing === 'CONTESTED',
  }));
  function verdictOf(row: Behaviour) {
    const pulls = row.alphaWithout != null && row.alphaWithout > (whole.alpha.estimate ?? 1);
    if (row.standing !== 'CONTESTED' || !pulls) return standing(row);
    return t('culture.agreement.pulls', { standing: standing(row), alpha: without(row) });
  }
  const settled = rows.filter(({ open }) => !open);
  const sides = {
    forLabel: t('culture.agreement.standing.for'),
    againstLabel: t('culture.agreement.standing.against'),
    between: [0.2, 0.8] as const,
  };
  return (
    <ChartFrame
      title={t('culture.agreement.split')}
      columns={columns}
      rows={behaviours}
      rowKey={(row) => row.behaviourId}
      note={t('culture.agreement.split_note', { threshold })}
    >
      <Sides {...sides} rows={rows.filter(({ open }) => open)} />
      {settled.length > 0 && (
        <details className={styles.definition} open={settled.length === rows.length}>
          <summary>{t('culture.agreement.settled', { behaviours: settled.length })}</summary>
          <Sides {...sides} rows={settled} />
        </details>
      )}
    </ChartFrame>
  );
}

/** Without an agreed side only because too few have voted: hardly anybody disagrees. */
const isOneSided = ({ standing, shown }: Behaviour): boolean =>
  standing === 'CONTESTED' && !!shown && (shown.share >= 0.8 || shown.share <= 0.2);

/** The behaviour on the line itself, where it is voted on and talked about. */
const lineAt = ({ behaviourId }: Behaviour): string => `/line/${behaviourId}`;
