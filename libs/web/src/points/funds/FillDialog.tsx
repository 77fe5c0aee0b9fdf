import { useMutation } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { FormDialog, showToast } from '@zasluga/ui';
import { useState } from 'react';
import { newRequestKey, useSending } from '../../frame';
import { FillFundDocument } from '../../gql';
import type { DialogProps } from './fund';
import { PointsField } from './PointsField';

/** Issues points into the fund for the rest of its period. */
export function FillDialog({ fund, onClose, onChanged }: DialogProps) {
  const { t, format, inLocale } = useLocale();
  const [points, setPoints] = useState<number | ''>('');
  const [requestKeyId] = useState(newRequestKey);
  const [fill] = useMutation(FillFundDocument);
  const { busy, fault, setFault, faultOf, send } = useSending(() => {
    showToast({ text: t('funds.fill.done', { points: Number(points), name: inLocale(fund, 'name') }) });
    onChanged();
    onClose();
  });
  const room = fund.cap === null ? null : Math.max(0, fund.cap - fund.filled);
  return (
    <FormDialog
      title={t('funds.fill.title', { name: inLocale(fund, 'name') })}
      submitLabel={t('funds.deed.fill')}
      busy={busy}
      fault={fault && fault.field !== 'points' ? fault.text : undefined}
      onClose={onClose}
      onSubmit={() => {
        if (points === '') return setFault({ field: 'points', text: t('funds.points_needed') });
        void send(() => fill({ variables: { input: { fundId: fund.id, points, requestKeyId } } }));
      }}
    >
      <p>{t('funds.fill.text', { date: format.date(fund.endsOn) })}</p>
      <PointsField
        autoFocus
        label={t('funds.points')}
        value={points}
        onChange={setPoints}
        hint={room === null ? undefined : t('funds.fill.room', { points: room })}
        error={faultOf('points')}
      />
    </FormDialog>
  );
}
