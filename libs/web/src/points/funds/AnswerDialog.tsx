import { useMutation } from '@apollo/client/react';
import { NativeSelect, Textarea } from '@mantine/core';
import { FUND_WORDS_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { FormDialog, Segmented, showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useSending } from '../../frame';
import { AnswerFundRequestDocument } from '../../gql';
import { type Fund, openRequest } from './fund';
import type { DialogProps } from './fund';
import styles from './funds.module.css';
import { PointsField } from './PointsField';

type Outcome = 'grant' | 'decline';

/** One answer: so many points, anew or out of another fund; or no, with words. */
export function AnswerDialog({ fund, others, onClose, onChanged }: DialogProps & { others: readonly Fund[] }) {
  const { t, format, inLocale } = useLocale();
  const [request] = useState(() => openRequest(fund)!);
  const [outcome, setOutcome] = useState<Outcome>('grant');
  const [granted, setGranted] = useState<number | ''>(request.points);
  const [fromFundId, setFromFundId] = useState('');
  const [answer, setAnswer] = useState('');
  const [send] = useMutation(AnswerFundRequestDocument);
  const grants = outcome === 'grant';
  const sending = useSending(() => {
    showToast({ text: t(grants ? 'funds.answer.granted' : 'funds.answer.declined', { points: Number(granted) }) });
    onChanged();
    onClose();
  });
  const { busy, fault, setFault, faultOf } = sending;
  const rich = others.filter((one) => one.id !== fund.id && one.purpose !== 'PEER' && !one.closedAt && one.left > 0);

  function submit() {
    if (grants && granted === '') return setFault({ field: 'granted', text: t('funds.points_needed') });
    if (!grants && !answer.trim()) return setFault({ field: 'answer', text: t('funds.answer.words_needed') });
    const input = {
      id: request.id,
      granted: grants ? Number(granted) : null,
      fromFundId: grants && fromFundId ? fromFundId : null,
      answer,
    };
    void sending.send(() => send({ variables: { input } }));
  }

  return (
    <FormDialog
      title={t('funds.answer.title', { name: inLocale(fund, 'name') })}
      submitLabel={t(grants ? 'funds.answer.grant' : 'funds.answer.decline')}
      busy={busy}
      fault={fault && !['granted', 'answer', 'fromFundId'].includes(fault.field) ? fault.text : undefined}
      onClose={onClose}
      onSubmit={submit}
    >
      <div className={styles.ask}>
        <span>
          {t('funds.asks', { who: format.name(request.by), points: request.points, fund: inLocale(fund, 'name') })}
        </span>
        <q className={styles.words}>{request.reason}</q>
      </div>
      <Segmented
        label={t('funds.answer.outcome')}
        value={outcome}
        onChange={setOutcome}
        options={[
          { value: 'grant', label: t('funds.answer.yes') },
          { value: 'decline', label: t('funds.answer.no') },
        ]}
      />
      {grants && (
        <PointsField
          label={t('funds.points')}
          value={granted}
          onChange={setGranted}
          hint={fund.purpose === 'PEER' ? t('funds.answer.raises_cap') : undefined}
          error={faultOf('granted')}
        />
      )}
      {grants && fund.purpose !== 'PEER' && (
        <NativeSelect
          label={t('funds.answer.from')}
          value={fromFundId}
          onChange={(event) => setFromFundId(event.currentTarget.value)}
          data={[
            { value: '', label: t('funds.answer.anew') },
            ...rich.map((one) => ({
              value: one.id,
              label: t('funds.answer.of', { name: inLocale(one, 'name'), points: one.left }),
            })),
          ]}
          error={faultOf('fromFundId')}
        />
      )}
      <Textarea
        label={t(grants ? 'funds.answer.words' : 'funds.answer.why_not')}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
        maxLength={FUND_WORDS_MAX}
        autosize
        minRows={2}
        error={faultOf('answer')}
      />
    </FormDialog>
  );
}
