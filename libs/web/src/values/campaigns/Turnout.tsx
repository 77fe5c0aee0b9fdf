import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Card, DataTable, ErrorState, Skeleton } from '@zasluga/ui';
import { type CampaignFieldsFragment, CampaignTurnoutDocument } from '../../gql';
import { Bar } from '../Bar';
import styles from './campaigns.module.css';

const REFRESH_MS = 15_000;

/** How many have answered: all together, and by unit where there are people enough. Never who. */
export function Turnout({ campaign }: { campaign: CampaignFieldsFragment }) {
  const { t, format, inLocale } = useLocale();
  const { people, invited } = campaign.turnout;
  const { data, error, refetch } = useQuery(CampaignTurnoutDocument, {
    variables: { campaignId: campaign.id },
    fetchPolicy: 'cache-and-network',
    pollInterval: campaign.state === 'RUNNING' ? REFRESH_MS : 0,
  });
  const share = (n: number, of: number) => (of === 0 ? '—' : format.percent(n / of));
  return (
    <Card title={t('ballots.turnout.title')}>
      <div className={styles.turnout}>
        <p className={styles.figure}>{t('ballots.turnout', { people, invited })}</p>
        <Bar value={people} max={invited} label={t('ballots.turnout.title')} />
        {error && <ErrorState onRetry={() => void refetch()} />}
        <h3>{t('ballots.turnout.by_unit')}</h3>
        {data ? (
          <DataTable
            caption={t('ballots.turnout.by_unit')}
            rowKey={({ unitId }) => unitId}
            rows={inTree(data.ballotTurnoutByUnit)}
            columns={[
              {
                key: 'unit',
                header: t('ballots.turnout.unit'),
                heading: true,
                render: (unit) => <span style={{ paddingInlineStart: 16 * unit.depth }}>{inLocale(unit, 'name')}</span>,
              },
              {
                key: 'people',
                header: t('ballots.campaigns.turnout'),
                numeric: true,
                render: (unit) =>
                  unit.isHidden || unit.people === null || unit.invited === null
                    ? t('ballots.turnout.hidden')
                    : t('ballots.of', { people: unit.people, invited: unit.invited }),
              },
              {
                key: 'share',
                header: t('ballots.turnout.share'),
                numeric: true,
                render: ({ people: n, invited: of }) => (n === null || of === null ? '—' : share(n, of)),
              },
            ]}
          />
        ) : (
          !error && <Skeleton lines={4} />
        )}
        <p className={styles.hint}>{t('ballots.turnout.privacy')}</p>
      </div>
    </Card>
  );
}

interface Node {
  readonly unitId: string;
  readonly parentId: string | null;
}

/** Each unit right under the one that it belongs to, with how deep it stands. */
function inTree<Unit extends Node>(
  units: readonly Unit[],
  parentId: string | null = null,
  depth = 0,
): (Unit & { depth: number })[] {
  return units
    .filter((unit) => unit.parentId === parentId)
    .flatMap((unit) => [{ ...unit, depth }, ...inTree(units, unit.unitId, depth + 1)]);
}
