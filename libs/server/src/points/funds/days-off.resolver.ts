import { Args, Context, Field, InputType, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DAYS_OFF_MAX } from '@zasluga/domain';
import { Allow, type Unit } from '@zasluga/kernel';
import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import { daysOffOf, setDaysOff } from './days-off';

@InputType()
export class DaysOffInput {
  @Field(() => [String], { description: 'yyyy-mm-dd, all of this year and the next one' })
  @IsArray()
  @ArrayMaxSize(DAYS_OFF_MAX)
  @IsString({ each: true })
  @MaxLength(10, { each: true })
  days: string[];
}

@Resolver()
export class DaysOffResolver {
  @Allow('points.administer')
  @Query(() => [String], {
    description: 'the company’s days off beside weekends: this year’s and the next one’s, yyyy-mm-dd',
  })
  daysOff(@Context() unit: Unit) {
    return unit.read(daysOffOf);
  }

  @Allow('points.administer')
  @Mutation(() => [String], { description: 'all of them at once; forecasts don’t count on these days' })
  setDaysOff(@Context() unit: Unit, @Args('input') input: DaysOffInput) {
    return unit.write((tx) => setDaysOff(tx, unit.viewer!, input.days));
  }
}
