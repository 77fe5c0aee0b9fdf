import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../../frame';
import { DeleteUnitDocument, SaveUnitDocument, type StructureQuery } from '../../gql';
import styles from './structure.module.css';
import { NO_VALUES, StructureDialog } from './StructureDialog';
import { inTreeOrder } from './tree';

type Unit = StructureQuery['units'][number];
const REFRESH = { refetchQueries: ['Structure', 'StructureOptions'] };

export function Units({ units }: { units: readonly Unit[] }) {
  const { t, inLocale } = useLocale();
  const tell = useFailureText();
  const [editing, setEditing] = useState<Unit | 'new'>();
  const [save] = useMutation(SaveUnitDocument, REFRESH);
  const [remove] = useMutation(DeleteUnitDocument, REFRESH);
  const unit = editing === 'new' ? undefined : editing;
  const close = () => setEditing(undefined);
  return (
    <Card
      title={t('company.structure.units')}
      actions={
        <Button variant="default" onClick={() => setEditing('new')}>
          {t('company.structure.add_unit')}
        </Button>
      }
    >
      {!units.length && (
        <EmptyState title={t('company.structure.no_units')}>{t('company.structure.no_units_text')}</EmptyState>
      )}
      <ul className={styles.rows}>
        {inTreeOrder(units).map(({ row, depth }) => (
          <li key={row.id} style={{ paddingInlineStart: Math.min(depth, 6) * 20 }}>
            <button type="button" className={styles.row} onClick={() => setEditing(row)}>
              <span className={styles.name}>{inLocale(row, 'name')}</span>
              <span className={styles.count}>{t('company.people.count', { count: row.peopleCount })}</span>
            </button>
          </li>
        ))}
      </ul>
      {editing && (
        <StructureDialog
          title={unit ? inLocale(unit, 'name') : t('company.structure.add_unit')}
          fields={['nameRu', 'nameEn', 'parentId']}
          start={
            unit ? { ...NO_VALUES, ...unit, parentId: unit.parentId ?? '', position: String(unit.position) } : NO_VALUES
          }
          parents={units
            .filter((one) => one.id !== unit?.id)
            .map((one) => ({ value: one.id, label: inLocale(one, 'name') }))}
          onClose={close}
          onSave={({ nameRu, nameEn, parentId }) =>
            save({
              variables: {
                id: unit?.id,
                input: { nameRu, nameEn, parentId: parentId || null, position: unit?.position ?? units.length },
              },
            })
          }
        >
          {unit && (
            <Button
              variant="default"
              onClick={() =>
                void remove({ variables: { id: unit.id } })
                  .then(close)
                  .catch((failure: unknown) => showToast({ text: tell(failure), tone: 'error' }))
              }
            >
              {t('company.structure.delete_unit')}
            </Button>
          )}
        </StructureDialog>
      )}
    </Card>
  );
}
