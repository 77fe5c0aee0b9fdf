import { grouped } from '../../grouped';
import { kendallTauB, percentileInterval, resample } from '../../statistics';
import { type Alpha, krippendorffAlpha } from '../../values';
import type { Judgement } from './standings';
import { SCORE_MAX, SCORE_MIN } from './standings';

/** One juror's score of one criterion of one nomination. */
export interface Score {
  readonly jurorId: string;
  readonly nominationId: string;
  readonly criterionId: string;
  /** Whole, 1 to 5. */
  readonly score: number;
}

export interface PanelAgreement {
  readonly status: Alpha['status'];
  /** Krippendorff's alpha of the scores, ordinal, −1 to 1; null unless the status is ok. */
  readonly alpha: number | null;
  /** Its central 95 % when nominations are drawn anew; null when there are too few to draw from. */
  readonly low: number | null;
  readonly high: number | null;
  /** Mean Kendall's τ-b between the orders of two jurors, −1 to 1: severity apart, do they put the same first? Null: no pair to compare. */
  readonly sameOrder: number | null;
}

/** Fewer nominations can't be drawn anew in ways that differ enough. */
const NOMINATIONS_FOR_INTERVAL = 5;

/**
 * How far the jury agrees. Alpha asks whether scores mean the same to all (a severe juror lowers it), the mean τ-b asks whether the orders
 * agree, which alone decide the places.
 *
 * Krippendorff 2011; the interval draws nominations with all their criteria anew (Zapf, Castell, Morawietz & Karch 2016, BMC Medical
 * Research Methodology 16:93): jurors are few and are this jury, nominations are the sample.
 *
 * @param seed the same text gives the same interval
 */
export function panelAgreement(
  scores: readonly Score[],
  judgements: readonly Judgement[],
  seed: string,
): PanelAgreement {
  const nominations = countsByNomination(scores);
  const found = krippendorffAlpha(nominations.flat(), 'ordinal');
  const interval =
    found.status === 'ok' && nominations.length >= NOMINATIONS_FOR_INTERVAL ? intervalOf(nominations, seed) : null;
  return {
    ...found,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    sameOrder: meanTau(judgements),
  };
}

/** Per nomination, per criterion: how many jurors gave each score. */
function countsByNomination(scores: readonly Score[]): number[][][] {
  const nominations = new Map<string, Map<string, number[]>>();
  for (const { nominationId, criterionId, score } of scores) {
    const criteria = nominations.get(nominationId) ?? new Map<string, number[]>();
    const counts = criteria.get(criterionId) ?? new Array<number>(SCORE_MAX - SCORE_MIN + 1).fill(0);
    counts[score - SCORE_MIN]! += 1;
    nominations.set(nominationId, criteria.set(criterionId, counts));
  }
  return [...nominations.values()].map((criteria) => [...criteria.values()]);
}

function intervalOf(nominations: readonly (readonly number[][])[], seed: string) {
  const estimates: (number | null)[] = [];
  resample(nominations.length, seed, (drawn) =>
    estimates.push(krippendorffAlpha(Array.from(drawn, (at) => nominations[at]!).flat(), 'ordinal').alpha),
  );
  return percentileInterval(estimates);
}

function meanTau(judgements: readonly Judgement[]): number | null {
  const jurors = [...grouped(judgements, ({ jurorId }) => jurorId).values()].map(
    (own) => new Map(own.map(({ nominationId, score }) => [nominationId, score])),
  );
  const taus = jurors.flatMap((scores, i) =>
    jurors.slice(0, i).flatMap((others) => {
      const both = [...scores.keys()].filter((id) => others.has(id));
      const tau = kendallTauB(
        both.map((id) => scores.get(id)!),
        both.map((id) => others.get(id)!),
      );
      return tau === null ? [] : [tau];
    }),
  );
  return taus.length ? taus.reduce((sum, tau) => sum + tau, 0) / taus.length : null;
}

export interface Disagreement {
  readonly nominationId: string;
  /** Mean difference of the places that two jurors give it on their own lists, 0 (all the same) to 1 (first here, last there). */
  readonly apart: number;
  /** The criterion on which scores differ most, and by how much (0 to 4). */
  readonly criterionId: string;
  readonly lowest: number;
  readonly highest: number;
}

/** Nominations that the jury sees differently, the most different first: what a conversation is worth having about. */
export function disagreements(scores: readonly Score[], judgements: readonly Judgement[]): Disagreement[] {
  const positions = grouped(positionsOf(judgements), ({ nominationId }) => nominationId);
  const criteria = grouped(scores, ({ nominationId }) => nominationId);
  return [...positions]
    .flatMap(([nominationId, places]) => {
      if (places.length < 2) return [];
      const widest = [...grouped(criteria.get(nominationId) ?? [], ({ criterionId }) => criterionId)]
        .map(([criterionId, own]) => {
          const given = own.map(({ score }) => score);
          return { criterionId, lowest: Math.min(...given), highest: Math.max(...given) };
        })
        .sort((a, b) => b.highest - b.lowest - (a.highest - a.lowest) || (a.criterionId < b.criterionId ? -1 : 1))[0];
      return widest ? [{ nominationId, apart: meanDifference(places.map(({ place }) => place)), ...widest }] : [];
    })
    .sort((a, b) => b.apart - a.apart || (a.nominationId < b.nominationId ? -1 : 1));
}

/** Share of the others that a juror puts behind it, ties half: 1 the first on that list, 0 the last. */
function positionsOf(judgements: readonly Judgement[]): { nominationId: string; place: number }[] {
  return [...grouped(judgements, ({ jurorId }) => jurorId).values()].flatMap((own) =>
    own.length < 2
      ? []
      : own.map(({ nominationId, score }) => {
          const behind = own.filter((other) => other.score < score).length;
          const tied = own.filter((other) => other.score === score).length - 1;
          return { nominationId, place: (behind + tied / 2) / (own.length - 1) };
        }),
  );
}

function meanDifference(list: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < list.length; i += 1) for (let j = 0; j < i; j += 1) sum += Math.abs(list[i]! - list[j]!);
  return sum / ((list.length * (list.length - 1)) / 2);
}
