import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Text } from '@zasluga/kernel';
import { ArrayMaxSize, IsBoolean, IsEnum, IsOptional, IsUUID } from 'class-validator';
import { Side } from './behaviour.entity';
import { Depth } from '../depth';

@ArgsType()
export class BehavioursArgs {
  @Field(() => Side, { nullable: true }) @IsOptional() @IsEnum(Side) side?: Side;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() valueId?: string;
  @Field(() => ID, { nullable: true, description: 'those of this touchpoint and those that belong everywhere' })
  @IsOptional()
  @IsUUID()
  touchpointId?: string;
  @Field({ defaultValue: false }) @IsBoolean() includeRetired: boolean = false;
}

@InputType({ isAbstract: true })
class BehaviourWords {
  @Field(() => ID) @IsUUID() valueId: string;
  @Field() @Text({ max: 140 }) textRu: string;
  @Field() @Text({ max: 140 }) textEn: string;
  @Field(() => Depth, { nullable: true }) @IsOptional() @IsEnum(Depth) depth: Depth | null = null;
  @Field() @IsBoolean() forCustomers: boolean;
  @Field(() => [ID], { description: 'none: everywhere' })
  @ArrayMaxSize(30)
  @IsUUID(undefined, { each: true })
  touchpointIds: string[];
}

@InputType()
export class BehaviourInput extends BehaviourWords {
  @Field(() => Side, { description: 'for good: the other side is another sentence' }) @IsEnum(Side) side: Side;
}

@InputType()
export class EditBehaviourInput extends BehaviourWords {
  @Field(() => ID) @IsUUID() id: string;
}
