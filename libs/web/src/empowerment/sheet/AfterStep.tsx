import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { useEffect, useRef, useState } from 'react';
import type { DecisionKind } from '../../gql';
import { useWaiting } from '../offline/use-waiting';
import { NO_PHOTO, type Told } from '../offline/waiting';
import { Ask } from './Ask';
import { isSaid, type Known, nextOf, type Question, QUESTIONS } from './questions';
import { SavedNote } from './SavedNote';
import styles from './sheet.module.css';

interface Props {
  about: { key: string; id: string | null; kind: DecisionKind; did: string; known: Known };
  /** It has just been saved: it may be taken back for a moment. */
  fresh: boolean;
  onClose: () => void;
}

/** Saved already; asks one thing after another. Each answer is stored at its tap, and none is needed. */
export function AfterStep({ about, fresh, onClose }: Props) {
  const { t } = useLocale();
  const { entries } = useWaiting();
  const waits = entries.of(about.key);
  const [known, setKnown] = useState<Known>(() => ({
    ...about.known,
    ...waits?.told,
    hasPhoto: waits?.photo == null ? about.known.hasPhoto : waits.photo !== NO_PHOTO,
  }));
  const [passed, setPassed] = useState<ReadonlySet<Question>>(new Set());
  const [question, setQuestion] = useState<Question | undefined>(() => nextOf(about.kind, known));
  const heading = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // the reader of the screen hears the next question; the first one is announced by what was saved
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [question]);

  function go(from: Question, after: Known) {
    const out = new Set(passed).add(from);
    setPassed(out);
    setQuestion(nextOf(about.kind, after, from, out));
  }
  function tell(told: Told, on: boolean) {
    const after = { ...known, ...told };
    setKnown(after);
    entries.tell(about.key, told, about.id ?? undefined);
    void entries.flush();
    if (on && question) go(question, after);
  }
  function addPhoto(photo: string) {
    setKnown({ ...known, hasPhoto: true });
    entries.addPhoto(about.key, photo, about.id ?? undefined);
    void entries.flush();
  }
  function removePhoto() {
    setKnown({ ...known, hasPhoto: false });
    entries.removePhoto(about.key, about.id ?? undefined);
    void entries.flush();
  }

  return (
    <div className={styles.sheet}>
      <SavedNote entryKey={about.key} did={about.did} kind={about.kind} fresh={fresh} onTakenBack={onClose} />
      {question ? (
        <div ref={heading} tabIndex={-1} className={styles.question} data-question={question}>
          <Ask
            question={question}
            kind={about.kind}
            known={known}
            tell={tell}
            addPhoto={addPhoto}
            removePhoto={removePhoto}
          />
          <Button variant="default" onClick={() => go(question, known)}>
            {t(isSaid(question, known) ? 'empowerment.next' : 'empowerment.skip')}
          </Button>
        </div>
      ) : (
        <p className={styles.all} role="status">
          {t('empowerment.all_asked')}
        </p>
      )}
      <nav aria-label={t('empowerment.also')}>
        <p className={styles.hint}>{t('empowerment.also')}</p>
        <ul className={styles.also}>
          {QUESTIONS[about.kind].map((one) => (
            <li key={one}>
              <button
                type="button"
                className={styles.jump}
                aria-current={one === question ? 'step' : undefined}
                onClick={() => setQuestion(one)}
              >
                {isSaid(one, known) && (
                  <>
                    <span aria-hidden>✓ </span>
                    <span className="visually-hidden">{t('empowerment.said')}</span>
                  </>
                )}
                {t(`empowerment.about.${one}`)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.send}>
        <Button size="md" fullWidth onClick={onClose}>
          {t('empowerment.done')}
        </Button>
      </div>
    </div>
  );
}
