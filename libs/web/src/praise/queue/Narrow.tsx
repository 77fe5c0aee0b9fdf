import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { PraisePointChoicesDocument, type PraiseSignal } from '../../gql';
import styles from '../praise.module.css';

/** In the order in which they matter. */
export const SIGNALS = [
  'OWN',
  'STAFF',
  'SAME',
  'SIMILAR',
  'BURST',
  'DEVICE',
  'CLOSED',
  'ASKED',
  'SOLICITED',
  'INSULT',
  'TRAP',
  'FAST',
] as const satisfies readonly PraiseSignal[];

interface Props {
  placeId: string;
  /** Undefined where nothing waits for its signals. */
  signal: string | undefined;
  onChange: (name: 'place' | 'signal', value: string) => void;
}

/** One place, one kind of signal. */
export function Narrow({ placeId, signal, onChange }: Props) {
  const { t, inLocale } = useLocale();
  const places = useQuery(PraisePointChoicesDocument, { fetchPolicy: 'cache-first' }).data?.places ?? [];
  return (
    <div className={styles.narrow}>
      {places.length > 1 && (
        <NativeSelect
          label={t('praise.narrow.place')}
          value={placeId}
          onChange={(event) => onChange('place', event.currentTarget.value)}
          data={[
            { value: '', label: t('praise.narrow.all_places') },
            ...places.map((place) => ({ value: place.id, label: inLocale(place, 'name') })),
          ]}
        />
      )}
      {signal !== undefined && (
        <NativeSelect
          label={t('praise.narrow.signal')}
          value={signal}
          onChange={(event) => onChange('signal', event.currentTarget.value)}
          data={[
            { value: '', label: t('praise.narrow.all_signals') },
            ...SIGNALS.map((name) => ({
              value: name,
              label: t(`praise.narrow.${name.toLowerCase() as Lowercase<typeof name>}`),
            })),
          ]}
        />
      )}
    </div>
  );
}
