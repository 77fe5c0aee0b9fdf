import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Value } from '../values';
import { FigureObject, FigureStatusName, PlaceObject } from './figure.object';
import { LivedSource } from './lived-source';
import { CultureReport } from './report.object';

export enum ExposureBasis {
  SHOWN = 'shown',
  LIBRARY = 'library',
  NONE = 'none',
}
registerEnumType(ExposureBasis, {
  name: 'ExposureBasis',
  description: 'what the shares are corrected for: how often a value could be chosen',
  valuesMap: {
    SHOWN: { description: 'by the behaviours that were shown when each recognition was given' },
    LIBRARY: { description: 'by the behaviours in the library and their days: what was shown is not known' },
    NONE: { description: 'not corrected' },
  },
});

@ObjectType()
export class DeclaredValue {
  @Field(() => Value) value: Value;
  @Field(() => Int, { nullable: true, description: 'place in the ranking in force at the end of the period' })
  place: number | null;
}

@ObjectType('LivedValue')
export class LivedValueObject {
  @Field(() => ID) valueId: string;
  @Field(() => FigureObject) share: FigureObject;
  @Field(() => PlaceObject, { nullable: true }) place: PlaceObject | null;
  @Field(() => Int, {
    nullable: true,
    description: 'declared place among the values that could be chosen: compares with place',
  })
  declared: number | null;
  @Field(() => Int, { description: 'recognitions of this value' }) acts: number;
  @Field(() => Int, { nullable: true, description: 'place if each giver had one vote, where that changes the order' })
  oneVotePlace: number | null;
}

@ObjectType({ description: 'the order in which values are lived, as one source sees it' })
export class LivedOrder {
  @Field(() => LivedSource) source: LivedSource;
  @Field(() => FigureStatusName) status: (typeof FigureStatusName)[keyof typeof FigureStatusName];
  @Field(() => ExposureBasis) exposure: ExposureBasis;
  @Field(() => Int, { description: 'recognitions with a value' }) acts: number;
  @Field(() => Int, { description: 'people who gave them; each customer counts as one' }) givers: number;
  @Field(() => [LivedValueObject]) values: LivedValueObject[];
  @Field(() => PlaceObject, { nullable: true, description: 'Kendall’s τ against the declared order, −1 to 1' })
  agreement: PlaceObject | null;
}

@ObjectType({ implements: () => [CultureReport], description: '“Do we live our values?”' })
export class ValuesLived extends CultureReport {
  @Field(() => [DeclaredValue], { description: 'in the declared order' }) declared: DeclaredValue[];
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD from which the declared order has been in force' })
  declaredSince: string | null;
  @Field(() => [LivedOrder], { description: 'colleagues and customers apart: never merged' }) orders: LivedOrder[];
}
