import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { CurateValuesDocument, type CurateValuesQuery } from '../../gql';
import type { CuratedValue } from './curated';
import { OrderEditor } from './OrderEditor';
import { RankingHistory } from './RankingHistory';
import { RetiredValues } from './RetiredValues';
import { ValueEditor } from './ValueEditor';

/** The curator's side: the order of the values with its versions and the values themselves. Acts are curated on the line. */
export default function CurateValuesPage() {
  const { t } = useLocale();
  const { data, error, refetch } = useQuery(CurateValuesDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Page
      title={t('values.curate.title')}
      lead={t('values.curate.lead')}
      actions={
        <>
          <Button component={Link} to="/line" variant="default">
            {t('values.to_line')}
          </Button>
          <Button component={Link} to="/admin/values/ballots" variant="default">
            {t('values.curate.ballots')}
          </Button>
        </>
      }
    >
      {error && <ErrorState onRetry={() => void refetch()} />}
      {!data ? !error && <Skeleton cards={2} lines={5} /> : <ValuesPart data={data} onChanged={() => void refetch()} />}
    </Page>
  );
}

function ValuesPart({ data, onChanged }: { data: CurateValuesQuery; onChanged: () => void }) {
  const { t } = useLocale();
  const [edited, setEdited] = useState<CuratedValue | 'new' | null>(null);
  const inUse = data.values.filter((value) => !value.retiredAt);
  // two versions of one millisecond: ids grow with time
  const latest = [...data.valueRankings].sort((a, b) => cmp(b.createdAt, a.createdAt) || cmp(b.id, a.id))[0];
  return (
    <>
      <OrderEditor
        key={latest?.id} // another version begins anew; another set of values leaves what is drawn
        values={inUse}
        basedOn={latest?.id ?? null}
        onEdit={setEdited}
        onWritten={onChanged}
        actions={
          <Button variant="default" onClick={() => setEdited('new')}>
            {t('values.new')}
          </Button>
        }
      />
      <RankingHistory versions={data.valueRankings} />
      <RetiredValues values={data.values.filter((value) => value.retiredAt)} onChanged={onChanged} />
      {edited && (
        <ValueEditor
          value={edited === 'new' ? null : edited}
          isFirst={inUse.length === 0}
          onClose={() => setEdited(null)}
          onChanged={onChanged}
        />
      )}
    </>
  );
}

const cmp = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
