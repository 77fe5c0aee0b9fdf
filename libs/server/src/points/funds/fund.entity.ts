import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  FUND_PERIODS,
  FUND_PURPOSES,
  FUND_REQUEST_STATES,
  type FundPeriod,
  type FundPurpose,
  type FundRequestState,
} from '@zasluga/domain';

const named = <Word extends string>(words: readonly Word[]): Record<string, Word> =>
  Object.fromEntries(words.map((word) => [word.toUpperCase(), word]));
export const FundPurposeName = named(FUND_PURPOSES);
export const FundPeriodName = named(FUND_PERIODS);
export const FundRequestStateName = named(FUND_REQUEST_STATES);
registerEnumType(FundPurposeName, { name: 'FundPurpose' });
registerEnumType(FundPeriodName, { name: 'FundPeriod' });
registerEnumType(FundRequestStateName, { name: 'FundRequestState' });

/** Where the fund stands when its period ends, if each working day costs as much as those so far. */
@ObjectType()
export class FundForecast {
  @Field(() => Int, { description: 'working days of the period so far, today included' }) daysPast: number;
  @Field(() => Int) daysAll: number;
  @Field(() => Int, { description: 'Mondays to Fridays among them that are off in the company, left out' })
  daysOff: number;
  @Field(() => Int) spentAtEnd: number;
  @Field(() => Int, { description: 'what then lapses' }) leftAtEnd: number;
  @Field(() => Int, { description: 'what would be missing' }) lackingAtEnd: number;
}

/** What becomes of a fund when its next period begins. */
@ObjectType()
export class FundPlan {
  @Field({ description: 'first day, yyyy-mm-dd' }) from: string;
  @Field(() => FundPeriodName) period: FundPeriod;
  unitId: string | null;
}

/** Points that the company sets aside for a purpose; the figures are of the current period. */
@ObjectType()
export class PointsFund {
  @Field(() => ID) id: string;
  @Field(() => FundPurposeName) purpose: FundPurpose;
  @Field() nameRu: string;
  @Field() nameEn: string;
  @Field(() => FundPeriodName) period: FundPeriod;
  @Field(() => Int, {
    nullable: true,
    description: 'points a period: what is filled in by the calendar, or may be given',
  })
  cap: number | null;
  @Field({ description: 'filled up to the cap when a period begins' }) autoFill: boolean;
  @Field(() => GraphQLISODateTime, { nullable: true }) closedAt: Date | null;
  @Field({ description: 'first month of the current period, yyyy-mm' }) label: string;
  @Field({ description: 'last day of the current period, yyyy-mm-dd' }) endsOn: string;
  @Field(() => Int, { description: 'of a peer fund: what people were given to give away' }) filled: number;
  @Field(() => Int, { description: 'less what came back' }) spent: number;
  @Field(() => Int, { description: 'lapsed in this period already' }) lapsed: number;
  @Field(() => Int) left: number;
  @Field(() => FundForecast, { nullable: true, description: 'null: too little of the period has passed' })
  forecast: FundForecast | null;
  @Field(() => FundPlan, { nullable: true, description: 'null: it stays as it is' }) plan: FundPlan | null;
  @Field({ description: 'nothing has gone through it yet: then its purpose, unit and period change at once' })
  isUntouched: boolean;
  unitId: string | null;
  ownerId: string | null;
}

/** Who looks after a fund asks for more of it, once at a time; there is one answer. */
@ObjectType()
export class FundRequest {
  @Field(() => ID) id: string;
  @Field({ description: 'the period asked for, yyyy-mm' }) label: string;
  @Field(() => Int) points: number;
  @Field() reason: string;
  @Field(() => FundRequestStateName) state: FundRequestState;
  @Field(() => Int, { nullable: true }) granted: number | null;
  @Field(() => String, { nullable: true }) answer: string | null;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) decidedAt: Date | null;
  fundId: string;
  byId: string;
  decidedById: string | null;
}

/** What the viewer may do with it now; the interface never guesses. */
@ObjectType()
export class FundRights {
  @Field() administer: boolean;
  @Field() askForMore: boolean;
}

/** Points a month that people may give away, by what they are in the company. */
@ObjectType()
export class AllowanceSetting {
  @Field(() => Int) employee: number;
  @Field(() => Int, { description: 'who has at least one person reporting to them' }) hasReports: number;
  @Field(() => Int) leader: number;
}
