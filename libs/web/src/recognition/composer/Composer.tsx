import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useLocale } from '@zasluga/locale';
import { Dialog, ErrorState, Skeleton } from '@zasluga/ui';
import { type FormEvent, type KeyboardEvent, useMemo } from 'react';
import { type ComposerProps, useFailureText } from '../../frame';
import type { GiveOptionsQuery } from '../../gql';
import styles from './Composer.module.css';
import type { Colleague } from './draft';
import { Extras } from './Extras';
import { InWhoseName } from './InWhoseName';
import { PassToManager } from './PassToManager';
import { PeoplePicker } from './PeoplePicker';
import { Phrases } from './Phrases';
import { useDraft } from './use-draft';
import { useGive } from './use-give';
import { useOffered } from './use-known';
import { Words } from './Words';

/** «Сказать спасибо»: whom, for what, own words if there are any. Sendable with two taps and no typing. */
export default function Composer({ request, onClose }: ComposerProps) {
  const { t } = useLocale();
  const tell = useFailureText();
  const onPhone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const { options, people, away, error, refetch } = useOffered();
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('app.give')}
      size={560}
      fullScreen={onPhone}
      classNames={{ body: styles.body ?? '' }}
    >
      {options ? (
        <Form options={options} known={people} away={away} request={request} onClose={onClose} />
      ) : away || error ? (
        <div className={styles.state}>
          <ErrorState
            text={away ? t('recognition.give.nothing_known') : tell(error)}
            onRetry={() => void refetch().catch(() => undefined)}
          />
        </div>
      ) : (
        <Skeleton lines={6} />
      )}
    </Dialog>
  );
}

interface FormProps extends ComposerProps {
  options: GiveOptionsQuery;
  /** Whom one may choose without a line. */
  known: readonly Colleague[];
  away: boolean;
}

function Form({ options, known, away, request, onClose }: FormProps) {
  const { t, format } = useLocale();
  const { draft, set, restoredAt, discard, finish } = useDraft(request);
  const { send, sending, faults } = useGive(draft, set, (givenId) => {
    finish();
    if (givenId) request.onGiven?.(givenId);
    onClose();
  });
  const phrases = useMemo(() => inRankingOrder(options), [options]);

  function submit(event: FormEvent) {
    event.preventDefault();
    void send(phrases.map(({ id }) => id));
  }

  function sendByKeys(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send(phrases.map(({ id }) => id));
  }

  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={sendByKeys} noValidate>
      {restoredAt !== null && (
        <p className={styles.restored} role="status">
          {t('recognition.give.restored', { time: format.time(restoredAt) })}{' '}
          <button type="button" className={styles.discard} onClick={discard}>
            {t('recognition.give.discard')}
          </button>
        </p>
      )}
      <InWhoseName
        principals={options.myPrincipals}
        chosenId={draft.onBehalfOfId}
        onChange={(onBehalfOfId) => set({ onBehalfOfId, points: 0 })}
      />
      <PeoplePicker
        people={draft.receivers}
        units={draft.units}
        onChange={set}
        suggested={options.peopleToThank}
        known={known}
        away={away}
        error={faults.receivers}
      />
      {faults.leftId && <PassToManager leftId={faults.leftId} people={draft.receivers} onChange={set} />}
      <Phrases
        phrases={phrases}
        chosenId={draft.behaviourId}
        onChoose={(phrase) =>
          set({
            behaviourId: phrase?.id ?? null,
            valueId: phrase?.valueId ?? null,
            ...(phrase?.depth && { depth: phrase.depth }),
          })
        }
      />
      <Words story={draft.story} onChange={(story) => set({ story })} error={faults.story} />
      <Extras draft={draft} set={set} options={options} fault={faults.points} />
      <div className={styles.foot}>
        {faults.other && (
          <p className={styles.fault} role="alert">
            {faults.other}
          </p>
        )}
        <Button type="submit" loading={sending} className={styles.send} aria-keyshortcuts="Control+Enter Meta+Enter">
          {t('recognition.give.send')}
        </Button>
        <span className={styles.keys}>{t('recognition.give.keys')}</span>
      </div>
    </form>
  );
}

/** Behaviours of higher values first: what the company put first is offered first. */
function inRankingOrder({ behaviours, values }: GiveOptionsQuery) {
  const place = new Map(values.map(({ id }, i) => [id, i]));
  const perValue = new Map<string, number>();
  const keyed = behaviours.map((behaviour) => {
    const nth = perValue.get(behaviour.valueId) ?? 0;
    perValue.set(behaviour.valueId, nth + 1);
    // the first of every value before the second of any: six phrases show six values
    return { behaviour, key: nth * 1000 + (place.get(behaviour.valueId) ?? 999) };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ behaviour }) => behaviour);
}
