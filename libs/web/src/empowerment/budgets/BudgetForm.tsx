import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { FormDialog, showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useRequestKey, useSending } from '../../frame';
import { type RecoveryBudgetPeriod, type RecoveryBudgetsQuery, SetRecoveryBudgetDocument } from '../../gql';
import { useViewer } from '../../identity';
import { UnitField } from '../guide/UnitField';
import { minorOf, typedOf } from '../money';
import styles from './budgets.module.css';

const PERIODS = ['MONTH', 'QUARTER'] as const satisfies readonly RecoveryBudgetPeriod[];
const KNOWN = ['amountMinor', 'inForceFrom'];

interface Props extends Pick<RecoveryBudgetsQuery, 'units'> {
  /** null: a new one. */
  budget: RecoveryBudgetsQuery['recoveryBudgets'][number] | null;
  onClose: () => void;
  onChanged: () => void;
}

/** Of whom, for how long, how much, from when. */
export function BudgetForm({ budget, units, onClose, onChanged }: Props) {
  const { t, format } = useLocale();
  const { currency } = useViewer().company;
  const [unitId, setUnitId] = useState(budget?.unit?.id ?? '');
  const [period, setPeriod] = useState<RecoveryBudgetPeriod>(budget?.period ?? 'MONTH');
  const [typed, setTyped] = useState(budget ? typedOf(budget.amountMinor, currency) : '');
  const [inForceFrom, setInForceFrom] = useState(budget?.inForceFrom ?? format.plainDay());
  const [set] = useMutation(SetRecoveryBudgetDocument);
  const keyFor = useRequestKey();
  const { busy, fault, setFault, faultOf, send } = useSending(() => {
    showToast({ text: t('guidance.budgets.saved') });
    onChanged();
    onClose();
  });

  function submit() {
    const amountMinor = minorOf(typed, currency);
    if (!amountMinor) return setFault({ field: 'amountMinor', text: t('guidance.item.cost_needed') });
    if (!inForceFrom) return setFault({ field: 'inForceFrom', text: t('guidance.budgets.since_needed') });
    const input = { unitId: unitId || null, period, amountMinor, inForceFrom };
    void send(() => set({ variables: { input: { ...input, requestKey: keyFor(input) } } }));
  }

  return (
    <FormDialog
      size="lg"
      title={t(budget ? 'guidance.budgets.edit' : 'guidance.budgets.new')}
      submitLabel={t('guidance.admin.save')}
      busy={busy}
      fault={fault && !KNOWN.includes(fault.field) ? fault.text : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.two}>
        {!budget && (
          <UnitField units={units} value={unitId} onChange={setUnitId} hint={t('guidance.limits.unit_hint')} />
        )}
        <NativeSelect
          label={t('guidance.budgets.period')}
          value={period}
          onChange={(event) => setPeriod(event.currentTarget.value as RecoveryBudgetPeriod)}
          data={PERIODS.map((value) => ({ value, label: t(`guidance.budgets.period_of.${value}`) }))}
        />
        <TextInput
          data-autofocus
          label={t('guidance.budgets.amount', { currency })}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={faultOf('amountMinor')}
        />
        {!budget && (
          <TextInput
            type="date"
            label={t('guidance.budgets.since')}
            value={inForceFrom}
            onChange={(event) => setInForceFrom(event.currentTarget.value)}
            error={faultOf('inForceFrom')}
          />
        )}
      </div>
    </FormDialog>
  );
}
