import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Drawn } from '@zasluga/domain';
import { BallotCampaign, Value } from '../../values';
import { FigureStatusName } from '../figure.object';
import { CultureReport } from '../report.object';
import { ExposureBasis } from '../values-lived.object';

export enum OrderKind {
  DECLARED = 'declared',
  PERCEIVED = 'perceived',
  COLLEAGUES = 'colleagues',
  CUSTOMERS = 'customers',
}
registerEnumType(OrderKind, {
  name: 'OrderKind',
  valuesMap: {
    DECLARED: { description: 'the version in force' },
    PERCEIVED: { description: 'how employees see it: from the last campaign' },
    COLLEAGUES: { description: 'lived, from colleagues’ recognitions' },
    CUSTOMERS: { description: 'lived, from customers’ praise' },
  },
});

@ObjectType()
export class RankedPlace {
  @Field(() => ID) valueId: string;
  @Field(() => Int, { description: '1 is the highest' }) place: number;
  @Field(() => Int, { description: 'central 90 %' }) low: number;
  @Field(() => Int) high: number;
}

@ObjectType({ description: 'one order of the values' })
export class RankedColumn {
  @Field(() => OrderKind) kind: OrderKind;
  @Field(() => FigureStatusName) status: (typeof FigureStatusName)[keyof typeof FigureStatusName];
  @Field(() => Int, { description: 'who answered, or gave; 0 unless the status is OK' }) people: number;
  @Field(() => Int, { description: 'recognitions, for the lived orders' }) acts: number;
  @Field(() => ExposureBasis, { nullable: true }) exposure: ExposureBasis | null;
  @Field(() => [RankedPlace]) places: RankedPlace[];
}

@ObjectType({
  description: 'a figure with the central 90 % of its draws; both ends are the figure where nothing is uncertain',
})
export class DrawnFigure implements Drawn {
  @Field(() => Float) estimate: number;
  @Field(() => Float) low: number;
  @Field(() => Float) high: number;
}

@ObjectType({ description: 'how far two orders are apart, over the values that stand in both' })
export class RankedDistance {
  @Field(() => OrderKind) first: OrderKind;
  @Field(() => OrderKind) second: OrderKind;
  @Field(() => Int, { description: 'how many values are compared' }) values: number;
  @Field(() => DrawnFigure, { nullable: true, description: 'Kendall’s τ-b, −1 to 1' }) tau: DrawnFigure | null;
  @Field(() => DrawnFigure, { nullable: true, description: 'the same, the declared top weighing more' })
  weightedTau: DrawnFigure | null;
  @Field(() => DrawnFigure, { description: 'places moved in total: Spearman’s footrule' }) moved: DrawnFigure;
}

@ObjectType()
export class RankedNeighbour {
  @Field(() => ID) valueId: string;
  @Field(() => Float, { description: 'that the order of the two is so; 1 in the declared order' }) probability: number;
}

@ObjectType()
export class CustomerPosition extends RankedPlace {
  @Field(() => OrderKind) kind: OrderKind;
  @Field(() => RankedNeighbour, { nullable: true }) above: RankedNeighbour | null;
  @Field(() => RankedNeighbour, { nullable: true }) below: RankedNeighbour | null;
}

@ObjectType({ description: 'how many places lower the customer’s value is lived than declared' })
export class ShamGap extends DrawnFigure {
  @Field({ description: 'more than chance: the interval leaves out zero' }) signal: boolean;
}

@ObjectType({ description: 'a pair that surely stands the other way round in the second order' })
export class RankedInversion {
  @Field(() => OrderKind) first: OrderKind;
  @Field(() => OrderKind) second: OrderKind;
  @Field(() => ID, { description: 'higher in the first, lower in the second' }) upperId: string;
  @Field(() => ID) lowerId: string;
  @Field(() => Float) probability: number;
}

@ObjectType()
export class DeclaredVersion {
  @Field(() => ID) id: string;
  @Field({ description: 'YYYY-MM-DD' }) inForceFrom: string;
  @Field(() => String, { nullable: true, description: 'why' }) note: string | null;
}

@ObjectType({ implements: () => [CultureReport], description: 'declared, perceived and lived, side by side' })
export class RankingsReport extends CultureReport {
  @Field(() => [Value], { description: 'as declared, then those outside the ranking' }) values: Value[];
  @Field(() => [DeclaredVersion], { description: 'the one in force first' }) versions: DeclaredVersion[];
  @Field(() => BallotCampaign, { nullable: true, description: 'that the perceived order is from' })
  campaign: BallotCampaign | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Kendall’s W, 0 to 1: how far people agree on the order they see',
  })
  concordance: number | null;
  @Field(() => [[ID]], { description: 'circles of majorities in the perceived order' }) cycles: string[][];
  @Field(() => [RankedColumn]) columns: RankedColumn[];
  @Field(() => [RankedDistance]) distances: RankedDistance[];
  @Field(() => [CustomerPosition], { description: 'of the value that is the customer’s' })
  customer: CustomerPosition[];
  @Field(() => ShamGap, { nullable: true }) shamGap: ShamGap | null;
  @Field(() => [RankedInversion]) inversions: RankedInversion[];
}
