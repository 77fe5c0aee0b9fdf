import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Avatar, ConfirmDialog, showToast } from '@zasluga/ui';
import { useState } from 'react';
import { newRequestKey, useComplain } from '../../frame';
import {
  EditProcedureCommentDocument,
  type ProcedureRemarkFragment,
  RemoveProcedureCommentDocument,
  SayOfProcedureDocument,
} from '../../gql';
import { useViewer } from '../../identity';
import { RemarkField } from './RemarkField';
import styles from './register.module.css';

interface Props {
  remark: ProcedureRemarkFragment;
  procedureId: string;
  onRemoved: () => void;
  /** It was said again: as the last one. */
  onSaid: () => Promise<void>;
}

/** One's own is taken away at once and can be said again; somebody else's is gone for good, and so is asked about. */
export function Remark({ remark, procedureId, onRemoved, onSaid }: Props) {
  const { t, format } = useLocale();
  const complain = useComplain();
  const own = useViewer().employee.id === remark.author.id;
  // whoever comes back from the field stands where they left
  const [state, setState] = useState<'shown' | 'edited' | 'again' | 'asked'>('shown');
  const [edit] = useMutation(EditProcedureCommentDocument);
  const [remove, removing] = useMutation(RemoveProcedureCommentDocument, {
    update: (cache) => void cache.evict({ id: cache.identify(remark) }),
  });
  const [say] = useMutation(SayOfProcedureDocument);
  const name = format.name(remark.author);
  const sayAgain = () => {
    const input = { requestKey: newRequestKey(), procedureId, text: remark.text };
    say({ variables: { input } }).then(onSaid).catch(complain);
  };
  const takeAway = () =>
    remove({ variables: { id: remark.id } }).then(() => {
      showToast({
        text: t('register.talk.removed'),
        ...(own && { action: { label: t('register.undo'), run: sayAgain } }),
      });
      onRemoved();
    }, complain);
  return (
    <li className={styles.remark}>
      <Avatar person={remark.author} size={28} />
      <div className={styles.said}>
        <p className={styles.hint}>
          <strong>{name}</strong> {format.relative(remark.createdAt)}
          {remark.editedAt && ` · ${t('register.talk.edited')}`}
        </p>
        {state === 'edited' ? (
          <RemarkField
            label={t('register.talk.change')}
            send={t('register.save')}
            text={remark.text}
            onCancel={() => setState('again')}
            onSend={async (text) => {
              await edit({ variables: { input: { id: remark.id, text } } });
              setState('again');
            }}
          />
        ) : (
          <p className={styles.words}>{remark.text}</p>
        )}
        {state !== 'edited' && remark.viewerCanRemove && (
          <div className={styles.formButtons}>
            {remark.viewerCanEdit && (
              <Button size="xs" variant="subtle" autoFocus={state === 'again'} onClick={() => setState('edited')}>
                {t('register.talk.change')}
              </Button>
            )}
            <Button
              size="xs"
              variant="subtle"
              loading={removing.loading}
              onClick={() => (own ? void takeAway() : setState('asked'))}
            >
              {t('register.talk.remove')}
            </Button>
          </div>
        )}
      </div>
      <ConfirmDialog
        opened={state === 'asked'}
        onClose={() => setState('shown')}
        title={t('register.talk.remove_whose', { name })}
        confirmLabel={t('register.talk.remove')}
        onConfirm={takeAway}
      >
        {t('register.talk.remove_means')}
      </ConfirmDialog>
    </li>
  );
}
