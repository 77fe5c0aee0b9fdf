import { type AwardChoice, grouped, nomineeKey, type RoundState } from '@zasluga/domain';
import { clock, type Tx } from '@zasluga/kernel';

/** A round as far as choosing is concerned. */
export interface ChoiceRound {
  id: string;
  awardId: string;
  label: string;
  choice: AwardChoice;
  state: RoundState;
  choiceUntil: Date;
  /** Nothing can be scored or voted any more: its time is over, or it has been decided. */
  isOver: boolean;
  nameRu: string;
  nameEn: string;
}

const ROUND = `select r.id, r.award_id as "awardId", r.label, a.choice, r.state, r.choice_until as "choiceUntil",
    r.state in ('decided', 'announced') or r.choice_until <= $2::timestamptz as "isOver", a.name_ru as "nameRu", a.name_en as "nameEn"
  from award_round r join award a on a.id = r.award_id where r.id = $1`;

/** Undefined: there is none. */
export const choiceRound = async (tx: Tx, roundId: string): Promise<ChoiceRound | undefined> =>
  (await tx.sql<ChoiceRound>('panel.round', ROUND, [roundId, clock.now().toISOString()]))[0];

/** The same, held as it is until the transaction ends: nobody decides the round under a score or a vote. */
export const choiceRoundHeld = async (tx: Tx, roundId: string): Promise<ChoiceRound | undefined> =>
  (await tx.sql<ChoiceRound>('panel.round_held', `${ROUND} for share of r`, [roundId, clock.now().toISOString()]))[0];

/** Somebody, or a team, who may be chosen. Whoever is nominated by several people is one candidate, under the first nomination. */
export interface Candidate {
  id: string;
  nominationIds: string[];
  employeeId: string | null;
  teamUnitId: string | null;
  teamName: string | null;
  nominatorIds: string[];
  /** The nominee, or the team's members. */
  peopleIds: string[];
}

interface Submitted {
  id: string;
  employeeId: string | null;
  teamUnitId: string | null;
  teamName: string | null;
  nominatorId: string;
  shortlisted: boolean;
  memberIds: string[];
}
const SUBMITTED = `select n.id, n.employee_id as "employeeId", n.team_unit_id as "teamUnitId", n.team_name as "teamName",
    n.nominator_id as "nominatorId", n.shortlisted,
    array(select m.employee_id from award_nomination_member m where m.nomination_id = n.id order by m.position) as "memberIds"
  from award_nomination n where n.round_id = $1 and n.state = 'submitted' order by n.submitted_at, n.id limit 500`;

/** In the order of their first nomination. Where there is a shortlist, it is what is chosen from. */
export async function candidatesOf(tx: Tx, roundId: string): Promise<Candidate[]> {
  const submitted = await tx.sql<Submitted>('panel.submitted', SUBMITTED, [roundId]);
  const all = [...grouped(submitted, nomineeKey).values()];
  const shortlist = all.filter((group) => group.some(({ shortlisted }) => shortlisted));
  return (shortlist.length ? shortlist : all).map((group) => {
    const { id, employeeId, teamUnitId, teamName } = group[0]!;
    return {
      id,
      employeeId,
      teamUnitId,
      teamName,
      nominationIds: group.map((one) => one.id),
      nominatorIds: [...new Set(group.map(({ nominatorId }) => nominatorId))],
      peopleIds: employeeId ? [employeeId] : [...new Set(group.flatMap(({ memberIds }) => memberIds))],
    };
  });
}

export interface Criterion {
  id: string;
  nameRu: string;
  nameEn: string;
  valueId: string | null;
}
/** What is asked now; of what is no longer asked, what this round was scored by. */
export const criteriaOf = (tx: Tx, { id, awardId, isOver }: ChoiceRound): Promise<Criterion[]> =>
  tx.sql(
    'panel.criteria',
    `select c.id, c.name_ru as "nameRu", c.name_en as "nameEn", c.value_id as "valueId" from award_criterion c
     where c.award_id = $1 and (c.retired_at is null
       or $3 and exists (select from award_score s where s.round_id = $2 and s.criterion_id = c.id)) order by c.position, c.id`,
    [awardId, id, isOver],
  );
