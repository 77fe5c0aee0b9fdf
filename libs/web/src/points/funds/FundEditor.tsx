import { useMutation } from '@apollo/client/react';
import { Checkbox, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { FormDialog, showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useComplain, useSending } from '../../frame';
import { CreateFundDocument, EditFundDocument } from '../../gql';
import { type Person, PersonField } from '../../praise';
import type { Fund } from './fund';
import styles from './funds.module.css';
import { PointsField } from './PointsField';
import { isSame, type Shape, shapeOf } from './shape';
import { ShapeFields } from './ShapeFields';

interface Props {
  /** null: a new one. */
  fund: Fund | null;
  onClose: () => void;
  onChanged: () => void;
}

/** Names, owner and cap change at once; of whom and for how long when a period begins, as long as anything has gone through it. */
export function FundEditor({ fund, onClose, onChanged }: Props) {
  const { t } = useLocale();
  const [nameRu, setNameRu] = useState(fund?.nameRu ?? '');
  const [nameEn, setNameEn] = useState(fund?.nameEn ?? '');
  const before = fund && shapeOf(fund);
  const [shape, setShape] = useState<Shape>(before ?? { purpose: 'RULE', period: 'QUARTER', unitId: null });
  const [owner, setOwner] = useState<Person | null>(fund?.owner ?? null);
  const [cap, setCap] = useState<number | ''>(fund?.cap ?? '');
  const [autoFill, setAutoFill] = useState(fund?.autoFill ?? true);
  const [create] = useMutation(CreateFundDocument);
  const [edit] = useMutation(EditFundDocument);
  const undo = useUndo(fund, onChanged);
  const { busy, fault, setFault, faultOf, send } = useSending(() => {
    // what has been filled in meanwhile stays: then there is no way back to before
    const action = undo && (fund?.autoFill || !autoFill) ? { label: t('funds.undo'), run: undo } : undefined;
    showToast({ text: t('funds.saved'), action });
    onChanged();
    onClose();
  });
  const peer = shape.purpose === 'PEER';

  function submit() {
    const empty = (!nameRu.trim() && 'nameRu') || (!nameEn.trim() && 'nameEn');
    if (empty) return setFault({ field: empty, text: t('funds.name_needed') });
    const fills = autoFill && !peer;
    if (fills && cap === '') return setFault({ field: 'cap', text: t('funds.cap_needed') });
    const fields = { nameRu, nameEn, ownerId: owner?.id ?? null, cap: cap === '' ? null : cap, autoFill: fills };
    void send(() =>
      fund
        ? edit({ variables: { input: { id: fund.id, ...fields, plan: isSame(shape, before) ? null : shape } } })
        : create({ variables: { input: { ...fields, ...shape } } }),
    );
  }

  const known = ['nameRu', 'nameEn', 'cap', 'unitId', 'ownerId', 'plan.purpose'];
  return (
    <FormDialog
      title={t(fund ? 'funds.edit' : 'funds.create')}
      submitLabel={t('funds.save')}
      size="lg"
      busy={busy}
      fault={fault && !known.includes(fault.field) ? fault.text : undefined}
      onClose={onClose}
      onSubmit={submit}
    >
      <div className={styles.two}>
        <TextInput
          label={t('funds.name_ru')}
          lang="ru"
          data-autofocus
          value={nameRu}
          onChange={(event) => setNameRu(event.currentTarget.value)}
          maxLength={100}
          error={faultOf('nameRu')}
        />
        <TextInput
          label={t('funds.name_en')}
          lang="en"
          value={nameEn}
          onChange={(event) => setNameEn(event.currentTarget.value)}
          maxLength={100}
          error={faultOf('nameEn')}
        />
      </div>
      <ShapeFields fund={fund} shape={shape} onChange={setShape} faultOf={faultOf} />
      <PersonField
        label={t('funds.owner_field')}
        description={t('funds.owner_hint')}
        chosen={owner}
        onChange={setOwner}
        error={faultOf('ownerId')}
      />
      <PointsField
        label={t(peer ? 'funds.cap_field_peer' : 'funds.cap_field')}
        value={cap}
        onChange={setCap}
        hint={t(peer ? 'funds.cap_hint_peer' : 'funds.cap_hint')}
        error={faultOf('cap')}
      />
      {!peer && (
        <Checkbox
          label={t('funds.auto_fill')}
          description={t('funds.auto_fill_hint')}
          checked={autoFill}
          onChange={(event) => setAutoFill(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}

/** Back to what it was before the dialog opened; what was planned then included. */
function useUndo(fund: Fund | null, onChanged: () => void) {
  const complain = useComplain();
  const { t } = useLocale();
  const [edit] = useMutation(EditFundDocument);
  if (!fund) return undefined;
  const { id, nameRu, nameEn, owner, cap, autoFill } = fund;
  const input = { id, nameRu, nameEn, ownerId: owner?.id ?? null, cap, autoFill, plan: shapeOf(fund) };
  return () =>
    void edit({ variables: { input } })
      .then(() => {
        showToast({ text: t('funds.undone') });
        onChanged();
      })
      .catch(complain);
}
