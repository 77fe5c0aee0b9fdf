import { type ConflictKind, orderFor, type Score, type Viewer } from '@zasluga/domain';
import { clock, type Tx } from '@zasluga/kernel';
import { candidatesOf, type ChoiceRound, type Criterion } from './candidates.queries';
import { type Evidence, evidenceOf } from './evidence.queries';
import { juryWork } from './standings.queries';

/** A round whose jury the person belongs to. */
export type JuryDuty = Pick<ChoiceRound, 'id' | 'label' | 'nameRu' | 'nameEn' | 'choiceUntil' | 'state'>;

const DUTIES = `select r.id, r.label, a.name_ru as "nameRu", a.name_en as "nameEn", r.choice_until as "choiceUntil", r.state
  from award_juror j join award_round r on r.id = j.round_id join award a on a.id = r.award_id
  where j.employee_id = $1 and j.excused_at is null and a.choice = 'panel' and r.state in ('nominating', 'choosing')
    and r.choice_until > $2::timestamptz order by r.choice_until, r.id limit 50`;

/** Rounds that this person is to judge, what ends first on top. */
export const juryDuties = (tx: Tx, viewer: Viewer): Promise<JuryDuty[]> =>
  tx.sql('panel.duties', DUTIES, [viewer.employeeId, clock.now().toISOString()]);

export interface JudgedNomination extends Evidence {
  id: string;
  isTeam: boolean;
  /** Set aside: its words are not shown. */
  conflict: ConflictKind | null;
  scores: { criterionId: string; score: number }[];
}
export interface JuryPage {
  round: ChoiceRound;
  isOpen: boolean;
  criteria: Criterion[];
  nominations: JudgedNomination[];
}

const IS_JUROR = 'select from award_juror where round_id = $1 and employee_id = $2 and excused_at is null';
export const isJuror = async (tx: Tx, roundId: string, employeeId: string): Promise<boolean> =>
  (await tx.sql('panel.mine', IS_JUROR, [roundId, employeeId])).length > 0;

const NOTHING: Evidence = { whys: [], stories: [] };

/** What a juror reads and scores: masked, in an order of the juror's own. */
export async function juryPage(tx: Tx, viewer: Viewer, round: ChoiceRound): Promise<JuryPage> {
  const isOpen = round.state === 'choosing' && !round.isOver;
  const candidates = round.state === 'nominating' ? [] : await candidatesOf(tx, round.id);
  const { criteria, conflicts } = await juryWork(tx, round, candidates);
  const own = conflicts.get(viewer.employeeId) ?? new Map<string, ConflictKind>();
  const evidence = await evidenceOf(
    tx,
    candidates.filter(({ id }) => !own.has(id)),
    { masked: true },
  );
  const scores = await ownScores(tx, round.id, viewer.employeeId);
  const nominations = new Map(
    candidates.map((one) => [
      one.id,
      {
        id: one.id,
        isTeam: one.employeeId === null,
        conflict: own.get(one.id) ?? null,
        scores: scores
          .filter(({ nominationId }) => nominationId === one.id)
          .map(({ criterionId, score }) => ({ criterionId, score })),
        ...(evidence.get(one.id) ?? NOTHING),
      },
    ]),
  );
  const order = orderFor([...nominations.keys()], `${round.id} ${viewer.employeeId}`);
  return { round, isOpen, criteria, nominations: order.map((id) => nominations.get(id)!) };
}

const ownScores = (tx: Tx, roundId: string, jurorId: string): Promise<Score[]> =>
  tx.sql(
    'panel.own_scores',
    `select nomination_id as "nominationId", criterion_id as "criterionId", score::int as score, juror_id as "jurorId"
     from award_score where round_id = $1 and juror_id = $2`,
    [roundId, jurorId],
  );
