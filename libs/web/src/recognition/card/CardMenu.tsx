import { useMutation } from '@apollo/client/react';
import { Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconBulb,
  IconDots,
  IconEyeOff,
  IconFlag,
  IconLink,
  IconPencil,
  IconPinned,
} from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { ConfirmDialog, showToast } from '@zasluga/ui';
import { lazy, Suspense, useState } from 'react';
import { useFailureText } from '../../frame';
import { MarkDepthExampleDocument, type RecognitionCardFragment, TakeBackDocument } from '../../gql';
import { useReviewDeeds } from '../reports/deeds';
import styles from './RecognitionCard.module.css';

const EditDialog = lazy(() => import('../edit/EditDialog'));
const PinDialog = lazy(() => import('../pins/PinDialog'));
const ReportDialog = lazy(() => import('../reports/ReportDialog'));
const HideDialog = lazy(() => import('./HideDialog').then(({ HideDialog: dialog }) => ({ default: dialog })));

const ICON = { size: 20, stroke: 1.75 };

/** What may be done with a recognition besides answering it; the server says what. */
export function CardMenu({ recognition }: { recognition: RecognitionCardFragment }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [asked, setAsked] = useState<'edit' | 'pin' | 'report' | 'takeBack' | 'hide' | null>(null);
  const [takeBack] = useMutation(TakeBackDocument);
  const [mark] = useMutation(MarkDepthExampleDocument);
  const { hidden } = useReviewDeeds();
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
      <Menu position="bottom-end" withinPortal={false}>
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
          {viewerCan.pin && (
            <Menu.Item leftSection={<IconPinned {...ICON} />} onClick={() => setAsked('pin')}>
              {t('recognition.menu.pin')}
            </Menu.Item>
          )}
          {viewerCan.report && (
            <Menu.Item leftSection={<IconFlag {...ICON} />} onClick={() => setAsked('report')}>
              {t('recognition.menu.report')}
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
      <Suspense fallback={null}>
        {asked === 'edit' && <EditDialog id={id} onClose={() => setAsked(null)} />}
        {asked === 'pin' && <PinDialog id={id} onClose={() => setAsked(null)} />}
        {asked === 'report' && <ReportDialog id={id} onClose={() => setAsked(null)} />}
        {asked === 'hide' && <HideDialog id={id} onClose={() => setAsked(null)} onHidden={() => void hidden(id)} />}
      </Suspense>
    </>
  );
}
