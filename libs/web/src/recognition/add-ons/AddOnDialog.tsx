import { useQuery } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Dialog, Stepper } from '@zasluga/ui';
import { type FormEvent, useId, useState } from 'react';
import { AddOnReceiversDocument, MyBalanceDocument } from '../../gql';
import { useViewer } from '../../identity';
import styles from './add-ons.module.css';
import { useAddOn } from './use-add-on';

const REASON_MAX_LETTERS = 500;
const REASON_MIN_LETTERS = 3;
const STEP_POINTS = 5;

/** One's own reason; points are the same to each receiver who still works here, and the dialog says so in figures. */
export default function AddOnDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLocale();
  const [reason, setReason] = useState('');
  const [points, setPoints] = useState(0);
  const { send, sending, fault, setFault } = useAddOn(id, onClose);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim().length < REASON_MIN_LETTERS)
      return setFault({ field: 'reason', text: t('recognition.add_on.reason_needed') });
    void send({ reason: reason.trim(), points });
  }

  return (
    <Dialog opened onClose={onClose} title={t('recognition.add_on.title')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Textarea
          data-autofocus
          label={t('recognition.add_on.reason')}
          description={t('recognition.add_on.reason_hint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={REASON_MAX_LETTERS}
          error={fault?.field === 'reason' ? fault.text : undefined}
          autosize
          minRows={3}
          maxRows={8}
        />
        <Points
          id={id}
          points={points}
          onChange={setPoints}
          fault={fault?.field === 'points' ? fault.text : undefined}
        />
        {fault && fault.field === 'other' && (
          <p className={styles.fault} role="alert">
            {fault.text}
          </p>
        )}
        <Button type="submit" loading={sending}>
          {t('recognition.add_on.send')}
        </Button>
      </form>
    </Dialog>
  );
}

/** Nought is normal. The sentence counts: so much to each of so many, of so much that is left. */
function Points({
  id,
  points,
  onChange,
  fault,
}: {
  id: string;
  points: number;
  onChange: (points: number) => void;
  fault: string | undefined;
}) {
  const { t, format } = useLocale();
  const { company } = useViewer();
  const hintId = useId();
  const balance = useQuery(MyBalanceDocument, { fetchPolicy: 'cache-and-network' }).data?.myBalance;
  const receivers = useQuery(AddOnReceiversDocument, { variables: { id } }).data?.recognition?.receivers;
  if (!balance || !receivers) return null; // without points one can still add a reason
  const active = receivers.map(({ employee }) => employee).filter(({ status }) => status === 'ACTIVE');
  if (active.length === 0) return <p className={styles.hint}>{t('recognition.add_on.nobody')}</p>;
  const own = Math.min(balance.allowanceLeft, balance.unitLeft ?? balance.allowanceLeft);
  const max = Math.floor(own / active.length / STEP_POINTS) * STEP_POINTS;
  const total = points * active.length;
  return (
    <div>
      <p className={styles.label}>{t('recognition.give.points')}</p>
      <Stepper
        label={t('recognition.give.points')}
        value={points}
        onChange={onChange}
        max={Math.max(max, points)}
        step={STEP_POINTS}
        text={points === 0 ? t('recognition.give.no_points') : format.points(points)}
        describedBy={hintId}
      />
      <p id={hintId} className={styles.hint}>
        {t('recognition.add_on.rule', {
          count: active.length,
          names: format.list(active.map(format.name)),
          total,
          money: format.money(total * company.pointValueMinor, company.currency),
          left: Math.max(0, own - total),
          date: format.day(balance.periodEndsOn),
        })}
      </p>
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
