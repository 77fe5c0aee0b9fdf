import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { LINE_COMMENT_MAX } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { ArrayMaxSize, IsBoolean, IsEnum, IsOptional, IsUUID } from 'class-validator';
import { LocaleName } from '../../company';
import { Side } from './behaviour.entity';
import { BehaviourState } from './line.object';
import { LineVerdict } from './vote.entity';

/** Each narrows. */
@ArgsType()
export class LineArgs {
  @Field(() => Side, { nullable: true }) @IsOptional() @IsEnum(Side) side?: Side | null;
  @Field(() => BehaviourState, { nullable: true, description: 'null: adopted and proposed' })
  @IsOptional()
  @IsEnum(BehaviourState)
  state?: BehaviourState | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() valueId?: string | null;
  @Field(() => ID, { nullable: true, description: 'those of this touchpoint and those that belong everywhere' })
  @IsOptional()
  @IsUUID()
  touchpointId?: string | null;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() contested?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'without a vote of the viewer' })
  @IsOptional()
  @IsBoolean()
  notVoted?: boolean | null;
  @Field(() => String, { nullable: true, description: 'part of the sentence' })
  @IsOptional()
  @Text({ max: 140 })
  search?: string | null;
}

@InputType()
export class ProposeBehaviourInput {
  @Field(() => Side) @IsEnum(Side) side: Side;
  @Field(() => ID) @IsUUID() valueId: string;
  @Field() @Text({ min: 8, max: 140 }) text: string;
  @Field(() => LocaleName, { description: 'in which the sentence is written; a curator adds the other' })
  @IsEnum(LocaleName)
  locale: LocaleName;
  @Field(() => [ID], { description: 'none: everywhere' })
  @ArrayMaxSize(30)
  @IsUUID(undefined, { each: true })
  touchpointIds: string[];
}

@InputType()
export class VoteInput {
  @Field(() => ID) @IsUUID() behaviourId: string;
  @Field(() => LineVerdict, { nullable: true, description: 'null takes the vote back' })
  @IsOptional()
  @IsEnum(LineVerdict)
  verdict: LineVerdict | null = null;
}

@InputType()
export class MergeBehaviourInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => ID, { description: 'adopted, on the same side' }) @IsUUID() intoId: string;
}

@InputType()
export class PlaceBehaviourInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => ID, { nullable: true, description: 'of the same side; null: at the end' })
  @IsOptional()
  @IsUUID()
  beforeId: string | null = null;
}

@InputType()
export class AskCustomersInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field() @IsBoolean() asked: boolean;
}

@InputType()
export class BehaviourCommentInput {
  @Field(() => ID, { description: 'made by the client once a comment; it becomes its id' }) @IsUUID() id: string;
  @Field(() => ID) @IsUUID() behaviourId: string;
  @Field() @Text({ min: 1, max: LINE_COMMENT_MAX, multiline: true }) text: string;
}
