import { useMutation, useQuery } from '@apollo/client/react';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useState } from 'react';
import { CreateFundDocument, EditFundDocument, type FundPeriod, type FundPurpose, FundUnitsDocument } from '../../gql';
import { inTreeOrder } from '../../company';
import { type Person, PersonField } from '../../praise';
import type { Fund } from './fund';
import { FundForm } from './FundForm';
import styles from './funds.module.css';
import { PointsField } from './PointsField';
import { useSending } from './use-sending';

const PURPOSES = ['PEER', 'RULE', 'AWARD'] as const satisfies readonly FundPurpose[];
const PERIODS = ['MONTH', 'QUARTER', 'YEAR'] as const satisfies readonly FundPeriod[];
const NBSP = '\u00a0';

interface Props {
  /** null: a new one. */
  fund: Fund | null;
  onClose: () => void;
  onChanged: () => void;
}

/** What it is for, of whom and for how long is said once; names, owner and cap can be changed later. */
export function FundEditor({ fund, onClose, onChanged }: Props) {
  const { t } = useLocale();
  const [nameRu, setNameRu] = useState(fund?.nameRu ?? '');
  const [nameEn, setNameEn] = useState(fund?.nameEn ?? '');
  const [purpose, setPurpose] = useState<FundPurpose>(fund?.purpose ?? 'RULE');
  const [period, setPeriod] = useState<FundPeriod>(fund?.period ?? 'QUARTER');
  const [unitId, setUnitId] = useState('');
  const [owner, setOwner] = useState<Person | null>(fund?.owner ?? null);
  const [cap, setCap] = useState<number | ''>(fund?.cap ?? '');
  const [autoFill, setAutoFill] = useState(fund?.autoFill ?? true);
  const [create] = useMutation(CreateFundDocument);
  const [edit] = useMutation(EditFundDocument);
  const { busy, fault, setFault, faultOf, send } = useSending(() => {
    showToast({ text: t('funds.saved') });
    onChanged();
    onClose();
  });
  const peer = purpose === 'PEER';

  function submit() {
    const empty = (!nameRu.trim() && 'nameRu') || (!nameEn.trim() && 'nameEn');
    if (empty) return setFault({ field: empty, text: t('funds.name_needed') });
    const fills = autoFill && !peer;
    if (fills && cap === '') return setFault({ field: 'cap', text: t('funds.cap_needed') });
    const fields = { nameRu, nameEn, ownerId: owner?.id ?? null, cap: cap === '' ? null : cap, autoFill: fills };
    void send(() =>
      fund
        ? edit({ variables: { input: { id: fund.id, ...fields } } })
        : create({ variables: { input: { ...fields, purpose, period, unitId: unitId || null } } }),
    );
  }

  const known = ['nameRu', 'nameEn', 'cap', 'unitId', 'ownerId'];
  return (
    <FundForm
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
      {!fund && (
        <div className={styles.two}>
          <NativeSelect
            label={t('funds.for_what')}
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value as FundPurpose)}
            data={PURPOSES.map((value) => ({ value, label: t(`funds.purpose.${value}`) }))}
          />
          <NativeSelect
            label={t('funds.period')}
            value={period}
            onChange={(event) => setPeriod(event.currentTarget.value as FundPeriod)}
            data={PERIODS.map((value) => ({ value, label: t(`funds.period_of.${value}`) }))}
          />
          <UnitField value={unitId} onChange={setUnitId} error={faultOf('unitId')} />
        </div>
      )}
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
    </FundForm>
  );
}

function UnitField({ value, onChange, error }: { value: string; onChange: (id: string) => void; error?: string }) {
  const { t, inLocale } = useLocale();
  const { data } = useQuery(FundUnitsDocument);
  const units = inTreeOrder(data?.units ?? []);
  return (
    <NativeSelect
      label={t('funds.of_whom')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('funds.company') },
        ...units.map(({ row, depth }) => ({
          value: row.id,
          label: `${NBSP.repeat(3 * Math.min(depth, 6))}${inLocale(row, 'name')}`,
        })),
      ]}
      error={error}
    />
  );
}
