import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Text } from '@zasluga/kernel';
import { IsEnum, IsIn, IsOptional, IsUUID } from 'class-validator';

export enum PraisePointState {
  OPEN = 'open',
  QUIET = 'quiet',
  CLOSED = 'closed',
}
registerEnumType(PraisePointState, {
  name: 'PraisePointState',
  valuesMap: { QUIET: { description: 'open, and not scanned for 14 days' } },
});

export enum PraisePointKind {
  PLACE = 'place',
  TOUCHPOINT = 'touchpoint',
  UNIT = 'unit',
  PERSON = 'person',
}
registerEnumType(PraisePointKind, {
  name: 'PraisePointKind',
  valuesMap: {
    TOUCHPOINT: { description: 'a step of the journey, at a place or anywhere' },
    PERSON: { description: 'a badge' },
  },
});

export enum PraisePointOrder {
  NEWEST = 'newest',
  NAME = 'name',
  OPENS = 'opens',
  QUIETEST = 'quietest',
}
registerEnumType(PraisePointOrder, {
  name: 'PraisePointOrder',
  valuesMap: {
    NAME: { description: 'by place, touchpoint, unit, person' },
    OPENS: { description: 'most opened first, in the period' },
    QUIETEST: { description: 'longest without a scan first' },
  },
});

/** Days, today included. */
export const FUNNEL_DAYS = [7, 30, 90] as const;

const Optional = (): PropertyDecorator => (target, key) => IsOptional()(target, key);

/** What isn't given is not narrowed; open points, 30 days, the newest first. */
@InputType()
export class PraisePointFilter {
  @Field(() => PraisePointState, { nullable: true })
  @Optional()
  @IsEnum(PraisePointState)
  state?: PraisePointState | null;
  @Field(() => PraisePointKind, { nullable: true }) @Optional() @IsEnum(PraisePointKind) kind?: PraisePointKind | null;
  @Field(() => PraisePointOrder, { nullable: true })
  @Optional()
  @IsEnum(PraisePointOrder)
  order?: PraisePointOrder | null;
  @Field(() => ID, { nullable: true, description: 'of the point, or of the person whose badge it is' })
  @Optional()
  @IsUUID()
  placeId?: string | null;
  @Field(() => ID, { nullable: true }) @Optional() @IsUUID() touchpointId?: string | null;
  @Field(() => Int, { nullable: true, description: 'of the figures: 7, 30 or 90' })
  @Optional()
  @IsIn(FUNNEL_DAYS)
  days?: number | null;
  @Field(() => String, { nullable: true, description: 'a code, or words of place, touchpoint, unit or person' })
  @Optional()
  @Text({ max: 100 })
  search?: string | null;
}
