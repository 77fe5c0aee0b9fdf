import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, ConfirmDialog, ErrorState, Page, showToast, Skeleton } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../frame';
import { PraiseOlderThanDocument, PraiseRetentionDocument, SetPraiseRetentionDocument } from '../../gql';
import styles from './loop.module.css';

const MONTHS = { min: 1, max: 120 };

/** How long customers' words are kept. A shorter time erases, so it says first how many. */
export default function RetentionPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(PraiseRetentionDocument);
  const months = data?.viewer?.company.praiseRetentionMonths;
  return (
    <Page title={t('praise.retention.title')} width="reading">
      {months !== undefined ? (
        <Card className={styles.form}>
          <p>{t('praise.retention.lead')}</p>
          <Months key={months} months={months} />
          <p className={styles.hint}>{t('praise.retention.contacts')}</p>
        </Card>
      ) : error ? (
        <ErrorState text={tell(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={4} />
      )}
    </Page>
  );
}

function Months({ months }: { months: number }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const client = useApolloClient();
  const [typed, setTyped] = useState(String(months));
  const [fault, setFault] = useState('');
  const [older, setOlder] = useState<number>();
  const [set, { loading }] = useMutation(SetPraiseRetentionDocument);
  const wanted = Number(typed);

  async function save() {
    try {
      await set({ variables: { months: wanted } });
      showToast({ text: t('praise.retention.saved', { months: wanted }) });
    } catch (error) {
      setFault(tell(error));
    }
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!Number.isInteger(wanted) || wanted < MONTHS.min || wanted > MONTHS.max)
      return setFault(t('praise.retention.range', MONTHS));
    if (wanted >= months) return save();
    try {
      const { data } = await client.query({
        query: PraiseOlderThanDocument,
        variables: { months: wanted },
        fetchPolicy: 'network-only',
      });
      const count = data?.praiseOlderThan ?? 0;
      if (count) setOlder(count);
      else await save();
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t('praise.retention.months')}
        description={t('praise.retention.range', MONTHS)}
        inputMode="numeric"
        value={typed}
        error={fault}
        w={220}
        onChange={(event) => {
          setTyped(event.currentTarget.value.trim());
          setFault('');
        }}
      />
      <div className={styles.row}>
        <Button type="submit" loading={loading} disabled={typed === String(months)}>
          {t('praise.retention.save')}
        </Button>
      </div>
      <ConfirmDialog
        opened={older !== undefined}
        onClose={() => setOlder(undefined)}
        title={t('praise.retention.confirm_title', { months: wanted })}
        confirmLabel={t('praise.retention.confirm')}
        dangerous
        onConfirm={save}
      >
        {t('praise.retention.confirm_text', { count: older ?? 0 })}
      </ConfirmDialog>
    </form>
  );
}
