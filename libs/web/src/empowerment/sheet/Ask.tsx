import { useQuery } from '@apollo/client/react';
import { BARRIERS, DECISION_SECONDS } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { type Barrier, type DecisionKind, DecisionSheetDocument, MyBudgetColourDocument } from '../../gql';
import { Choices } from '../Choices';
import { useLastKnown } from '../offline/use-last-known';
import type { Told } from '../offline/waiting';
import { CostQuestion } from './CostQuestion';
import { LineQuestion } from './LineQuestion';
import { PhotoQuestion } from './PhotoQuestion';
import { ProcedureQuestion } from './ProcedureQuestion';
import type { Known, Question } from './questions';

const ASKED = ['NOBODY', 'COLLEAGUE', 'SUPERIOR'] as const;
const ANSWERS = ['AGREED', 'UNSURE', 'AGAINST'] as const;
const LEFT = ['DELIGHTED', 'CALM', 'UPSET', 'UNKNOWN'] as const;

interface Props {
  question: Question;
  kind: DecisionKind;
  known: Known;
  /** `on`: nothing more is to be said to this question. */
  tell: (told: Told, on: boolean) => void;
  addPhoto: (photo: string) => void;
  removePhoto: () => void;
}

export function Ask(props: Props) {
  const { question, kind, known, tell, addPhoto, removePhoto } = props;
  const { t, inLocale } = useLocale();
  const data = useLastKnown('sheet', useQuery(DecisionSheetDocument).data);
  // asked for before the question of the cost shows it: nothing moves under the finger
  useQuery(MyBudgetColourDocument, { skip: kind !== 'DONE' });
  switch (question) {
    case 'seconds':
      return (
        <Choices
          label={t('empowerment.seconds')}
          options={DECISION_SECONDS.map((step) => ({ value: String(step), label: t(`empowerment.seconds.s${step}`) }))}
          value={known.seconds == null ? null : String(known.seconds)}
          onChange={(seconds, passing) => tell({ seconds: Number(seconds) }, !passing)}
        />
      );
    case 'asked':
      return <AskedQuestion {...props} />;
    case 'left':
      return (
        <Choices
          label={t('empowerment.left')}
          options={LEFT.map((left) => ({ value: left, label: t(`empowerment.left.${left}`) }))}
          value={known.customerLeft ?? null}
          onChange={(customerLeft, passing) => tell({ customerLeft }, !passing)}
        />
      );
    case 'procedure':
      return <ProcedureQuestion procedures={data?.procedures ?? []} kind={kind} known={known} tell={tell} />;
    case 'cost':
      return <CostQuestion known={known} tell={tell} />;
    case 'need':
      return (
        <LineQuestion
          label={t('empowerment.need')}
          placeholder={t('empowerment.need_example')}
          value={known.need ?? ''}
          onSave={(need, on) => tell({ need }, on)}
        />
      );
    case 'touchpoint':
      return (
        <Choices
          label={t('empowerment.touchpoint')}
          options={(data?.touchpoints ?? []).map((one) => ({ value: one.id, label: inLocale(one, 'name') }))}
          value={known.touchpointId ?? null}
          onChange={(touchpointId, passing) => tell({ touchpointId }, !passing)}
        />
      );
    case 'photo':
      return <PhotoQuestion hasPhoto={known.hasPhoto} onChosen={addPhoto} onRemoved={removePhoto} />;
    case 'named':
      return (
        <Choices
          label={t('empowerment.named')}
          hint={t('empowerment.named_hint')}
          options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`empowerment.named.${value}`) }))}
          value={known.named ? 'yes' : 'no'}
          onChange={(value, passing) => tell({ named: value === 'yes' }, !passing)}
        />
      );
    case 'barrier':
      return <BarrierQuestion {...props} />;
    case 'reviewer':
      return (
        <Choices
          label={t('empowerment.reviewer')}
          hint={t('empowerment.reviewer_hint')}
          options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`empowerment.reviewer.${value}`) }))}
          value={known.forReviewer ? 'yes' : 'no'}
          onChange={(value, passing) => tell({ forReviewer: value === 'yes' }, !passing)}
        />
      );
  }
}

function AskedQuestion({ known, tell }: Props) {
  const { t } = useLocale();
  const somebody = known.asked && known.asked !== 'NOBODY';
  return (
    <>
      <Choices
        label={t('empowerment.asked')}
        options={ASKED.map((asked) => ({ value: asked, label: t(`empowerment.asked.${asked}`) }))}
        value={known.asked ?? null}
        onChange={(asked, passing) => tell({ asked, askedAnswer: null }, asked === 'NOBODY' && !passing)}
      />
      {somebody && (
        <Choices
          label={t('empowerment.answer_heard')}
          options={ANSWERS.map((answer) => ({ value: answer, label: t(`empowerment.answer_heard.${answer}`) }))}
          value={known.askedAnswer ?? null}
          onChange={(askedAnswer, passing) => tell({ askedAnswer }, !passing)}
        />
      )}
    </>
  );
}

function BarrierQuestion({ known, tell }: Props) {
  const { t } = useLocale();
  return (
    <>
      <Choices
        label={t('empowerment.barrier')}
        options={BARRIERS.map((one) => {
          const value = one.toUpperCase() as Barrier;
          return { value, label: t(`empowerment.barrier.${value}`) };
        })}
        value={known.barrier ?? null}
        onChange={(barrier) => tell({ barrier }, false)}
      />
      {known.barrier && (
        <LineQuestion
          label={t('empowerment.barrier_words')}
          placeholder={t('empowerment.barrier_example')}
          value={known.barrierWords ?? ''}
          onSave={(barrierWords, on) => tell({ barrierWords }, on)}
        />
      )}
    </>
  );
}
