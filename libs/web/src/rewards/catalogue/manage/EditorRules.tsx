import { useQuery } from '@apollo/client/react';
import { Checkbox, MultiSelect, NativeSelect, NumberInput } from '@mantine/core';
import { CANCEL_HOURS_MAX, LIMIT_MAX, LIMIT_PERIODS } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { type LimitPeriod, RewardAudiencesDocument } from '../../../gql';
import { type PartProps, UNDER, whole } from './draft';
import styles from './manage.module.css';

const PERIODS = LIMIT_PERIODS.map((period) => period.toUpperCase() as LimitPeriod);

/** Who says yes, until when it can be taken back, how many one person may have, and whom it is for. */
export function EditorRules({ draft, set, faultOf }: PartProps) {
  const { t } = useLocale();
  const codes = draft.usesCodes && draft.kind === 'VOUCHER';
  return (
    <fieldset className={styles.part}>
      <legend>{t('rewards.catalogue.rules')}</legend>
      <Checkbox
        label={t('rewards.catalogue.approval')}
        checked={draft.needsApproval}
        onChange={(event) => set({ needsApproval: event.currentTarget.checked })}
      />
      <div className={styles.numbers}>
        {!draft.needsApproval && !codes && (
          <NumberInput
            label={t('rewards.catalogue.cancel_hours')}
            value={draft.cancelHours}
            onChange={(value) => set({ cancelHours: whole(value) })}
            min={0}
            max={CANCEL_HOURS_MAX}
            allowDecimal={false}
            error={faultOf('cancelHours')}
          />
        )}
        <NumberInput
          label={t('rewards.catalogue.limit')}
          description={draft.limitCount === '' ? t('rewards.catalogue.limit_none') : undefined}
          inputWrapperOrder={UNDER}
          value={draft.limitCount}
          onChange={(value) => set({ limitCount: whole(value) })}
          min={1}
          max={LIMIT_MAX}
          allowDecimal={false}
          error={faultOf('limitCount')}
        />
        {draft.limitCount !== '' && (
          <NativeSelect
            label={t('rewards.catalogue.limit_period')}
            value={draft.limitPeriod}
            onChange={(event) => set({ limitPeriod: event.currentTarget.value as LimitPeriod })}
            data={PERIODS.map((period) => ({ value: period, label: t(`rewards.catalogue.period.${period}`) }))}
          />
        )}
      </div>
      <Audience draft={draft} set={set} faultOf={faultOf} />
    </fieldset>
  );
}

function Audience({ draft, set, faultOf }: PartProps) {
  const { t, inLocale } = useLocale();
  const { data } = useQuery(RewardAudiencesDocument);
  const unique = (list: readonly string[]) => [...new Set(list)];
  const shared = { searchable: true, clearable: true, comboboxProps: { withinPortal: false } };
  return (
    <div className={styles.audience}>
      <p className={styles.hint}>{t('rewards.catalogue.audience')}</p>
      <MultiSelect
        {...shared}
        label={t('rewards.catalogue.units')}
        value={draft.unitIds}
        onChange={(unitIds) => set({ unitIds })}
        data={(data?.units ?? []).map((unit) => ({ value: unit.id, label: inLocale(unit, 'name') }))}
        error={faultOf('audience.unitIds')}
      />
      <MultiSelect
        {...shared}
        label={t('rewards.catalogue.roles')}
        value={draft.roleTitles}
        onChange={(roleTitles) => set({ roleTitles })}
        data={unique([...draft.roleTitles, ...(data?.rewardAudiences.roleTitles ?? [])])}
      />
      {(draft.countries.length > 0 || (data?.rewardAudiences.countries.length ?? 0) > 0) && (
        <MultiSelect
          {...shared}
          label={t('rewards.catalogue.countries')}
          value={draft.countries}
          onChange={(countries) => set({ countries })}
          data={unique([...draft.countries, ...(data?.rewardAudiences.countries ?? [])])}
        />
      )}
    </div>
  );
}
