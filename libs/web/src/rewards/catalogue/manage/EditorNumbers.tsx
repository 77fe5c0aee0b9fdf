import { Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { PRICE_MAX, STOCK_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import type { RewardKind, TimeOffUnit } from '../../../gql';
import { useWorth } from '../BalanceLine';
import { KINDS } from '../kinds';
import { type PartProps, UNDER, whole } from './draft';
import type { Listed } from './listed';
import styles from './manage.module.css';

/** Kind, price, stock. Stock is changed by pieces put in, so that what is redeemed meanwhile stays counted. */
export function EditorNumbers({ draft, set, faultOf, reward }: PartProps & { reward: Listed | null }) {
  const { t } = useLocale();
  const worth = useWorth();
  const codes = draft.usesCodes && draft.kind === 'VOUCHER';
  return (
    <div className={styles.numbers}>
      <NativeSelect
        label={t('rewards.catalogue.kind')}
        value={draft.kind}
        disabled={Boolean(reward?.usesCodes)}
        onChange={(event) => set({ kind: event.currentTarget.value as RewardKind })}
        data={KINDS.map((kind) => ({ value: kind, label: t(`rewards.kind.${kind}`) }))}
        error={faultOf('kind')}
      />
      <NumberInput
        label={t('rewards.catalogue.price')}
        description={draft.price === '' ? undefined : worth(draft.price)}
        inputWrapperOrder={UNDER}
        value={draft.price}
        onChange={(value) => set({ price: whole(value) })}
        min={1}
        max={PRICE_MAX}
        allowDecimal={false}
        error={faultOf('price')}
      />
      {!codes && draft.variants.length === 0 && <Stock draft={draft} set={set} faultOf={faultOf} reward={reward} />}
      {draft.kind === 'TIME_OFF' && (
        <>
          <NumberInput
            label={t('rewards.catalogue.time_off')}
            value={draft.timeOffAmount}
            onChange={(value) => set({ timeOffAmount: whole(value) })}
            min={1}
            max={365}
            allowDecimal={false}
            error={faultOf('timeOffAmount')}
          />
          <NativeSelect
            label={t('rewards.catalogue.time_off_unit')}
            value={draft.timeOffUnit}
            onChange={(event) => set({ timeOffUnit: event.currentTarget.value as TimeOffUnit })}
            data={(['HOURS', 'DAYS'] as const).map((unit) => ({
              value: unit,
              label: t(`rewards.catalogue.time_off.${unit}`),
            }))}
          />
        </>
      )}
      {draft.kind === 'VOUCHER' && !reward && (
        <Checkbox
          className={styles.wide}
          label={t('rewards.catalogue.uses_codes')}
          description={t('rewards.catalogue.uses_codes_hint')}
          checked={draft.usesCodes}
          onChange={(event) => set({ usesCodes: event.currentTarget.checked })}
        />
      )}
      <Checkbox
        className={styles.wide}
        label={t('rewards.catalogue.offer')}
        checked={draft.isActive}
        onChange={(event) => set({ isActive: event.currentTarget.checked })}
      />
    </div>
  );
}

function Stock({ draft, set, faultOf, reward }: PartProps & { reward: Listed | null }) {
  const { t } = useLocale();
  const counted = reward !== null && reward.stock !== null;
  return (
    <div>
      <NumberInput
        label={t(counted ? 'rewards.catalogue.add_stock' : 'rewards.catalogue.stock')}
        description={reward?.stock == null ? undefined : t('rewards.catalogue.now', { count: reward.stock })}
        inputWrapperOrder={UNDER}
        value={draft.unlimited ? '' : draft.pieces}
        onChange={(value) => set({ pieces: whole(value) })}
        min={reward ? -STOCK_MAX : 0}
        max={STOCK_MAX}
        allowDecimal={false}
        disabled={draft.unlimited}
        error={faultOf('stock', 'addStock')}
      />
      <Checkbox
        mt="xs"
        label={t('rewards.catalogue.unlimited')}
        checked={draft.unlimited}
        onChange={(event) => set({ unlimited: event.currentTarget.checked })}
      />
    </div>
  );
}
