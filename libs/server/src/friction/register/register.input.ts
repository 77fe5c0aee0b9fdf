import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import {
  PROCEDURE_COMMENT_MAX,
  PROCEDURE_DESCRIPTION_MAX,
  PROCEDURE_NAME_MAX,
  PROCEDURE_NAME_MIN,
  PROCEDURE_REASON_MAX,
  PROCEDURE_TOUCHPOINTS_MAX,
  RED_REASON_MAX,
} from '@zasluga/domain';
import { Day, Text } from '@zasluga/kernel';
import { ArrayMaxSize, IsBoolean, IsEnum, IsOptional, IsUUID } from 'class-validator';
import { ProcedureColour, ProcedureState } from '../procedure.entity';

export enum RegisterOrder {
  HURT = 'hurt',
  VOTES = 'votes',
  DUE = 'due',
}
registerEnumType(RegisterOrder, {
  name: 'RegisterOrder',
  valuesMap: {
    HURT: { description: 'what hurts customers most: complaints and what else is counted' },
    VOTES: { description: 'what most employees vote for' },
    DUE: { description: 'what is to be decided soonest' },
  },
});

@InputType()
export class RegisterFilter {
  @Field(() => ProcedureState, { nullable: true }) @IsOptional() @IsEnum(ProcedureState) state?: ProcedureState | null;
  @Field(() => ProcedureColour, { nullable: true })
  @IsOptional()
  @IsEnum(ProcedureColour)
  colour?: ProcedureColour | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() touchpointId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() ownerId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'the viewer owns, voted for, commented or brought in' })
  @IsOptional()
  @IsBoolean()
  mine?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'of which nobody looks after' })
  @IsOptional()
  @IsBoolean()
  unowned?: boolean | null;
  @Field(() => String, { nullable: true }) @Text({ max: 140 }) search?: string | null;
}

@InputType({ isAbstract: true })
abstract class ProcedureWords {
  @Field() @Text({ min: PROCEDURE_NAME_MIN, max: PROCEDURE_NAME_MAX }) name: string;
  @Field(() => String, { nullable: true })
  @Text({ max: PROCEDURE_DESCRIPTION_MAX, multiline: true })
  description?: string | null;
  @Field(() => [ID], { nullable: true, description: 'where customers meet it' })
  @IsOptional()
  @ArrayMaxSize(PROCEDURE_TOUCHPOINTS_MAX)
  @IsUUID(undefined, { each: true })
  touchpointIds?: string[] | null;
}

@InputType()
export class ProposeProcedureInput extends ProcedureWords {
  @Field(() => ID, { description: 'made by the client before the first try: the same key proposes once' })
  @IsUUID()
  requestKey: string;
}

/** All three as they stand after the change. */
@InputType()
export class EditProcedureInput extends ProcedureWords {
  @Field(() => ID) @IsUUID() id: string;
}

/** Both as they stand after the change: null takes away. */
@InputType()
export class CareForProcedureInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() ownerId?: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  @IsOptional()
  @Day()
  dueOn?: string | null;
}

@InputType()
export class ColourProcedureInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => ProcedureColour) @IsEnum(ProcedureColour) colour: ProcedureColour;
  @Field(() => String, { nullable: true, description: 'which law, which danger; needed for red' })
  @Text({ max: RED_REASON_MAX, multiline: true })
  redReason?: string | null;
}

@InputType()
export class MoveProcedureInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => ProcedureState) @IsEnum(ProcedureState) state: ProcedureState;
  @Field(() => String, { nullable: true, description: 'needed for a decision; everybody reads it' })
  @Text({ max: PROCEDURE_REASON_MAX, multiline: true })
  reason?: string | null;
}

@InputType()
export class MergeProcedureInput {
  @Field(() => ID, { description: 'which one goes' }) @IsUUID() id: string;
  @Field(() => ID, { description: 'which one stays' }) @IsUUID() intoId: string;
}

@InputType()
export class ProcedureCommentInput {
  @Field(() => ID, { description: 'made by the client before the first try: the same key adds no second one' })
  @IsUUID()
  requestKey: string;
  @Field(() => ID) @IsUUID() procedureId: string;
  @Field() @Text({ min: 1, max: PROCEDURE_COMMENT_MAX, multiline: true }) text: string;
}

@InputType()
export class EditProcedureCommentInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field() @Text({ min: 1, max: PROCEDURE_COMMENT_MAX, multiline: true }) text: string;
}
