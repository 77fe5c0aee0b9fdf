import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BOOK_ACCOUNTS, type BookAccount } from '@zasluga/domain';

export const BookAccountName = Object.fromEntries(BOOK_ACCOUNTS.map((account) => [account.toUpperCase(), account]));
registerEnumType(BookAccountName, { name: 'BookAccount' });

@ObjectType()
export class BookFund {
  @Field(() => ID) id: string;
  @Field() nameRu: string;
  @Field() nameEn: string;
}

/** Points in one place: what stood there, what came and went in the period, what stands there. */
@ObjectType()
export class BookLine {
  @Field(() => ID) id: string;
  @Field(() => BookAccountName) account: BookAccount;
  @Field(() => BookFund, { nullable: true, description: 'which one; null where it is not one' }) fund: BookFund | null;
  @Field(() => Float) opening: number;
  @Field(() => Float) issued: number;
  @Field(() => Float, { description: 'from one fund to another' }) moved: number;
  @Field(() => Float) gifts: number;
  @Field(() => Float, { description: 'paid by reward rules' }) rules: number;
  @Field(() => Float) awards: number;
  @Field(() => Float, { description: 'taken back, cancelled, corrected' }) returned: number;
  @Field(() => Float, { description: 'exchanged for rewards' }) rewards: number;
  @Field(() => Float, { description: 'paid out to people who leave' }) left: number;
  @Field(() => Float) lapsed: number;
  @Field(() => Float) closing: number;
}

/** A mistake that was taken back. It doesn't say whose points they were: that stands in the person's own statement. */
@ObjectType()
export class BookCorrection {
  @Field(() => ID) id: string;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => Float, { description: 'that were taken back' }) points: number;
  @Field({ description: 'in its author’s words' }) reason: string;
  authorId: string | null;
}

/** Where the company's points are and how they came there, in whole points. */
@ObjectType()
export class Books {
  @Field({ description: 'a month 2026-11, a quarter 2026-Q4 or a year 2026' }) period: string;
  @Field({ description: 'first day, yyyy-mm-dd' }) from: string;
  @Field({ description: 'last day, yyyy-mm-dd' }) to: string;
  @Field() unfinished: boolean;
  @Field(() => [BookLine]) lines: BookLine[];
  @Field(() => [BookCorrection], { description: 'the latest hundred of the period, newest first' })
  corrections: BookCorrection[];
  @Field(() => Float, { description: 'until the end of the period, since there are points' }) issued: number;
  @Field(() => Float, { description: 'of all lines together and what was issued: 0' }) difference: number;
  @Field(() => Float, { description: 'points that people have earned and not exchanged' }) owed: number;
  @Field(() => Int, { description: 'of one point, in minor units of the currency, as it is now' })
  pointValueMinor: number;
  @Field({ description: 'ISO 4217' }) currency: string;
}
