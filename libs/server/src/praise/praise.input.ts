import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
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
