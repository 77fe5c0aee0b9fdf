import { useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { ErrorState, Segmented, showToast, Skeleton } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../frame';
import { type PointsSettingsQuery, PointsSettingsDocument, SetPointsSettingsDocument } from '../../gql';
import styles from './manage.module.css';

const MONTHS = [3, 6, 12, 18, 24, 36] as const;
const RULES = ['WAIT', 'PAY', 'LAPSE'] as const;

/** When earned points lapse, and what becomes of those of who leaves. */
export function PointsSettings() {
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(PointsSettingsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={4} />;
  return <Form key={JSON.stringify(data.pointsSettings)} settings={data.pointsSettings} />;
}

function Form({ settings }: { settings: PointsSettingsQuery['pointsSettings'] }) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const [months, setMonths] = useState(settings.expireAfterMonths ?? 0);
  const [leaving, setLeaving] = useState(settings.leaving);
  const [leavingDays, setLeavingDays] = useState(settings.leavingDays);
  const [fault, setFault] = useState('');
  const [save, { loading }] = useMutation(SetPointsSettingsDocument, {
    update: (cache, { data }) =>
      data && cache.writeQuery({ query: PointsSettingsDocument, data: { pointsSettings: data.setPointsSettings } }),
  });

  async function submit(event: FormEvent) {
    event.preventDefault();
    setFault('');
    try {
      await save({ variables: { input: { expireAfterMonths: months || null, leaving, leavingDays } } });
      showToast({ text: t('points.settings.saved') });
    } catch (error) {
      setFault(tell(error));
    }
  }

  const choices = [...new Set([...MONTHS, months].filter((n) => n > 0))].sort((a, b) => a - b);
  return (
    <form onSubmit={(event) => void submit(event)} className={styles.form}>
      <NativeSelect
        label={t('points.settings.expire')}
        description={t('points.settings.expire_hint')}
        value={String(months)}
        onChange={(event) => setMonths(Number(event.currentTarget.value))}
        data={[
          { value: '0', label: t('points.settings.never') },
          ...choices.map((n) => ({ value: String(n), label: t('points.settings.after', { months: n }) })),
        ]}
      />
      {settings.expireSince && months === settings.expireAfterMonths && (
        <p className={styles.hint}>{t('points.settings.since', { date: format.date(settings.expireSince) })}</p>
      )}
      <Segmented
        label={t('points.settings.leaving')}
        showLabel
        value={leaving}
        onChange={setLeaving}
        options={RULES.map((value) => ({ value, label: t(`points.settings.leaving.${value}`) }))}
      />
      <p className={styles.hint}>{t(`points.settings.leaving_hint.${leaving}`)}</p>
      {leaving === 'WAIT' && (
        <NumberInput
          label={t('points.settings.days')}
          value={leavingDays}
          onChange={(value) => setLeavingDays(Number(value) || 1)}
          min={1}
          max={365}
          allowDecimal={false}
          clampBehavior="blur"
        />
      )}
      {fault && <p role="alert">{fault}</p>}
      <Button type="submit" loading={loading} className={styles.submit}>
        {t('points.settings.save')}
      </Button>
    </form>
  );
}
