import { useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Dialog, ErrorState, showToast, Skeleton } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { failureOf, useFailureText } from '../../frame';
import { PinDocument, PinnedDocument, PinPlacesDocument, type PinPlacesQuery } from '../../gql';
import { useViewer } from '../../identity';
import styles from './pins.module.css';

const USUAL_DAYS = 14;
const MAX_DAYS = 90;

/** Where it stands on top, and until when. A manager pins for the own unit, a curator anywhere. */
export default function PinDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const { id: me } = useViewer();
  const { data, error, refetch } = useQuery(PinPlacesDocument, { variables: { me } });
  return (
    <Dialog opened onClose={onClose} title={t('recognition.pin.dialog')}>
      {data ? (
        <Form id={id} places={data} onClose={onClose} />
      ) : error ? (
        <ErrorState text={tell(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={3} />
      )}
    </Dialog>
  );
}

function Form({ id, places, onClose }: { id: string; places: PinPlacesQuery; onClose: () => void }) {
  const { t, format, inLocale } = useLocale();
  const tell = useFailureText();
  const { roles } = useViewer();
  const anywhere = roles.includes('curator') || roles.includes('admin');
  const own = places.employee?.unit;
  const units = anywhere ? places.units : own ? [own] : [];
  const [unitId, setUnitId] = useState(anywhere ? '' : (own?.id ?? ''));
  const [endsOn, setEndsOn] = useState(() => format.plainDay(USUAL_DAYS));
  const [fault, setFault] = useState<{ field: 'day' | 'other'; text: string } | null>(null);
  const [pin, { loading }] = useMutation(PinDocument, { refetchQueries: [PinnedDocument] });

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!endsOn) return setFault({ field: 'day', text: t('recognition.pin.day_needed') });
    try {
      await pin({ variables: { input: { recognitionId: id, unitId: unitId || null, endsOn } } });
      showToast({ text: t('recognition.pin.done') });
      onClose();
    } catch (error) {
      setFault({ field: failureOf(error).field?.includes('endsOn') ? 'day' : 'other', text: tell(error) });
    }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <NativeSelect
        data-autofocus
        label={t('recognition.pin.where')}
        value={unitId}
        onChange={(event) => setUnitId(event.currentTarget.value)}
        data={[
          ...(anywhere ? [{ value: '', label: t('recognition.pin.whole') }] : []),
          ...units.map((unit) => ({ value: unit.id, label: inLocale(unit, 'name') })),
        ]}
      />
      <TextInput
        type="date"
        label={t('recognition.pin.until')}
        description={t('recognition.pin.hint')}
        value={endsOn}
        min={format.plainDay()}
        max={format.plainDay(MAX_DAYS)}
        error={fault?.field === 'day' ? fault.text : undefined}
        onChange={(event) => setEndsOn(event.currentTarget.value)}
      />
      {fault?.field === 'other' && (
        <p className={styles.fault} role="alert">
          {fault.text}
        </p>
      )}
      <Button type="submit" loading={loading}>
        {t('recognition.pin')}
      </Button>
    </form>
  );
}
