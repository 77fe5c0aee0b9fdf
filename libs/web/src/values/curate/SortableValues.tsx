import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { StepButtons } from '@zasluga/ui';
import { SortableList, SortableRow } from '../sorting/SortableList';
import { ValueIcon } from '../ValueIcon';
import type { CuratedValue } from './curated';
import styles from './curate.module.css';
import { MissingTranslation } from './MissingTranslation';

interface Props {
  values: readonly CuratedValue[];
  onMove: (from: number, to: number) => void;
  onEdit: (value: CuratedValue) => void;
}

export function SortableValues({ values, onMove, onEdit }: Props) {
  const { inLocale } = useLocale();
  const nameOf = (id: string) => inLocale(values.find((value) => value.id === id) ?? {}, 'name');
  return (
    <SortableList ids={values.map((value) => value.id)} nameOf={nameOf} onMove={onMove}>
      {values.map((value, at) => (
        <SortableRow key={value.id} id={value.id} name={nameOf(value.id)}>
          <span className={styles.place}>{at + 1}</span>
          <Words value={value} />
          <Steps value={value} at={at} count={values.length} onMove={onMove} onEdit={onEdit} />
        </SortableRow>
      ))}
    </SortableList>
  );
}

function Words({ value }: { value: CuratedValue }) {
  const { t, inLocale } = useLocale();
  return (
    <span className={styles.words}>
      <span className={styles.name}>
        <ValueIcon icon={value.icon} colour={value.colour} size={20} />
        {inLocale(value, 'name')}
      </span>
      <span className={styles.tags}>
        {value.isCustomer && <span className={styles.tag}>{t('values.customers')}</span>}
        {value.place === null && <span className={styles.tag}>{t('values.no_place')}</span>}
        <MissingTranslation
          pairs={[
            [value.nameRu, value.nameEn],
            [value.descriptionRu, value.descriptionEn],
          ]}
        />
      </span>
    </span>
  );
}

interface StepsProps extends Omit<Props, 'values'> {
  value: CuratedValue;
  at: number;
  count: number;
}

function Steps({ value, at, count, onMove, onEdit }: StepsProps) {
  const { t, inLocale } = useLocale();
  const name = inLocale(value, 'name');
  return (
    <StepButtons name={name} mayRise={at > 0} maySink={at < count - 1} onStep={(by) => onMove(at, at + by)}>
      <Button variant="subtle" onClick={() => onEdit(value)} aria-label={t('values.edit_named', { name })} px="xs">
        {t('values.edit')}
      </Button>
    </StepButtons>
  );
}
