import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import type { ReactNode } from 'react';
import { Dialog } from './Dialog';
import styles from './FormDialog.module.css';

interface Props {
  title: string;
  submitLabel: string;
  busy: boolean;
  /** What went wrong and belongs to none of the fields. */
  fault?: string;
  /** False: something is still to be chosen. */
  ready?: boolean;
  size?: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with a form: what it is about, its fields, one deed. */
export function FormDialog(props: Props) {
  const { title, submitLabel, busy, fault, ready = true, size, onSubmit, onClose, children } = props;
  const { t } = useLocale();
  return (
    <Dialog opened onClose={onClose} title={title} size={size}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {fault && (
          <p className={styles.fault} role="alert">
            {fault}
          </p>
        )}
        {children}
        <div className={styles.deeds}>
          <Button type="submit" loading={busy} disabled={!ready}>
            {submitLabel}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
