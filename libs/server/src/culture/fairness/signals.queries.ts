import {
  FAIRNESS_DAYS,
  type FairnessSignalKind,
  type InflationMonth,
  isInflated,
  quickReturns,
  type SignalVerdict,
} from '@zasluga/domain';
import { inSteps, type Tx } from '@zasluga/kernel';
import { type Evidence, evidenceOf } from './evidence.queries';
import { copied, dumpers, favourites, rings } from './fairness.queries';
import { drifts, heaps, narrowGivers, narrowUnits } from './patterns.queries';
import { largestOf, pointsMonths } from './points-months.queries';
import { mutualThanks } from './returns.queries';

export interface Verdict {
  id: string;
  verdict: SignalVerdict;
  words: string;
  followed: string;
  byId: string;
  decidedAt: Date;
}

/** What was measured; what a kind doesn't know is null. */
export interface Measures {
  /** YYYY-MM */
  month: string | null;
  /** The share that chance, or everybody together, makes: 0 to 1. */
  usual: number | null;
  /** Standard deviations of chance between the share and the usual one. */
  deviations: number | null;
  /** Limits of the share that the number alone explains, 0 to 1. */
  low: number | null;
  high: number | null;
  /** Entropy of the behaviours named, and its median among all. */
  bits: number | null;
  usualBits: number | null;
  /** People just below a price; null where too few to be told. */
  below: number | null;
  price: number | null;
  step: number | null;
  /** Points per thank-you: their mean, its index (the first three months: 100) and their median. */
  mean: number | null;
  index: number | null;
  median: number | null;
}
export interface Signal extends Measures {
  /** Its kind and what it is about (and its month): the same as long as it is the same. */
  id: string;
  kind: FairnessSignalKind;
  /** Nobody where it is about a unit or a reward. */
  peopleIds: string[];
  unitId: string | null;
  rewardRu: string | null;
  rewardEn: string | null;
  /** Share that gave rise to it, 0 to 1. */
  share: number;
  /** Thanks, texts, decisions or people that it is made of; points for a ring. */
  count: number;
  recognitionIds: string[];
  /** The latest first. */
  verdicts: Verdict[];
}

/** As a night finds it, before anybody has decided. */
export type SignalFound = Omit<Signal, 'verdicts'>;
type Found = Omit<SignalFound, 'recognitionIds'> & { evidence: Evidence | string[] };

export const NOTHING = {
  peopleIds: [],
  unitId: null,
  rewardRu: null,
  rewardEn: null,
  month: null,
  usual: null,
  deviations: null,
  low: null,
  high: null,
  bits: null,
  usualBits: null,
  below: null,
  price: null,
  step: null,
  mean: null,
  index: null,
  median: null,
} satisfies Partial<Found>;

const between = (givers: string[], receivers: string[] | null, more: Partial<Evidence> = {}): Evidence => ({
  givers,
  receivers,
  withPoints: true,
  month: null,
  ...more,
});

/** Everything that gives reason to look, worked out from at most 90 days (but for points by month). Takes seconds in a large company. */
export async function findSignals(tx: Tx): Promise<SignalFound[]> {
  const signals: SignalFound[] = [];
  for (const { evidence, ...one } of [...(await amongPeople(tx)), ...(await patterns(tx))])
    signals.push({ ...one, recognitionIds: Array.isArray(evidence) ? evidence : await evidenceOf(tx, evidence) });
  return signals;
}

/** Who gives to whom, when, and in which words (metrics M14 and M37). */
async function amongPeople(tx: Tx): Promise<Found[]> {
  return [
    ...(await rings(tx)).map(({ members, inside, score, byChance, deviations }) => ({
      ...of('ring', members, score, inside),
      usual: byChance,
      deviations,
      evidence: between(members, members),
    })),
    ...(await favourites(tx)).map((one) => ({
      ...of('favourite', [one.giverId, one.receiverId], one.share, one.gifts),
      evidence: between([one.giverId], [one.receiverId]),
    })),
    ...(await inSteps(quickReturns(await mutualThanks(tx), FAIRNESS_DAYS))).map((one) => ({
      ...of('returned', [one.giver, one.receiver], one.share, one.gifts),
      usual: one.byChance,
      deviations: one.deviations,
      evidence: between([one.giver, one.receiver], [one.giver, one.receiver]),
    })),
    ...(await dumpers(tx)).map((one) => ({
      ...of('dumping', [one.giverId], one.share, one.gifts),
      id: ['dumping', one.giverId, one.month].join(':'),
      month: one.month,
      evidence: between([one.giverId], null, { month: one.month }),
    })),
    ...(await copied(tx)).map((one) => ({
      ...of('copies', [one.giverId], one.alike / one.texts, one.alike),
      evidence: between([one.giverId], null, { withPoints: false }),
    })),
  ];
}

/** What shows only beside everybody else, or beside the past: points per thank-you, prices, repertoires, moderators (metric M37). */
async function patterns(tx: Tx): Promise<Found[]> {
  const narrow = ({
    named,
    most,
    bits,
    usualBits,
  }: {
    named: number;
    most: number;
    bits: number;
    usualBits: number;
  }) => ({
    share: most,
    count: named,
    bits,
    usualBits,
  });
  const latest = (await pointsMonths(tx)).at(-1);
  return [
    ...(latest && isInflated(latest) ? [await inflated(tx, latest)] : []),
    ...(await heaps(tx)).map(({ rewardId, nameRu, nameEn, above, below, price, step, recognitionIds }) => ({
      ...of('heaping', [], above / (above + (below ?? above / 2)), above),
      id: `heaping:${rewardId}`,
      rewardRu: nameRu,
      rewardEn: nameEn,
      below,
      price,
      step,
      evidence: recognitionIds,
    })),
    ...(await narrowGivers(tx)).map((one) => ({
      ...of('repertoire', [one.id], 0, 0),
      ...narrow(one),
      evidence: between([one.id], null, { withPoints: false }),
    })),
    ...(await narrowUnits(tx)).map((one) => ({
      ...of('repertoire', [], 0, 0),
      id: `repertoire:unit:${one.id}`,
      unitId: one.id,
      ...narrow(one),
      evidence: [],
    })),
    ...(await drifts(tx)).map(({ id, decided, share, usual, low, high }) => ({
      ...of('moderation', [id], share, decided),
      usual,
      low,
      high,
      evidence: [],
    })),
  ];
}

const of = (kind: FairnessSignalKind, peopleIds: string[], share: number, count: number) => ({
  ...NOTHING,
  id: [kind, ...peopleIds].join(':'),
  kind,
  peopleIds,
  share,
  count,
});

const inflated = async (tx: Tx, { month, thanks, atMost, mean, index, median }: InflationMonth): Promise<Found> => ({
  ...of('inflation', [], atMost, thanks),
  id: `inflation:${month}`,
  month,
  mean,
  index,
  median,
  evidence: await largestOf(tx, month),
});
