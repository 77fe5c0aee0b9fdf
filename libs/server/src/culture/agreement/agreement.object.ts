import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LineStanding, ShownShare } from '@zasluga/domain';
import { Side } from '../../values';
import { FigureObject } from '../figure.object';
import { CultureReport } from '../report.object';

const LineStandingName = {
  EMPTY: 'empty',
  INSUFFICIENT: 'insufficient',
  FOR: 'for',
  AGAINST: 'against',
  CONTESTED: 'contested',
} as const satisfies Record<string, LineStanding>;
registerEnumType(LineStandingName, {
  name: 'LineStanding',
  description: 'which side people put a behaviour on',
  valuesMap: { CONTESTED: { description: 'no agreed side: the interval of the share "for" reaches into 20 to 80 %' } },
});

const ShareBound = { AT_LEAST: 'at_least', AT_MOST: 'at_most' } as const satisfies Record<
  string,
  NonNullable<ShownShare['bound']>
>;
registerEnumType(ShareBound, {
  name: 'ShareBound',
  description:
    'of few people it is never said that all or none of them think something: only that the share lies beyond',
});

@ObjectType('ShownShare')
export class ShownShareObject implements ShownShare {
  @Field(() => Float) share: number;
  @Field(() => ShareBound, { nullable: true }) bound: ShownShare['bound'];
}

@ObjectType({ description: 'how far a group agrees where the line runs' })
export class AgreementGroup {
  @Field(() => FigureObject, { description: 'Krippendorff’s alpha, −1 to 1; n counts people with a verdict' })
  alpha: FigureObject;
  @Field(() => ShownShareObject, {
    nullable: true,
    description: 'share of pairs of people who say the same of the same behaviour',
  })
  raw: ShownShareObject | null;
  @Field(() => ShownShareObject, { nullable: true, description: 'share of all answers that say "unsure"' })
  unsure: ShownShareObject | null;
}

@ObjectType()
export class AgreementUnit extends AgreementGroup {
  @Field(() => ID) unitId: string;
  @Field() nameRu: string;
  @Field() nameEn: string;
}

@ObjectType()
export class AgreementLevel extends AgreementGroup {
  @Field(() => Int, { description: 'steps below the top of the managers’ tree; 0 for who reports to nobody' })
  level: number;
}

@ObjectType()
export class AgreementMonth extends AgreementGroup {
  @Field({ description: 'YYYY-MM; as of its end' }) month: string;
}

@ObjectType()
export class AgreementBehaviour {
  @Field(() => ID) behaviourId: string;
  @Field(() => Side) side: Side;
  @Field() textRu: string;
  @Field() textEn: string;
  @Field(() => LineStandingName) standing: LineStanding;
  @Field(() => FigureObject, { description: 'share "for" among those who take a side' }) share: FigureObject;
  @Field(() => ShownShareObject, { nullable: true, description: 'the share as it may be written' })
  shown: ShownShareObject | null;
  @Field(() => ShownShareObject, { nullable: true, description: 'share "unsure" among all who answer' })
  unsure: ShownShareObject | null;
  @Field(() => Float, { nullable: true, description: 'alpha without this behaviour: higher where it pulls alpha down' })
  alphaWithout: number | null;
}

@ObjectType({ implements: () => [CultureReport], description: '“Do we agree what serving means?”' })
export class AgreementReport extends CultureReport {
  @Field(() => AgreementGroup) whole: AgreementGroup;
  @Field(() => [AgreementUnit], { description: 'the units right under the one in question' }) groups: AgreementUnit[];
  @Field(() => [AgreementLevel], { description: 'for the whole company only' }) levels: AgreementLevel[];
  @Field(() => [AgreementMonth], { description: 'for the whole company only' }) months: AgreementMonth[];
  @Field(() => [AgreementBehaviour], { description: 'the most disputed first' }) behaviours: AgreementBehaviour[];
}
