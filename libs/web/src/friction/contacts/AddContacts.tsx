import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../frame';
import type { ContactsPageQuery } from '../../gql';
import styles from './contacts.module.css';
import { keyOf, monthsOver, readNumber } from './months';
import { useSetContacts } from './use-contacts';

/** A number for whom the list has no line: the whole company, a touchpoint. What stood there is replaced and can be put back. */
export function AddContacts({ found }: { found: ContactsPageQuery }) {
  const { t, format, inLocale } = useLocale();
  const tell = useFailureText();
  const set = useSetContacts();
  const months = monthsOver(format.plainDay());
  const [month, setMonth] = useState(months[0]!);
  const [placeId, setPlace] = useState('');
  const [touchpointId, setTouchpoint] = useState('');
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  async function submit(event: FormEvent) {
    event.preventDefault();
    const contacts = readNumber(typed);
    if (!contacts) return setFault(t('friction.contacts.number_fault'));
    if (busy) return;
    const cell = { month, placeId: placeId || null, touchpointId: touchpointId || null, contacts };
    const before = found.frictionContacts.find(
      (row) => keyOf({ ...row, placeId: row.placeId ?? null, touchpointId: row.touchpointId ?? null }) === keyOf(cell),
    );
    setBusy(true);
    setFault('');
    try {
      await set(cell, before?.contacts ?? null);
      setTyped('');
    } catch (error) {
      setFault(tell(error));
    }
    setBusy(false);
  }
  const options = (all: string, list: readonly { id: string; nameRu: string; nameEn: string }[]) => [
    { value: '', label: all },
    ...list.map((one) => ({ value: one.id, label: inLocale(one, 'name') })),
  ];
  return (
    <Card title={t('friction.contacts.add')}>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <NativeSelect
          label={t('friction.contacts.month')}
          value={month}
          onChange={(event) => setMonth(event.currentTarget.value)}
          data={months.map((value) => ({ value, label: format.month(value) }))}
        />
        <NativeSelect
          label={t('friction.contacts.place')}
          value={placeId}
          onChange={(event) => setPlace(event.currentTarget.value)}
          data={options(
            t('friction.contacts.company'),
            found.places.filter(({ closedAt }) => !closedAt),
          )}
        />
        <NativeSelect
          label={t('friction.contacts.touchpoint')}
          value={touchpointId}
          onChange={(event) => setTouchpoint(event.currentTarget.value)}
          data={options(t('friction.contacts.visit'), found.touchpoints)}
        />
        <TextInput
          label={t('friction.contacts.number')}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={fault}
        />
        <Button type="submit" loading={busy} variant="default">
          {t('friction.contacts.save')}
        </Button>
      </form>
    </Card>
  );
}
