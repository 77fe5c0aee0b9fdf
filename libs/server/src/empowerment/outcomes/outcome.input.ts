import { Field, ID, InputType } from '@nestjs/graphql';
import { Text } from '@zasluga/kernel';
import { IsEnum, IsOptional, IsUUID } from 'class-validator';
import { OutcomeKind } from './outcome.entity';

@InputType()
export class DecisionOutcomeInput {
  @Field(() => ID) @IsUUID() decisionId: string;
  @Field(() => OutcomeKind, { description: 'a procedure is named with nameDecisionProcedure' })
  @IsEnum(OutcomeKind)
  kind: OutcomeKind;
  @Field(() => ID) @IsUUID() subjectId: string;
}

@InputType()
export class DecisionProcedureInput {
  @Field(() => ID) @IsUUID() decisionId: string;
  @Field(() => ID, { nullable: true, description: 'from the register' }) @IsOptional() @IsUUID() procedureId?:
    string | null;
  @Field(() => String, { nullable: true, description: 'or a new one, by its name' })
  @Text({ max: 200 })
  procedureName?: string | null;
}
