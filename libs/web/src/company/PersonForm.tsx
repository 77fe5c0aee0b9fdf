import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { failureOf, useFailureText } from '../frame';
import { Invite } from '../identity';
import { CreateEmployeeDocument, type Role, StructureOptionsDocument, UpdateEmployeeDocument } from '../gql';
import styles from './company.module.css';
import { ManagerField } from './ManagerField';
import type { Person } from './person';
import { StatusButtons } from './StatusButtons';

const ROLES: readonly Role[] = ['employee', 'leader', 'curator', 'reward_admin', 'admin'];
const TEXTS = ['lastName', 'firstName', 'middleName', 'number', 'email', 'phone', 'roleTitle', 'hiredOn'] as const;

const begin = (person: Person | undefined, locale: 'ru' | 'en') => ({
  lastName: person?.lastName ?? '',
  firstName: person?.firstName ?? '',
  middleName: person?.middleName ?? '',
  number: person?.record?.number ?? '',
  email: person?.record?.email ?? '',
  phone: person?.record?.phone ?? '',
  roleTitle: person?.roleTitle ?? '',
  hiredOn: person?.record?.hiredOn ?? '',
  unitId: person?.unit?.id ?? '',
  placeId: person?.place?.id ?? '',
  manager: (person?.manager ?? null) as { id: string; firstName: string; lastName: string } | null,
  locale: person?.record?.locale ?? locale,
  roles: person?.record?.roles ?? (['employee'] as readonly Role[]),
});

/** The whole record of one person. What was typed stays when it is refused; the field at fault is named. */
export function PersonForm({ person, onDone }: { person?: Person; onDone: () => void }) {
  const { t, locale, inLocale } = useLocale();
  const tell = useFailureText();
  const options = useQuery(StructureOptionsDocument).data;
  const [values, setValues] = useState(() => begin(person, locale));
  const [fault, setFault] = useState<{ field: string; text: string }>();
  const [create, creating] = useMutation(CreateEmployeeDocument);
  const [update, updating] = useMutation(UpdateEmployeeDocument);
  const set = <Key extends keyof typeof values>(key: Key, value: (typeof values)[Key]) => {
    setValues((now) => ({ ...now, [key]: value }));
    setFault(undefined);
  };
  const errorOf = (field: string) => (fault?.field === field ? fault.text : undefined);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { manager, unitId, placeId, roles, ...texts } = values;
    const input = {
      ...texts,
      unitId: unitId || null,
      placeId: placeId || null,
      managerId: manager?.id ?? null,
      roles: [...roles],
    };
    try {
      if (person) await update({ variables: { id: person.id, input } });
      else await create({ variables: { input } });
      showToast({ text: t('company.person.saved') });
      onDone();
    } catch (failure) {
      const field = failureOf(failure).field?.split('.').at(-1) ?? '';
      setFault({ field, text: tell(failure) });
    }
  }
  const known = new Set<string>([...TEXTS, 'unitId', 'placeId', 'managerId']);
  const named = (rows: readonly { id: string; nameRu: string; nameEn: string }[] = []) => [
    { value: '', label: t('company.person.none') },
    ...rows.map((row) => ({ value: row.id, label: inLocale(row, 'name') })),
  ];
  return (
    <form onSubmit={(event) => void submit(event)} className={styles.form} noValidate>
      {TEXTS.map((field) => (
        <TextInput
          key={field}
          label={t(`company.field.${field}`)}
          type={field === 'hiredOn' ? 'date' : field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
          required={field === 'lastName' || field === 'firstName'}
          value={values[field]}
          error={errorOf(field)}
          autoComplete="off"
          onChange={(event) => set(field, event.currentTarget.value)}
        />
      ))}
      <NativeSelect
        label={t('company.field.unit')}
        value={values.unitId}
        error={errorOf('unitId')}
        onChange={(event) => set('unitId', event.currentTarget.value)}
        data={named(options?.units)}
      />
      <NativeSelect
        label={t('company.field.place')}
        value={values.placeId}
        error={errorOf('placeId')}
        onChange={(event) => set('placeId', event.currentTarget.value)}
        data={named(options?.places.filter((place) => !place.closedAt || place.id === values.placeId))}
      />
      <div className={styles.wide}>
        <ManagerField
          value={values.manager}
          onChange={(manager) => set('manager', manager)}
          error={errorOf('managerId')}
        />
      </div>
      <NativeSelect
        label={t('company.field.locale')}
        value={values.locale}
        onChange={(event) => set('locale', event.currentTarget.value as 'ru')}
        data={[
          { value: 'ru', label: 'Русский' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Checkbox.Group
        className={styles.wide}
        label={t('company.field.roles')}
        value={[...values.roles]}
        onChange={(roles) => set('roles', roles as Role[])}
      >
        <div className={styles.roles}>
          {ROLES.map((role) => (
            <Checkbox key={role} value={role} label={t(`company.role.${role}`)} />
          ))}
        </div>
      </Checkbox.Group>
      {fault && !known.has(fault.field) && (
        <p role="alert" className={styles.fault}>
          {fault.text}
        </p>
      )}
      <div className={styles.formActions}>
        <Button type="submit" loading={creating.loading || updating.loading}>
          {t('company.person.save')}
        </Button>
        {person && <StatusButtons person={person} onDone={onDone} />}
      </div>
      {person?.status === 'ACTIVE' && (
        <div className={styles.wide}>
          <Invite employeeId={person.id} email={person.record?.email} hasAccess={person.record?.hasAccess ?? false} />
        </div>
      )}
    </form>
  );
}
