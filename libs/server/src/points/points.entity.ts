import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LINE_REASONS, type LineReason } from '@zasluga/domain';
import { Connection } from '@zasluga/kernel';

const LineReasonName = Object.fromEntries(LINE_REASONS.map((reason) => [reason.toUpperCase(), reason]));
registerEnumType(LineReasonName, { name: 'StatementReason' });

export enum OwnAccount {
  ALLOWANCE = 'allowance',
  EARNED = 'earned',
}
registerEnumType(OwnAccount, { name: 'OwnAccount', description: 'points to give away, and points of one’s own' });

/** What one has: points to give this month, and points of one's own. Whole points. */
@ObjectType()
export class PointsBalance {
  @Field(() => Int, { description: 'still to give away in this period' }) allowanceLeft: number;
  @Field(() => Int, { description: 'given out to the person for this period' }) allowanceIssued: number;
  @Field({ description: 'last day of the period, yyyy-mm-dd; what is left then lapses' }) periodEndsOn: string;
  @Field(() => Int) earned: number;
  @Field(() => Int, { description: 'of one’s own, set aside for rewards not fulfilled yet' }) reserved: number;
}

/** One movement on one of the person's two accounts. */
@ObjectType()
export class StatementLine {
  @Field(() => ID) id: string;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => OwnAccount) account: OwnAccount;
  @Field(() => LineReasonName, { nullable: true }) reason: LineReason | null;
  @Field(() => Int) amount: number;
  @Field(() => Int) balanceAfter: number;
  @Field(() => Int, { description: 'what the person no longer had, borne by the company or the fund' }) borne: number;
  @Field(() => String, { nullable: true, description: 'undone, taken_back, hidden, cancelled: why points came back' })
  because: string | null;
  @Field(() => String, { nullable: true, description: 'recognition, redemption' }) subjectType: string | null;
  @Field(() => ID, { nullable: true }) subjectId: string | null;
  counterpartId: string | null;
}

@ObjectType()
export class StatementLineConnection extends Connection(StatementLine) {}
