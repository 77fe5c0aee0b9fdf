import { useMutation, useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { type DaySpan, daysFromTo, daySpans, mayBeNamedOff } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useComplain, useSending } from '../../frame';
import { DaysOffDocument, SetDaysOffDocument } from '../../gql';
import styles from './funds.module.css';
import { SettingCard } from './SettingCard';

/** Holidays and other days on which nobody works; forecasts leave them out. */
export function DaysOff({ onChanged }: { onChanged: () => void }) {
  const { t } = useLocale();
  const query = useQuery(DaysOffDocument);
  return (
    <SettingCard title={t('funds.days_off.title')} text={t('funds.days_off.text')} query={query}>
      {({ daysOff }) => <Days days={daysOff} onChanged={onChanged} />}
    </SettingCard>
  );
}

function Days({ days, onChanged }: { days: readonly string[]; onChanged: () => void }) {
  const { t, format } = useLocale();
  const complain = useComplain();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [set] = useMutation(SetDaysOffDocument, { refetchQueries: [DaysOffDocument], awaitRefetchQueries: true });
  const { busy, fault, setFault, faultOf, send } = useSending(() => undefined);

  async function change(next: readonly string[], text: string) {
    await set({ variables: { input: { days: [...next] } } });
    onChanged();
    const undo = () =>
      void set({ variables: { input: { days: [...days] } } })
        .then(onChanged)
        .catch(complain);
    showToast({ text, action: { label: t('funds.undo'), run: undo } });
  }

  function add() {
    const added = daysFromTo(from, to || from);
    if (!from || !added.length) return setFault({ field: 'days', text: t('funds.days_off.wrong') });
    if (!mayBeNamedOff(format.plainDay(), from, to || from))
      return setFault({ field: 'days', text: t('funds.days_off.outside') });
    void send(async () => {
      await change([...new Set([...days, ...added])], t('funds.days_off.added', { days: added.length }));
      setFrom('');
      setTo('');
    });
  }

  const spanText = ({ from: first, to: last }: DaySpan) =>
    first === last ? format.date(first) : t('funds.days_off.span', { from: format.date(first), to: format.date(last) });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      {days.length === 0 && <p className={styles.meta}>{t('funds.days_off.none')}</p>}
      {days.length > 0 && (
        <ul className={styles.spans}>
          {daySpans(days).map((span) => (
            <li key={span.from}>
              <span>{spanText(span)}</span>
              <Button
                variant="default"
                size="compact-md"
                disabled={busy}
                onClick={() =>
                  void change(
                    days.filter((day) => day < span.from || day > span.to),
                    t('funds.days_off.removed', { span: spanText(span) }),
                  ).catch(complain)
                }
              >
                {t('funds.days_off.remove')}
                <span className="visually-hidden">: {spanText(span)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {fault && fault.field !== 'days' && (
        <p className={styles.fault} role="alert">
          {fault.text}
        </p>
      )}
      <div className={styles.three}>
        <TextInput
          type="date"
          label={t('funds.days_off.from')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
          error={faultOf('days')}
        />
        <TextInput
          type="date"
          label={t('funds.days_off.to')}
          description={t('funds.days_off.to_hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </div>
      <div className={styles.deeds}>
        <Button type="submit" variant="default" loading={busy} disabled={!from}>
          {t('funds.days_off.add')}
        </Button>
      </div>
    </form>
  );
}
