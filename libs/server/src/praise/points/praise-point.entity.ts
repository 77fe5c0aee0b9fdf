import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '@zasluga/kernel';
import { PraisePointKind } from './praise-point.filter';

/** From a symbol on a wall to words that are kept, in a period. */
@ObjectType({ isAbstract: true })
abstract class Funnel {
  @Field(() => Int, { description: 'pages opened by the symbol' }) scans: number;
  @Field(() => Int, { description: 'pages opened, by the symbol or by the address typed' }) opens: number;
  @Field(() => Int, { description: 'stored from those pages: praise and complaints' }) stored: number;
  @Field(() => Int, { description: 'of those stored, with an answer to at least one question after' }) enriched: number;
  @Field(() => Int, { description: 'stored besides, by kiosk or from paper' }) elsewhere: number;
}

/** What a QR stands for: a place, a step of the journey there, a unit, or a person's badge. Rows come from praise-point.queries. */
@ObjectType()
export class PraisePoint extends Funnel {
  @Field(() => ID) id: string;
  @Field({ description: 'seven signs without 0, O, 1 and I' }) code: string;
  @Field(() => PraisePointKind) kind: PraisePointKind;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'set: nothing is taken there any more' })
  closedAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) firstScannedAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'to the hour' }) lastScannedAt: Date | null;
  @Field({ description: 'open, and not scanned for 14 days' }) quiet: boolean;
  @Field({ description: 'of a replaced point: its code leads to the new one' }) leadsOn: boolean;
  replacedById: string | null;
  placeId: string | null;
  unitId: string | null;
  touchpointId: string | null;
  employeeId: string | null;
  /** Host that stands in the symbol, instead of the one people sign in at. */
  shortHost: string | null;
}

@ObjectType()
export class PraisePointConnection extends Connection(PraisePoint) {}

@ObjectType({ description: 'of all points that fit a filter' })
export class PraisePointTotals extends Funnel {
  @Field(() => Int) points: number;
  @Field(() => Int, { description: 'open points of the company that were not scanned for 14 days' }) quiet: number;
}

@ObjectType({ description: 'from one target to another' })
export class PraisePointMove {
  @Field(() => ID) id: string;
  @Field(() => GraphQLISODateTime) movedAt: Date;
  @Field(() => String, { description: 'where it stood before, in words of both languages' }) fromRu: string;
  @Field(() => String) fromEn: string;
  @Field(() => String) toRu: string;
  @Field(() => String) toEn: string;
  @Field({ description: 'who moved it' }) by: string;
}
