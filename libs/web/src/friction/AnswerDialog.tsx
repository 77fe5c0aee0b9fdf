import { Textarea } from '@mantine/core';
import { COMPLAINT_ANSWER_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { FormDialog, Quote } from '@zasluga/ui';
import { useState } from 'react';
import { useSending } from '../frame';
import type { ComplaintItemFragment } from '../gql';

interface Props {
  complaint: ComplaintItemFragment;
  onClose: () => void;
  /** Throws what the server refused: it is shown and what was typed stays. */
  onDone: (answer: string, before: ComplaintItemFragment) => Promise<unknown>;
}

const SHORTEST = 3;

/** What the customer reads on the private page. */
export function AnswerDialog({ complaint, onClose, onDone }: Props) {
  const { t, locale } = useLocale();
  const [answer, setAnswer] = useState(complaint.answer ?? '');
  const { busy, fault, setFault, faultOf, send } = useSending(onClose);

  function submit() {
    const said = answer.trim();
    if (said.length < SHORTEST) return setFault({ field: 'answer', text: t('friction.answer.needed') });
    void send(() => onDone(said, complaint));
  }

  const { words, locale: language } = complaint.said;
  return (
    <FormDialog
      title={t('friction.answer.title')}
      submitLabel={t('friction.answer.send')}
      busy={busy}
      fault={fault && fault.field !== 'answer' ? fault.text : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      {words && (
        <Quote complaint lang={language === locale ? undefined : language}>
          {words}
        </Quote>
      )}
      <Textarea
        data-autofocus
        label={t('friction.answer.label')}
        description={t('friction.answer.hint')}
        value={answer}
        maxLength={COMPLAINT_ANSWER_MAX}
        error={faultOf('answer')}
        autosize
        minRows={4}
        maxRows={12}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
