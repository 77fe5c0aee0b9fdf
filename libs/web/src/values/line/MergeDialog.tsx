import { useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { sentenceSimilarity } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Dialog, showToast, Skeleton } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { LineCountsDocument, LineDocument, MergeBehaviourDocument, RetireBehaviourDocument } from '../../gql';
import { useRefusal } from '../curate/use-refusal';
import type { Act } from './act';
import styles from './LinePage.module.css';

interface Props {
  act: Act;
  onClose: () => void;
  onMerged: () => void;
}

/** Which of the adopted sentences of the same side stays; those that sound alike stand first. */
export default function MergeDialog({ act, onClose, onMerged }: Props) {
  const { t, inLocale } = useLocale();
  const { data } = useQuery(LineDocument, { variables: { state: 'ADOPTED' }, fetchPolicy: 'cache-and-network' });
  const [chosen, setChosen] = useState('');
  const [merge, { loading }] = useMutation(MergeBehaviourDocument, { refetchQueries: [LineCountsDocument] });
  const [restore] = useMutation(RetireBehaviourDocument, { refetchQueries: [LineCountsDocument] });
  const { textFor, refused, clear } = useRefusal();
  const text = inLocale(act, 'text');
  const others = (data?.line ?? [])
    .filter((one) => one.side === act.side && one.id !== act.id)
    .map((one) => ({ id: one.id, text: inLocale(one, 'text') }))
    .sort((a, b) => sentenceSimilarity(b.text, text) - sentenceSimilarity(a.text, text));
  const intoId = chosen || (others[0]?.id ?? '');

  async function undo() {
    await restore({ variables: { input: { id: act.id, retired: false } } }).catch(refused);
    onMerged();
  }
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (loading || !intoId) return;
    clear();
    try {
      await merge({ variables: { input: { id: act.id, intoId } } });
      showToast({ text: t('line.tools.merged'), action: { label: t('values.restore'), run: () => void undo() } });
      onMerged();
      onClose();
    } catch (error) {
      refused(error);
    }
  }

  const fault = textFor('', 'id', 'intoId');
  return (
    <Dialog opened onClose={onClose} size="lg" title={t('line.tools.merge')}>
      {!data ? (
        <Skeleton lines={3} />
      ) : others.length === 0 ? (
        <p>{t('line.tools.merge_none')}</p>
      ) : (
        <form className={styles.form} onSubmit={(event) => void submit(event)}>
          <p>«{text}»</p>
          <NativeSelect
            label={t('line.tools.merge_into')}
            value={intoId}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={others.map((one) => ({ value: one.id, label: one.text }))}
            error={fault}
          />
          <p className={styles.hint}>{t('line.tools.merge_means')}</p>
          <div className={styles.formButtons}>
            <Button type="submit" loading={loading}>
              {t('line.tools.merge')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
