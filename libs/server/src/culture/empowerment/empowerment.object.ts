import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { FigureStatus, SilencePosition } from '@zasluga/domain';
import { Barrier, CustomerLeft } from '../../empowerment';
import { ProcedureState } from '../../friction';
import { Recognition } from '../../recognition';
import { ShownShareObject } from '../agreement/agreement.object';
import { FigureObject, FigureStatusName, SentenceObject } from '../figure.object';
import { CultureReport } from '../report.object';
import { DecidedParts } from './parts.object';

const SilencePositionName = {
  SILENT: 'silent',
  FEWER: 'fewer',
  WITHIN: 'within',
  MORE: 'more',
} as const satisfies Record<string, SilencePosition>;
registerEnumType(SilencePositionName, {
  name: 'SilencePosition',
  description: 'entries of a unit against what its people would write at the company’s rate',
  valuesMap: { SILENT: { description: 'none at all, where chance would leave some: does nobody dare?' } },
});

@ObjectType()
export class DecidedWithin {
  @Field(() => Int, { description: 'one of five steps: 5, 30, 120, 600, or 3600 for longer' }) seconds: number;
  @Field(() => Int) count: number;
  @Field(() => Float, { description: 'decided within this step' }) share: number;
}

@ObjectType('StepQuantile', {
  description: 'a quantile of stated seconds lies on a step; its interval runs from step to step',
})
export class StepQuantileObject {
  @Field(() => Int) step: number;
  @Field(() => Int) low: number;
  @Field(() => Int) high: number;
}

@ObjectType({ description: 'sixty seconds lie between two steps' })
export class WithinMinute {
  @Field(() => Float) atLeast: number;
  @Field(() => Float) atMost: number;
}

@ObjectType('TimeToDecide')
export class TimeToDecideObject {
  @Field(() => FigureStatusName) status: FigureStatus;
  @Field(() => Int) n: number;
  @Field(() => [DecidedWithin]) steps: DecidedWithin[];
  @Field(() => StepQuantileObject, { nullable: true }) median: StepQuantileObject | null;
  @Field(() => StepQuantileObject, { nullable: true, description: 'null below 36 independent entries' })
  p90: StepQuantileObject | null;
  @Field(() => WithinMinute, { nullable: true }) withinMinute: WithinMinute | null;
}

@ObjectType('DecisionCost', { description: 'minor units of the currency' })
export class DecisionCostObject {
  @Field(() => FigureStatusName) status: FigureStatus;
  @Field(() => Int) n: number;
  @Field(() => Float, { nullable: true }) totalMinor: number | null;
  @Field(() => Float, { nullable: true }) meanMinor: number | null;
  @Field(() => Float, { nullable: true }) lowMinor: number | null;
  @Field(() => Float, { nullable: true }) highMinor: number | null;
  @Field(() => Float, { nullable: true }) medianMinor: number | null;
}

@ObjectType('CostHeaping', { description: 'entries about their limit; null where too few lie there' })
export class HeapingObject {
  @Field(() => Int) below: number;
  @Field(() => Int) above: number;
  @Field({ description: 'far more lie just below it than chance explains' }) heaped: boolean;
}

@ObjectType()
export class EmpowermentMonth {
  @Field({ description: 'YYYY-MM' }) month: string;
  @Field(() => FigureStatusName) status: FigureStatus;
  @Field(() => Int, { description: '0 unless shown' }) entries: number;
  @Field(() => FigureObject) alone: FigureObject;
  @Field(() => Float, { nullable: true }) totalMinor: number | null;
  @Field(() => Float, { nullable: true }) meanMinor: number | null;
  @Field(() => Float, { nullable: true }) lowMinor: number | null;
  @Field(() => Float, { nullable: true }) highMinor: number | null;
  @Field(() => Float, { nullable: true, description: 'of this unit or of the whole company; null where none is set' })
  budgetMinor: number | null;
}

@ObjectType()
export class OutcomeShare {
  @Field(() => CustomerLeft) left: CustomerLeft;
  @Field(() => FigureObject) share: FigureObject;
}

