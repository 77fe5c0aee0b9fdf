import { Button, FileButton } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { useRef, useState } from 'react';
import { useFailureWords } from '../../frame';
import styles from './sheet.module.css';
import { smallPhoto } from './small-photo';

interface Props {
  hasPhoto: boolean;
  onChosen: (photo: string) => void;
  onRemoved: () => void;
}

/** Of the receipt or of the goods; what the camera wrote into the file never leaves the phone. */
export function PhotoQuestion({ hasPhoto, onChosen, onRemoved }: Props) {
  const { t } = useLocale();
  const words = useFailureWords();
  const [fault, setFault] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  const [removal, setRemoval] = useState<'asked' | 'done' | null>(null);
  const whole = useRef<HTMLDivElement>(null);

  async function choose(file: File | null) {
    if (!file) return;
    const photo = await smallPhoto(file);
    setFault(photo ? '' : words({ code: 'empowerment.photo_unreadable' }));
    if (!photo) return;
    setShown(photo);
    setRemoval(null);
    onChosen(photo);
  }

  function step(to: typeof removal) {
    setRemoval(to);
    // the button that was pressed goes
    whole.current?.focus();
  }

  function remove() {
    setShown(null);
    onRemoved();
    step('done');
  }

  return (
    <div ref={whole} tabIndex={-1} className={styles.question}>
      <p className={styles.label}>{t('empowerment.photo')}</p>
      <p className={styles.hint}>{t('empowerment.photo_hint')}</p>
      {shown && <img className={styles.photo} src={shown} alt={t('empowerment.photo_alt')} />}
      {hasPhoto && !shown && <p>{t('empowerment.photo_there')}</p>}
      {fault && (
        <p className={styles.error} role="alert">
          {fault}
        </p>
      )}
      <div role="status">
        {removal === 'asked' && <p>{t('empowerment.photo_remove_sure')}</p>}
        {removal === 'done' && <p>{t('empowerment.photo_removed')}</p>}
      </div>
      {removal === 'asked' ? (
        <div className={styles.two}>
          <Button variant="light" onClick={remove}>
            {t('empowerment.photo_remove')}
          </Button>
          <Button variant="subtle" onClick={() => step(null)}>
            {t('empowerment.photo_keep')}
          </Button>
        </div>
      ) : (
        <div className={styles.two}>
          <FileButton onChange={(file) => void choose(file)} accept="image/*">
            {(props) => (
              <Button variant="light" {...props}>
                {t(hasPhoto ? 'empowerment.photo_other' : 'empowerment.photo_choose')}
              </Button>
            )}
          </FileButton>
          {hasPhoto && (
            <Button variant="subtle" onClick={() => step('asked')}>
              {t('empowerment.photo_remove')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
