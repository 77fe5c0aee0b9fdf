import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Dialog } from '@zasluga/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import { failureOf, useFailureText } from '../../frame';
import styles from '../company.module.css';

export interface Values {
  nameRu: string;
  nameEn: string;
  addressRu: string;
  addressEn: string;
  country: string;
  parentId: string;
  position: string;
}
export const NO_VALUES: Values = {
  nameRu: '',
  nameEn: '',
  addressRu: '',
  addressEn: '',
  country: '',
  parentId: '',
  position: '',
};

interface Props {
  title: string;
  start: Values;
  fields: readonly (keyof Values)[];
  /** for `parentId` */
  parents?: readonly { value: string; label: string }[];
  onSave: (values: Values) => Promise<unknown>;
  onClose: () => void;
  children?: ReactNode;
}

/** Unit, place or touchpoint: their names in both languages side by side, and what else each has. */
export function StructureDialog({ title, start, fields, parents = [], onSave, onClose, children }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [values, setValues] = useState(start);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<{ field: string; text: string }>();
  const set = (field: keyof Values, value: string) => {
    setValues((now) => ({ ...now, [field]: value }));
    setFault(undefined);
  };
  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      await onSave(values);
      onClose();
    } catch (failure) {
      setFault({ field: failureOf(failure).field?.split('.').at(-1) ?? '', text: tell(failure) });
    } finally {
      setBusy(false);
    }
  }
  const errorOf = (field: string) => (fault?.field === field ? fault.text : undefined);
  return (
    <Dialog opened onClose={onClose} title={title} size="lg">
      <form onSubmit={(event) => void submit(event)} className={styles.form} noValidate>
        {fields.map((field) =>
          field === 'parentId' ? (
            <NativeSelect
              key={field}
              label={t('company.structure.parentId')}
              value={values.parentId}
              error={errorOf(field)}
              data={[{ value: '', label: t('company.structure.no_parent') }, ...parents]}
              onChange={(event) => set(field, event.currentTarget.value)}
            />
          ) : (
            <TextInput
              key={field}
              label={t(`company.structure.${field}`)}
              description={
                field === 'nameEn'
                  ? t('company.structure.same_name')
                  : field === 'country'
                    ? t('company.structure.country_hint')
                    : undefined
              }
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              type={field === 'position' ? 'number' : 'text'}
              required={field === 'nameRu'}
              value={values[field]}
              error={errorOf(field)}
              onChange={(event) => set(field, event.currentTarget.value)}
            />
          ),
        )}
        {fault && !fields.includes(fault.field as keyof Values) && (
          <p role="alert" className={styles.fault}>
            {fault.text}
          </p>
        )}
        <div className={styles.formActions}>
          <Button type="submit" loading={busy}>
            {t('company.person.save')}
          </Button>
          {children}
        </div>
      </form>
    </Dialog>
  );
}
