import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Modal, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { DECISION_SECONDS } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { type FormEvent, useRef, useState } from 'react';
import { failureOf, useFailureText } from '../frame';
import { DecisionSheetDocument, RecordDecisionDocument } from '../gql';
import { useViewer } from '../identity';
import { Choices } from './Choices';
import { CostChoice, digitsOf } from './CostChoice';
import { costMinorOf, DEEDS, type Missing, missingIn } from './draft';
import styles from './empowerment.module.css';
import { ProcedureChoice } from './ProcedureChoice';
import { useDraft } from './use-draft';

const ASKED = ['NOBODY', 'COLLEAGUE', 'SUPERIOR'] as const;
const ANSWERS = ['AGREED', 'UNSURE', 'AGAINST'] as const;
const LEFT = ['DELIGHTED', 'CALM', 'UPSET', 'UNKNOWN'] as const;

interface Props {
  onClose: () => void;
  onRecorded: () => void;
}

/** What was done, what it cost, for what, how fast: taps and one typed line, between two customers. */
export function DecisionSheet({ onClose, onRecorded }: Props) {
  const { t } = useLocale();
  const phone = useMediaQuery('(max-width: 768px)');
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      fullScreen={phone}
      radius={phone ? 0 : undefined}
      title={t('empowerment.sheet.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Sheet onClose={onClose} onRecorded={onRecorded} />
    </Modal>
  );
}

function Sheet({ onClose, onRecorded }: Props) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const { currency } = useViewer().company;
  const digits = digitsOf(currency);
  const { draft, change, clear } = useDraft();
  const { data } = useQuery(DecisionSheetDocument, { fetchPolicy: 'cache-and-network' });
  const [record, { loading }] = useMutation(RecordDecisionDocument);
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  const [fault, setFault] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const lacks = (what: Missing) =>
    missing.includes(what) && missingIn(draft, digits).includes(what) ? t(`empowerment.missing.${what}`) : undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    const lacking = missingIn(draft, digits);
    setMissing(lacking);
    setFault('');
    if (lacking.length) {
      // after the messages have been drawn: the first of them and its field come into sight
      setTimeout(() => form.current?.querySelector<HTMLElement>('[data-error] input, [aria-invalid=true]')?.focus());
      return;
    }
    try {
      const answer = await record({ variables: { input: inputOf() } });
      const over = answer.data?.recordDecision.overLimitMinor ?? 0;
      showToast({
        text: over ? t('empowerment.recorded_over', { over: format.money(over, currency) }) : t('empowerment.recorded'),
        durationMs: 8_000,
      });
      clear();
      onRecorded();
      onClose();
    } catch (error) {
      setFault(failureOf(error).field ? `${tell(error)}` : t('empowerment.not_recorded', { why: tell(error) }));
    }
  }

  const inputOf = () => ({
    requestKey: draft.requestKey,
    did: draft.deed === 'own' ? draft.ownDeed : t(`empowerment.deed.${draft.deed!}`),
    need: draft.need,
    procedureId: draft.procedure === 'none' || draft.procedure === 'new' ? null : draft.procedure,
    procedureName: draft.procedure === 'new' ? draft.newProcedure : null,
    costMinor: costMinorOf(draft.cost, digits)!,
    seconds: Number(draft.seconds),
    asked: draft.asked!,
    askedAnswer: draft.asked === 'NOBODY' ? null : draft.askedAnswer,
    customerLeft: draft.customerLeft,
  });

  return (
    <form ref={form} className={styles.sheet} onSubmit={(event) => void submit(event)} noValidate>
      <p className={styles.promise}>{t('empowerment.promise')}</p>
      <Choices
        label={t('empowerment.did')}
        options={DEEDS.map((deed) => ({ value: deed, label: t(`empowerment.deed.${deed}`) }))}
        value={draft.deed}
        onChange={(deed) => change({ deed })}
        error={lacks('deed')}
      />
      {draft.deed === 'own' && (
        <TextInput
          label={t('empowerment.own_deed')}
          maxLength={200}
          value={draft.ownDeed}
          onChange={(event) => change({ ownDeed: event.currentTarget.value })}
          error={lacks('ownDeed')}
        />
      )}
      <CostChoice
        draft={draft}
        change={change}
        currency={currency}
        limitMinor={data?.decisionGuide.limitMinor ?? null}
        error={lacks('cost')}
      />
      <TextInput
        label={t('empowerment.need')}
        placeholder={t('empowerment.need_example')}
        maxLength={300}
        value={draft.need}
        onChange={(event) => change({ need: event.currentTarget.value })}
        error={lacks('need')}
      />
      <Choices
        label={t('empowerment.seconds')}
        options={DECISION_SECONDS.map((step) => ({ value: String(step), label: t(`empowerment.seconds.s${step}`) }))}
        value={draft.seconds}
        onChange={(seconds) => change({ seconds })}
        error={lacks('seconds')}
      />
      <Choices
        label={t('empowerment.asked')}
        options={ASKED.map((asked) => ({ value: asked, label: t(`empowerment.asked.${asked}`) }))}
        value={draft.asked}
        onChange={(asked) => change({ asked })}
        error={lacks('asked')}
      />
      {draft.asked && draft.asked !== 'NOBODY' && (
        <Choices
          label={t('empowerment.answer_heard')}
          options={ANSWERS.map((answer) => ({ value: answer, label: t(`empowerment.answer_heard.${answer}`) }))}
          value={draft.askedAnswer}
          onChange={(askedAnswer) => change({ askedAnswer })}
        />
      )}
      <ProcedureChoice
        procedures={data?.procedures ?? []}
        draft={draft}
        change={change}
        error={lacks('newProcedure')}
      />
      <Choices
        label={t('empowerment.left')}
        options={LEFT.map((left) => ({ value: left, label: t(`empowerment.left.${left}`) }))}
        value={draft.customerLeft}
        onChange={(customerLeft) => change({ customerLeft })}
      />
      <div className={styles.send}>
        {(fault || missing.some((what) => lacks(what))) && (
          <p className={styles.error} role="alert">
            {fault || t('empowerment.something_missing')}
          </p>
        )}
        <Button type="submit" size="md" loading={loading} fullWidth>
          {t('empowerment.record')}
        </Button>
      </div>
    </form>
  );
}
