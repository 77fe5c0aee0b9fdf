import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { isReworded } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Dialog, Segmented, showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import {
  AdoptBehaviourDocument,
  CreateBehaviourDocument,
  type Depth,
  EditBehaviourDocument,
  LineChoicesDocument,
  type LineChoicesQuery,
  LineCountsDocument,
  type Side,
} from '../../gql';
import styles from '../curate/curate.module.css';
import { TextPair } from '../curate/TextPair';
import { useRefusal } from '../curate/use-refusal';
import type { Act } from './act';
import { Similar } from './Similar';

interface Props {
  act: Act | null;
  /** The proposal becomes the company's. */
  adopt?: boolean;
  values: LineChoicesQuery['values'];
  /** Of a new one, where the list is filtered. */
  valueId: string;
  onClose: () => void;
  onChanged: () => void;
}

const DEPTHS = ['COURTESY', 'BEYOND', 'SACRIFICE'] as const satisfies readonly Depth[];

/** The curator's words for a behaviour: a new one, a better one, or a proposal made the company's. */
export default function BehaviourEditor({ act, adopt = false, values, valueId, onClose, onChanged }: Props) {
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
  const touchpoints = useQuery(LineChoicesDocument).data?.touchpoints ?? [];
  const refetchQueries = [LineCountsDocument];
  const [create, creating] = useMutation(CreateBehaviourDocument, { refetchQueries });
  const [change, changing] = useMutation(adopt ? AdoptBehaviourDocument : EditBehaviourDocument, { refetchQueries });
  const { textFor, refused, clear } = useRefusal();
  const reworded = act !== null && isReworded(act, words);
  const busy = creating.loading || changing.loading;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    clear();
    const input = side === 'FOR' ? words : { ...words, depth: null, forCustomers: false };
    try {
      if (act) await change({ variables: { input: { id: act.id, ...input } } });
      else await create({ variables: { input: { side, ...input } } });
      showToast({ text: t(adopt ? 'line.tools.adopted' : act ? 'values.saved' : 'values.acts.created') });
      onChanged();
      onClose();
    } catch (error) {
      refused(error);
    }
  }

  const general = textFor('', 'id', 'side', 'depth', 'forCustomers', 'touchpointIds');
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={t(adopt ? 'line.tools.adopt' : act ? 'values.acts.edit' : 'values.acts.new')}
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
        {!act && <Similar text={words.textRu || words.textEn} />}
        {reworded && (
          <p className={styles.advice} role="note">
            {t('line.tools.reword_warning')}
          </p>
        )}
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
            {t(adopt ? 'line.tools.adopt' : act ? 'values.save' : 'values.acts.create')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
