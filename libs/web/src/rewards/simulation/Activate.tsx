import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, ConfirmDialog, showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../../frame';
import { ActivateRulesDocument, RuleVersionDocument } from '../../gql';
import styles from '../rules/rules.module.css';
import type { Draft } from '../rules/use-draft';
import type { Version } from '../rules/version';

/** From which day a draft counts; only one whose consequences were seen, as it stands. */
export function Activate({ version, draft }: { version: Version; draft: Draft }) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const today = format.plainDay();
  const [day, setDay] = useState(today);
  const [asked, setAsked] = useState(false);
  const [fault, setFault] = useState('');
  const [activate] = useMutation(ActivateRulesDocument, { refetchQueries: [RuleVersionDocument] });
  const ready = version.simulated && draft.saved;

  async function confirmed() {
    setFault('');
    try {
      await activate({ variables: { input: { id: version.id, inForceFrom: day } } });
      showToast({ text: t('rules.activate.done', { number: version.number, day: format.date(day) }) });
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <Card title={t('rules.activate.title')}>
      <p className={styles.lead}>{t('rules.activate.text')}</p>
      <p className={styles.advice}>{t(ready ? 'rules.sim.seen' : 'rules.activate.first_simulate')}</p>
      <div className={styles.period}>
        <TextInput
          type="date"
          label={t('rules.activate.day')}
          min={today}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
          error={fault || undefined}
        />
        {ready && <Button onClick={() => setAsked(true)}>{t('rules.activate.do', { number: version.number })}</Button>}
      </div>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('rules.activate.title')}
        confirmLabel={t('rules.activate.do', { number: version.number })}
        onConfirm={confirmed}
      >
        {t('rules.activate.sure', { number: version.number, day: format.date(day) })}
      </ConfirmDialog>
    </Card>
  );
}
