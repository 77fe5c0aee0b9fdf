import { Button, Textarea } from '@mantine/core';
import { PROCEDURE_COMMENT_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { type FormEvent, useState } from 'react';
import { useSending } from '../../frame';
import styles from './register.module.css';

interface Props {
  label: string;
  hint?: string;
  send: string;
  text?: string;
  onSend: (text: string) => Promise<unknown>;
  /** Given where it takes the place of something: then it has the focus. */
  onCancel?: () => void;
}

export function RemarkField({ label, hint, send: word, text: before = '', onSend, onCancel }: Props) {
  const { t } = useLocale();
  const [text, setText] = useState(before);
  const { busy, fault, setFault, send } = useSending(() => setText(''));
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!text.trim()) return setFault({ field: 'text', text: t('register.talk.empty') });
    void send(() => onSend(text.trim()));
  }
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      noValidate
      onKeyDown={({ key }) => key === 'Escape' && onCancel?.()}
    >
      <Textarea
        label={label}
        description={hint}
        autoFocus={!!onCancel}
        value={text}
        maxLength={PROCEDURE_COMMENT_MAX}
        error={fault?.text}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.formButtons}>
        <Button type="submit" variant="default" loading={busy}>
          {word}
        </Button>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
