import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, DataTable, Segmented } from '@zasluga/ui';
import { useState } from 'react';
import { type EquityRowFragment, RoundEquityDocument } from '../../gql';
import styles from './panel.module.css';

const BY = ['units', 'places'] as const;
/** The unseen stand on top; the rest is there for whoever asks. */
const FEW = 5;

/** Equity before size: which units and places have nobody among the nominees, unseen ones first. Says nothing when it can't be read. */
export function EquityView({ roundId }: { roundId: string }) {
  const { t, format, inLocale } = useLocale();
  const [by, setBy] = useState<(typeof BY)[number]>('units');
  const [all, setAll] = useState(false);
  const equity = useQuery(RoundEquityDocument, { variables: { roundId } }).data?.roundEquity;
  if (!equity) return null;
  const told = equity[by].filter((group) => group.eligible != null);
  const hidden = equity[by].length - told.length;
  const unseen = told.filter(({ nominated }) => nominated === 0).length;
  return (
    <Card title={t('panel.equity.title')}>
      <p className={styles.says}>
        {t(`panel.equity.says.${by}`, { unseen, groups: told.length, nominated: equity.nominated })}
      </p>
      <Segmented
        label={t('panel.equity.by')}
        options={BY.map((value) => ({ value, label: t(`panel.equity.${value}`) }))}
        value={by}
        onChange={setBy}
      />
      <DataTable<EquityRowFragment>
        caption={t('panel.equity.title')}
        rows={all ? told : told.slice(0, FEW)}
        rowKey={({ groupId }) => groupId}
        empty={t('panel.equity.nothing', { threshold: equity.threshold })}
        columns={[
          {
            key: 'group',
            header: t(`panel.equity.group.${by}`),
            heading: true,
            render: (row) => inLocale(row, 'name'),
          },
          { key: 'eligible', header: t('panel.equity.eligible'), numeric: true, render: (row) => row.eligible },
          { key: 'nominated', header: t('panel.equity.nominated'), numeric: true, render: (row) => row.nominated },
          {
            key: 'expected',
            header: t('panel.equity.expected'),
            numeric: true,
            render: (row) => format.number(row.expected ?? 0, { maximumFractionDigits: 1 }),
          },
          {
            key: 'none',
            header: t('panel.equity.none'),
            numeric: true,
            render: (row) => format.percent(row.noneByChance ?? 0),
          },
        ]}
      />
      {!all && told.length > FEW && (
        <Button variant="subtle" className={styles.more} onClick={() => setAll(true)}>
          {t('panel.equity.all', { groups: told.length })}
        </Button>
      )}
      <p className={styles.hint}>{t('panel.equity.note')}</p>
      {hidden > 0 && <p className={styles.hint}>{t('panel.equity.hidden', { hidden, threshold: equity.threshold })}</p>}
    </Card>
  );
}
