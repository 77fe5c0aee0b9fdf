import { useMutation } from '@apollo/client/react';
import { Button, Modal, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../frame';
import { MyDecisionsDocument, SetDecisionLimitDocument } from '../gql';
import { digitsOf } from './CostChoice';
import { costMinorOf } from './draft';
import styles from './empowerment.module.css';

/** The limit that guides everybody in the company; empty: none. */
export function LimitEditor({ limitMinor, currency }: { limitMinor: number | null; currency: string }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const digits = digitsOf(currency);
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState(limitMinor === null ? '' : String(limitMinor / 10 ** digits));
  const [fault, setFault] = useState('');
  const [save, { loading }] = useMutation(SetDecisionLimitDocument, { refetchQueries: [MyDecisionsDocument] });

  async function submit(event: FormEvent) {
    event.preventDefault();
    const wanted = typed.trim() ? costMinorOf(typed, digits) : null;
    if (typed.trim() && wanted === null) return setFault(t('empowerment.missing.cost'));
    try {
      await save({ variables: { limitMinor: wanted } });
      showToast({ text: t('empowerment.limit_saved') });
      setOpened(false);
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <>
      <Button variant="subtle" px="xs" onClick={() => setOpened(true)}>
        {t('empowerment.limit_edit')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('empowerment.limit_title')}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <form className={styles.sheet} onSubmit={(event) => void submit(event)} noValidate>
          <TextInput
            data-autofocus
            label={t('empowerment.amount', { currency })}
            description={t('empowerment.limit_hint')}
            inputMode="decimal"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={fault}
          />
          <Button type="submit" loading={loading}>
            {t('empowerment.limit_save')}
          </Button>
        </form>
      </Modal>
    </>
  );
}
