import { useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { FormDialog } from '@zasluga/ui';
import { useRef, useState } from 'react';
import { useSending } from '../frame';
import { type ComplaintCareInput, type ComplaintItemFragment, ComplaintProceduresDocument } from '../gql';
import { type Person, PersonField } from '../praise';
import styles from './friction.module.css';
import { useSimilarProcedures } from './register/use-similar';

interface Props {
  complaint: ComplaintItemFragment;
  onClose: () => void;
  /** Throws what the server refused: it is shown and what was typed stays. */
  onDone: (input: ComplaintCareInput, before: ComplaintItemFragment) => Promise<unknown>;
}

const NEW = 'new';
const KNOWN = ['ownerId', 'dueOn', 'procedureName'];

type Procedure = NonNullable<ComplaintItemFragment['procedure']>;

/** Who looks after it, until when, and which procedure stood in the customer's way. */
export function CareDialog({ complaint, onClose, onDone }: Props) {
  const { t } = useLocale();
  const procedures = useQuery(ComplaintProceduresDocument, { fetchPolicy: 'cache-and-network' }).data?.procedures ?? [];
  const [owner, setOwner] = useState<Person | null>(complaint.owner);
  const [dueOn, setDueOn] = useState(complaint.dueOn ?? '');
  const [procedure, setProcedure] = useState(complaint.procedure?.id ?? '');
  const [named, setNamed] = useState('');
  const [picked, setPicked] = useState<Procedure | null>(null);
  const list = useRef<HTMLSelectElement>(null);
  const { busy, fault, setFault, faultOf, send } = useSending(onClose);
  // one that has been changed for good stands no longer in the list
  const unlisted = [complaint.procedure, picked].filter(
    (one, at, both): one is Procedure =>
      one !== null &&
      !procedures.some(({ id }) => id === one.id) &&
      both.findIndex((other) => other?.id === one.id) === at,
  );

  function pick(one: Procedure) {
    setPicked(one);
    setProcedure(one.id);
    setNamed('');
    list.current?.focus();
  }

  function submit() {
    const procedureName = procedure === NEW ? named.trim() : null;
    if (procedureName === '') return setFault({ field: 'procedureName', text: t('friction.procedure.needed') });
    const procedureId = procedure && procedure !== NEW ? procedure : null;
    const input = { id: complaint.id, ownerId: owner?.id ?? null, dueOn: dueOn || null, procedureId, procedureName };
    void send(() => onDone(input, complaint));
  }

  return (
    <FormDialog
      title={t('friction.care.title')}
      submitLabel={t('friction.care.save')}
      busy={busy}
      fault={fault && !KNOWN.includes(fault.field) ? fault.text : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonField
        label={t('friction.owner')}
        description={t('friction.owner.hint')}
        chosen={owner}
        error={faultOf('ownerId')}
        onChange={setOwner}
      />
      <TextInput
        type="date"
        label={t('friction.due')}
        value={dueOn}
        error={faultOf('dueOn')}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
      <NativeSelect
        ref={list}
        label={t('friction.procedure')}
        description={t('friction.procedure.hint')}
        value={procedure}
        onChange={(event) => setProcedure(event.currentTarget.value)}
        data={[
          { value: '', label: t('friction.procedure.none') },
          ...[...unlisted, ...procedures].map(({ id, name }) => ({ value: id, label: name })),
          { value: NEW, label: t('friction.procedure.new') },
        ]}
      />
      {procedure === NEW && (
        <TextInput
          label={t('friction.procedure.name')}
          maxLength={200}
          value={named}
          error={faultOf('procedureName')}
          onChange={(event) => setNamed(event.currentTarget.value)}
        />
      )}
      <Alike name={procedure === NEW ? named : ''} onPick={pick} />
    </FormDialog>
  );
}

/** What the register probably has under another name. */
function Alike({ name, onPick }: { name: string; onPick: (one: Procedure) => void }) {
  const { t } = useLocale();
  const alike = useSimilarProcedures(name);
  return (
    <div aria-live="polite">
      {name && alike.length > 0 && (
        <section className={styles.alike}>
          <p>{t('friction.procedure.similar')}</p>
          <ul>
            {alike.map((one) => (
              <li key={one.id}>
                <button type="button" onClick={() => onPick(one)}>
                  {one.name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
