import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsISO8601, IsUUID, Length } from 'class-validator';

@InputType()
export class NameDelegateInput {
  @Field(() => ID) @IsUUID() delegateId: string;
  @Field({ description: 'yyyy-mm-dd, the last day' }) @IsISO8601({ strict: true }) @Length(10, 10) endsOn: string;
  @Field() @IsBoolean() withPoints: boolean;
}
