import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Segmented, showToast } from '@zasluga/ui';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { failureOf, useFailureText } from '../../frame';
import { type Depth, type EditOptionsQuery, EditRecognitionDocument } from '../../gql';
import { Phrases } from '../composer/Phrases';
import { Words } from '../composer/Words';
import { circlesFrom, type Edited, inputOf, isSame, type Wording, withBehaviour, wordingOf } from './changes';
import styles from './edit.module.css';
import { TimeLeft } from './TimeLeft';
import { useLeft } from './use-left';

interface Props {
  edited: Edited;
  options: EditOptionsQuery;
  onChanged: (changed: boolean) => void;
  onDone: () => void;
}

const DEPTHS: readonly Depth[] = ['COURTESY', 'BEYOND', 'SACRIFICE'];
const CLOSED = ['recognition.edit_too_late', 'recognition.edited_elsewhere', 'recognition.not_found'];

const isFirst = ({ behaviours }: Edited, id: string) => behaviours[0]?.id === id;

/** As it was given, to be bettered. When the time is over the text stays, can be copied, and says so. */
export function EditForm({ edited, options, onChanged, onDone }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [wording, setWording] = useState<Wording>(() => wordingOf(edited));
  const [fault, setFault] = useState<{ text: string; field?: string } | null>(null);
  const [refused, setRefused] = useState(false);
  const [save, { loading }] = useMutation(EditRecognitionDocument);
  // what was tapped stands first: few change it
  const [phrases] = useState(() =>
    [...options.behaviours].sort((a, b) => Number(isFirst(edited, b.id)) - Number(isFirst(edited, a.id))),
  );
  const left = useLeft(edited.editableMs);
  const isOver = left === 0 || refused;

  function set(change: Partial<Wording>) {
    const next = { ...wording, ...change };
    setWording(next);
    onChanged(!isSame(next, wordingOf(edited)));
  }

  async function submit() {
    if (loading || isOver) return;
    if (!wording.story.trim() && wording.behaviourIds.length === 0)
      return setFault({ text: t('recognition.give.what_needed'), field: 'story' });
    if (!wording.valueId) return setFault({ text: t('recognition.give.value_needed') });
    if (isSame(wording, wordingOf(edited))) return onDone();
    try {
      await save({ variables: { input: inputOf(edited, wording) } });
      showToast({ text: t('recognition.edit.saved') });
      onDone();
    } catch (error) {
      const { code, field } = failureOf(error);
      setRefused(CLOSED.includes(code));
      setFault({ text: tell(error), ...(field && { field }) });
    }
  }

  const byKeys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void submit();
  };
  const inWords = fault?.field?.includes('story') ? fault.text : undefined;
  return (
    <form
      className={styles.form}
      onSubmit={(event: FormEvent) => (event.preventDefault(), void submit())}
      onKeyDown={byKeys}
      noValidate
    >
      <TimeLeft left={isOver ? 0 : left} text={wording.story} />
      <Words story={wording.story} onChange={(story) => set({ story })} error={inWords} />
      <Phrases
        phrases={phrases}
        chosenId={wording.behaviourIds[0] ?? null}
        onChoose={(phrase) =>
          set({
            behaviourIds: withBehaviour(wording.behaviourIds, phrase?.id ?? null),
            ...(phrase && { valueId: phrase.valueId }),
          })
        }
      />
      <Rest wording={wording} set={set} options={options} edited={edited} />
      {fault && !inWords && (
        <p className={styles.fault} role="alert">
          {fault.text}
        </p>
      )}
      <div className={styles.foot}>
        <Button type="submit" loading={loading} disabled={isOver}>
          {t('recognition.edit.save')}
        </Button>
        <span className={styles.hint}>{t('recognition.edit.stays')}</span>
      </div>
    </form>
  );
}

function Rest({
  wording,
  set,
  options,
  edited,
}: {
  wording: Wording;
  set: (change: Partial<Wording>) => void;
  options: EditOptionsQuery;
  edited: Edited;
}) {
  const { t, inLocale } = useLocale();
  const circles = circlesFrom(edited.visibility);
  return (
    <div className={styles.rest}>
      <NativeSelect
        label={t('recognition.give.value')}
        value={wording.valueId ?? ''}
        onChange={(event) => set({ valueId: event.currentTarget.value || null })}
        data={[
          { value: '', label: t('recognition.give.value_none') },
          ...options.values.map((value) => ({ value: value.id, label: inLocale(value, 'name') })),
        ]}
      />
      <Segmented
        label={t('recognition.give.depth')}
        showLabel
        options={[
          { value: '', label: t('recognition.depth.unsaid') },
          ...DEPTHS.map((depth) => ({ value: depth, label: t(`recognition.depth.${depth}`) })),
        ]}
        value={wording.depth ?? ''}
        onChange={(depth) => set({ depth: depth === '' ? null : depth })}
      />
      {circles.length > 1 && (
        <Segmented
          label={t('recognition.edit.narrower')}
          showLabel
          options={circles.map((circle) => ({ value: circle, label: t(`recognition.visibility.${circle}`) }))}
          value={wording.visibility}
          onChange={(visibility) => set({ visibility })}
        />
      )}
    </div>
  );
}
