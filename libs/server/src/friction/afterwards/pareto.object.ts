import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { ProcedureColour, ProcedureState } from '../procedure.entity';

@ArgsType()
export class ParetoArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'last-90-days, a month 2026-11, a quarter 2026-Q4 or a year 2026, in the company’s time zone; absent: five years',
  })
  @IsOptional()
  @MaxLength(20)
  period?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() placeId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() touchpointId?: string | null;
}

@ObjectType({ description: 'what one procedure does to customers' })
export class ParetoRule {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => ProcedureState) state: ProcedureState;
  @Field(() => ProcedureColour) colour: ProcedureColour;
  @Field(() => Int) complaints: number;
  @Field(() => Int, {
    nullable: true,
    description: 'null: too few different people behind them, or not told of such a part',
  })
  bends: number | null;
  @Field(() => Float, { description: 'of all that is told of all procedures, this one and those before it: 0 to 1' })
  cumulative: number;
  @Field(() => Float, {
    nullable: true,
    description: 'complaints per 1,000 contacts, of the months in which those are known',
  })
  perThousand: number | null;
  @Field(() => Float, { nullable: true, description: 'exact 95 % interval' }) perThousandLow: number | null;
  @Field(() => Float, { nullable: true }) perThousandHigh: number | null;
  @Field(() => Int, { nullable: true, description: 'customers of whom it is known how they left after it was bent' })
  customersKnown: number | null;
  @Field(() => Float, { nullable: true, description: 'share of them who left satisfied' }) satisfied: number | null;
  @Field(() => Float, { nullable: true, description: '95 % interval (Wilson)' }) satisfiedLow: number | null;
  @Field(() => Float, { nullable: true }) satisfiedHigh: number | null;
  @Field(() => Float, { nullable: true, description: 'minor units for all its bends of which it is known' }) costMinor:
    number | null;
  @Field(() => Int) daysWaited: number;
}

@ObjectType({
  description: 'days from when a customer met a procedure until it was decided on; of open ones until today',
})
export class FrictionWaiting {
  @Field(() => Int) rules: number;
  @Field(() => Int, { description: 'of which nothing is decided yet' }) open: number;
  @Field(() => Float, { nullable: true }) median: number | null;
  @Field(() => Float, { nullable: true, description: '95 % interval by order statistics; null for too few procedures' })
  low: number | null;
  @Field(() => Float, { nullable: true }) high: number | null;
}

@ObjectType({ description: 'procedures by what they do to customers, the worst first; never by employees' })
export class FrictionPareto {
  @Field(() => [ParetoRule], { description: 'at most 50' }) rules: ParetoRule[];
  @Field(() => Int, { description: 'how many procedures there are in all' }) count: number;
  @Field({ description: 'bends are told as well: only of all together, not of a part' }) hasBends: boolean;
  @Field(() => Float, { nullable: true, description: 'contacts of the months in which they are known' }) contacts:
    number | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' }) from: string | null;
  @Field(() => String, { description: 'YYYY-MM-DD, not included' }) until: string;
  @Field() currency: string;
  @Field(() => Int) threshold: number;
  @Field(() => FrictionWaiting) waiting: FrictionWaiting;
}
