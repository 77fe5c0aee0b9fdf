import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsEmail, MaxLength, MinLength } from 'class-validator';

@InputType()
export class SignInInput {
  @Field()
  @Transform(({ value }) => (typeof value === 'string' ? value.trim().toLowerCase() : value))
  @IsEmail()
  @MaxLength(254)
  email: string;

  /** bounded: argon2 would hash a megabyte */
  @Field() @MinLength(1) @MaxLength(200) password: string;
}

export enum LocaleName {
  ru = 'ru',
  en = 'en',
}
registerEnumType(LocaleName, { name: 'Locale' });
