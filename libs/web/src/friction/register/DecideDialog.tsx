import { Textarea } from '@mantine/core';
import { PROCEDURE_REASON_MAX, PROCEDURE_REASON_MIN } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { FormDialog, Segmented } from '@zasluga/ui';
import { useState } from 'react';
import { useSending } from '../../frame';
import type { ProcedureState } from '../../gql';
import { type Decision, DECISIONS, isDecision, type Item } from './procedure';
import styles from './register.module.css';
import { useChange } from './use-change';

interface Props {
  item: Item;
  /** What is most likely meant. */
  state: ProcedureState;
  onClose: () => void;
}

/** What becomes of it, and why: everybody reads it, and whoever asked for it is told. A refused reason stays in the field. */
export default function DecideDialog({ item, state, onClose }: Props) {
  const { t } = useLocale();
  const { move } = useChange();
  const [decision, setDecision] = useState<Decision>(isDecision(state) ? state : 'CHANGED');
  const [reason, setReason] = useState(isDecision(item.state) ? (item.reason ?? '') : '');
  const { busy, fault, setFault, faultOf, send } = useSending(onClose);

  function submit() {
    const why = reason.trim();
    if (why.length < PROCEDURE_REASON_MIN) return setFault({ field: 'reason', text: t('register.reason.needed') });
    void send(() => move({ id: item.id, state: decision, reason: why }, item));
  }
  return (
    <FormDialog
      size="lg"
      title={t('register.decide.title')}
      submitLabel={t('register.decide.send')}
      busy={busy}
      fault={fault && fault.field !== 'reason' ? fault.text : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={styles.about}>{item.name}</p>
      <Segmented
        label={t('register.decide.what')}
        showLabel
        options={DECISIONS.map((value) => ({ value, label: t(`register.short.${value}`) }))}
        value={decision}
        onChange={setDecision}
      />
      <Textarea
        data-autofocus
        label={t('register.reason')}
        description={t(`register.reason.hint.${decision}`)}
        value={reason}
        maxLength={PROCEDURE_REASON_MAX}
        error={faultOf('reason')}
        autosize
        minRows={3}
        maxRows={10}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <p className={styles.hint}>{t('register.decide.told')}</p>
    </FormDialog>
  );
}
