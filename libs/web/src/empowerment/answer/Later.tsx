import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { LATER_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import { LeaveDecisionForLaterDocument } from '../../gql';
import styles from './answer.module.css';

interface Props {
  id: string;
  /** No more than a few are left at a time. */
  canLeave: boolean;
  onChanged: () => void;
}

/** Leaves the entry for some hours, and says that its author waits meanwhile; or why this one is to be answered first. */
export function Later({ id, canLeave, onChanged }: Props) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const [leave, { loading }] = useMutation(LeaveDecisionForLaterDocument);
  if (!canLeave) return <p className={styles.enough}>{t('answer.enough_left', { max: LATER_MAX })}</p>;

  const failed = (error: unknown) => void showToast({ text: tell(error), tone: 'error' });
  const takeUp = () => leave({ variables: { id, later: false } }).then(onChanged, failed);
  const put = () =>
    leave({ variables: { id, later: true } }).then(({ data }) => {
      const until = data?.leaveDecisionForLater;
      showToast({
        text: t('answer.left', { time: until ? format.time(until) : '' }),
        action: { label: t('answer.take_up'), run: () => void takeUp() },
      });
      onChanged();
    }, failed);
  return (
    <div className={styles.after}>
      <Button variant="subtle" px="xs" loading={loading} onClick={() => void put()}>
        {t('answer.later')}
      </Button>
    </div>
  );
}
