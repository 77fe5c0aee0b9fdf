import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { WrittenHours } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { type Column, DataTable, EmptyState, ErrorState, Page, showToast, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFailureText } from '../../../frame';
import { PlaceHoursDocument, type PlaceHoursRowFragment, SetPlaceHoursDocument } from '../../../gql';
import { HoursDialog } from './HoursDialog';
import styles from './hours.module.css';
import { HoursInWords } from './HoursInWords';

/** When places are open: what came while one was closed is worth a second look. */
export default function PlaceHoursPage() {
  const { t, inLocale } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(PlaceHoursDocument, { fetchPolicy: 'cache-and-network' });
  const [asked, setAsked] = useState<PlaceHoursRowFragment | null>(null);
  const [set] = useMutation(SetPlaceHoursDocument);

  const put = (placeId: string, week: readonly WrittenHours[]) => {
    const hours = week.map(({ weekday, opens, closes }) => ({ weekday, opens, closes }));
    return set({ variables: { input: { placeId, hours } } });
  };
  async function save(one: PlaceHoursRowFragment, week: readonly WrittenHours[]) {
    await put(one.id, week);
    const place = inLocale(one.place, 'name');
    const undo = async () => {
      try {
        await put(one.id, one.hours);
        showToast({ text: t('praise.hours.undone', { place }) });
      } catch (failure) {
        showToast({ text: tell(failure), tone: 'error' });
      }
    };
    const action = { label: t('praise.hours.undo'), run: () => void undo() };
    showToast({ text: t('praise.hours.saved', { place }), action });
  }
  return (
    <Page
      title={t('praise.hours.title')}
      lead={t('praise.hours.lead')}
      actions={
        <Button variant="default" component={Link} to="/admin/praise-points">
          {t('praise.many.back')}
        </Button>
      }
    >
      {data ? (
        <Places places={data.placeHours} onAsk={setAsked} />
      ) : error ? (
        <ErrorState text={tell(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
      {asked && <HoursDialog one={asked} onClose={() => setAsked(null)} onSave={(week) => save(asked, week)} />}
    </Page>
  );
}

interface PlacesProps {
  places: readonly PlaceHoursRowFragment[];
  onAsk: (one: PlaceHoursRowFragment) => void;
}

function Places({ places, onAsk }: PlacesProps) {
  const { t, inLocale } = useLocale();
  if (!places.length) return <EmptyState title={t('praise.hours.empty')}>{t('praise.hours.empty_text')}</EmptyState>;
  const columns: Column<PlaceHoursRowFragment>[] = [
    {
      key: 'place',
      header: t('praise.hours.place'),
      heading: true,
      render: ({ place }) => (
        <span className={styles.place}>
          {inLocale(place, 'name')}
          <small>{inLocale(place, 'address')}</small>
        </span>
      ),
    },
    { key: 'week', header: t('praise.hours.week'), render: ({ hours }) => <HoursInWords hours={hours} /> },
    {
      key: 'acts',
      header: t('praise.hours.acts'),
      render: (one) => (
        <Button variant="default" size="sm" onClick={() => onAsk(one)}>
          {t(one.hours.length ? 'praise.hours.edit' : 'praise.hours.give')}
          <span className="visually-hidden">: {inLocale(one.place, 'name')}</span>
        </Button>
      ),
    },
  ];
  return <DataTable caption={t('praise.hours.title')} columns={columns} rows={places} rowKey={({ id }) => id} />;
}
