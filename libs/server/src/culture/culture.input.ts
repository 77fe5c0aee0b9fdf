import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { DEFAULT_PERIOD } from '@zasluga/domain';
import { Depth } from '../values';
import { LivedSource } from './lived-source';

/** What a page of culture is about. Its address carries the same two words. */
@ArgsType()
export class CultureArgs {
  @Field({
    defaultValue: DEFAULT_PERIOD,
    description: 'last-90-days, a month 2026-11, a quarter 2026-Q4 or a year 2026, in the company’s time zone',
  })
  @MaxLength(20)
  period: string = DEFAULT_PERIOD;

  @Field(() => ID, { nullable: true, description: 'a unit with all that is under it; the whole company when absent' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
}

@InputType({ description: 'which figure’s stories: each field narrows them' })
export class CultureStoriesFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() valueId?: string | null;
  @Field(() => Depth, { nullable: true }) @IsOptional() @IsIn(Object.values(Depth)) depth?: Depth | null;
  @Field(() => LivedSource, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(LivedSource))
  source?: LivedSource | null;
  @Field(() => Boolean, { nullable: true, description: 'of the unit itself, without the units under it' })
  @IsOptional()
  @IsBoolean()
  unitAlone?: boolean | null;
}
