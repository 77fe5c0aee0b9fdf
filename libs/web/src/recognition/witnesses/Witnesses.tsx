import { useMutation } from '@apollo/client/react';
import { Menu } from '@mantine/core';
import { IconEye, IconUserCheck } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import { type Depth, type RecognitionCardFragment, WitnessDocument } from '../../gql';
import styles from './witnesses.module.css';

const DEPTHS: readonly Depth[] = ['SACRIFICE', 'BEYOND', 'COURTESY'];

/** How many who were there say that it was so, and one's own word about it. Who saw it otherwise is shown to nobody. */
export function Witnesses({ recognition }: { recognition: RecognitionCardFragment }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [say] = useMutation(WitnessDocument);
  const { id, depth, confirmation, viewerCan } = recognition;
  if (!depth || !confirmation || (!viewerCan.witness && confirmation.confirmed === 0)) return null;
  const { confirmed, own } = confirmation;
  const answer = (seen: Depth | null) =>
    void say({ variables: { input: { recognitionId: id, depth: seen } } }).catch((error: unknown) =>
      showToast({ text: tell(error), tone: 'error' }),
    );
  const words = (seen: Depth) =>
    seen === depth
      ? t('recognition.witness.so')
      : t('recognition.witness.rather', { depth: t(`recognition.depth.${seen}`) });
  const ordered = [depth, ...DEPTHS.filter((each) => each !== depth)];
  return (
    <p className={styles.witnesses}>
      {confirmed > 0 && (
        <span className={styles.confirmed}>
          <IconUserCheck size={18} stroke={1.75} aria-hidden />
          {t('recognition.witness.confirmed', { count: confirmed })}
        </span>
      )}
      {viewerCan.witness && (
        <Menu position="bottom-start">
          <Menu.Target>
            <button type="button" className={styles.ask}>
              <IconEye size={18} stroke={1.75} aria-hidden />
              {own ? t('recognition.witness.own', { answer: words(own) }) : t('recognition.witness.ask')}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('recognition.witness.question', { depth: t(`recognition.depth.${depth}`) })}</Menu.Label>
            {ordered.map((seen) => (
              <Menu.Item key={seen} onClick={() => answer(seen)} aria-current={seen === own || undefined}>
                {words(seen)}
              </Menu.Item>
            ))}
            {own && <Menu.Item onClick={() => answer(null)}>{t('recognition.witness.take_back')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
    </p>
  );
}
