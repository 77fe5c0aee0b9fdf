import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { MILESTONE_WORDS_MAX, type MilestoneKind, milestonePlaceholders, milestoneWordsFault } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { FormDialog, showToast } from '@zasluga/ui';
import { useRef, useState } from 'react';
import { useComplain, useSending } from '../../frame';
import { type MilestoneRuleOfPageFragment, MilestonesPageDocument, WordMilestoneDocument } from '../../gql';
import styles from './milestones.module.css';
import { kindOf, tried, type Words } from './words';

const FIELD = { ru: 'textRu', en: 'textEn' } as const;
type Draft = Record<(typeof FIELD)[keyof typeof FIELD], string>;
const draftOf = (words: readonly Words[], textOf: (one: Words) => string): Draft =>
  words.reduce((draft, one) => ({ ...draft, [FIELD[one.locale]]: textOf(one) }), { textRu: '', textEn: '' });

/** The words of one kind of day in both languages, each beside how it will be read. */
export function WordsDialog({ rule, onClose }: { rule: MilestoneRuleOfPageFragment; onClose: () => void }) {
  const { t } = useLocale();
  const kind = kindOf(rule);
  const [draft, setDraft] = useState(() => draftOf(rule.words, ({ own, usual }) => own ?? usual));
  const save = useWording(rule);
  const { busy, fault, setFault, faultOf, send } = useSending(onClose);

  function submit() {
    for (const { locale } of rule.words) {
      const found = milestoneWordsFault(kind, draft[FIELD[locale]]);
      if (found) return setFault({ field: FIELD[locale], text: t(found.code, found.params) });
    }
    void send(() => save(draft));
  }

  return (
    <FormDialog
      title={t('milestones.words.edit_of', { kind: t(`milestones.kind.${rule.kind}`) })}
      submitLabel={t('milestones.words.save')}
      size="lg"
      busy={busy}
      fault={fault && !Object.values(FIELD).some((field) => field === fault.field) ? fault.text : undefined}
      onClose={onClose}
      onSubmit={submit}
    >
      <p className={styles.none}>{t('milestones.words.lead')}</p>
      {rule.words.map((words) => (
        <WordsField
          key={words.locale}
          kind={kind}
          words={words}
          value={draft[FIELD[words.locale]]}
          onChange={(text) => setDraft({ ...draft, [FIELD[words.locale]]: text })}
          error={faultOf(FIELD[words.locale])}
        />
      ))}
    </FormDialog>
  );
}

interface FieldProps {
  kind: MilestoneKind;
  words: Words;
  value: string;
  onChange: (text: string) => void;
  error?: string;
}

function WordsField({ kind, words, value, onChange, error }: FieldProps) {
  const { t } = useLocale();
  const area = useRef<HTMLTextAreaElement>(null);
  const text = value.trim() || words.usual;
  const language = t(`milestones.words.in_${words.locale}`);

  /** Where the cursor stands, which then stands behind it. */
  function insert(placeholder: string) {
    const { selectionStart = value.length, selectionEnd = value.length } = area.current ?? {};
    onChange(`${value.slice(0, selectionStart)}${placeholder}${value.slice(selectionEnd)}`);
    const behind = selectionStart + placeholder.length;
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(behind, behind);
    });
  }

  return (
    <div className={styles.wording}>
      <Textarea
        ref={area}
        label={language}
        lang={words.locale}
        autosize
        minRows={2}
        maxLength={MILESTONE_WORDS_MAX}
        placeholder={words.usual}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
      />
      <div>
        {milestonePlaceholders(kind).map((one) => (
          <Button key={one} variant="default" size="compact-md" onClick={() => insert(`{${one}}`)}>
            {t(`milestones.words.insert_${one}`)}
            <span className="visually-hidden">: {language}</span>
          </Button>
        ))}
        {value.trim() !== words.usual && (
          <Button variant="default" size="compact-md" onClick={() => onChange(words.usual)}>
            {t('milestones.words.usual')}
            <span className="visually-hidden">: {language}</span>
          </Button>
        )}
      </div>
      {!milestoneWordsFault(kind, text) && (
        <p className={styles.preview}>
          <span>{t('milestones.words.preview')}</span>
          <q lang={words.locale}>{tried(text, words)}</q>
        </p>
      )}
    </div>
  );
}

/** Saves, and offers the way back to what it was. */
function useWording({ kind, words }: MilestoneRuleOfPageFragment) {
  const { t } = useLocale();
  const complain = useComplain();
  const [word] = useMutation(WordMilestoneDocument, { refetchQueries: [MilestonesPageDocument] });
  const before = draftOf(words, ({ own }) => own ?? '');
  const undo = () =>
    void word({ variables: { input: { kind, ...before } } })
      .then(() => showToast({ text: t('milestones.words.undone') }))
      .catch(complain);
  return async (draft: Draft) => {
    await word({ variables: { input: { kind, ...draft } } });
    showToast({ text: t('milestones.words.saved'), action: { label: t('milestones.words.undo'), run: undo } });
  };
}
