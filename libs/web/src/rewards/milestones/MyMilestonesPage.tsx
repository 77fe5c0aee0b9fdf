import { useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Switch } from '@mantine/core';
import { isMonthDay } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card, ErrorState, Page, showToast, Skeleton } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../frame';
import { ChooseMilestonesDocument, MyMilestonesDocument, type MyMilestonesQuery } from '../../gql';
import styles from './milestones.module.css';

/** Whether one's days are marked, and the birthday of whoever likes to tell it. */
export default function MyMilestonesPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(MyMilestonesDocument);
  return (
    <Page title={t('milestones.mine.title')} lead={t('milestones.mine.lead')} width="reading">
      {!data && (error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={4} />)}
      {data && <Choice was={data.myMilestoneChoice} />}
    </Page>
  );
}

const two = (n: number) => String(n).padStart(2, '0');
const MONTHS = Array.from({ length: 12 }, (_, month) => two(month + 1));
const DAYS = Array.from({ length: 31 }, (_, day) => two(day + 1));

function Choice({ was }: { was: MyMilestonesQuery['myMilestoneChoice'] }) {
  const { t, locale } = useLocale();
  const tell = useFailureText();
  const [optedOut, setOptedOut] = useState(was.optedOut);
  const [month, setMonth] = useState(was.birthday?.slice(0, 2) ?? '');
  const [day, setDay] = useState(was.birthday?.slice(3) ?? '');
  const [fault, setFault] = useState<string>();
  const [save, { loading }] = useMutation(ChooseMilestonesDocument, { refetchQueries: [MyMilestonesDocument] });
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const nameOf = (one: string) => monthName.format(new Date(Date.UTC(2000, Number(one) - 1, 1)));

  async function submit(event: FormEvent) {
    event.preventDefault();
    const birthday = month || day ? `${month}-${day}` : null;
    if (birthday && !isMonthDay(birthday)) return setFault(t('milestones.mine.wrong_day'));
    setFault(undefined);
    try {
      await save({ variables: { input: { optedOut, birthday } } });
      showToast({ text: t('milestones.saved') });
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <Card>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <Switch
          label={t('milestones.mine.opted_out')}
          description={t('milestones.mine.opted_out_hint')}
          checked={optedOut}
          onChange={(event) => setOptedOut(event.currentTarget.checked)}
        />
        {!optedOut && (
          <fieldset className={styles.birthday}>
            <legend>{t('milestones.mine.birthday')}</legend>
            <p className={styles.none}>{t('milestones.mine.birthday_hint')}</p>
            <NativeSelect
              label={t('milestones.mine.day')}
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
              data={[
                { value: '', label: t('milestones.mine.not_told') },
                ...DAYS.map((one) => ({ value: one, label: String(Number(one)) })),
              ]}
              error={!!fault}
            />
            <NativeSelect
              label={t('milestones.mine.month')}
              value={month}
              onChange={(event) => setMonth(event.currentTarget.value)}
              data={[
                { value: '', label: t('milestones.mine.not_told') },
                ...MONTHS.map((one) => ({ value: one, label: nameOf(one) })),
              ]}
              error={!!fault}
            />
          </fieldset>
        )}
        {fault && (
          <p role="alert" className={styles.fault}>
            {fault}
          </p>
        )}
        <Button type="submit" loading={loading}>
          {t('milestones.mine.save')}
        </Button>
      </form>
    </Card>
  );
}
