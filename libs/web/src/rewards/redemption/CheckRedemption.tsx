import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { failureOf, useFailureText } from '../../frame';
import { RedeemDocument } from '../../gql';
import { Price } from '../catalogue/BalanceLine';
import { forgetRequestKey, requestKey } from './request-key';
import type { Offered } from '../catalogue/offered';
import styles from '../catalogue/RewardPage.module.css';

const NOTE_MAX = 300;

interface Props {
  reward: Offered;
  earned: number;
  /** What is on the screen is no longer so: the price, the stock, the points. */
  onStale: () => void;
}

/** The last look before points are set aside. Whatever is refused, what was typed stays. */
export function CheckRedemption({ reward, earned, onStale }: Props) {
  const { t, format, inLocale } = useLocale();
  const tell = useFailureText();
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const [fault, setFault] = useState('');
  const faultBox = useRef<HTMLParagraphElement>(null);
  const [redeem, { loading }] = useMutation(RedeemDocument, { refetchQueries: ['RewardsBalance', 'MyRedemptions'] });
  useEffect(() => {
    if (fault) faultBox.current?.focus();
  }, [fault]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    setFault('');
    const input = { rewardId: reward.id, shownPrice: reward.price, requestKey: requestKey(reward.id), note };
    try {
      const { data } = await redeem({ variables: { input } });
      forgetRequestKey(reward.id);
      if (data) void navigate(`/rewards/mine/${data.redeem.id}?new`, { replace: true });
    } catch (error) {
      const { code } = failureOf(error);
      // no answer came: the same key asks again; an answer came: the next try is a new question
      if (code !== 'offline' && code !== 'internal') forgetRequestKey(reward.id);
      setFault(tell(error));
      onStale();
    }
  }

  return (
    <Card>
      <form onSubmit={(event) => void submit(event)} noValidate>
        {fault && (
          <p className={styles.fault} role="alert" tabIndex={-1} ref={faultBox}>
            {fault}
          </p>
        )}
        <dl className={styles.answers}>
          <dt>{t('rewards.check.what')}</dt>
          <dd>{inLocale(reward, 'name')}</dd>
          <dt>{t('rewards.check.price')}</dt>
          <dd>
            <Price points={reward.price} />
          </dd>
          <dt>{t('rewards.check.after')}</dt>
          <dd>{format.points(Math.max(0, earned - reward.price))}</dd>
        </dl>
        <Textarea
          label={t('rewards.check.note')}
          description={t('rewards.check.note_hint')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={NOTE_MAX}
          autosize
          minRows={2}
        />
        <p className={styles.hint}>{t('rewards.check.hint')}</p>
        <div className={styles.actions}>
          <Button type="submit" loading={loading}>
            {t('rewards.redeem', { points: reward.price })}
          </Button>
          <Button component={Link} to={`/rewards/${reward.id}`} replace variant="default">
            {t('rewards.back')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
