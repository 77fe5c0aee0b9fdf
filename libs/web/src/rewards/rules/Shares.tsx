import { PERCENT_MAX, type RewardReason, type RewardSwitch } from '@zasluga/domain';
import { type MessageId, useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { Reason, ReasonedSwitch, WholeField } from './fields';
import type { PartProps } from './Places';
import styles from './rules.module.css';

type Group = 'depth' | 'source' | 'relation';

/** How deep it was: what goes beyond pays, everything else is switched on with open eyes. */
export function DepthShares({ rules, set }: PartProps) {
  const { t } = useLocale();
  return (
    <Card title={t('rules.depth.title')}>
      <p className={styles.lead}>{t('rules.depth.text')}</p>
      <Share rules={rules} set={set} group="depth" name="beyond" />
      <Switched rules={rules} set={set} pays="unsaid" group="depth" name="unsaid" />
      <Switched rules={rules} set={set} pays="courtesy" group="depth" name="courtesy" />
      <Switched rules={rules} set={set} pays="sacrifice" group="depth" name="sacrifice" />
    </Card>
  );
}

/** Who thanks, and who is thanked. */
export function WhoShares({ rules, set }: PartProps) {
  const { t } = useLocale();
  return (
    <Card title={t('rules.who.title')}>
      <p className={styles.lead}>{t('rules.who.text')}</p>
      <Share rules={rules} set={set} group="source" name="colleague" />
      <Share rules={rules} set={set} group="relation" name="own_unit" />
      <Share rules={rules} set={set} group="relation" name="across" reason="across" />
      <Share rules={rules} set={set} group="relation" name="down" />
      <Switched rules={rules} set={set} pays="upward" group="relation" name="up" />
      <Switched rules={rules} set={set} pays="customer" group="source" name="customer" />
      <Reason of="solicited" />
      <Switched rules={rules} set={set} pays="company" group="source" name="company" />
    </Card>
  );
}

interface ShareProps extends PartProps {
  group: Group;
  name: string;
}

function Percent({ rules, set, group, name }: ShareProps) {
  const { t } = useLocale();
  const shares = rules[group] as Readonly<Record<string, number>>;
  return (
    <WholeField
      label={t('rules.share', { name: t(`rules.${group}.${name}` as MessageId) })}
      hideLabel
      value={shares[name] ?? 0}
      max={PERCENT_MAX}
      unit={t('rules.percent_unit')}
      onChange={(percent) => set({ [group]: { ...shares, [name]: percent } })}
    />
  );
}

function Share({ reason, ...props }: ShareProps & { reason?: RewardReason }) {
  const { t } = useLocale();
  return (
    <div className={styles.switch}>
      <div className={styles.turn}>
        <span className={styles.shareName}>{t(`rules.${props.group}.${props.name}` as MessageId)}</span>
        <Percent {...props} />
      </div>
      {reason && <Reason of={reason} />}
    </div>
  );
}

function Switched({ pays, ...props }: ShareProps & { pays: RewardSwitch }) {
  const { t } = useLocale();
  const { rules, set } = props;
  return (
    <ReasonedSwitch
      label={t(`rules.switch.${pays}`)}
      reason={pays}
      checked={rules.pays[pays]}
      onChange={(on) => set({ pays: { ...rules.pays, [pays]: on } })}
    >
      <Percent {...props} />
    </ReasonedSwitch>
  );
}
