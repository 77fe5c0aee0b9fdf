import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '@zasluga/kernel';

/** What a QR stands for: a place, a step of the journey there, a unit, or a person's badge. Rows come from praise-point.queries. */
@ObjectType()
export class PraisePoint {
  @Field(() => ID) id: string;
  @Field({ description: 'seven signs without 0, O, 1 and I' }) code: string;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'set: nothing is taken there any more' })
  closedAt: Date | null;
  @Field(() => Int, { description: 'pages asked for by the QR symbol in the last 30 days' }) scans: number;
  @Field(() => Int, { description: 'pages opened in the last 30 days, scanned or typed' }) opens: number;
  @Field(() => Int, { description: 'praise stored in the last 30 days' }) stored: number;
  @Field(() => String, { nullable: true, description: 'day of the last scan, of all time' }) lastScanOn: string | null;
  placeId: string | null;
  unitId: string | null;
  touchpointId: string | null;
  employeeId: string | null;
  /** Host that stands in the symbol, instead of the one people sign in at. */
  shortHost: string | null;
  cursor: string;
}

@ObjectType()
export class PraisePointConnection extends Connection(PraisePoint) {}
