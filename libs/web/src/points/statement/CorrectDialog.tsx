import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Dialog, showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { newRequestKey, useFailureText } from '../../frame';
import { CorrectPointsDocument, type StatementRowFragment } from '../../gql';
import { PointsWithMoney } from '../PointsWithMoney';
import styles from './Statement.module.css';

const REASON_MIN = 10;

interface Props {
  line: StatementRowFragment;
  name: string;
  onClose: () => void;
}

/** One movement, taken back by another: what follows is said before, the reason is for the person and the books. */
export function CorrectDialog({ line, name, onClose }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const client = useApolloClient();
  const [requestKey] = useState(newRequestKey);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const [correct, { loading }] = useMutation(CorrectPointsDocument);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    if (reason.trim().length < REASON_MIN) return setFault(t('points.correction.reason_short', { min: REASON_MIN }));
    try {
      await correct({ variables: { input: { requestKey, transferId: line.id, reason } } });
      showToast({ text: t('points.correction.done') });
      void client.refetchQueries({ include: ['StatementOf', 'StatementMonthsOf', 'BalanceOf'] });
      onClose();
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <Dialog opened onClose={onClose} title={t('points.correction.title')}>
      <form onSubmit={(event) => void submit(event)} noValidate className={styles.form}>
        <p>
          {t('points.correction.what', { name })} <PointsWithMoney points={-line.amount} signed strong />
        </p>
        <p className={styles.notes}>{t('points.correction.follows')}</p>
        <Textarea
          data-autofocus
          label={t('points.correction.reason')}
          description={t('points.correction.reason_hint', { name })}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setFault('');
          }}
          maxLength={500}
          autosize
          minRows={3}
          error={fault}
        />
        <div className={styles.buttons}>
          <Button type="submit" loading={loading}>
            {t('points.correction.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
