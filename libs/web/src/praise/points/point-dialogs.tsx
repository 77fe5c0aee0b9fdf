import { useMutation } from '@apollo/client/react';
import { Button, Radio } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { ConfirmDialog, Dialog, showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../frame';
import { ClosePraisePointDocument, type PraisePointRowFragment, ReplacePraisePointDocument } from '../../gql';
import { usePointName } from '../point-name';
import { REFRESH_POINTS } from './refresh';
import styles from '../praise.module.css';

interface Props {
  point: PraisePointRowFragment;
  onClose: () => void;
}

export function CloseDialog({ point, onClose }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const nameOf = usePointName();
  const [close] = useMutation(ClosePraisePointDocument, REFRESH_POINTS);
  const open = () =>
    void close({ variables: { id: point.id, closed: false } }).catch((error: unknown) =>
      showToast({ text: tell(error), tone: 'error' }),
    );
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('praise.points.close_title', { name: nameOf(point) })}
      confirmLabel={t('praise.points.close')}
      onConfirm={() =>
        close({ variables: { id: point.id, closed: true } }).then(
          () =>
            showToast({
              text: t('praise.points.closed_now'),
              action: { label: t('praise.points.open_again'), run: open },
            }),
          (error: unknown) => showToast({ text: tell(error), tone: 'error' }),
        )
      }
    >
      {t('praise.points.close_text')}
    </ConfirmDialog>
  );
}

/** A new code for the same; where the old one leads is a choice, because a lost print is no abused one. */
export function ReplaceDialog({
  point,
  onClose,
  onReplaced,
}: Props & { onReplaced: (point: PraisePointRowFragment) => void }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const nameOf = usePointName();
  const [old, setOld] = useState<'leads_on' | 'closes'>('leads_on');
  const [fault, setFault] = useState('');
  const [replace, { loading }] = useMutation(ReplacePraisePointDocument, REFRESH_POINTS);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setFault('');
    try {
      const { data } = await replace({ variables: { id: point.id, leadsOn: old === 'leads_on' } });
      if (data) onReplaced(data.replacePraisePoint);
    } catch (error) {
      setFault(tell(error));
    }
  }
  return (
    <Dialog opened onClose={onClose} title={t('praise.replace.title', { name: nameOf(point) })}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p>{t('praise.replace.text', { code: point.code })}</p>
        <Radio.Group
          label={t('praise.replace.old')}
          value={old}
          onChange={(value) => setOld(value as typeof old)}
          classNames={{ label: styles.legend }}
        >
          <div className={styles.options}>
            {(['leads_on', 'closes'] as const).map((value, index) => (
              <Radio
                key={value}
                value={value}
                data-autofocus={index === 0 || undefined}
                label={t(`praise.replace.${value}`)}
                description={t(`praise.replace.${value}_hint`)}
              />
            ))}
          </div>
        </Radio.Group>
        {fault && (
          <p role="alert" className={styles.fault}>
            {fault}
          </p>
        )}
        <Button type="submit" loading={loading}>
          {t('praise.replace.submit')}
        </Button>
      </form>
    </Dialog>
  );
}
