import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { PRAISE_WORDS_MAX, readPraiseCode } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { failureOf, useFailureText } from '../../frame';
import { EnteredSlipsDocument, EnterSlipDocument, SlipFormDocument } from '../../gql';
import { usePointName } from '../point-name';
import { useThankedName } from './EnteredSlips';
import { PhraseBoxes } from './PhraseBoxes';
import styles from './slips.module.css';
import { ThankedField } from './ThankedField';
import { isEmpty, type useSlipDraft } from './use-slip-draft';

type Faults = Partial<Record<'code' | 'saidOn' | 'who' | 'all', string>>;

/** What the code on the slip stands for, once it can be one. */
export function useSlipPoint(typed: string) {
  const code = readPraiseCode(typed);
  const { data, error, loading } = useQuery(SlipFormDocument, { variables: { code: code ?? '' }, skip: !code });
  const form = code ? data?.slipForm : undefined;
  return { code, form, loading, error, unknown: !!code && !loading && data?.slipForm === null };
}

/** One slip. From field to field by Tab and Enter; after saving the next one begins at the same place and day. */
export function SlipForm({ slip }: { slip: ReturnType<typeof useSlipDraft> }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const thankedName = useThankedName();
  const { draft, change, place, next } = slip;
  const { form, unknown, error, loading: asking } = useSlipPoint(place.code);
  const [enter, { loading }] = useMutation(EnterSlipDocument, { refetchQueries: [EnteredSlipsDocument] });
  const [faults, setFaults] = useState<Faults>({});
  const [openName, setOpenName] = useState(false);
  const [saved, setSaved] = useState('');
  const code = useRef<HTMLInputElement>(null);
  const who = useRef<HTMLInputElement>(null);
  const boxes = useRef<HTMLFieldSetElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  // where the next key belongs: the code at first, the person once the place is known, of each slip anew
  useEffect(() => (place.code ? who : code).current?.focus(), [draft.requestKey]);
  const saidOn = place.saidOn || form?.today || '';

  const missing = (): Faults => {
    if (!form) return { code: t(unknown ? 'slips.code_unknown' : 'slips.code_needed') };
    if (openName) return { who: t('slips.person_open') };
    return isEmpty(draft) ? { all: t('slips.nothing') } : {};
  };

  async function save(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    const lacking = missing();
    setFaults(lacking);
    setSaved('');
    if (lacking.code) return code.current?.focus();
    if (lacking.who || lacking.all) return who.current?.focus();
    const { requestKey, thanked, ticked } = draft;
    const employeeId = thanked && thanked !== 'team' ? thanked.id : null;
    const kind = employeeId ? 'EMPLOYEE' : thanked ? 'TEAM' : 'UNKNOWN';
    const known = form!.phrases.map(({ id }) => id);
    const behaviourIds = known.filter((id) => ticked.includes(id));
    const input = { requestKey, pointId: form!.point.id, saidOn, who: kind, employeeId, behaviourIds } as const;
    try {
      const { data } = await enter({ variables: { input: { ...input, words: draft.words } } });
      setSaved(t('slips.saved', { who: thankedName(data!.enterSlip) }));
      next();
    } catch (failure) {
      const dayAtFault = failureOf(failure).field === 'input.saidOn';
      setFaults({ [dayAtFault ? 'saidOn' : 'all']: tell(failure) });
    }
  }

  return (
    <Card className={styles.card}>
      <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <PlaceFields
          slip={slip}
          code={code}
          saidOn={saidOn}
          faults={faults}
          loadFault={error && tell(error)}
          onDone={() => who.current?.focus()}
        />
        <ThankedField
          key={draft.requestKey}
          input={who}
          thanked={draft.thanked}
          error={faults.who ?? faults.all ?? ''}
          onChange={(thanked, open) => {
            change({ thanked });
            setOpenName(open);
            setFaults({});
          }}
          onChosen={() => (box.current ?? (form ? null : boxes.current) ?? words.current)?.focus()}
        />
        {(form || asking) && (
          <PhraseBoxes
            key={`${draft.requestKey} boxes`}
            boxes={boxes}
            box={box}
            phrases={form?.phrases}
            ticked={draft.ticked}
            onChange={(ticked) => change({ ticked })}
          />
        )}
        <Textarea
          ref={words}
          label={t('slips.words')}
          description={t('slips.words_hint')}
          value={draft.words}
          maxLength={PRAISE_WORDS_MAX}
          autosize
          minRows={2}
          onChange={(event) => change({ words: event.currentTarget.value })}
          onKeyDown={saveByEnter}
        />
        <div className={styles.foot}>
          <Button type="submit" loading={loading}>
            {t('slips.save')}
          </Button>
          <span className={styles.note}>{t('slips.keys')}</span>
        </div>
        <p role="status" className={styles.saved}>
          {saved}
        </p>
      </form>
    </Card>
  );
}

/** Slips are short: Enter saves, with Shift it is a new line. Not while a word is being composed. */
function saveByEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

interface PlaceProps {
  slip: ReturnType<typeof useSlipDraft>;
  code: React.RefObject<HTMLInputElement | null>;
  saidOn: string;
  faults: Faults;
  loadFault: string | undefined;
  /** Enter: on to the slip itself. */
  onDone: () => void;
}

function PlaceFields({ slip: { place, movePlace }, code, saidOn, faults, loadFault, onDone }: PlaceProps) {
  const { t } = useLocale();
  const nameOf = usePointName();
  const { form, unknown } = useSlipPoint(place.code);
  return (
    <fieldset
      className={styles.place}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (form) onDone();
      }}
    >
      <legend className="visually-hidden">{t('slips.place')}</legend>
      <TextInput
        ref={code}
        label={t('slips.code')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        description={form ? nameOf(form.point) : t('slips.code_needed')}
        value={place.code}
        error={loadFault ?? (unknown ? t('slips.code_unknown') : !form && faults.code)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={12}
        onChange={(event) => movePlace({ code: event.currentTarget.value.toUpperCase() })}
      />
      <TextInput
        type="date"
        label={t('slips.day')}
        value={saidOn}
        max={form?.today}
        error={faults.saidOn}
        onChange={(event) => movePlace({ saidOn: event.currentTarget.value })}
      />
    </fieldset>
  );
}
