import { Button } from '@mantine/core';
import { readWorkshopKey } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import styles from './phone.module.css';

/** The six digits from the wall. */
export function CodeForm({ refusal }: { refusal?: string }) {
  const { t } = useLocale();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const fault = wrong ? t('workshop.code.six') : refusal;

  function enter(event: FormEvent) {
    event.preventDefault();
    const key = readWorkshopKey(typed);
    setWrong(!key);
    if (key?.kind === 'code') void navigate(`/w/${key.code}`);
  }

  return (
    <form className={styles.form} onSubmit={enter} noValidate>
      <h1>{t('workshop.code.title')}</h1>
      <p>{t('workshop.code.text')}</p>
      <label className={styles.codeLabel} htmlFor="workshop-code">
        {t('workshop.code.label')}
      </label>
      <input
        id="workshop-code"
        className={styles.code}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        aria-invalid={Boolean(fault)}
        aria-describedby={fault ? 'workshop-code-fault' : undefined}
      />
      {fault && (
        <p id="workshop-code-fault" role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <Button type="submit" size="lg" mih={56}>
        {t('workshop.code.enter')}
      </Button>
      <p className={styles.small}>{t('workshop.code.anonymous')}</p>
    </form>
  );
}
