import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID, Min } from 'class-validator';
import { Text } from '@zasluga/kernel';

@InputType()
export class HidePraiseInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field({ description: 'for the other curators; the customer is not told' })
  @Text({ min: 3, max: 200 })
  reason: string;
}

@InputType()
export class AssignPraiseInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => ID) @IsUUID() employeeId: string;
}

@InputType()
export class PublishPraiseInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int, { description: 'the revision that the curator read' }) @IsInt() @Min(1) revision: number;
}
