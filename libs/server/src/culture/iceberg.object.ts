import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Depth } from '../values';
import { FigureObject, FigureStatusName } from './figure.object';
import { CultureReport } from './report.object';
import { LivedSource } from './lived-source';

@ObjectType()
export class DepthShare {
  @Field(() => Depth) depth: Depth;
  @Field(() => FigureObject) share: FigureObject;
  @Field(() => Int, { description: 'recognitions of this depth' }) acts: number;
}

@ObjectType({ description: 'the depths that one source sees: customers can’t see self-sacrifice from outside' })
export class IcebergSide {
  @Field(() => LivedSource) source: LivedSource;
  @Field(() => FigureStatusName) status: (typeof FigureStatusName)[keyof typeof FigureStatusName];
  @Field(() => [DepthShare]) depths: DepthShare[];
  @Field(() => Int, { description: 'all recognitions, with and without a depth' }) acts: number;
  @Field(() => Int, { description: 'recognitions whose depth nobody said' }) unsaid: number;
  @Field(() => Int, { description: 'people who gave them; each customer counts as one' }) givers: number;
}

@ObjectType({ implements: () => [CultureReport], description: '“How deep is it?”' })
export class IcebergReport extends CultureReport {
  @Field(() => [IcebergSide]) sides: IcebergSide[];
}
