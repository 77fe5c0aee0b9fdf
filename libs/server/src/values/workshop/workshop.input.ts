import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { MOST_WORKSHOP_BEHAVIOURS, VERDICT_NAMES, type VerdictName, type WorkshopRound } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsEnum, IsIn, IsInt, IsUUID, Min } from 'class-validator';
import { WorkshopStep } from './workshop.entity';

@InputType()
export class OpenWorkshopInput {
  @Field({ description: 'how its keepers tell it from others; may be empty' }) @Text({ max: 100 }) name: string;
  @Field(() => [ID], { description: 'adopted or proposed, in the order in which they are looked at' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_WORKSHOP_BEHAVIOURS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  behaviourIds: string[];
}

@InputType()
export class MoveWorkshopInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => WorkshopStep) @IsEnum(WorkshopStep) step: WorkshopStep;
  @Field(() => Int, { description: 'as it was when the button was shown: a step from an older one does nothing' })
  @IsInt()
  @Min(1)
  revision: number;
}

/** What a phone sends to come in: the six digits, or the link out of the symbol. */
export class JoinBody {
  @Text({ max: 40, min: 1 }) key: string;
}

export class VoteBody {
  @IsUUID() behaviourId: string;
  @IsIn([1, 2]) round: WorkshopRound;
  @IsIn(VERDICT_NAMES) verdict: VerdictName;
}
