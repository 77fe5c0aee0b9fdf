import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { SCORE_MAX, SCORE_MIN } from '@zasluga/domain';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

@InputType()
export class InviteJurorsInput {
  @Field(() => ID) @IsUUID() roundId: string;
  @Field(() => [ID]) @IsUUID(undefined, { each: true }) @ArrayMinSize(1) @ArrayMaxSize(30) employeeIds: string[];
}

@InputType()
export class ScoreInput {
  @Field(() => ID) @IsUUID() nominationId: string;
  @Field(() => ID) @IsUUID() criterionId: string;
  @Field(() => Int, { description: '1 to 5' }) @IsInt() @Min(SCORE_MIN) @Max(SCORE_MAX) score: number;
}

@InputType()
export class AwardVoteInput {
  @Field(() => ID) @IsUUID() roundId: string;
  @Field(() => ID, { nullable: true, description: 'null takes the vote back' })
  @IsOptional()
  @IsUUID()
  nominationId?: string | null;
}
