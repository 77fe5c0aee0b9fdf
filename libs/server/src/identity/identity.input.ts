import { Field, InputType } from '@nestjs/graphql';
import { Email } from '@zasluga/kernel';
import { Matches, MaxLength, MinLength } from 'class-validator';

@InputType()
export class SignInInput {
  @Field() @Email() email: string;

  /** bounded: argon2 would hash a megabyte */
  @Field() @MinLength(1) @MaxLength(200) password: string;
}

/** Lengths are judged in the deed, with the words for it; here only what argon2 could not bear. */
@InputType()
export class AcceptInvitationInput {
  @Field() @Matches(/^[\w-]{43}$/) token: string;
  @Field() @MaxLength(1000) password: string;
}

@InputType()
export class ChangePasswordInput {
  @Field() @MinLength(1) @MaxLength(200) current: string;
  @Field() @MaxLength(1000) password: string;
}
