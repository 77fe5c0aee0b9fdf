import { Button, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { type FormEvent, useState } from 'react';
import styles from './sheet.module.css';
import { useKeepOnLeaving } from './use-keep-on-leaving';

interface Props {
  label: string;
  placeholder: string;
  value: string;
  /** `on`: by its button, and not by the way out. */
  onSave: (text: string, on: boolean) => void;
}

/** One line, kept by its own button or on the way out. */
export function LineQuestion({ label, placeholder, value, onSave }: Props) {
  const { t } = useLocale();
  const [text, setText] = useState(value);
  const words = text.trim();
  const isNew = words !== '' && words !== value;
  const leaving = useKeepOnLeaving(isNew ? () => onSave(words, false) : null);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!words) return;
    leaving.current = null;
    onSave(words, true);
  }
  return (
    <form className={styles.line} onSubmit={submit}>
      <TextInput
        label={label}
        placeholder={placeholder}
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="light" disabled={!isNew}>
        {t('empowerment.keep')}
      </Button>
    </form>
  );
}
