import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID, Matches } from 'class-validator';

const DAY = /^\d{4}-\d\d-\d\d$/;

@InputType()
export class SimulateRulesInput {
  @Field(() => ID, { description: 'a version of the reward rules, draft or not' }) @IsUUID() id: string;
  @Field({ description: 'first day of the period, yyyy-mm-dd' }) @Matches(DAY) from: string;
  @Field({ description: 'last day of the period, yyyy-mm-dd' }) @Matches(DAY) to: string;
  @Field(() => [ID], {
    nullable: true,
    description: 'a draft order of all values in use, first place first; null: the orders of the moment',
  })
  @IsOptional()
  @IsUUID(undefined, { each: true })
  valueIds?: string[] | null;
}
