import { useMutation, useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { TARGET_HOURS_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card, ErrorState, showToast, Skeleton } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../frame';
import { DecisionTargetDocument, SetDecisionTargetDocument } from '../../gql';
import styles from './answer.module.css';

/** Within how many hours an entry is to be answered. Needs the texts of `answer`. */
export function TargetHours() {
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(DecisionTargetDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={2} />;
  return <Form hours={data.decisionTargetHours} />;
}

function Form({ hours }: { hours: number }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [typed, setTyped] = useState(String(hours));
  const [fault, setFault] = useState('');
  const [save, { loading }] = useMutation(SetDecisionTargetDocument, { refetchQueries: [DecisionTargetDocument] });

  async function submit(event: FormEvent) {
    event.preventDefault();
    const wanted = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
    if (wanted < 1 || wanted > TARGET_HOURS_MAX) return setFault(t('answer.target_wrong'));
    setFault('');
    try {
      await save({ variables: { hours: wanted } });
      showToast({ text: t('answer.target_saved') });
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <Card title={t('answer.target')}>
      <p className={styles.due}>{t('answer.target_hint')}</p>
      <form className={styles.target} onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          label={t('answer.target_hours')}
          inputMode="numeric"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={fault}
        />
        <Button type="submit" variant="default" loading={loading}>
          {t('answer.target_save')}
        </Button>
      </form>
    </Card>
  );
}
