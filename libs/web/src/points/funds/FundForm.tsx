import { Button, Modal } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import type { ReactNode } from 'react';
import styles from './funds.module.css';

interface Props {
  title: string;
  submitLabel: string;
  busy: boolean;
  /** What went wrong and belongs to none of the fields. */
  fault?: string;
  size?: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with a form: what it is about, its fields, one deed. */
export function FundForm({ title, submitLabel, busy, fault, size, onSubmit, onClose, children }: Props) {
  const { t } = useLocale();
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': t('ui.close') }}>
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
          <Button type="submit" loading={busy}>
            {submitLabel}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
