import { useLocale } from '@zasluga/locale';
import { Avatar } from '@zasluga/ui';
import { useState } from 'react';
import type { RecognitionCardFragment } from '../../gql';
import { languageOf } from '../language-of';
import styles from './add-ons.module.css';

const SHOWN_AT_FIRST = 2;

/** Who else says thank you for it, and why; points where one is told of them. */
export function AddOns({ recognition, all }: { recognition: RecognitionCardFragment; all: boolean }) {
  const { t, format } = useLocale();
  const [open, setOpen] = useState(all);
  const { addOns } = recognition;
  if (addOns.length === 0) return null;
  const shown = open ? addOns : addOns.slice(0, SHOWN_AT_FIRST);
  const total = addOns.reduce((sum, { points }) => sum + (points ?? 0), 0);
  return (
    <div className={styles.addOns} role="group" aria-label={t('recognition.add_ons.title')}>
      <p className={styles.title}>
        {t('recognition.add_ons.count', { count: addOns.length })}
        {total > 0 && <span className={styles.points}>{`+${format.points(total)}`}</span>}
      </p>
      <ul className={styles.list}>
        {shown.map(({ id, author, reason, points, held }) => (
          <li key={id} className={styles.addOn}>
            <Avatar person={author} size={28} />
            <div className={styles.words}>
              <span className={styles.author}>{format.name(author)}</span>
              <p className={styles.reason} lang={languageOf(reason)}>
                {reason}
              </p>
              {held && <span className={styles.hint}>{t('recognition.held')}</span>}
            </div>
            {!!points && <span className={styles.points}>{`+${format.number(points)}`}</span>}
          </li>
        ))}
      </ul>
      {shown.length < addOns.length && (
        <button type="button" className={styles.more} onClick={() => setOpen(true)}>
          {t('recognition.add_ons.more', { count: addOns.length - shown.length })}
        </button>
      )}
    </div>
  );
}
