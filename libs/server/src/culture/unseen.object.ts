import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { FunnelPosition } from '@zasluga/domain';
import { FigureObject, FunnelPositionType } from './figure.object';
import { CultureReport } from './report.object';

@ObjectType({ description: 'people without a single recognition, beside what chance would leave' })
export class UnseenGroup {
  @Field(() => FigureObject, { description: 'a census: what happened, without an interval' }) share: FigureObject;
  @Field(() => Float, {
    nullable: true,
    description: 'share that chance would leave, by the days each has worked here',
  })
  byChance: number | null;
  @Field(() => Int, { description: 'people who could have been thanked' }) people: number;
}

@ObjectType()
export class UnseenUnit extends UnseenGroup {
  @Field(() => ID) unitId: string;
  @Field() nameRu: string;
  @Field() nameEn: string;
  @Field(() => FunnelPositionType, { nullable: true, description: 'null when hidden or empty' })
  position: FunnelPosition | null;
}

@ObjectType('FunnelLimits', { description: 'limits of chance for a group of n people around the company’s share' })
export class FunnelLimitsObject {
  @Field(() => Int) n: number;
  @Field(() => Float) low95: number;
  @Field(() => Float) high95: number;
  @Field(() => Float) low998: number;
  @Field(() => Float) high998: number;
}

@ObjectType({ implements: () => [CultureReport], description: '“Who is unseen?”' })
export class UnseenReport extends CultureReport {
  @Field(() => Int, { description: 'days a person must have been here to be counted' }) tenureDays: number;
  @Field(() => UnseenGroup) whole: UnseenGroup;
  @Field(() => [UnseenUnit], { description: 'units by their own people, in the company’s order; never a league table' })
  groups: UnseenUnit[];
  @Field(() => [FunnelLimitsObject], { description: 'ascending by n' }) limits: FunnelLimitsObject[];
}
