import { Field, InputType } from '@nestjs/graphql';
import { Email } from '@zasluga/kernel';
import { MaxLength, MinLength } from 'class-validator';

@InputType()
export class SignInInput {
  @Field() @Email() email: string;

  /** bounded: argon2 would hash a megabyte */
  @Field() @MinLength(1) @MaxLength(200) password: string;
}
