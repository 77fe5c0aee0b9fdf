import { Button, FileButton } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { useEffect, useState } from 'react';
import { useFailureWords } from '../../../frame';
import { Picture } from '../Picture';
import type { PartProps } from './draft';
import styles from './manage.module.css';
import { shrink } from './shrink';

/** null: take the one that is there away; undefined: leave it as it is. */
export type NewPicture = Blob | null | undefined;

interface Props extends Pick<PartProps, 'draft'> {
  shown: string | null;
  chosen: NewPicture;
  onChoose: (picture: NewPicture) => void;
}

/** The picture, as it will be shown; kept with everything else when it is saved. */
export function EditorPicture({ draft, shown, chosen, onChoose }: Props) {
  const { t } = useLocale();
  const words = useFailureWords();
  const [fault, setFault] = useState('');
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!chosen) return setAddress(null);
    const made = URL.createObjectURL(chosen);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [chosen]);

  async function choose(file: File | null) {
    if (!file) return;
    const small = await shrink(file);
    setFault(small ? '' : words({ code: 'rewards.picture_unreadable' }));
    if (small) onChoose(small);
  }

  const picture = chosen === null ? null : (address ?? shown);
  return (
    <fieldset className={styles.part}>
      <legend>{t('rewards.catalogue.picture')}</legend>
      <div className={styles.picture}>
        <div className={styles.frame}>
          <Picture reward={{ picture, kind: draft.kind }} eager />
        </div>
        <div className={styles.submit}>
          <FileButton onChange={(file) => void choose(file)} accept="image/*">
            {(props) => (
              <Button variant="default" {...props}>
                {t(picture ? 'rewards.catalogue.picture_other' : 'rewards.catalogue.picture_choose')}
              </Button>
            )}
          </FileButton>
          {picture && (
            <Button variant="subtle" onClick={() => onChoose(shown ? null : undefined)}>
              {t('rewards.catalogue.remove')}
            </Button>
          )}
          <p className={styles.hint}>{t('rewards.catalogue.picture_hint')}</p>
          {fault && (
            <p className={styles.fault} role="alert">
              {fault}
            </p>
          )}
        </div>
      </div>
    </fieldset>
  );
}
