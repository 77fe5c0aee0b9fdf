import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { BalanceCell, BalanceStanding } from '@zasluga/domain';
import { FigureObject } from '../figure.object';
import { CultureReport } from '../report.object';
import { BalanceCellName, BalanceStandingName } from './balance.input';

@ObjectType()
export class BalanceShare {
  @Field(() => BalanceCellName) cell: BalanceCell;
  @Field(() => Int, { description: 'customers who answered so' }) count: number;
  @Field(() => FigureObject) share: FigureObject;
}

@ObjectType({ description: 'expectations met against requirements imposed, of those who answered both questions' })
export class BalanceGroup {
  @Field(() => FigureObject, {
    description: 'share of +1 (met, nothing demanded) minus share of −1 (unmet, something demanded): −1 to 1',
  })
  balance: FigureObject;
  @Field(() => [BalanceShare], { description: 'all four; empty when hidden or too few' }) shares: BalanceShare[];
}

@ObjectType({ description: 'a place or a touchpoint in the list' })
export class BalanceLine extends BalanceGroup {
  @Field(() => ID) id: string;
  @Field() nameRu: string;
  @Field() nameEn: string;
  @Field(() => BalanceStandingName, { nullable: true }) standing: BalanceStanding | null;
}

@ObjectType()
export class BalanceMonth {
  @Field({ description: 'YYYY-MM' }) month: string;
  @Field(() => FigureObject) balance: FigureObject;
}

@ObjectType({ description: 'what isn’t in the figures, and why; nothing of a hidden group' })
export class BalanceLeftOut {
  @Field(() => Int, { description: 'answered one of the two questions' }) oneAnswer: number;
  @Field(() => Int, { description: 'answered neither' }) noAnswer: number;
  @Field(() => Int, { description: 'hidden by a curator' }) hidden: number;
  @Field(() => Int, { description: 'suspicious, and nobody has decided yet' }) suspicious: number;
  @Field(() => Int, { description: 'said that they were asked to write: shown apart' }) asked: number;
}

@ObjectType({ description: 'shares of the answers to one question, with how many answered' })
export class BalanceAnswers {
  @Field(() => FigureObject) yes: FigureObject;
  @Field(() => FigureObject) between: FigureObject;
  @Field(() => FigureObject) no: FigureObject;
}

@ObjectType({ description: 'a place or a touchpoint to choose' })
export class BalanceChoice {
  @Field(() => ID) id: string;
  @Field() nameRu: string;
  @Field() nameEn: string;
}

@ObjectType({
  implements: () => [CultureReport],
  description: '“Do we do what customers expect, without demanding too much of them?” Of those who answered.',
})
export class BalanceReport extends CultureReport {
  @Field(() => ID, { nullable: true }) placeId: string | null;
  @Field(() => ID, { nullable: true }) touchpointId: string | null;
  @Field({ description: 'the viewer sees the whole company, not only places of their own' }) isWhole: boolean;
  @Field(() => Int, { description: 'people of a place below whom its figures are hidden' }) staffThreshold: number;
  @Field(() => [BalanceChoice]) placeChoices: BalanceChoice[];
  @Field(() => [BalanceChoice]) touchpointChoices: BalanceChoice[];
  @Field(() => BalanceGroup) group: BalanceGroup;
  @Field(() => BalanceLeftOut) leftOut: BalanceLeftOut;
  @Field(() => FigureObject, { description: 'the balance of those who said that they were asked to write' })
  askedBalance: FigureObject;
  @Field(() => FigureObject, {
    description: 'promoters (9, 10) minus detractors (0 to 6): −1 to 1; below 30 answers an interval alone',
  })
  recommend: FigureObject;
  @Field(() => BalanceAnswers, { description: 'yes, maybe, no' }) comeAgain: BalanceAnswers;
  @Field(() => BalanceAnswers, { description: 'better than others, the same, worse' }) compared: BalanceAnswers;
  @Field(() => [BalanceMonth], { description: 'twelve months up to the end of the period, oldest first' })
  months: BalanceMonth[];
  @Field(() => [BalanceLine], { description: 'at the chosen touchpoint, by name; none when a place is chosen' })
  places: BalanceLine[];
  @Field(() => [BalanceLine], {
    description: 'at the chosen place, in the company’s order; none when a touchpoint is chosen',
  })
  touchpoints: BalanceLine[];
}
