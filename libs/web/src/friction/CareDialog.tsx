import { useQuery } from '@apollo/client/react';
import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../frame';
import { type ComplaintCareInput, type ComplaintItemFragment, ComplaintProceduresDocument } from '../gql';
import { type Person, PersonField } from '../praise';
import styles from './friction.module.css';

interface Props {
  complaint: ComplaintItemFragment;
  onClose: () => void;
  /** Throws what the server refused: it is shown and what was typed stays. */
  onDone: (input: ComplaintCareInput, before: ComplaintItemFragment) => Promise<unknown>;
}

const NEW = 'new';

/** Who looks after it, until when, and which procedure stood in the customer's way. */
export function CareDialog({ complaint, onClose, onDone }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const procedures = useQuery(ComplaintProceduresDocument).data?.procedures ?? [];
  const [owner, setOwner] = useState<Person | null>(complaint.owner);
  const [dueOn, setDueOn] = useState(complaint.dueOn ?? '');
  const [procedure, setProcedure] = useState(complaint.procedure?.id ?? '');
  const [named, setNamed] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  // one that has been changed for good stands no longer in the list
  const known = complaint.procedure && !procedures.some(({ id }) => id === complaint.procedure!.id);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (procedure === NEW && !named.trim()) return setFault(t('friction.procedure.needed'));
    setBusy(true);
    try {
      await onDone(
        {
          id: complaint.id,
          ownerId: owner?.id ?? null,
          dueOn: dueOn || null,
          procedureId: procedure && procedure !== NEW ? procedure : null,
          procedureName: procedure === NEW ? named.trim() : null,
        },
        complaint,
      );
      onClose();
    } catch (error) {
      setFault(tell(error));
      setBusy(false);
    }
  }

  return (
    <Modal opened onClose={onClose} title={t('friction.care.title')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <PersonField
          label={t('friction.owner')}
          description={t('friction.owner.hint')}
          chosen={owner}
          onChange={setOwner}
        />
        <TextInput
          type="date"
          label={t('friction.due')}
          value={dueOn}
          onChange={(event) => setDueOn(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('friction.procedure')}
          description={t('friction.procedure.hint')}
          value={procedure}
          onChange={(event) => setProcedure(event.currentTarget.value)}
          data={[
            { value: '', label: t('friction.procedure.none') },
            ...(known ? [{ value: complaint.procedure!.id, label: complaint.procedure!.name }] : []),
            ...procedures.map(({ id, name }) => ({ value: id, label: name })),
            { value: NEW, label: t('friction.procedure.new') },
          ]}
        />
        {procedure === NEW && (
          <TextInput
            label={t('friction.procedure.name')}
            maxLength={200}
            value={named}
            onChange={(event) => setNamed(event.currentTarget.value)}
          />
        )}
        {fault && (
          <p className={styles.fault} role="alert">
            {fault}
          </p>
        )}
        <Button type="submit" loading={busy}>
          {t('friction.care.save')}
        </Button>
      </form>
    </Modal>
  );
}
