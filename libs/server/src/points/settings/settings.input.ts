import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { LEAVING_RULES, type LeavingRule } from '@zasluga/domain';
import { IsEnum, IsInt, IsOptional, Max, Min } from 'class-validator';

export const LeavingRuleName = Object.fromEntries(LEAVING_RULES.map((rule) => [rule.toUpperCase(), rule]));
registerEnumType(LeavingRuleName, {
  name: 'LeavingRule',
  description: 'WAIT: an administrator settles within the days, then they lapse; PAY: in money; LAPSE: at once',
});

@InputType()
export class PointsSettingsInput {
  @Field(() => Int, { nullable: true, description: 'none: earned points never lapse' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(60)
  expireAfterMonths?: number | null;
  @Field(() => LeavingRuleName) @IsEnum(LeavingRuleName) leaving: LeavingRule;
  @Field(() => Int) @IsInt() @Min(1) @Max(365) leavingDays: number;
}
