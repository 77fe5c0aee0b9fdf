import { useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { periodLabel } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { ErrorState, showToast, Skeleton } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../frame';
import { GiftTaxFreeDocument, SetGiftTaxFreeDocument } from '../../gql';
import { useViewer } from '../../identity';
import styles from './manage.module.css';

const MONTHS = [...Array(12)].map((_, i) => String(i + 1).padStart(2, '0'));
const YEARS_BACK = 5;
const MINOR = 100;

/** What people received in months of one year, as a file; and the limit that it is measured by. */
export function PayrollExport() {
  const { t, format } = useLocale();
  const { timeZone } = useViewer().company;
  const [thisYear = '', thisMonth = ''] = periodLabel(new Date(), timeZone).split('-');
  const [year, setYear] = useState(thisYear);
  const [from, setFrom] = useState(thisMonth);
  const [to, setTo] = useState(thisMonth);
  const months = MONTHS.map((value) => ({
    value,
    label: format.month(`${year}-${value}-01`).replace(/\s*\d{4}$/, ''),
  }));
  const years = [...Array(YEARS_BACK)].map((_, i) => String(Number(thisYear) - i));
  const address = (kind: string) => `/files/payroll/payroll.${kind}?from=${year}-${from}&to=${year}-${to}`;
  return (
    <div className={styles.stack}>
      <p className={styles.lead}>{t('points.export.lead')}</p>
      <div className={styles.row}>
        <NativeSelect
          label={t('points.export.year')}
          value={year}
          onChange={(event) => setYear(event.currentTarget.value)}
          data={years}
        />
        <NativeSelect
          label={t('points.export.from')}
          value={from}
          onChange={(event) => {
            setFrom(event.currentTarget.value);
            if (event.currentTarget.value > to) setTo(event.currentTarget.value);
          }}
          data={months}
        />
        <NativeSelect
          label={t('points.export.to')}
          value={to}
          onChange={(event) => {
            setTo(event.currentTarget.value);
            if (event.currentTarget.value < from) setFrom(event.currentTarget.value);
          }}
          data={months}
        />
      </div>
      <div className={styles.buttons}>
        {(['xlsx', 'csv'] as const).map((kind) => (
          <Button
            key={kind}
            variant="default"
            component="a"
            href={address(kind)}
            download
            leftSection={<IconDownload size={20} stroke={1.75} />}
          >
            {t(`points.export.${kind}`)}
          </Button>
        ))}
      </div>
      <GiftLimit />
    </div>
  );
}

function GiftLimit() {
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(GiftTaxFreeDocument);
  if (!data) return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={2} />;
  return <LimitForm key={data.giftTaxFree} now={data.giftTaxFree} />;
}

function LimitForm({ now }: { now: number }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const { currency } = useViewer().company;
  const [amount, setAmount] = useState<number | string>(now / MINOR);
  const [fault, setFault] = useState('');
  const [save, { loading }] = useMutation(SetGiftTaxFreeDocument, { refetchQueries: ['GiftTaxFree'] });

  async function submit(event: FormEvent) {
    event.preventDefault();
    setFault('');
    try {
      await save({ variables: { amountMinor: Math.round(Number(amount) * MINOR) } });
      showToast({ text: t('points.settings.saved') });
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} className={styles.row}>
      <NumberInput
        label={`${t('points.export.limit')}, ${currency}`}
        description={t('points.export.limit_hint')}
        value={amount}
        onChange={setAmount}
        min={0}
        max={10_000_000}
        decimalScale={2}
        hideControls
        error={fault}
      />
      <Button type="submit" variant="default" loading={loading}>
        {t('points.export.limit_save')}
      </Button>
    </form>
  );
}
