import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PraisePoint } from '../praise-point.entity';

export enum PlannedPointOutcome {
  NEW = 'new',
  EXISTS = 'exists',
  FAULT = 'fault',
}
registerEnumType(PlannedPointOutcome, {
  name: 'PlannedPraisePointOutcome',
  valuesMap: { EXISTS: { description: 'an open point stands for the same' } },
});

export enum PointListFault {
  UNKNOWN = 'unknown',
  TOUCHPOINT = 'touchpoint',
  SEVERAL = 'several',
  CLOSED = 'closed',
  COLUMNS = 'columns',
  REPEATED = 'repeated',
}
registerEnumType(PointListFault, {
  name: 'PraisePointListFault',
  valuesMap: {
    UNKNOWN: { description: 'no place, unit or person is called so' },
    TOUCHPOINT: { description: 'no touchpoint is called so' },
    SEVERAL: { description: 'more than one is' },
    CLOSED: { description: 'the place is closed' },
    COLUMNS: { description: 'more than two cells' },
    REPEATED: { description: 'an earlier line says the same' },
  },
});

@ObjectType({ description: 'one point of a batch, before it is created' })
export class PlannedPraisePoint {
  @Field(() => PlannedPointOutcome) outcome: PlannedPointOutcome;
  @Field(() => Int, { nullable: true, description: 'of the list, from 1' }) line: number | null;
  @Field(() => String, { nullable: true, description: 'the line as it was written' }) text: string | null;
  @Field(() => PointListFault, { nullable: true }) fault: PointListFault | null;
  @Field(() => String, { nullable: true, description: 'the part of the line that is at fault' }) named: string | null;
  @Field(() => Int, { nullable: true, description: 'the line that said the same before' }) first: number | null;
  placeId: string | null;
  touchpointId: string | null;
  unitId: string | null;
  employeeId: string | null;
}

@ObjectType()
export class PraisePointBatchPlan {
  @Field(() => Int, { description: 'points that would be created' }) fresh: number;
  @Field(() => Int) existing: number;
  @Field(() => Int, { description: 'lines that say nothing that could be created' }) faulty: number;
  @Field(() => [PlannedPraisePoint], { description: 'what is at fault first, then what is new; at most 200' })
  rows: PlannedPraisePoint[];
}

@ObjectType()
export class PraisePointBatch {
  @Field(() => Int) existing: number;
  @Field(() => Int) faulty: number;
  @Field(() => [ID], { description: 'what was created, in the order of the plan' }) createdIds: string[];
  @Field(() => [PraisePoint], { description: 'the first twenty of it' }) created: PraisePoint[];
}
