import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'when a place is open on a day of the week' })
export class OpenHours {
  @Field(() => Int, { description: '1 Monday … 7 Sunday' }) weekday: number;
  @Field({ description: 'HH:MM, local time of the place' }) opens: string;
  @Field({ description: 'HH:MM; not after `opens`: on the next day; the same: all day and night' }) closes: string;
}

@ObjectType({ description: 'the opening hours of a place' })
export class PlaceHours {
  @Field(() => ID, { description: 'of the place' }) id: string;
  @Field(() => [OpenHours], { description: 'Monday first; a day that is missing is closed; none at all: unknown' })
  hours: OpenHours[];
}
