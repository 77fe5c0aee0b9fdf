import { useLocale } from '@zasluga/locale';
import type { RedemptionCheckQuery } from '../../gql';
import { useViewer } from '../../identity';
import type { Offered } from '../catalogue/offered';

interface Props {
  reward: Offered;
  check: RedemptionCheckQuery['redemptionCheck'] | undefined;
  /** Gifts up to it carry no tax within a year; minor units. */
  limitMinor: number;
  forOther: boolean;
}

/** Until when it can be taken back, who has to say yes, what was given this year, how many are left for this person. */
export function CheckFacts({ reward, check, limitMinor, forOther }: Props) {
  const { t, format } = useLocale();
  const { company } = useViewer();
  const money = (minor: number) => format.money(minor, company.currency);
  const worth = reward.price * company.pointValueMinor;
  const giftsMinor = check ? check.giftsMinor + check.waitingMinor : 0;
  return (
    <>
      <dt>{t('rewards.check.then')}</dt>
      <dd>{t(thenOf(reward))}</dd>
      <dt>{t('rewards.check.cancel')}</dt>
      <dd>
        {reward.needsApproval
          ? t('rewards.check.cancel_until_approved')
          : reward.usesCodes
            ? t('rewards.check.cancel_never')
            : check?.cancelUntil
              ? t('rewards.check.cancel_until', { time: format.dateTime(check.cancelUntil) })
              : '…'}
      </dd>
      {check && check.left !== null && (
        <>
          <dt>{t('rewards.check.limit')}</dt>
          <dd>{t('rewards.check.limit_left', { count: check.left })}</dd>
        </>
      )}
      {check?.isTaxable && !forOther && (
        <>
          <dt>{t('rewards.check.tax')}</dt>
          <dd>
            {t('rewards.check.tax_limit', {
              year: money(giftsMinor),
              then: money(giftsMinor + worth),
              limit: money(limitMinor),
            })}
            {giftsMinor + worth > limitMinor && <p>{t('rewards.check.tax_over', { limit: money(limitMinor) })}</p>}
          </dd>
        </>
      )}
    </>
  );
}

const thenOf = ({ needsApproval, usesCodes, kind }: Offered) =>
  needsApproval
    ? kind === 'TIME_OFF'
      ? 'rewards.terms.approval_time_off'
      : 'rewards.terms.approval'
    : usesCodes
      ? 'rewards.terms.code'
      : 'rewards.check.then_ready';