@ObjectType('UnitSilence', { description: 'a unit’s own people' })
export class UnitSilenceObject {
  @Field(() => ID) unitId: string;
  @Field() nameRu: string;
  @Field() nameEn: string;
  @Field(() => FigureStatusName) status: FigureStatus;
  @Field(() => Int) people: number;
  @Field(() => Int, { nullable: true }) entries: number | null;
  @Field(() => Float, { nullable: true, description: 'entries at the company’s rate' }) expected: number | null;
  @Field(() => Float, { nullable: true, description: 'entries per hundred people and month' }) rate: number | null;
  @Field(() => Float, { nullable: true }) low: number | null;
  @Field(() => Float, { nullable: true }) high: number | null;
  @Field(() => SilencePositionName, { nullable: true }) position: SilencePosition | null;
}

@ObjectType()
export class BarrierShare {
  @Field(() => Barrier) barrier: Barrier;
  @Field(() => Int) entries: number;
  @Field(() => Float) share: number;
}

@ObjectType()
export class FearKinds {
  @Field(() => Int) notDared: number;
  @Field(() => Int) refused: number;
}

@ObjectType('AnswerTime', { description: 'measured; what still waited when the window ended counts as longer' })
export class AnswerTimeObject {
  @Field(() => FigureStatusName) status: FigureStatus;
  @Field(() => Int) n: number;
  @Field(() => Int, { description: 'still waiting then' }) open: number;
  @Field(() => Float, { nullable: true, description: 'null while more than half wait' }) medianHours: number | null;
  @Field(() => Float, { nullable: true }) lowHours: number | null;
  @Field(() => Float, { nullable: true }) highHours: number | null;
  @Field(() => Float, { nullable: true, description: 'share answered within the target' }) withinTarget: number | null;
  @Field(() => Int) targetHours: number;
}

@ObjectType({ description: 'a procedure of the register with what the register shows of it to everybody' })
export class RuleInTheWay {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => ProcedureState) state: ProcedureState;
  @Field(() => Int, { description: 'of customers' }) complaints: number;
  @Field(() => Int, { nullable: true }) bends: number | null;
  @Field(() => Int, { nullable: true }) refusals: number | null;
  @Field(() => Int, { nullable: true }) fears: number | null;
  @Field(() => Float, { description: 'of all that the register counts, this one and those before it' })
  cumulative: number;
}

@ObjectType('DecisionFear')
export class FearObject {
  @Field(() => FigureObject, { description: 'refused and not dared, of all opportunities' }) index: FigureObject;
  @Field(() => ShownShareObject, { nullable: true }) shown: ShownShareObject | null;
  @Field(() => FearKinds, { nullable: true, description: 'null where either is only a few people’s' })
  kinds: FearKinds | null;
  @Field(() => [BarrierShare]) barriers: BarrierShare[];
  @Field(() => Int, { description: 'entries whose barrier is too rare to be named' }) rest: number;
}

@ObjectType({ implements: () => [CultureReport], description: '“Can people decide at once?”' })
export class EmpowermentReport extends CultureReport {
  @Field(() => [SentenceObject], { description: 'what stands under the sentence' }) supports: SentenceObject[];
  @Field(() => [String], { description: 'the closed months that are counted; none when the period has none' })
  counted: string[];
  @Field(() => FigureStatusName) status: FigureStatus;
  @Field(() => Int, { description: 'opportunities: decided, refused and not dared' }) entries: number;
  @Field() currency: string;
  @Field(() => TimeToDecideObject) time: TimeToDecideObject;
  @Field(() => FigureObject, { description: 'of all opportunities' }) alone: FigureObject;
  @Field(() => DecisionCostObject) cost: DecisionCostObject;
  @Field(() => HeapingObject, { nullable: true }) heaping: HeapingObject | null;
  @Field(() => [EmpowermentMonth]) months: EmpowermentMonth[];
  @Field(() => DecidedParts, {
    nullable: true,
    description: 'null where another period than the last months or one unit is looked at, or nothing may be shown',
  })
  parts: DecidedParts | null;
  @Field(() => [OutcomeShare]) outcomes: OutcomeShare[];
  @Field(() => [UnitSilenceObject]) silence: UnitSilenceObject[];
  @Field(() => Float, { nullable: true, description: 'entries per hundred people and month in the company' })
  companyRate: number | null;
  @Field(() => FearObject) fear: FearObject;
  @Field(() => AnswerTimeObject) answer: AnswerTimeObject;
  @Field(() => [RuleInTheWay], { description: 'five of the whole company, of all times, the worst first' })
  rules: RuleInTheWay[];
  @Field(() => [Recognition], {
    description:
      'the newest ten of the period that stand in the feed and whose receiver let themselves be named as the author of the entry',
  })
  stories: Recognition[];
}
