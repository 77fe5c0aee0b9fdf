import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, Modal, NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Segmented, showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import {
  CreateBehaviourDocument,
  type Depth,
  EditBehaviourDocument,
  type Side,
  CurateTouchpointsDocument,
} from '../../gql';
import type { CuratedBehaviour, CuratedValue } from './curated';
import styles from './curate.module.css';
import { TextPair } from './TextPair';
import { useRefusal } from './use-refusal';

interface Props {
  act: CuratedBehaviour | null;
  values: readonly CuratedValue[];
  /** Of a new one, where the list is filtered. */
  valueId: string;
  onClose: () => void;
  onChanged: () => void;
}

const DEPTHS = ['COURTESY', 'BEYOND', 'SACRIFICE'] as const satisfies readonly Depth[];

export function BehaviourEditor({ act, values, valueId, onClose, onChanged }: Props) {
  const { t, inLocale } = useLocale();
  const [side, setSide] = useState<Side>(act?.side ?? 'FOR');
  const [words, setWords] = useState({
    valueId: act?.valueId ?? (valueId || (values[0]?.id ?? '')),
    textRu: act?.textRu ?? '',
    textEn: act?.textEn ?? '',
    depth: act?.depth ?? null,
    forCustomers: act?.forCustomers ?? false,
    touchpointIds: act?.touchpoints.map((at) => at.id) ?? [],
  });
  const touchpoints = useQuery(CurateTouchpointsDocument).data?.touchpoints ?? [];
  const [create, creating] = useMutation(CreateBehaviourDocument);
  const [edit, editing] = useMutation(EditBehaviourDocument);
  const { textFor, refused, clear } = useRefusal();
  const busy = creating.loading || editing.loading;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    clear();
    const input = side === 'FOR' ? words : { ...words, depth: null, forCustomers: false };
    try {
      if (act) await edit({ variables: { input: { id: act.id, ...input } } });
      else await create({ variables: { input: { side, ...input } } });
      showToast({ text: t(act ? 'values.saved' : 'values.acts.created') });
      onChanged();
      onClose();
    } catch (error) {
      refused(error);
    }
  }

  const general = textFor('', 'id', 'side', 'depth', 'forCustomers', 'touchpointIds');
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(act ? 'values.acts.edit' : 'values.acts.new')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form className={styles.editor} onSubmit={(event) => void submit(event)} noValidate>
        {general && (
          <p className={styles.fault} role="alert">
            {general}
          </p>
        )}
        {!act && (
          <Segmented
            label={t('values.acts.side')}
            showLabel
            value={side}
            onChange={setSide}
            options={[
              { value: 'FOR', label: `+ ${t('values.for')}` },
              { value: 'AGAINST', label: `− ${t('values.against')}` },
            ]}
          />
        )}
        <TextPair
          autoFocus
          label={t('values.acts.text')}
          ru={words.textRu}
          en={words.textEn}
          onChange={(textRu, textEn) => setWords({ ...words, textRu, textEn })}
          maxLength={140}
          errorRu={textFor('textRu')}
          errorEn={textFor('textEn')}
        />
        <NativeSelect
          label={t('values.filter.value')}
          value={words.valueId}
          onChange={(event) => setWords({ ...words, valueId: event.currentTarget.value })}
          data={values.map((value) => ({ value: value.id, label: inLocale(value, 'name') }))}
          error={textFor('valueId')}
        />
        {side === 'FOR' && (
          <>
            <Segmented
              label={t('values.acts.depth')}
              showLabel
              value={words.depth ?? ''}
              onChange={(depth) => setWords({ ...words, depth: depth || null })}
              options={[
                { value: '', label: t('values.depth.unsaid') },
                ...DEPTHS.map((depth) => ({ value: depth, label: t(`values.depth.${depth}`) })),
              ]}
            />
            <Checkbox
              label={t('values.acts.for_customers')}
              description={t('values.acts.for_customers_hint')}
              checked={words.forCustomers}
              onChange={(event) => setWords({ ...words, forCustomers: event.currentTarget.checked })}
            />
          </>
        )}
        <Checkbox.Group
          label={t('values.acts.touchpoints')}
          description={t('values.acts.touchpoints_hint')}
          value={words.touchpointIds}
          onChange={(touchpointIds) => setWords({ ...words, touchpointIds })}
        >
          <div className={styles.checks}>
            {touchpoints.map((at) => (
              <Checkbox key={at.id} value={at.id} label={inLocale(at, 'name')} />
            ))}
          </div>
        </Checkbox.Group>
        <div className={styles.buttons}>
          <Button type="submit" loading={busy}>
            {t(act ? 'values.save' : 'values.acts.create')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
