import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { FormDialog, showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useRequestKey, useSending } from '../../frame';
import { type DecisionDeed, type DecisionLimitsQuery, SaveDecisionLimitDocument } from '../../gql';
import { useViewer } from '../../identity';
import { DEEDS } from '../guide/deeds';
import { UnitField } from '../guide/UnitField';
import { minorOf, typedOf } from '../money';
import styles from './limits.module.css';
import type { Limit } from './scope';

interface Props extends Pick<DecisionLimitsQuery, 'decisionRoleTitles' | 'units'> {
  /** null: a new one. */
  limit: Limit | null;
  onClose: () => void;
  onChanged: () => void;
}

/** For which case, which role, which unit; what is left open is for all of them. */
export function LimitForm({ limit, decisionRoleTitles, units, onClose, onChanged }: Props) {
  const { t } = useLocale();
  const { currency } = useViewer().company;
  const [deed, setDeed] = useState<DecisionDeed | ''>(limit?.deed ?? '');
  const [roleTitle, setRoleTitle] = useState(limit?.roleTitle ?? '');
  const [unitId, setUnitId] = useState(limit?.unit?.id ?? '');
  const [typed, setTyped] = useState(limit ? typedOf(limit.limitMinor, currency) : '');
  const [save] = useMutation(SaveDecisionLimitDocument);
  const keyFor = useRequestKey();
  const { busy, fault, setFault, faultOf, send } = useSending(() => {
    showToast({ text: t('guidance.limits.saved') });
    onChanged();
    onClose();
  });

  function submit() {
    const limitMinor = minorOf(typed, currency);
    if (limitMinor === null) return setFault({ field: 'limitMinor', text: t('guidance.item.cost_needed') });
    const input = { id: limit?.id ?? null, limitMinor, deed: deed || null, roleTitle, unitId: unitId || null };
    void send(() => save({ variables: { input: { ...input, requestKey: keyFor(input) } } }));
  }

  const titles = [...new Set([...decisionRoleTitles, ...(limit?.roleTitle ? [limit.roleTitle] : [])])];
  return (
    <FormDialog
      size="lg"
      title={t(limit ? 'guidance.limits.edit' : 'guidance.limits.new')}
      submitLabel={t('guidance.admin.save')}
      busy={busy}
      fault={fault && fault.field !== 'limitMinor' ? fault.text : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.two}>
        <NativeSelect
          label={t('guidance.limits.deed')}
          value={deed}
          onChange={(event) => setDeed(event.currentTarget.value as DecisionDeed | '')}
          data={[
            { value: '', label: t('guidance.scope.every_case') },
            ...DEEDS.map((value) => ({ value, label: t(`guidance.deed.${value}`) })),
          ]}
        />
        <NativeSelect
          label={t('guidance.limits.role')}
          value={roleTitle}
          onChange={(event) => setRoleTitle(event.currentTarget.value)}
          data={[{ value: '', label: t('guidance.scope.every_role') }, ...titles]}
        />
        <UnitField units={units} value={unitId} onChange={setUnitId} hint={t('guidance.limits.unit_hint')} />
        <TextInput
          data-autofocus
          label={t('guidance.limits.amount', { currency })}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={faultOf('limitMinor')}
        />
      </div>
      <p className={styles.hint}>{t('guidance.limits.rule')}</p>
    </FormDialog>
  );
}
