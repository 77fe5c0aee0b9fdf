import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../../frame';
import { ClosePlaceDocument, SavePlaceDocument, type StructureQuery } from '../../gql';
import styles from './structure.module.css';
import { NO_VALUES, StructureDialog } from './StructureDialog';

type Place = StructureQuery['places'][number];
const REFRESH = { refetchQueries: ['Structure', 'StructureOptions'] };

export function Places({ places }: { places: readonly Place[] }) {
  const { t, inLocale } = useLocale();
  const tell = useFailureText();
  const [editing, setEditing] = useState<Place | 'new'>();
  const [save] = useMutation(SavePlaceDocument, REFRESH);
  const [closePlace] = useMutation(ClosePlaceDocument, REFRESH);
  const place = editing === 'new' ? undefined : editing;
  const close = () => setEditing(undefined);
  return (
    <Card
      title={t('company.structure.places')}
      actions={
        <Button variant="default" onClick={() => setEditing('new')}>
          {t('company.structure.add_place')}
        </Button>
      }
    >
      {!places.length && (
        <EmptyState title={t('company.structure.no_places')}>{t('company.structure.no_places_text')}</EmptyState>
      )}
      <ul className={styles.rows}>
        {places.map((row) => (
          <li key={row.id}>
            <button type="button" className={styles.row} onClick={() => setEditing(row)}>
              <span className={styles.name}>
                {inLocale(row, 'name')}
                <span className={styles.address}>
                  {[row.closedAt && t('company.structure.closed'), inLocale(row, 'address')]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <span className={styles.count}>{t('company.people.count', { count: row.peopleCount })}</span>
            </button>
          </li>
        ))}
      </ul>
      {editing && (
        <StructureDialog
          title={place ? inLocale(place, 'name') : t('company.structure.add_place')}
          fields={['nameRu', 'nameEn', 'addressRu', 'addressEn', 'country']}
          start={place ? { ...NO_VALUES, ...place, country: place.country ?? '' } : NO_VALUES}
          onClose={close}
          onSave={({ nameRu, nameEn, addressRu, addressEn, country }) =>
            save({ variables: { id: place?.id, input: { nameRu, nameEn, addressRu, addressEn, country } } })
          }
        >
          {place && (
            <Button
              variant="default"
              onClick={() =>
                void closePlace({ variables: { id: place.id, closed: !place.closedAt } })
                  .then(close)
                  .catch((failure: unknown) => showToast({ text: tell(failure), tone: 'error' }))
              }
            >
              {t(place.closedAt ? 'company.structure.reopen' : 'company.structure.close')}
            </Button>
          )}
        </StructureDialog>
      )}
    </Card>
  );
}
