import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Text } from '@zasluga/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsUUID, ValidateNested } from 'class-validator';

const DAYS = 7;
/** Longer than a time is, so that what is wrong with it is said in words about times. */
const TIME_CHARS = 20;

@InputType()
export class OpenHoursInput {
  @Field(() => Int, { description: '1 Monday … 7 Sunday' }) @IsInt() weekday: number;
  @Field({ description: 'HH:MM' }) @Text({ max: TIME_CHARS }) opens: string;
  @Field({ description: 'HH:MM; not after `opens`: on the next day; the same: all day and night' })
  @Text({ max: TIME_CHARS })
  closes: string;
}

@InputType()
export class PlaceHoursInput {
  @Field(() => ID) @IsUUID() placeId: string;
  @Field(() => [OpenHoursInput], { description: 'the whole week, a day once; none: unknown' })
  @ArrayMaxSize(DAYS)
  @ValidateNested({ each: true })
  @Type(() => OpenHoursInput)
  hours: OpenHoursInput[];
}
