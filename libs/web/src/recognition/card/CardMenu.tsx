import { useMutation } from '@apollo/client/react';
import { Menu, Modal, Textarea, Button } from '@mantine/core';
import { IconArrowBackUp, IconBulb, IconDots, IconEyeOff, IconLink, IconPencil } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { ConfirmDialog, showToast } from '@zasluga/ui';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { useFailureText } from '../../frame';
import { HideDocument, MarkDepthExampleDocument, type RecognitionCardFragment, TakeBackDocument } from '../../gql';
import styles from './RecognitionCard.module.css';

const EditDialog = lazy(() => import('../edit/EditDialog'));

const ICON = { size: 20, stroke: 1.75 };

/** What may be done with a recognition besides answering it; the server says what. */
export function CardMenu({ recognition }: { recognition: RecognitionCardFragment }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [asked, setAsked] = useState<'edit' | 'takeBack' | 'hide' | null>(null);
  const [takeBack] = useMutation(TakeBackDocument);
  const [mark] = useMutation(MarkDepthExampleDocument);
  const { viewerCan, id, depth, depthExample } = recognition;

  async function copyLink() {
    await navigator.clipboard.writeText(new URL(`/recognitions/${id}`, location.href).href);
    showToast({ text: t('recognition.menu.copied') });
  }

  /** It then stands in everybody's composer beside the name of its depth. */
  async function exemplify() {
    try {
      await mark({ variables: { id, on: !depthExample } });
      showToast({ text: t(depthExample ? 'recognition.menu.example_gone' : 'recognition.menu.example_chosen') });
    } catch (error) {
      showToast({ text: tell(error), tone: 'error' });
    }
  }

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className={styles.quiet} aria-label={t('recognition.menu')}>
            <IconDots {...ICON} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconLink {...ICON} />} onClick={() => void copyLink()}>
            {t('recognition.menu.copy')}
          </Menu.Item>
          {viewerCan.edit && (
            <Menu.Item leftSection={<IconPencil {...ICON} />} onClick={() => setAsked('edit')}>
              {t('recognition.menu.edit')}
            </Menu.Item>
          )}
          {viewerCan.takeBack && (
            <Menu.Item leftSection={<IconArrowBackUp {...ICON} />} onClick={() => setAsked('takeBack')}>
              {t('recognition.menu.take_back')}
            </Menu.Item>
          )}
          {viewerCan.exemplify && depth && (
            <Menu.Item leftSection={<IconBulb {...ICON} />} onClick={() => void exemplify()}>
              {t(depthExample ? 'recognition.menu.example_no_more' : 'recognition.menu.example')}
            </Menu.Item>
          )}
          {viewerCan.hide && (
            <Menu.Item leftSection={<IconEyeOff {...ICON} />} onClick={() => setAsked('hide')}>
              {t('recognition.menu.hide')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asked === 'takeBack'}
        onClose={() => setAsked(null)}
        title={t('recognition.take_back.title')}
        confirmLabel={t('recognition.menu.take_back')}
        onConfirm={() =>
          takeBack({ variables: { id } }).catch((error: unknown) => showToast({ text: tell(error), tone: 'error' }))
        }
      >
        {t('recognition.take_back.text')}
      </ConfirmDialog>
      {asked === 'edit' && (
        <Suspense fallback={null}>
          <EditDialog id={id} onClose={() => setAsked(null)} />
        </Suspense>
      )}
      {asked === 'hide' && <HideDialog id={id} onClose={() => setAsked(null)} />}
    </>
  );
}

const REASON_MAX_LETTERS = 500;

function HideDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const [hide, { loading }] = useMutation(HideDocument);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim().length < 3) return setFault(t('recognition.hide.reason_needed'));
    try {
      await hide({ variables: { input: { id, reason } } });
      onClose();
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('recognition.hide.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form className={styles.hideForm} onSubmit={(event) => void submit(event)} noValidate>
        <p>{t('recognition.hide.text')}</p>
        <Textarea
          label={t('recognition.hide.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={REASON_MAX_LETTERS}
          error={fault}
          autosize
          minRows={2}
        />
        <Button type="submit" loading={loading}>
          {t('recognition.menu.hide')}
        </Button>
      </form>
    </Modal>
  );
}
