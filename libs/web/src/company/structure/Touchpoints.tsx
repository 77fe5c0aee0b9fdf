import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState } from '@zasluga/ui';
import { useState } from 'react';
import { SaveTouchpointDocument, type StructureQuery } from '../../gql';
import styles from './structure.module.css';
import { NO_VALUES, StructureDialog } from './StructureDialog';

type Touchpoint = StructureQuery['touchpoints'][number];

/** The steps of the customer's journey, in order. */
export function Touchpoints({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const { t, inLocale } = useLocale();
  const [editing, setEditing] = useState<Touchpoint | 'new'>();
  const [save] = useMutation(SaveTouchpointDocument, { refetchQueries: ['Structure'] });
  const touchpoint = editing === 'new' ? undefined : editing;
  return (
    <Card
      title={t('company.structure.touchpoints')}
      actions={
        <Button variant="default" onClick={() => setEditing('new')}>
          {t('company.structure.add_touchpoint')}
        </Button>
      }
    >
      {!touchpoints.length && (
        <EmptyState title={t('company.structure.no_touchpoints')}>
          {t('company.structure.no_touchpoints_text')}
        </EmptyState>
      )}
      <ol className={styles.rows}>
        {touchpoints.map((row, i) => (
          <li key={row.id}>
            <button type="button" className={styles.row} onClick={() => setEditing(row)}>
              <span className={styles.name}>
                {i + 1}. {inLocale(row, 'name')}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {editing && (
        <StructureDialog
          title={touchpoint ? inLocale(touchpoint, 'name') : t('company.structure.add_touchpoint')}
          fields={['nameRu', 'nameEn', 'position']}
          start={
            touchpoint
              ? { ...NO_VALUES, ...touchpoint, position: String(touchpoint.position) }
              : { ...NO_VALUES, position: String(Math.max(0, ...touchpoints.map((one) => one.position)) + 1) }
          }
          onClose={() => setEditing(undefined)}
          onSave={({ nameRu, nameEn, position }) =>
            save({
              variables: { id: touchpoint?.id, input: { nameRu, nameEn, position: Math.round(Number(position)) || 0 } },
            })
          }
        />
      )}
    </Card>
  );
}
