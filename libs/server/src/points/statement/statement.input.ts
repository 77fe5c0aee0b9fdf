import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { STATEMENT_GROUPS, type StatementGroup } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { Transform } from 'class-transformer';
import { IsEnum, IsOptional, IsUUID, Matches } from 'class-validator';
import { OwnAccount } from './statement.entity';

const StatementGroupName = Object.fromEntries(STATEMENT_GROUPS.map((group) => [group.toUpperCase(), group]));
registerEnumType(StatementGroupName, { name: 'StatementGroup' });

// graphql-jit makes '' of an enum that is null
const Chosen = () => Transform(({ value }) => (value as unknown) || null);

/** Nothing said: everything. */
@InputType()
export class StatementFilter {
  @Field(() => OwnAccount, { nullable: true }) @Chosen() @IsOptional() @IsEnum(OwnAccount) account?: OwnAccount | null;
  @Field(() => StatementGroupName, { nullable: true })
  @Chosen()
  @IsOptional()
  @IsEnum(StatementGroupName)
  group?: StatementGroup | null;
  @Field(() => String, { nullable: true, description: 'yyyy-mm on the company’s calendar' })
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  month?: string | null;
}

@InputType()
export class CorrectPointsInput {
  @Field() @IsUUID() requestKey: string;
  @Field(() => String) @IsUUID() transferId: string;
  @Field({ description: 'the person and the books show it: 10 to 500 characters' })
  @Text({ min: 10, max: 500, multiline: true })
  reason: string;
}
