import { LIVED_MINIMUM } from './lived';
import type { LivedRanking } from './lived';
import { sayable, sentence } from './sentence';
import type { Sentence } from './sentence';

/** Every sentence that the page of values can say; each has words in both languages. */
export const VALUES_SENTENCES = [
  'culture.values.says.empty',
  'culture.values.says.suppressed',
  'culture.values.says.insufficient',
  'culture.values.says.customer_lower',
  'culture.values.says.customer_lower_rival',
  'culture.values.says.customer_higher',
  'culture.values.says.customer_kept',
  'culture.values.says.customer_unclear',
  'culture.values.says.pair_inverted',
  'culture.values.says.agrees',
  'culture.values.says.unclear',
] as const;

/** Every act that the page of values can suggest. */
export const VALUES_ACTS = [
  'culture.values.act.collect',
  'culture.values.act.pair',
  'culture.values.act.keep',
  'culture.values.act.wait',
] as const;

/** From this probability on a pair counts as lived the other way round. */
export const SURE = 0.9;

export interface ValuesFindings {
  source: 'colleague' | 'customer';
  ranking: LivedRanking | 'suppressed';
  /** Ids and declared places in the order of the ranking's values; null: not ranked. */
  values: readonly { id: string; declared: number | null; isCustomer: boolean }[];
  /** The privacy threshold in people. */
  threshold: number;
}

/** A pair that is declared one way and lived the other. */
export interface InvertedPair {
  /** Id of the value that is declared higher and lived lower. */
  upper: string;
  lower: string;
  probability: number;
}

/** The pair that is most surely lived the other way round; of equally sure ones that which stands highest. Null below `SURE`. */
export function mostInverted({ ranking, values }: ValuesFindings, below?: number): InvertedPair | null {
  if (ranking === 'suppressed') return null;
  let most: InvertedPair | null = null;
  const ordered = values.map((value, v) => ({ ...value, v })).filter(({ declared }) => declared !== null);
  ordered.sort((a, b) => a.declared! - b.declared!);
  for (const [i, high] of ordered.entries()) {
    if (below !== undefined && high.v !== below) continue;
    for (const low of ordered.slice(i + 1)) {
      const probability = ranking.above[low.v]?.[high.v] ?? 0;
      if (probability >= SURE && probability > (most?.probability ?? 0))
        most = { upper: high.id, lower: low.id, probability };
    }
  }
  return most;
}

/** What the page "Do we live our values?" says on top. */
export function valuesSentence(findings: ValuesFindings): Sentence {
  const { ranking, values, threshold, source } = findings;
  const choices = { source };
  if (ranking === 'suppressed') return sentence('culture.values.says.suppressed', { threshold }, {}, choices);
  if (ranking.status === 'empty') return sentence('culture.values.says.empty', {}, {}, choices);
  if (ranking.status === 'insufficient') {
    const { acts, givers } = ranking;
    const minimum = { minimumActs: LIVED_MINIMUM.acts, minimumGivers: LIVED_MINIMUM.givers };
    return sentence('culture.values.says.insufficient', { acts, givers, ...minimum }, {}, choices);
  }
  const customer = values.findIndex(({ isCustomer }) => isCustomer);
  return customerSentence(findings, ranking, customer) ?? orderSentence(findings, ranking);
}

/** Where the customer stands among the values comes before everything else. */
function customerSentence(findings: ValuesFindings, ranking: LivedRanking, customer: number): Sentence | null {
  const value = findings.values[customer];
  const lived = ranking.values[customer];
  if (!value || !lived?.place || lived.declared === null) return null;
  const { declared, place } = lived;
  const compared = ranking.values.filter((one) => one.place !== null).length;
  const numbers = { declared, low: place.low, high: place.high, compared };
  const subjects = { value: value.id };
  const choices = {
    source: findings.source,
    span: place.low === place.high ? 'place' : 'places',
    among: compared < ranking.values.length ? 'some' : 'all',
  };
  if (place.low > declared) {
    const rival = mostInverted(findings, customer);
    if (!rival) return sentence('culture.values.says.customer_lower', numbers, subjects, choices);
    const probability = sayable(rival.probability);
    return sentence(
      'culture.values.says.customer_lower_rival',
      { ...numbers, probability },
      { ...subjects, rival: rival.lower },
      choices,
    );
  }
  if (place.high < declared) return sentence('culture.values.says.customer_higher', numbers, subjects, choices);
  const id = place.high - place.low <= 1 ? 'culture.values.says.customer_kept' : 'culture.values.says.customer_unclear';
  return sentence(id, numbers, subjects, choices);
}

/** Without a value marked as the customer's: the order as a whole. */
function orderSentence(findings: ValuesFindings, ranking: LivedRanking): Sentence {
  const choices = { source: findings.source };
  const pair = mostInverted(findings);
  if (pair) {
    const probability = sayable(pair.probability);
    return sentence(
      'culture.values.says.pair_inverted',
      { probability },
      { upper: pair.upper, lower: pair.lower },
      choices,
    );
  }
  const agrees = ranking.agreement !== null && ranking.agreement.low >= 0.5;
  return sentence(agrees ? 'culture.values.says.agrees' : 'culture.values.says.unclear', {}, {}, choices);
}

/** The one act suggested beside it. */
export function valuesAct(findings: ValuesFindings): Sentence {
  if (findings.ranking === 'suppressed' || findings.ranking.status !== 'ok')
    return sentence('culture.values.act.collect');
  // the pair that the sentence is about, else the surest of all
  const customer = findings.values.findIndex(({ isCustomer }) => isCustomer);
  const pair = mostInverted(findings, customer) ?? mostInverted(findings);
  if (pair) return sentence('culture.values.act.pair', {}, { upper: pair.upper, lower: pair.lower });
  const says = valuesSentence(findings).id;
  return sentence(
    says === 'culture.values.says.customer_kept' || says === 'culture.values.says.agrees'
      ? 'culture.values.act.keep'
      : 'culture.values.act.wait',
  );
}
