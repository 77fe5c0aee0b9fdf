import { useMutation } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { FUND_WORDS_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { FormDialog, showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useSending } from '../../frame';
import { AskForMorePointsDocument } from '../../gql';
import type { DialogProps } from './fund';
import { PointsField } from './PointsField';

/** The owner asks for more, with a reason. */
export function AskDialog({ fund, onClose, onChanged }: DialogProps) {
  const { t, inLocale } = useLocale();
  const [points, setPoints] = useState<number | ''>('');
  const [reason, setReason] = useState('');
  const [ask] = useMutation(AskForMorePointsDocument);
  const { busy, fault, setFault, faultOf, send } = useSending(() => {
    showToast({ text: t('funds.ask.done') });
    onChanged();
    onClose();
  });
  return (
    <FormDialog
      title={t('funds.ask.title', { name: inLocale(fund, 'name') })}
      submitLabel={t('funds.ask.send')}
      busy={busy}
      fault={fault && !['points', 'reason'].includes(fault.field) ? fault.text : undefined}
      onClose={onClose}
      onSubmit={() => {
        if (points === '') return setFault({ field: 'points', text: t('funds.points_needed') });
        if (!reason.trim()) return setFault({ field: 'reason', text: t('funds.ask.reason_needed') });
        void send(() => ask({ variables: { input: { fundId: fund.id, points, reason } } }));
      }}
    >
      <PointsField
        autoFocus
        label={t('funds.ask.points')}
        value={points}
        onChange={setPoints}
        hint={t('funds.ask.left', { points: fund.left })}
        error={faultOf('points')}
      />
      <Textarea
        label={t('funds.ask.reason')}
        description={t('funds.ask.reason_hint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={FUND_WORDS_MAX}
        autosize
        minRows={3}
        error={faultOf('reason')}
      />
    </FormDialog>
  );
}
