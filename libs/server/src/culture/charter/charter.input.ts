import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CHARTER_NOTE_MAX } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { IsBoolean, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

@InputType()
export class PublishCharterInput {
  @Field({ description: 'what is new and why' }) @Text({ max: CHARTER_NOTE_MAX, multiline: true }) note: string;
  @Field(() => Int, {
    nullable: true,
    description: 'number of the latest version the curator has seen; none: the first',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  basedOn: number | null = null;
}

@InputType()
export class CharterStoryInput {
  @Field(() => ID) @IsUUID() valueId: string;
  @Field(() => ID, { nullable: true, description: 'the story to show' }) @IsOptional() @IsUUID() recognitionId?: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'true, and no story: leave the place empty; else the best is proposed',
  })
  @IsOptional()
  @IsBoolean()
  none?: boolean;
}
