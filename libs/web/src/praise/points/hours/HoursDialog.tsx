import { Button } from '@mantine/core';
import type { WrittenHours } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Dialog } from '@zasluga/ui';
import { type FormEvent, useRef, useState } from 'react';
import { failureOf, useFailureText } from '../../../frame';
import type { PlaceHoursRowFragment } from '../../../gql';
import { DayRow } from './DayRow';
import styles from './hours.module.css';
import { draftOf, type Weekday, weekOf, withAllLikeFirst, withDay } from './week';

interface Props {
  one: PlaceHoursRowFragment;
  onClose: () => void;
  onSave: (week: readonly WrittenHours[]) => Promise<void>;
}

/** The week of one place. It is not closed over changes without a question. */
export function HoursDialog({ one, onClose, onSave }: Props) {
  const { t, inLocale } = useLocale();
  const tell = useFailureText();
  const [draft, setDraft] = useState<ReturnType<typeof draftOf>>(() => draftOf(one.hours));
  const [checked, setChecked] = useState(false);
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const week = weekOf(draft);
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(one.hours));

  const change = (next: typeof draft) => {
    setDraft(next);
    setFault('');
    setLeaving(false);
  };
  const edit = (weekday: Weekday, part: { opens?: string; closes?: string }) =>
    change(draft.map((day) => (day.weekday === weekday ? { ...day, ...part } : day)));
  const close = () => (changed && !busy ? setLeaving(true) : onClose());

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setChecked(true);
    setLeaving(false);
    const empty = Array.from(form.current!.querySelectorAll<HTMLInputElement>('input[type=time]')).find(
      ({ value }) => !value,
    );
    if (empty) return empty.focus();
    setBusy(true);
    try {
      await onSave(week);
      onClose();
    } catch (failure) {
      setFault(faultText(failure));
      setBusy(false);
    }
  }
  /** Named with the day it is about. */
  function faultText(failure: unknown): string {
    const index = /^input\.hours\.(\d)/.exec(failureOf(failure).field ?? '')?.[1];
    const day = index === undefined ? undefined : week[Number(index)];
    return (day ? `${t(`praise.hours.day.${day.weekday as Weekday}`)}: ` : '') + tell(failure);
  }

  return (
    <Dialog
      opened
      onClose={close}
      size="lg"
      title={t('praise.hours.edit_title', { place: inLocale(one.place, 'name') })}
    >
      <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <p className={styles.note}>{t('praise.hours.edit_hint')}</p>
        <div className={styles.days}>
          {draft.map((day, index) => (
            <DayRow
              key={day.weekday}
              day={day}
              first={index === 0}
              checked={checked}
              onTick={(open) => change(withDay(draft, day.weekday, open))}
              onEdit={(part) => edit(day.weekday, part)}
            />
          ))}
        </div>
        <div>
          <Button
            variant="default"
            size="sm"
            disabled={!week.length}
            onClick={() => change([...withAllLikeFirst(draft)])}
          >
            {t('praise.hours.copy')}
          </Button>
        </div>
        {fault && (
          <p className={styles.fault} role="alert">
            {fault}
          </p>
        )}
        {leaving && (
          <p className={styles.unsaved} role="alert">
            {t('praise.hours.unsaved')}
          </p>
        )}
        <div className={styles.acts}>
          <Button type="submit" loading={busy} disabled={!changed}>
            {t(week.length || !one.hours.length ? 'praise.hours.save' : 'praise.hours.save_none')}
          </Button>
          {leaving ? (
            <>
              <Button variant="default" onClick={onClose}>
                {t('praise.hours.drop')}
              </Button>
              <Button variant="default" autoFocus onClick={() => setLeaving(false)}>
                {t('praise.hours.stay')}
              </Button>
            </>
          ) : (
            <Button variant="default" onClick={close}>
              {t('ui.cancel')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
