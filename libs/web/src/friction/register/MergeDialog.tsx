import { useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useLocale } from '@zasluga/locale';
import { FormDialog } from '@zasluga/ui';
import { useState } from 'react';
import { useSending } from '../../frame';
import { RegisterDocument, SimilarProceduresDocument } from '../../gql';
import type { Sheet } from './procedure';
import styles from './register.module.css';
import { useChange } from './use-change';

interface Props {
  procedure: Sheet;
  onClose: () => void;
  onMerged: (intoId: string) => void;
}

interface Offered {
  id: string;
  name: string;
}

const MOST_OFFERED = 100;
const PAUSE_MS = 300;

/** Those whose names resemble first, then those that hurt most; or those in which the words stand. */
function useOffered({ id: exceptId, name, colour }: Sheet, words: string) {
  const alike = useQuery(SimilarProceduresDocument, { variables: { name, exceptId } }).data?.similarProcedures ?? [];
  const { data, previousData, loading } = useQuery(RegisterDocument, {
    variables: { filter: { colour, search: words || null }, order: 'HURT', first: MOST_OFFERED },
  });
  const page = (data ?? previousData)?.procedureRegister;
  const near: Offered[] = words ? [] : alike.filter((one) => one.colour === colour); // one of the law and another can't be the same
  const far: Offered[] = (page?.nodes ?? []).filter(
    (one) => one.id !== exceptId && !near.some(({ id }) => id === one.id),
  );
  return { near, far, more: page?.pageInfo.hasNextPage ?? false, loading };
}

/** Which one stays. */
export default function MergeDialog({ procedure, onClose, onMerged }: Props) {
  const { t } = useLocale();
  const { merge } = useChange();
  const [chosen, setChosen] = useState('');
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), PAUSE_MS);
  const { near, far, more, loading } = useOffered(procedure, asked);
  // what is no longer offered isn't chosen either
  const stays = [...near, ...far].some(({ id }) => id === chosen);
  const intoId = stays ? chosen : (near[0]?.id ?? '');
  const { busy, fault, send } = useSending(() => {
    onClose();
    onMerged(intoId);
  });
  const items = (offered: readonly Offered[]) => offered.map(({ id, name }) => ({ value: id, label: name }));
  const found = asked && !loading ? t('register.merge.found', { count: far.length }) : '';
  return (
    <FormDialog
      size="lg"
      title={t('register.merge')}
      submitLabel={t('register.merge.send')}
      busy={busy}
      ready={intoId !== ''}
      fault={fault?.text}
      onSubmit={() => void send(() => merge(procedure.id, intoId))}
      onClose={onClose}
    >
      <p className={styles.about}>{procedure.name}</p>
      <TextInput
        label={t('register.merge.search')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()} // finds, and doesn't merge yet
      />
      <NativeSelect
        label={t('register.merge.into')}
        value={intoId}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          ...(near.length ? [] : [{ value: '', label: t('register.merge.choose') }]),
          ...(near.length ? [{ group: t('register.merge.alike'), items: items(near) }] : []),
          ...(far.length
            ? [{ group: t(asked ? 'register.merge.with_words' : 'register.merge.others'), items: items(far) }]
            : []),
        ]}
      />
      <div className={styles.hint}>
        <p role="status">{more ? t('register.merge.first', { count: MOST_OFFERED }) : found}</p>
        <p>{t('register.merge.means')}</p>
      </div>
    </FormDialog>
  );
}
