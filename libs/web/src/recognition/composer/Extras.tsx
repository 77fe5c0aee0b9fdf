import { useQuery } from '@apollo/client/react';
import { NativeSelect, Switch } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Segmented, Stepper } from '@zasluga/ui';
import { useId } from 'react';
import { type GiveOptionsQuery, MyBalanceDocument, UnitsToThankDocument, type Visibility } from '../../gql';
import { useViewer } from '../../identity';
import styles from './Composer.module.css';
import { DepthChoice } from './DepthChoice';
import { type Draft, pointsOf } from './draft';

interface Props {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  options: GiveOptionsQuery;
  fault?: string;
}

const VISIBILITIES: readonly Visibility[] = ['EVERYONE', 'UNIT', 'PRIVATE'];
const STEP_POINTS = 5;
/** Points to each person in somebody else's name. */
const MAX_IN_NAME = 100;

/** Value, depth, points, visibility: all filled in already, each changeable in a tap. */
export function Extras({ draft, set, options, fault }: Props) {
  const { t, inLocale } = useLocale();
  return (
    <div className={styles.extras}>
      <NativeSelect
        label={t('recognition.give.value')}
        value={draft.valueId ?? ''}
        onChange={(event) => set({ valueId: event.currentTarget.value || null })}
        data={[
          { value: '', label: t('recognition.give.value_none') },
          ...options.values.map((value) => ({ value: value.id, label: inLocale(value, 'name') })),
        ]}
      />
      <Points draft={draft} set={set} options={options} fault={fault} />
      <InternalCustomer draft={draft} set={set} />
      <DepthChoice depth={draft.depth} valueId={draft.valueId} onChange={(depth) => set({ depth })} />
      <Segmented
        label={t('recognition.give.visibility')}
        showLabel
        options={VISIBILITIES.map((visibility) => ({
          value: visibility,
          label: t(`recognition.visibility.${visibility}`),
        }))}
        value={draft.visibility}
        onChange={(visibility) => set({ visibility })}
      />
    </div>
  );
}

/** "I was their customer": suggested where whoever is thanked works in another unit, never set by itself. */
function InternalCustomer({ draft, set }: Pick<Props, 'draft' | 'set'>) {
  const { t } = useLocale();
  const own = useQuery(UnitsToThankDocument).data?.viewer?.employee.unit?.id;
  const elsewhere =
    !!own &&
    (draft.receivers.some(({ unitId }) => unitId && unitId !== own) || draft.units.some(({ id }) => id !== own));
  return (
    <Switch
      label={t('recognition.give.internal_customer')}
      description={
        elsewhere ? t('recognition.give.internal_customer_likely') : t('recognition.give.internal_customer_hint')
      }
      checked={draft.internalCustomer}
      onChange={(event) => set({ internalCustomer: event.currentTarget.checked })}
    />
  );
}

/** What is left can’t be had: one can still thank, and points of a draft don’t go unseen. */
function PointsUnseen({ draft, set }: Pick<Props, 'draft' | 'set'>) {
  const { t, format } = useLocale();
  if (pointsOf(draft) === 0) return null;
  return (
    <p className={styles.hint}>
      {t('recognition.give.points')}: {format.points(draft.points)}{' '}
      <button type="button" className={styles.discard} onClick={() => set({ points: 0 })}>
        {t('recognition.give.without_points')}
      </button>
    </p>
  );
}

/** Nought is normal. The number is for each receiver; what remains counts all of them. */
function Points({ draft, set, options, fault }: Props) {
  const { t, format } = useLocale();
  const { company } = useViewer();
  const hintId = useId();
  const balance = useQuery(MyBalanceDocument, { fetchPolicy: 'cache-and-network' }).data?.myBalance;
  if (!balance) return <PointsUnseen draft={draft} set={set} />;
  const named = options.myPrincipals.find(({ principal }) => principal.id === draft.onBehalfOfId);
  if (draft.onBehalfOfId && !named?.withPoints)
    return <p className={styles.hint}>{t('recognition.give.in_name_without_points')}</p>;
  const people = draft.receivers.length || 1;
  // what a principal has left is theirs to know: the server says when it isn't enough
  const { allowanceLeft, unitLeft } = balance;
  const own = Math.min(allowanceLeft, unitLeft ?? allowanceLeft);
  const left = named ? MAX_IN_NAME * people : own;
  const max = Math.floor(left / people / STEP_POINTS) * STEP_POINTS;
  const total = pointsOf(draft) * people;
  const short = total - left;
  if (draft.units.length > 0 && draft.receivers.length === 0)
    return <p className={styles.hint}>{t('recognition.give.units_without_points')}</p>;
  return (
    <div>
      <p className={styles.label}>{t('recognition.give.points')}</p>
      <Stepper
        label={t('recognition.give.points')}
        value={draft.points}
        onChange={(points) => set({ points })}
        max={Math.max(max, draft.points)}
        step={STEP_POINTS}
        text={draft.points === 0 ? t('recognition.give.no_points') : format.points(draft.points)}
        describedBy={hintId}
      />
      <p id={hintId} className={styles.hint}>
        {draft.points > 0 &&
          `${t('recognition.give.worth', { money: format.money(draft.points * company.pointValueMinor, company.currency) })}. `}
        {named
          ? t('recognition.give.in_name_points', { name: format.name(named.principal) })
          : t('recognition.give.remains', {
              points: Math.max(0, own - total),
              date: format.day(balance.periodEndsOn),
            })}
        {!named && own < allowanceLeft && `. ${t('recognition.give.unit_left', { points: own })}`}
        {draft.units.length > 0 && ` ${t('recognition.give.units_without_points')}`}
      </p>
      {(fault || short > 0) && (
        <p className={styles.fault} role="alert">
          {fault ?? t('recognition.give.short', { points: short })}{' '}
          <button type="button" className={styles.discard} onClick={() => set({ points: 0 })}>
            {t('recognition.give.without_points')}
          </button>
        </p>
      )}
    </div>
  );
}
