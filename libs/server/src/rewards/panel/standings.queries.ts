import {
  type Disagreement,
  disagreements,
  type Judgement,
  JURORS_MIN,
  panelAgreement,
  type PanelAgreement,
  type Score,
  standingsOf,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { type Candidate, candidatesOf, type ChoiceRound, choiceRound, criteriaOf } from './candidates.queries';
import { conflictsOf } from './conflicts.queries';

/** How one candidate came out. */
export interface ChoiceStanding {
  /** The first nomination of this nominee; all of them. */
  nominationId: string;
  nominationIds: string[];
  /** 1 is the first; a shared place is shared, the next is passed over. */
  rank: number;
  /** Mean share of the jury that puts it before another, 0 to 1; null for a vote. */
  preferred: number | null;
  /** Jurors who scored it; null for a vote. */
  judgedBy: number | null;
  /** Null for a panel. */
  votes: number | null;
}

/**
 * Whether there is a result: `hidden` while people still choose, `too_few` when too few did, `empty` without a candidate, `none` where one
 * person chooses.
 */
export type ChoiceStatus = 'ok' | 'hidden' | 'too_few' | 'empty' | 'none';

export interface ChoiceResult {
  status: ChoiceStatus;
  /** People who took part, and how many are needed for a result. */
  took: number;
  needed: number;
  /** Empty unless the status is ok. */
  standings: ChoiceStanding[];
  agreement: PanelAgreement | null;
  disagreements: Disagreement[];
}

interface Juror {
  id: string;
  scored: number;
  /** Candidates that nothing keeps this juror from. */
  total: number;
}

const JURORS = `select employee_id as id from award_juror where round_id = $1 and excused_at is null order by invited_at, employee_id limit 100`;
const SCORES = `select nomination_id as "nominationId", criterion_id as "criterionId", juror_id as "jurorId", score::int as score
  from award_score where round_id = $1 order by juror_id, nomination_id, criterion_id`;

/** What the jury has done so far: who has how much left, and what counts of what they scored. */
export async function juryWork(tx: Tx, round: ChoiceRound, candidates: readonly Candidate[]) {
  const criteria = await criteriaOf(tx, round);
  const jurorIds = (await tx.sql<{ id: string }>('panel.jurors', JURORS, [round.id])).map(({ id }) => id);
  const conflicts = await conflictsOf(tx, round.id, candidates, jurorIds);
  const asked = new Set(criteria.map(({ id }) => id));
  const kept = (score: Score) =>
    asked.has(score.criterionId) &&
    jurorIds.includes(score.jurorId) &&
    candidates.some(({ id }) => id === score.nominationId) &&
    // what was scored before people changed places stands; what a juror gave away does not
    conflicts.get(score.jurorId)?.get(score.nominationId) !== 'declared';
  const scores = (await tx.sql<Score>('panel.scores', SCORES, [round.id])).filter(kept);
  const judgements = judgementsOf(scores, criteria.length);
  const jurors: Juror[] = jurorIds.map((id) => {
    const excluded = conflicts.get(id);
    const own = new Set(judgements.filter(({ jurorId }) => jurorId === id).map(({ nominationId }) => nominationId));
    return {
      id,
      scored: own.size,
      total: candidates.filter((one) => own.has(one.id) || !excluded?.has(one.id)).length,
    };
  });
  return { criteria, jurors, scores, judgements, conflicts };
}

/** A nomination counts as judged once every criterion is scored; the mean of the criteria is the judgement. */
function judgementsOf(scores: readonly Score[], criteria: number): Judgement[] {
  const sums = new Map<string, Judgement & { count: number }>();
  for (const { jurorId, nominationId, score } of scores) {
    const key = `${jurorId} ${nominationId}`;
    const before = sums.get(key) ?? { jurorId, nominationId, score: 0, count: 0 };
    sums.set(key, { ...before, score: before.score + score, count: before.count + 1 });
  }
  return [...sums.values()]
    .filter(({ count }) => count === criteria)
    .map(({ jurorId, nominationId, score, count }) => ({ jurorId, nominationId, score: score / count }));
}

const without = (status: ChoiceStatus, took = 0, needed = 0): ChoiceResult => ({
  status,
  took,
  needed,
  standings: [],
  agreement: null,
  disagreements: [],
});

/** The result as far as it may be known: a panel's once all have scored or its time is over, a vote's when its time is over. */
export async function choiceResult(tx: Tx, round: ChoiceRound): Promise<ChoiceResult> {
  if (round.choice === 'curator') return without('none');
  const candidates = await candidatesOf(tx, round.id);
  if (round.state === 'nominating') return without('hidden');
  if (candidates.length === 0) return without('empty');
  return round.choice === 'panel' ? panelResult(tx, round, candidates) : voteResult(tx, round, candidates);
}

async function panelResult(tx: Tx, round: ChoiceRound, candidates: Candidate[]): Promise<ChoiceResult> {
  const { jurors, scores, judgements } = await juryWork(tx, round, candidates);
  const done = jurors.filter(({ scored, total }) => total > 0 && scored === total);
  const allDone = jurors.length > 0 && jurors.every(({ scored, total }) => scored === total);
  if (!round.isOver && !allDone) return without('hidden', done.length, JURORS_MIN);
  const took = jurors.filter(({ scored, total }) => scored > 0 && (scored === total || scored > 1));
  if (took.length < JURORS_MIN) return without('too_few', took.length, JURORS_MIN);
  const found = standingsOf(
    candidates.map(({ id }) => id),
    judgements,
  );
  return {
    status: 'ok',
    took: took.length,
    needed: JURORS_MIN,
    standings: found.map((one) => ({
      ...one,
      nominationIds: nominationsOf(candidates, one.nominationId),
      votes: null,
    })),
    agreement: panelAgreement(scores, judgements, `${tx.companyId} ${round.id}`),
    disagreements: disagreements(scores, judgements),
  };
}

const VOTES = `select nomination_id as id, count(*)::int as votes from award_vote where round_id = $1 group by 1`;
const LEAST = 'select privacy_threshold as needed from company';

async function voteResult(tx: Tx, round: ChoiceRound, candidates: Candidate[]): Promise<ChoiceResult> {
  if (!round.isOver) return without('hidden');
  // a handful of votes says who voted how
  const [least] = await tx.sql<{ needed: number }>('panel.threshold', LEAST);
  const votes = new Map(
    (await tx.sql<{ id: string; votes: number }>('panel.votes', VOTES, [round.id])).map((one) => [one.id, one.votes]),
  );
  const counted = candidates
    .map(({ id }) => ({ id, votes: votes.get(id) ?? 0 }))
    .sort((a, b) => b.votes - a.votes || (a.id < b.id ? -1 : 1));
  const took = counted.reduce((sum, one) => sum + one.votes, 0);
  if (took < least!.needed) return without('too_few', took, least!.needed);
  const standings = counted.map((one) => ({
    nominationId: one.id,
    nominationIds: nominationsOf(candidates, one.id),
    rank: 1 + counted.filter((other) => other.votes > one.votes).length,
    preferred: null,
    judgedBy: null,
    votes: one.votes,
  }));
  return { status: 'ok', took, needed: least!.needed, standings, agreement: null, disagreements: [] };
}

const nominationsOf = (candidates: readonly Candidate[], id: string): string[] =>
  candidates.find((one) => one.id === id)!.nominationIds;

/**
 * How the candidates of a round came out, the first first. Empty while it is hidden or when there is no result: `choiceResult` says why.
 */
export async function standings(tx: Tx, roundId: string): Promise<ChoiceStanding[]> {
  const round = await choiceRound(tx, roundId);
  return round ? (await choiceResult(tx, round)).standings : [];
}
