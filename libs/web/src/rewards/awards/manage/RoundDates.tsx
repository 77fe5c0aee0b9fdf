import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Dialog, showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { failureOf, useFailureText } from '../../../frame';
import { type ManagedRoundFragment, MoveAwardRoundDocument, OpenAwardRoundDocument } from '../../../gql';
import styles from './manage.module.css';

interface Props {
  /** Whose dates are moved. */
  round?: ManagedRoundFragment;
  /** For which a round is opened. */
  award?: { id: string };
  onClose: () => void;
  onChanged: () => void;
}

const FIELDS = ['storiesDay', 'nominationsDay', 'nominationsLast', 'choiceLast'] as const;

/** Days of the company's calendar; the last ones are included. */
export function RoundDates({ round, award, onClose, onChanged }: Props) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const [label, setLabel] = useState('');
  const [days, setDays] = useState(() => {
    const { storiesDay, nominationsDay, nominationsLast, choiceLast } = round?.days ?? {
      storiesDay: format.plainDay(-90),
      nominationsDay: format.plainDay(),
      nominationsLast: format.plainDay(14),
      choiceLast: format.plainDay(21),
    };
    return { storiesDay, nominationsDay, nominationsLast, choiceLast };
  });
  const [fault, setFault] = useState<{ field?: string; text: string } | null>(null);
  const [move, moving] = useMutation(MoveAwardRoundDocument);
  const [open, opening] = useMutation(OpenAwardRoundDocument);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setFault(null);
    try {
      if (round) await move({ variables: { input: { id: round.id, ...days } } });
      else if (award) await open({ variables: { input: { awardId: award.id, label, ...days } } });
      showToast({ text: t('awards.manage.saved') });
      onChanged();
      onClose();
    } catch (error) {
      setFault({ field: failureOf(error).field?.replace('input.', ''), text: tell(error) });
    }
  }
  const faultOf = (field: string) => (fault?.field === field ? fault.text : undefined);
  return (
    <Dialog opened onClose={onClose} title={t(round ? 'awards.manage.dates' : 'awards.manage.open_round')}>
      <form className={styles.editor} onSubmit={(event) => void submit(event)} noValidate>
        {!round && (
          <TextInput
            label={t('awards.manage.occasion')}
            description={t('awards.manage.occasion_hint')}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
            maxLength={60}
            error={faultOf('label')}
            data-autofocus
          />
        )}
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            type="date"
            label={t(`awards.manage.${field}`)}
            value={days[field]}
            onChange={(event) => setDays((before) => ({ ...before, [field]: event.currentTarget.value }))}
            error={faultOf(field)}
          />
        ))}
        {fault && !['label', ...FIELDS].includes(fault.field ?? '') && (
          <p className={styles.fault} role="alert">
            {fault.text}
          </p>
        )}
        <div className={styles.submit}>
          <Button type="submit" loading={moving.loading || opening.loading}>
            {t('awards.manage.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
