import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { WHY_MAX, WHY_MIN } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { ConfirmDialog, showToast } from '@zasluga/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { failureOf, useFailureText } from '../../frame';
import {
  type AwardRoundHeadFragment,
  LinkDecisionOutcomeDocument,
  type NominationFormQuery,
  type OwnNominationFragment,
  SubmitNominationDocument,
  WithdrawNominationDocument,
} from '../../gql';
import { PeoplePicker } from '../../recognition/composer/PeoplePicker';
import styles from './awards.module.css';
import { Criteria } from './Criteria';
import { type Begun, inputOf, type NominationDraft, nomineeOf } from './nomination-draft';
import { OfferedStories } from './OfferedStories';
import { useNomination } from './use-nomination';
import { Why } from './Why';

interface Props {
  id: string;
  round: AwardRoundHeadFragment;
  present: OwnNominationFragment | null;
  suggested: NominationFormQuery['peopleToThank'];
  begun?: Begun;
}
interface Fault {
  field: string;
  text: string;
}

export function NominationForm({ id, round, present, suggested, begun }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const navigate = useNavigate();
  const { draft, set, saving, submitted, finish } = useNomination(id, round.id, present, begun);
  const [link] = useMutation(LinkDecisionOutcomeDocument);
  const [fault, setFault] = useState<Fault | null>(null);
  const [submit, { loading }] = useMutation(SubmitNominationDocument);
  const check = useChecks(round.award.team);
  useAddressOf(id, saving === 'saved');

  async function handIn(event: FormEvent) {
    event.preventDefault();
    const found = check(draft);
    setFault(found);
    if (found || loading) return;
    try {
      await submit({ variables: { input: inputOf(draft, id, round.id) } });
      finish();
      if (begun?.decisionId) void link(linked(begun.decisionId, id)).catch(() => undefined);
      showToast({ text: t(submitted ? 'awards.changed' : 'awards.handed_in') });
      void navigate('/awards');
    } catch (error) {
      setFault({ field: failureOf(error).field ?? '', text: tell(error) });
    }
  }

  const faultOf = (...fields: string[]) => (fault && fields.includes(fault.field) ? fault.text : undefined);
  const known = ['input.employeeId', 'input.memberIds', 'input.teamName', 'input.why', 'input.storyIds'];
  return (
    <form className={styles.form} onSubmit={(event) => void handIn(event)} noValidate>
      <Criteria criteria={round.award.criteria} />
      <div className={styles.step}>
        <PeoplePicker
          label={t(round.award.team ? 'awards.whom_team' : 'awards.whom')}
          people={draft.people}
          units={draft.units}
          suggested={suggested}
          onChange={({ receivers = draft.people, units = draft.units }) =>
            set({ people: receivers, units, storyIds: [] })
          }
          error={faultOf('input.employeeId', 'input.memberIds')}
        />
        {nomineeOf(draft) === 'several' && (
          <TextInput
            label={t('awards.team_name')}
            description={t('awards.team_name_hint')}
            value={draft.teamName}
            onChange={(event) => set({ teamName: event.currentTarget.value })}
            maxLength={120}
            error={faultOf('input.teamName')}
          />
        )}
      </div>
      <OfferedStories roundId={round.id} draft={draft} set={set} error={faultOf('input.storyIds')} />
      <Why why={draft.why} onChange={(why) => set({ why })} error={faultOf('input.why')} />
      <Checkbox
        checked={draft.sharesWords}
        onChange={(event) => set({ sharesWords: event.currentTarget.checked })}
        label={t('awards.shares')}
        description={t('awards.shares_hint')}
      />
      {fault && !known.includes(fault.field) && (
        <p className={styles.fault} role="alert">
          {fault.text}
        </p>
      )}
      <div className={styles.foot}>
        <Button type="submit" loading={loading}>
          {t(submitted ? 'awards.hand_in_again' : 'awards.hand_in')}
        </Button>
        {present && present.state !== 'WITHDRAWN' && <Withdraw id={id} submitted={submitted} />}
        {!submitted && (
          <span className={styles.quiet} role="status">
            {saving !== 'idle' && t(`awards.saving.${saving}`)}
          </span>
        )}
      </div>
    </form>
  );
}

const linked = (decisionId: string, subjectId: string) => ({
  variables: { input: { decisionId, kind: 'NOMINATION' as const, subjectId } },
});

/** Once there is a draft on the server, the address leads back to it. */
function useAddressOf(id: string, saved: boolean) {
  const [params, setParams] = useSearchParams();
  const known = params.get('id') === id;
  const set = useRef(setParams);
  set.current = setParams;
  useEffect(() => {
    if (saved && !known) set.current({ id }, { replace: true });
  }, [id, saved, known]);
}

/** What can be said without asking the server. */
function useChecks(teams: boolean) {
  const { t } = useLocale();
  return (draft: NominationDraft): Fault | null => {
    const kind = nomineeOf(draft);
    if (kind === 'nobody') return { field: 'input.employeeId', text: t('awards.who_needed') };
    if (kind === 'mixed') return { field: 'input.employeeId', text: t('awards.one_nominee') };
    if (kind !== 'person' && !teams) return { field: 'input.employeeId', text: t('awards.only_person') };
    if (kind === 'several' && !draft.teamName.trim())
      return { field: 'input.teamName', text: t('awards.team_name_needed') };
    const letters = [...draft.why.trim()].length;
    if (letters < WHY_MIN) return { field: 'input.why', text: t('awards.why.short', { count: WHY_MIN - letters }) };
    if (letters > WHY_MAX) return { field: 'input.why', text: t('awards.why.long', { count: letters - WHY_MAX }) };
    return null;
  };
}

function Withdraw({ id, submitted }: { id: string; submitted: boolean }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const [withdraw] = useMutation(WithdrawNominationDocument);
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t(submitted ? 'awards.withdraw' : 'awards.discard')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t(submitted ? 'awards.withdraw' : 'awards.discard')}
        confirmLabel={t(submitted ? 'awards.withdraw' : 'awards.discard')}
        onConfirm={() =>
          withdraw({ variables: { id } }).then(
            () => void navigate('/awards'),
            (error: unknown) => showToast({ text: tell(error), tone: 'error' }),
          )
        }
      >
        {t('awards.withdraw_text')}
      </ConfirmDialog>
    </>
  );
}
