import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { failureOf, isUnanswered, useFailureText, useFailureWords } from '../../frame';
import { RedeemDocument, RedemptionCheckDocument, type RedemptionCheckQuery } from '../../gql';
import { type Person, PersonField } from '../../praise';
import { Price } from '../catalogue/BalanceLine';
import type { Offered, Variant } from '../catalogue/offered';
import styles from '../catalogue/RewardPage.module.css';
import { CheckFacts } from './CheckFacts';
import { forgetRequestKey, requestKey } from './request-key';

const NOTE_MAX = 300;

interface Props {
  reward: Offered;
  variant: Variant | null;
  earned: number;
  /** What is on the screen is no longer so: the price, the stock, the points. */
  onStale: () => void;
}

/** The last look before points are set aside. Whatever is refused, what was typed stays. */
export function CheckRedemption({ reward, variant, earned, onStale }: Props) {
  const { t, format, inLocale } = useLocale();
  const tell = useFailureText();
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const [fault, setFault] = useState('');
  const [toOther, setToOther] = useState(false);
  const [receiver, setReceiver] = useState<Person | null>(null);
  const faultBox = useRef<HTMLParagraphElement>(null);
  const [redeem, { loading }] = useMutation(RedeemDocument, { refetchQueries: ['RewardsBalance', 'MyRedemptions'] });
  const forEmployeeId = toOther ? (receiver?.id ?? null) : null;
  const { data, refetch } = useQuery(RedemptionCheckDocument, {
    variables: { rewardId: reward.id, variantId: variant?.id ?? null, forEmployeeId },
    fetchPolicy: 'cache-and-network',
  });
  const check = data?.redemptionCheck ?? undefined;
  useEffect(() => {
    if (fault) faultBox.current?.focus();
  }, [fault]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    if (toOther && !receiver) return setFault(t('rewards.check.receiver_needed'));
    setFault('');
    const wish = { rewardId: reward.id, variantId: variant?.id ?? null, forEmployeeId, shownPrice: reward.price, note };
    const asked = JSON.stringify(wish);
    try {
      const { data: done } = await redeem({ variables: { input: { ...wish, requestKey: requestKey(asked) } } });
      forgetRequestKey();
      if (done) void navigate(`/rewards/mine/${done.redeem.id}?new`, { replace: true });
    } catch (error) {
      // no answer came: the same key asks again; an answer came: the next try is a new question
      if (!isUnanswered(failureOf(error))) forgetRequestKey();
      setFault(tell(error));
      onStale();
      void refetch();
    }
  }

  return (
    <Card>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        {fault && (
          <p className={styles.fault} role="alert" tabIndex={-1} ref={faultBox}>
            {fault}
          </p>
        )}
        <dl className={styles.answers}>
          <dt>{t('rewards.check.what')}</dt>
          <dd>{[inLocale(reward, 'name'), variant && inLocale(variant, 'name')].filter(Boolean).join(', ')}</dd>
          <dt>{t('rewards.check.price')}</dt>
          <dd>
            <Price points={reward.price} />
          </dd>
          <dt>{t('rewards.check.after')}</dt>
          <dd>{format.points(Math.max(0, earned - reward.price))}</dd>
          <CheckFacts reward={reward} check={check} limitMinor={data?.giftTaxFree ?? 0} forOther={toOther} />
        </dl>
        <Checkbox
          label={t('rewards.check.for_other')}
          checked={toOther}
          onChange={(event) => setToOther(event.currentTarget.checked)}
        />
        {toOther && (
          <PersonField
            label={t('rewards.check.receiver')}
            description={t('rewards.check.receiver_hint')}
            chosen={receiver}
            onChange={setReceiver}
          />
        )}
        <Textarea
          label={t('rewards.check.note')}
          description={t('rewards.check.note_hint')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={NOTE_MAX}
          autosize
          minRows={2}
        />
        <Known check={check} />
        <div className={styles.actions}>
          <Button type="submit" loading={loading}>
            {t('rewards.redeem', { points: reward.price })}
          </Button>
          <Button
            component={Link}
            to={`/rewards/${reward.id}${variant ? `?variant=${variant.id}` : ''}`}
            replace
            variant="default"
          >
            {t('rewards.back')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** What is known to stand against it, before it is asked for. The button stays: whoever presses it gets the server's answer. */
function Known({ check }: { check: RedemptionCheckQuery['redemptionCheck'] | undefined }) {
  const { t } = useLocale();
  const words = useFailureWords();
  const code = check?.obstacle;
  if (!code || code === 'rewards.price_changed') return null;
  const text = code === 'rewards.limit_reached' ? t('rewards.check.limit_reached') : words({ code });
  return <p className={styles.obstacle}>{text}</p>;
}
