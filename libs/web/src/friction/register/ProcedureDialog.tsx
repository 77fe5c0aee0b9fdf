import { useMutation, useQuery } from '@apollo/client/react';
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { PROCEDURE_DESCRIPTION_MAX, PROCEDURE_NAME_MAX, PROCEDURE_NAME_MIN } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { FormDialog, showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useRequestKey, useSending } from '../../frame';
import {
  EditProcedureDocument,
  ProposeProcedureDocument,
  RegisterDocument,
  RegisterTouchpointsDocument,
} from '../../gql';
import type { Sheet } from './procedure';
import styles from './register.module.css';
import { Similar } from './Similar';

interface Props {
  /** Null: a new one. */
  procedure: Sheet | null;
  onClose: () => void;
}

const AFTER = { refetchQueries: [RegisterDocument] };
const KNOWN = ['name', 'description'];

/** A new procedure, of which nobody learns who named it; or other words for a known one. */
export default function ProcedureDialog({ procedure, onClose }: Props) {
  const { t, inLocale } = useLocale();
  const goTo = useNavigate();
  const touchpoints = useQuery(RegisterTouchpointsDocument).data?.touchpoints ?? [];
  const [propose] = useMutation(ProposeProcedureDocument, AFTER);
  const [edit] = useMutation(EditProcedureDocument, AFTER);
  const keyFor = useRequestKey();
  const [name, setName] = useState(procedure?.name ?? '');
  const [description, setDescription] = useState(procedure?.description ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(procedure?.touchpoints.map(({ id }) => id) ?? []);
  const { busy, fault, setFault, faultOf, send } = useSending(onClose);

  async function store() {
    const input = { name: name.trim(), description: description.trim(), touchpointIds: [...chosen] };
    if (procedure) {
      await edit({ variables: { input: { ...input, id: procedure.id } } });
      showToast({ text: t('register.saved') });
    } else {
      const { data } = await propose({ variables: { input: { ...input, requestKey: keyFor(input) } } });
      showToast({ text: t('register.proposed') });
      if (data) void goTo(`/friction/${data.proposeProcedure.id}`);
    }
  }
  function submit() {
    if (name.trim().length < PROCEDURE_NAME_MIN) return setFault({ field: 'name', text: t('register.name.needed') });
    void send(store);
  }
  return (
    <FormDialog
      size="lg"
      title={t(procedure ? 'register.edit' : 'register.propose')}
      submitLabel={t(procedure ? 'register.save' : 'register.propose.send')}
      busy={busy}
      fault={fault && !KNOWN.includes(fault.field) ? fault.text : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      {!procedure && <p className={styles.hint}>{t('register.propose.unnamed')}</p>}
      <TextInput
        data-autofocus
        label={t('register.name')}
        description={t('register.name.hint')}
        maxLength={PROCEDURE_NAME_MAX}
        value={name}
        error={faultOf('name')}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setFault(null);
        }}
      />
      <Similar name={name} exceptId={procedure?.id ?? null} onOpen={onClose} />
      <Textarea
        label={t('register.description')}
        description={t('register.description.hint')}
        maxLength={PROCEDURE_DESCRIPTION_MAX}
        value={description}
        error={faultOf('description')}
        autosize
        minRows={3}
        maxRows={10}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      {touchpoints.length > 0 && (
        <Checkbox.Group label={t('register.touchpoints')} value={[...chosen]} onChange={setChosen}>
          <div className={styles.checks}>
            {touchpoints.map((at) => (
              <Checkbox key={at.id} value={at.id} label={inLocale(at, 'name')} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </FormDialog>
  );
}
