import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ContactsFault } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';

export const ContactsFaultName = {
  COLUMNS: 'columns',
  MONTH: 'month',
  FUTURE: 'future',
  CONTACTS: 'contacts',
  PLACE: 'place',
  TOUCHPOINT: 'touchpoint',
  REPEATED: 'repeated',
} as const satisfies Record<string, ContactsFault>;
registerEnumType(ContactsFaultName, { name: 'ContactsFault' });

@ObjectType({ description: 'how many customers there were in a month' })
export class FrictionContacts {
  @Field(() => ID) id: string;
  @Field({ description: 'YYYY-MM-01' }) month: string;
  @Field(() => ID, { nullable: true, description: 'the whole company when absent' }) placeId: string | null;
  @Field(() => ID, { nullable: true, description: 'the whole visit when absent' }) touchpointId: string | null;
  @Field(() => Int) contacts: number;
}

@ObjectType({ description: 'a place, and the months in which its contacts count among those of the company' })
export class PlaceOfContacts {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-01; null: since ever' }) openedIn: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-01; null: it is open' }) closedIn: string | null;
}

@InputType()
export class ContactsRowInput {
  @Field({ description: 'YYYY-MM' }) @Matches(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/) @Text({ max: 7 }) month: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() placeId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() touchpointId?: string | null;
  @Field(() => Int, { nullable: true, description: 'null: not known, the row goes' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  contacts?: number | null;
}

@InputType()
export class ContactsInput {
  @Field(() => [ContactsRowInput])
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ContactsRowInput)
  rows: ContactsRowInput[];
}

@InputType()
export class ContactsTextInput {
  @Field({ description: 'month; contacts; place; touchpoint, one a line' })
  @Text({ min: 1, max: 60_000, multiline: true })
  text: string;
}

@ObjectType()
export class ContactsLineFault {
  @Field(() => Int) line: number;
  @Field(() => ContactsFaultName) fault: ContactsFault;
  @Field({ description: 'the words that are not understood' }) said: string;
}

@ObjectType({ description: 'all lines are taken, or none' })
export class ContactsPasted {
  @Field(() => Int) saved: number;
  @Field(() => [ContactsLineFault]) faults: ContactsLineFault[];
}
