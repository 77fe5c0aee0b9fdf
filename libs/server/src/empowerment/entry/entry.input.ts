import { Field, Float, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { COST_MINUTES_MAX, DECISION_COST_MAX, DECISION_SECONDS } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { IsBoolean, IsDate, IsEnum, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Asked, AskedAnswer, Barrier, CustomerLeft, DecisionDeed, EntryKind } from '../decision.entity';

// no default values in here: graphql-jit takes an input field that has one for required

/** What is stored at once. */
@InputType()
export class DecisionInput {
  @Field(() => ID, { description: 'made by the client before the first try; the same key gets the same entry' })
  @IsUUID()
  requestKey: string;
  @Field(() => ID, {
    nullable: true,
    description: 'who wrote it: what waited on a shared device is not stored as another person’s',
  })
  @IsOptional()
  @IsUUID()
  authorId?: string | null;
  @Field(() => EntryKind, { nullable: true, description: 'without it: done' })
  @IsOptional()
  @IsEnum(EntryKind)
  kind?: EntryKind | null;
  @Field({ description: 'what was done, not dared or refused: one of the tiles or one’s own words' })
  @Text({ min: 1, max: 200 })
  did: string;
  @Field(() => DecisionDeed, { nullable: true, description: 'what sort of thing that is' })
  @IsOptional()
  @IsEnum(DecisionDeed)
  deed?: DecisionDeed | null;
  @Field(() => ID, { nullable: true, description: 'from the list of what may be given at once' })
  @IsOptional()
  @IsUUID()
  menuItemId?: string | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'when it happened, by the phone’s clock; moved into the last seven days if it lies outside. Without it: now',
  })
  @IsOptional()
  @IsDate()
  decidedAt?: Date | null;
}

/** What is told afterwards, each by itself: a field that is absent stays as it is, null takes back what was said. */
@InputType()
export class EnrichDecisionInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => ID, { nullable: true, description: 'who tells it, as with the entry itself' })
  @IsOptional()
  @IsUUID()
  authorId?: string | null;
  @Field(() => String, { nullable: true, description: 'what the customer needed, one line' })
  @Text({ max: 300 })
  need?: string | null;
  @Field(() => ID, { nullable: true, description: 'the procedure bent, or that stood in the way, from the list' })
  @IsOptional()
  @IsUUID()
  procedureId?: string | null;
  @Field(() => String, { nullable: true, description: 'or a new one, by its name' })
  @Text({ max: 200 })
  procedureName?: string | null;
  @Field(() => Float, {
    nullable: true,
    description: 'whole minor units of the company’s currency; 0: it cost nothing',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(DECISION_COST_MAX)
  costMinor?: number | null;
  @Field(() => String, { nullable: true, description: 'goods given away, in words' })
  @Text({ max: 200 })
  costGoods?: string | null;
  @Field(() => Int, { nullable: true, description: 'own time that it took, minutes up to a day' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(COST_MINUTES_MAX)
  costMinutes?: number | null;
  @Field(() => Int, { nullable: true, description: 'until it was decided: 5, 30, 120, 600, or 3600 for longer' })
  @IsOptional()
  @IsIn(DECISION_SECONDS)
  seconds?: number | null;
  @Field(() => Asked, { nullable: true }) @IsOptional() @IsEnum(Asked) asked?: Asked | null;
  @Field(() => AskedAnswer, { nullable: true, description: 'only of somebody who was asked' })
  @IsOptional()
  @IsEnum(AskedAnswer)
  askedAnswer?: AskedAnswer | null;
  @Field(() => CustomerLeft, { nullable: true }) @IsOptional() @IsEnum(CustomerLeft) customerLeft?: CustomerLeft | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() touchpointId?: string | null;
  @Field(() => Barrier, { nullable: true, description: 'only of what was not dared or refused' })
  @IsOptional()
  @IsEnum(Barrier)
  barrier?: Barrier | null;
  @Field(() => String, { nullable: true, description: 'the same in one’s own words' })
  @Text({ max: 300 })
  barrierWords?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'colleagues may see who decided' })
  @IsOptional()
  @IsBoolean()
  named?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'the reviewer may read it; only of what was not dared or refused, which else counts in groups only',
  })
  @IsOptional()
  @IsBoolean()
  forReviewer?: boolean | null;
}
