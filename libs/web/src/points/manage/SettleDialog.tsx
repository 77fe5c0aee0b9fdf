import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Dialog, Segmented, showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../frame';
import { type LeavingRowFragment, type LeavingSettlement, SettleLeavingDocument } from '../../gql';
import { PointsWithMoney } from '../PointsWithMoney';
import styles from './manage.module.css';

const WAYS = ['PAID', 'HANDED', 'LAPSED'] as const;

/** How the points of who left are settled; it can't be undone, so it says what follows. */
export function SettleDialog({ about, onClose }: { about: LeavingRowFragment; onClose: () => void }) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const client = useApolloClient();
  const [as, setAs] = useState<LeavingSettlement>('PAID');
  const [note, setNote] = useState('');
  const [fault, setFault] = useState('');
  const [settle, { loading }] = useMutation(SettleLeavingDocument);
  const name = format.name(about.employee);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    if (as === 'HANDED' && !note.trim()) return setFault(t('points.leaving.note_missing'));
    try {
      await settle({ variables: { input: { id: about.id, as, note: as === 'HANDED' ? note : null } } });
      showToast({ text: t('points.leaving.done', { name }) });
      void client.refetchQueries({ include: ['Leavings'] });
      onClose();
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <Dialog opened onClose={onClose} title={t('points.leaving.dialog', { name })}>
      <form onSubmit={(event) => void submit(event)} noValidate className={styles.form}>
        <p>
          <PointsWithMoney points={about.points} strong />
        </p>
        <Segmented
          label={t('points.leaving.how')}
          showLabel
          value={as}
          onChange={(value) => {
            setAs(value);
            setFault('');
          }}
          options={WAYS.map((value) => ({ value, label: t(`points.leaving.way.${value}`) }))}
        />
        <p className={styles.hint}>{t(`points.leaving.follows.${as as (typeof WAYS)[number]}`)}</p>
        {as === 'HANDED' && (
          <TextInput
            label={t('points.leaving.note')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            maxLength={300}
          />
        )}
        {fault && <p role="alert">{fault}</p>}
        <div className={styles.buttons}>
          <Button type="submit" loading={loading}>
            {t(`points.leaving.submit.${as as (typeof WAYS)[number]}`)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
