import { type RewardRules, ruleDifferences, type RuleDifference } from '@zasluga/domain';
import { type MessageId, useLocale } from '@zasluga/locale';
import styles from './rules.module.css';

interface Props {
  before: RewardRules;
  beforeNumber: number;
  now: RewardRules;
}

/** What is not as in the version before, each setting by the name it has in the editor. */
export function Differences({ before, beforeNumber, now }: Props) {
  const { t } = useLocale();
  const name = useSettingName();
  const setting = useSetting();
  const differences = ruleDifferences(before, now);
  if (!differences.length) return <p className={styles.meta}>{t('rules.same', { number: beforeNumber })}</p>;
  return (
    <details className={styles.differences}>
      <summary>{t('rules.differs', { count: differences.length, number: beforeNumber })}</summary>
      <ul>
        {differences.map((one) => (
          <li key={one.path}>
            {name(one.path)}: {t('rules.before_now', { before: setting(one.before), now: setting(one.now) })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function useSetting() {
  const { t, format } = useLocale();
  return (setting: RuleDifference['now']): string => {
    if (setting === null) return t('rules.none');
    if (typeof setting === 'boolean') return t(setting ? 'rules.yes' : 'rules.no');
    return typeof setting === 'number' ? format.number(setting) : t(`rules.period.${setting}` as MessageId);
  };
}

function useSettingName() {
  const { t } = useLocale();
  return (path: string): string => {
    const [group, name = '', part] = path.split('.');
    if (group === 'byPlace') return t('rules.path.byPlace', { place: Number(name) + 1 });
    if (group === 'pays') return t(`rules.switch.${name}` as MessageId);
    if (group === 'caps')
      return t(part === 'points' ? 'rules.path.cap_points' : 'rules.path.cap_period', {
        name: t(`rules.caps.${name}` as MessageId),
      });
    return group === 'on' ? t('rules.path.on') : t('rules.path.share', { name: t(`rules.${path}` as MessageId) });
  };
}
