import { useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Segmented } from '@zasluga/ui';
import { type FormEvent, useRef, useState } from 'react';
import { type DecisionKind, RecoveryMenuDocument } from '../../gql';
import { useViewer } from '../../identity';
import { Choices } from '../Choices';
import { useLastKnown } from '../offline/use-last-known';
import { useWaitingEntries } from '../offline/use-waiting';
import { tilesOf } from './draft';
import type { Known } from './questions';
import styles from './sheet.module.css';
import { useDraft } from './use-draft';

export interface Saved {
  readonly key: string;
  readonly kind: DecisionKind;
  readonly did: string;
  readonly known: Known;
}

interface Props {
  given?: string;
  onSaved: (saved: Saved) => void;
}

const KINDS = ['DONE', 'NOT_DARED', 'REFUSED'] as const;

/** What was done, not dared or refused; and Save. */
export function FirstStep({ given, onSaved }: Props) {
  const { t, inLocale } = useLocale();
  const { employee } = useViewer();
  const entries = useWaitingEntries();
  const menu = useLastKnown('menu', useQuery(RecoveryMenuDocument).data)?.recoveryMenu.items ?? [];
  const { draft, change, clear } = useDraft(given);
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const tiles = tilesOf(
    menu,
    (item) => inLocale(item, 'name'),
    (deed) => t(`empowerment.deed.${deed}`),
    t('empowerment.deed.OTHER'),
  );
  const chosen = tiles.find(({ value }) => value === draft.tile);

  function submit(event: FormEvent) {
    event.preventDefault();
    const did = chosen?.value === 'own' ? draft.words.trim() : chosen?.label;
    if (!chosen || !did) {
      setMissing(true);
      setTimeout(() =>
        form.current?.querySelector<HTMLElement>('input[aria-invalid=true], fieldset[data-error] input')?.focus(),
      );
      return;
    }
    entries.add({
      requestKey: draft.requestKey,
      authorId: employee.id,
      kind: draft.kind,
      did,
      deed: chosen.deed,
      menuItemId: chosen.menuItemId,
      decidedAt: new Date().toISOString(),
    });
    void entries.flush();
    clear();
    const item = menu.find(({ id }) => id === chosen.menuItemId);
    const cost = draft.kind === 'DONE' && item ? { costMinor: item.costMinor } : {};
    onSaved({ key: draft.requestKey, kind: draft.kind, did, known: { ...cost, hasPhoto: false } });
  }

  return (
    <form ref={form} className={styles.sheet} onSubmit={submit} noValidate>
      <p className={styles.promise}>
        {t(draft.kind === 'DONE' ? 'empowerment.promise' : 'empowerment.promise_hidden')}
      </p>
      <Segmented
        label={t('empowerment.kind')}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        options={KINDS.map((kind) => ({ value: kind, label: t(`empowerment.kind.${kind}`) }))}
      />
      <Choices
        label={t(`empowerment.did.${draft.kind}`)}
        options={tiles}
        value={draft.tile}
        onChange={(tile) => {
          setMissing(false);
          change({ tile });
        }}
        error={missing && !chosen ? t(`empowerment.missing.${draft.kind}`) : undefined}
      />
      {chosen?.value === 'own' && (
        <TextInput
          label={t('empowerment.own_deed')}
          maxLength={200}
          autoFocus
          value={draft.words}
          onChange={(event) => change({ words: event.currentTarget.value })}
          error={missing && !draft.words.trim() && t('empowerment.missing.words_did')}
        />
      )}
      <div className={styles.send}>
        <Button type="submit" size="md" fullWidth>
          {t('empowerment.record')}
        </Button>
      </div>
    </form>
  );
}
