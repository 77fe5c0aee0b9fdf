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

/** Points of one's own that can be used until a day. */
@ObjectType()
export class PointsLapse {
  @Field(() => Int) points: number;
  @Field({ description: 'last day on which they can be used, yyyy-mm-dd' }) lapsesOn: string;
}

/** What one has: points to give this month, and points of one's own. Whole points. */
@ObjectType()
export class PointsBalance {
  @Field(() => Int, { description: 'still to give away in this period' }) allowanceLeft: number;
  @Field(() => Int, { description: 'given out to the person for this period' }) allowanceIssued: number;
  @Field({ description: 'last day of the period, yyyy-mm-dd; what is left then lapses' }) periodEndsOn: string;
  @Field(() => Int) earned: number;
  @Field(() => Int, { description: 'of one’s own, set aside for rewards not fulfilled yet' }) reserved: number;
  @Field({ description: 'the person left: nothing can be given or exchanged' }) frozen: boolean;
  employeeId: string;
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
  @Field(() => String, { nullable: true, description: 'why it is a correction, in its author’s words' })
  correction: string | null;
  authorId: string | null;
  @Field({ description: 'an administrator may take it back; not yet taken back' }) correctable: boolean;
}

@ObjectType()
export class StatementLineConnection extends Connection(StatementLine) {}

/** The sums of a month on one of the two accounts; `came` and `went` are 0 or more. */
@ObjectType()
export class StatementMonth {
  @Field({ description: 'yyyy-mm on the company’s calendar' }) label: string;
  @Field(() => OwnAccount) account: OwnAccount;
  @Field(() => Int) came: number;
  @Field(() => Int) went: number;
}
