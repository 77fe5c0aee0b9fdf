import { ArgsType, Field, ID, registerEnumType } from '@nestjs/graphql';
import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { type BalanceCell, type BalanceStanding, DEFAULT_PERIOD } from '@zasluga/domain';

export const BalanceCellName = {
  MET_NOTHING: 'met_nothing',
  MET_SOMETHING: 'met_something',
  UNMET_NOTHING: 'unmet_nothing',
  UNMET_SOMETHING: 'unmet_something',
} as const satisfies Record<string, BalanceCell>;
registerEnumType(BalanceCellName, {
  name: 'BalanceCell',
  description: 'whether the customer got at least what was expected, and whether anything was demanded for it',
});

export const BalanceStandingName = {
  WITHIN: 'within',
  ABOVE: 'above',
  BELOW: 'below',
} as const satisfies Record<string, BalanceStanding>;
registerEnumType(BalanceStandingName, {
  name: 'BalanceStanding',
  description: 'beside all others together, adjusted for being many; never a rank',
});

/** What the page of the balance is about. Its address carries the same words. */
@ArgsType()
export class BalanceArgs {
  @Field({
    defaultValue: DEFAULT_PERIOD,
    description: 'last-90-days, a month 2026-11, a quarter 2026-Q4 or a year 2026, in the company’s time zone',
  })
  @MaxLength(20)
  period: string = DEFAULT_PERIOD;

  @Field(() => ID, {
    nullable: true,
    description: 'all places when absent; for a place’s manager the first of their own',
  })
  @IsOptional()
  @IsUUID()
  placeId?: string;

  @Field(() => ID, { nullable: true, description: 'all touchpoints when absent' })
  @IsOptional()
  @IsUUID()
  touchpointId?: string;
}
