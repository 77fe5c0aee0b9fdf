import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { PLACES_MAX, PRICE_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Dialog, showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { failureOf, useFailureText } from '../../../frame';
import {
  type AwardChoice,
  type AwardRhythm,
  CloseAwardDocument,
  CreateAwardDocument,
  EditAwardDocument,
  type ManagedAwardFragment,
} from '../../../gql';
import { type AwardDraft, draftOf } from './award-draft';
import { CriteriaFields } from './CriteriaFields';
import styles from './manage.module.css';

interface Props {
  /** null: a new one */
  award: ManagedAwardFragment | null;
  onClose: () => void;
  onChanged: () => void;
}

/** A programme in both languages. Points are off unless somebody asks for them: the words are the award. */
export function AwardEditor({ award, onClose, onChanged }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [draft, setDraft] = useState(() => draftOf(award));
  const [fault, setFault] = useState('');
  const [create, creating] = useMutation(CreateAwardDocument);
  const [edit, editing] = useMutation(EditAwardDocument);
  const [close] = useMutation(CloseAwardDocument);
  const set = (change: Partial<AwardDraft>) => setDraft((before) => ({ ...before, ...change }));

  async function run(deed: () => Promise<unknown>) {
    setFault('');
    try {
      await deed();
      showToast({ text: t('awards.manage.saved') });
      onChanged();
      onClose();
    } catch (error) {
      setFault(failureOf(error).code === 'input.required' ? t('awards.manage.needed') : tell(error));
    }
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const criteria = draft.criteria
      .filter(({ nameRu, nameEn }) => nameRu.trim() || nameEn.trim())
      .map((one) => ({ ...one, valueId: one.valueId || null }));
    const input = { ...draft, criteria, otherPoints: [...draft.otherPoints] };
    void run(() =>
      award ? edit({ variables: { input: { id: award.id, ...input } } }) : create({ variables: { input } }),
    );
  }

  return (
    <Dialog opened onClose={onClose} size="xl" title={t(award ? 'awards.manage.edit' : 'awards.manage.add')}>
      <form className={styles.editor} onSubmit={submit} noValidate>
        <Texts draft={draft} set={set} />
        <Settings draft={draft} set={set} />
        <CriteriaFields draft={draft} set={set} />
        {fault && (
          <p className={styles.fault} role="alert">
            {fault}
          </p>
        )}
        <div className={styles.submit}>
          <Button type="submit" loading={creating.loading || editing.loading}>
            {t('awards.manage.save')}
          </Button>
          {award && (
            <Button
              variant="default"
              onClick={() => void run(() => close({ variables: { id: award.id, closed: !award.closed } }))}
            >
              {t(award.closed ? 'awards.manage.give_again' : 'awards.manage.give_no_more')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

interface PartProps {
  draft: AwardDraft;
  set: (change: Partial<AwardDraft>) => void;
}

function Texts({ draft, set }: PartProps) {
  const { t } = useLocale();
  return (
    <div className={styles.languages}>
      {(['Ru', 'En'] as const).map((language) => (
        <div key={language} lang={language.toLowerCase()}>
          <TextInput
            label={t(`awards.manage.name${language}`)}
            data-autofocus={language === 'Ru' || undefined}
            value={draft[`name${language}`]}
            onChange={(event) => set({ [`name${language}`]: event.currentTarget.value })}
            maxLength={120}
          />
          <Textarea
            label={t(`awards.manage.description${language}`)}
            value={draft[`description${language}`]}
            onChange={(event) => set({ [`description${language}`]: event.currentTarget.value })}
            maxLength={1000}
            autosize
            minRows={2}
            mt="sm"
          />
        </div>
      ))}
    </div>
  );
}

/** What was entered for a place stays; a new one begins with words only. */
const forPlaces = ({ otherPoints }: AwardDraft, places: number): readonly number[] =>
  Array.from({ length: places - 1 }, (_, i) => otherPoints[i] ?? 0);
const withPoints = (draft: AwardDraft, at: number, points: number): Partial<AwardDraft> =>
  at === 0 ? { points } : { otherPoints: draft.otherPoints.map((before, i) => (i === at - 1 ? points : before)) };

const UNDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
const RHYTHMS = ['MONTH', 'QUARTER', 'SPONTANEOUS'] as const;
const CHOICES = ['PANEL', 'VOTE', 'CURATOR'] as const;

function Settings({ draft, set }: PartProps) {
  const { t } = useLocale();
  return (
    <>
      <div className={styles.numbers}>
        <NativeSelect
          label={t('awards.manage.rhythm')}
          value={draft.rhythm}
          onChange={(event) => set({ rhythm: event.currentTarget.value as AwardRhythm })}
          data={RHYTHMS.map((value) => ({ value, label: t(`awards.rhythm.${value}`) }))}
        />
        <NativeSelect
          label={t('awards.manage.choice')}
          value={draft.choice}
          onChange={(event) => set({ choice: event.currentTarget.value as AwardChoice })}
          data={CHOICES.map((value) => ({ value, label: t(`awards.choice.${value}`) }))}
        />
        <NumberInput
          label={t('awards.manage.choice_days')}
          value={draft.choiceDays}
          onChange={(value) => set({ choiceDays: typeof value === 'number' ? value : 7 })}
          min={1}
          max={60}
          allowDecimal={false}
        />
        <NativeSelect
          label={t('awards.manage.places')}
          description={t('awards.manage.places_hint')}
          inputWrapperOrder={UNDER}
          value={String(1 + draft.otherPoints.length)}
          onChange={(event) => set({ otherPoints: forPlaces(draft, Number(event.currentTarget.value)) })}
          data={Array.from({ length: PLACES_MAX }, (_, i) => ({
            value: String(i + 1),
            label: t('awards.manage.places_count', { count: i + 1 }),
          }))}
        />
        {[draft.points, ...draft.otherPoints].map((points, i, all) => (
          <NumberInput
            key={i}
            label={all.length > 1 ? t('awards.manage.points_place', { place: i + 1 }) : t('awards.manage.points')}
            description={i === 0 && t('awards.manage.points_hint')}
            inputWrapperOrder={UNDER}
            value={points}
            onChange={(value) => set(withPoints(draft, i, typeof value === 'number' ? value : 0))}
            min={0}
            max={PRICE_MAX}
            allowDecimal={false}
          />
        ))}
      </div>
      <Checkbox
        checked={draft.team}
        onChange={(event) => set({ team: event.currentTarget.checked })}
        label={t('awards.manage.team')}
      />
    </>
  );
}
