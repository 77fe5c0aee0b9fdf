import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { MenuPlacesDocument } from '../../gql';
import styles from './menu.module.css';

interface Props {
  placeId: string | null;
  onChange: (id: string | null) => void;
}

/** Of the places that are open; nothing where there is but one. */
export function PlaceChoice({ placeId, onChange }: Props) {
  const { t, inLocale } = useLocale();
  const { data } = useQuery(MenuPlacesDocument);
  const open = (data?.places ?? []).filter(({ closedAt }) => !closedAt);
  if (open.length < 2) return null;
  return (
    <NativeSelect
      className={styles.place}
      label={t('guidance.menu.place')}
      value={placeId ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[
        ...(placeId ? [] : [{ value: '', label: t('guidance.menu.anywhere') }]),
        ...open.map((one) => ({ value: one.id, label: inLocale(one, 'name') })),
      ]}
    />
  );
}
