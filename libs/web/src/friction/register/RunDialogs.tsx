import { Textarea, TextInput } from '@mantine/core';
import { RED_REASON_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { FormDialog, Segmented } from '@zasluga/ui';
import { useState } from 'react';
import { useSending } from '../../frame';
import { type Person, PersonField } from '../../praise';
import type { Sheet } from './procedure';
import styles from './register.module.css';
import { useChange } from './use-change';

interface Props {
  procedure: Sheet;
  onClose: () => void;
}

const CARE = ['ownerId', 'dueOn'];

/** Who looks after it until when. */
export function CareDialog({ procedure, onClose }: Props) {
  const { t } = useLocale();
  const { care } = useChange();
  const [owner, setOwner] = useState<Person | null>(procedure.owner);
  const [dueOn, setDueOn] = useState(procedure.dueOn ?? '');
  const { busy, fault, faultOf, send } = useSending(onClose);
  const submit = () =>
    void send(() => care({ id: procedure.id, ownerId: owner?.id ?? null, dueOn: dueOn || null }, procedure));
  return (
    <FormDialog
      size="lg"
      title={t('register.care')}
      submitLabel={t('register.save')}
      busy={busy}
      fault={fault && !CARE.includes(fault.field) ? fault.text : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonField
        label={t('register.owner')}
        description={t('register.owner.hint')}
        chosen={owner}
        error={faultOf('ownerId')}
        onChange={setOwner}
      />
      <TextInput
        type="date"
        label={t('register.due')}
        value={dueOn}
        error={faultOf('dueOn')}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** Whether law or safety ask for it, and which. */
export function ColourDialog({ procedure, onClose }: Props) {
  const { t } = useLocale();
  const { colour: change } = useChange();
  const [colour, setColour] = useState(procedure.colour);
  const [why, setWhy] = useState(procedure.redReason ?? '');
  const { busy, fault, faultOf, send } = useSending(onClose);
  const redReason = colour === 'RED' ? why.trim() : null;
  return (
    <FormDialog
      size="lg"
      title={t('register.colour')}
      submitLabel={t('register.save')}
      busy={busy}
      fault={fault && fault.field !== 'redReason' ? fault.text : undefined}
      onSubmit={() => void send(() => change({ id: procedure.id, colour, redReason }, procedure))}
      onClose={onClose}
    >
      <Segmented
        label={t('register.colour')}
        options={[
          { value: 'GREEN', label: t('register.green') },
          { value: 'RED', label: t('register.red') },
        ]}
        value={colour}
        onChange={setColour}
      />
      <p className={styles.hint}>{t(`register.colour.means.${colour}`)}</p>
      {colour === 'RED' && (
        <Textarea
          label={t('register.colour.why')}
          description={t('register.colour.why.hint')}
          maxLength={RED_REASON_MAX}
          value={why}
          error={faultOf('redReason')}
          autosize
          minRows={2}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
