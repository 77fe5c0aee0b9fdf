import type { FigureStatus } from '../figure';
import { sayable, sentence } from '../sentence';
import type { Sentence } from '../sentence';
import { SURE } from '../values-sentence';
import { inversions, orderDistance, positionOf, shamGap } from './order';
import type { OrderOfValues, Position } from './order';

/** Every sentence that the page of the three rankings can say; each has words in both languages. */
export const RANKINGS_SENTENCES = [
  'culture.rankings.says.nothing',
  'culture.rankings.says.customer',
  'culture.rankings.says.customer_undeclared',
  'culture.rankings.says.moved',
  'culture.rankings.says.same',
] as const;

/** Every act that it can suggest. */
export const RANKINGS_ACTS = [
  'culture.rankings.act.declare',
  'culture.rankings.act.ask',
  'culture.rankings.act.collect',
  'culture.rankings.act.pair',
  'culture.rankings.act.tell',
  'culture.rankings.act.keep',
] as const;

export interface RankingsFindings {
  values: readonly { id: string; isCustomer: boolean }[];
  declared: OrderOfValues | null;
  perceived: { status: FigureStatus; order: OrderOfValues | null };
  lived: { status: FigureStatus; order: OrderOfValues | null };
}

/** What the page "Three orders of the values" says on top: where the customer stands in each (metric M6). */
export function rankingsSentence(findings: RankingsFindings): Sentence {
  const { declared, perceived, lived, values } = findings;
  const choices = { perceived: perceived.status, lived: lived.status };
  if (!declared && !perceived.order && !lived.order) return sentence('culture.rankings.says.nothing', {}, {}, choices);
  if (!perceived.order && !lived.order) return sentence('culture.rankings.says.nothing', {}, {}, choices);
  const customer = values.findIndex(({ isCustomer }) => isCustomer);
  return (customer >= 0 && customerSentence(findings, customer)) || wholeSentence(findings);
}

function customerSentence({ declared, perceived, lived, values }: RankingsFindings, customer: number): Sentence | null {
  const promised = declared && positionOf(declared, customer);
  const believed = perceived.order && positionOf(perceived.order, customer);
  const practised = lived.order && positionOf(lived.order, customer);
  if (!believed && !practised) return null;
  const numbers: Record<string, number> = {
    ...spanOf('perceived', believed),
    ...spanOf('lived', practised),
    ...(promised && { declared: promised.place }),
  };
  const subjects: Record<string, string> = { value: values[customer]!.id };
  if (promised?.above) subjects['above'] = values[promised.above.value]!.id;
  if (promised?.below) subjects['below'] = values[promised.below.value]!.id;
  const rival = declared && lived.order && rivalOf(declared, lived.order, customer);
  if (rival) {
    subjects['rival_name'] = values[rival.value]!.id;
    numbers['probability'] = sayable(rival.probability);
  }
  const choices = {
    perceived: kindOf(believed),
    lived: kindOf(practised),
    rival: rival ? 'yes' : 'no',
    neighbours: promised ? neighboursOf(promised) : 'none',
  };
  const id = promised ? 'culture.rankings.says.customer' : 'culture.rankings.says.customer_undeclared';
  return sentence(id, numbers, subjects, choices);
}

const spanOf = (name: string, position: Position | null | false): Record<string, number> =>
  position ? { [`${name}Low`]: position.low, [`${name}High`]: position.high } : {};
const kindOf = (position: Position | null | false): string =>
  !position ? 'unknown' : position.low === position.high ? 'place' : 'places';
const neighboursOf = ({ above, below }: Position): string =>
  above && below ? 'between' : below ? 'first' : above ? 'last' : 'none';

/** The value declared lower that most surely is lived above this one; from a probability of 0.5 on it is worth saying. */
function rivalOf(declared: OrderOfValues, lived: OrderOfValues, customer: number) {
  const [most] = inversions(declared, lived, 0.5).filter(({ upper }) => upper === customer);
  return most ? { value: most.lower, probability: most.probability } : null;
}

/** Without a value of the customer's: how far the orders are apart. */
function wholeSentence({ declared, perceived, lived }: RankingsFindings): Sentence {
  const first = declared ?? perceived.order;
  const second = lived.order ?? perceived.order;
  const distance = first && second && first !== second ? orderDistance(first, second, declared?.places ?? []) : null;
  const choices = { first: declared ? 'declared' : 'perceived', second: lived.order ? 'lived' : 'perceived' };
  if (!distance)
    return sentence('culture.rankings.says.nothing', {}, {}, { perceived: perceived.status, lived: lived.status });
  const { estimate, low, high } = distance.moved;
  const { values } = distance;
  if (high === 0) return sentence('culture.rankings.says.same', { values }, {}, choices);
  return sentence('culture.rankings.says.moved', { moved: estimate, low, high, values }, {}, choices);
}

/** The one act suggested beside it. */
export function rankingsAct(findings: RankingsFindings): Sentence {
  const { declared, perceived, lived, values } = findings;
  if (!declared) return sentence('culture.rankings.act.declare');
  if (lived.order) {
    const customer = values.findIndex(({ isCustomer }) => isCustomer);
    const pairs = inversions(declared, lived.order, SURE);
    const pair = pairs.find(({ upper }) => upper === customer) ?? pairs[0];
    if (pair)
      return sentence(
        'culture.rankings.act.pair',
        {},
        { upper: values[pair.upper]!.id, lower: values[pair.lower]!.id },
      );
    const gap = customer >= 0 ? shamGap(declared, lived.order, customer) : null;
    if (perceived.order && gap && !gap.signal) {
      const [believed] = inversions(declared, perceived.order, SURE);
      if (believed)
        return sentence(
          'culture.rankings.act.tell',
          {},
          { upper: values[believed.upper]!.id, lower: values[believed.lower]!.id },
        );
    }
  }
  if (!perceived.order) return sentence('culture.rankings.act.ask');
  return sentence(lived.order ? 'culture.rankings.act.keep' : 'culture.rankings.act.collect');
}
