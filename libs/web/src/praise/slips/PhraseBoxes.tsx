import { Skeleton } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import styles from './slips.module.css';

interface Phrase {
  id: string;
  textRu: string;
  textEn: string;
}

interface Props {
  /** All of them: takes keys while they are on their way. */
  boxes: RefObject<HTMLFieldSetElement | null>;
  /** The box that Tab reaches. */
  box: RefObject<HTMLInputElement | null>;
  /** Undefined: not known yet. */
  phrases: readonly Phrase[] | undefined;
  ticked: readonly string[];
  onChange: (ticked: readonly string[]) => void;
}

const STEP: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The boxes of the slip, numbered as on paper: one stop of Tab, ticked by their numbers. */
export function PhraseBoxes({ boxes, box, phrases, ticked, onChange }: Props) {
  const { t, inLocale } = useLocale();
  const [at, setAt] = useState(0);
  const toggle = (id: string) =>
    onChange(ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id]);

  // who types faster than the phrases come loses no key
  const early = useRef('');
  useLayoutEffect(() => {
    if (!phrases || document.activeElement !== boxes.current) return;
    const numbers = [...new Set(early.current)];
    onChange([...ticked, ...numbers.flatMap((number) => phrases[Number(number) - 1]?.id ?? [])]);
    box.current?.focus();
  }, [phrases]);

  function press(event: KeyboardEvent<HTMLFieldSetElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!phrases) {
      if (!/^[1-9]$/.test(event.key)) return;
      early.current += event.key;
      return event.preventDefault();
    }
    const numbered = phrases[Number(event.key) - 1];
    const step = STEP[event.key];
    if (numbered) toggle(numbered.id);
    else if (step) {
      const next = (at + step + phrases.length) % phrases.length;
      setAt(next);
      event.currentTarget.querySelectorAll('input')[next]?.focus();
    } else if (event.key === 'Enter') event.currentTarget.form?.requestSubmit();
    else return;
    event.preventDefault();
  }

  return (
    <fieldset className={styles.phrases} ref={boxes} tabIndex={-1} aria-busy={!phrases} onKeyDown={press}>
      <legend>
        {t('slips.what')}
        {!!phrases?.length && <small>{t('slips.what_hint', { count: phrases.length })}</small>}
      </legend>
      {!phrases && <Skeleton height={24} />}
      {phrases && !phrases.length && <p className={styles.note}>{t('slips.no_phrases')}</p>}
      {phrases?.map((phrase, place) => (
        <label className={styles.phrase} key={phrase.id}>
          <kbd aria-hidden="true">{place + 1}</kbd>
          <input
            type="checkbox"
            ref={place === at ? box : undefined}
            tabIndex={place === at ? 0 : -1}
            checked={ticked.includes(phrase.id)}
            onChange={() => toggle(phrase.id)}
            onFocus={() => setAt(place)}
          />
          <span>{inLocale(phrase, 'text')}</span>
        </label>
      ))}
    </fieldset>
  );
}
