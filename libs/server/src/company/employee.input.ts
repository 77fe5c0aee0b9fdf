import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { type Locale, parseDay, type Role } from '@zasluga/domain';
import { PageArgs, Email, Text } from '@zasluga/kernel';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { EmployeeStatus } from './employee.entity';
import { LocaleName, RoleName } from './enums';

/** Characters. */
const NAME_MAX = 100;

@InputType()
export class EmployeeInput {
  @Field() @Text({ min: 1, max: NAME_MAX }) lastName: string;
  @Field() @Text({ min: 1, max: NAME_MAX }) firstName: string;
  @Field(() => String, { nullable: true }) @Text({ max: NAME_MAX }) middleName?: string | null;
  @Field(() => String, { nullable: true }) @Text({ max: 50 }) number?: string | null;
  @Field(() => String, { nullable: true })
  @Email()
  @IsOptional()
  email?: string | null;
  @Field(() => String, { nullable: true }) @Text({ max: 50 }) phone?: string | null;
  @Field(() => String, { nullable: true }) @Text({ max: 200 }) roleTitle?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() unitId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() placeId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() managerId?: string | null;
  @Field(() => String, { nullable: true, description: 'yyyy-mm-dd' })
  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' ? value && (parseDay(value) ?? false) : value))
  @Matches(/^(\d{4}-\d\d-\d\d)?$/)
  hiredOn?: string | null;
  // no default values in the schema: the compiled executor refuses inputs that rely on them
  @Field(() => LocaleName, { nullable: true, description: 'none: the company’s' })
  @IsOptional()
  @IsEnum(LocaleName)
  locale?: Locale | null;
  @Field(() => [RoleName], { nullable: true, description: 'none: employee' })
  @IsOptional()
  @IsEnum(RoleName, { each: true })
  @ArrayMaxSize(5)
  roles?: Role[] | null;
}

@ArgsType()
export class EmployeesArgs extends PageArgs {
  @Field(() => String, { nullable: true }) @Text({ max: 100 }) search?: string | null;
  @Field(() => ID, { nullable: true, description: 'with all units below it' }) @IsOptional() @IsUUID() unitId?:
    string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() placeId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() managerId?: string | null;
  @Field(() => EmployeeStatus, { nullable: true, description: 'none: everybody who has not left' })
  @IsOptional()
  @IsEnum(EmployeeStatus)
  status?: EmployeeStatus | null;
}

@ArgsType()
export class SearchPeopleArgs {
  @Field({ description: 'beginning of any part of a name, in either alphabet or keyboard layout; of a unit or place' })
  @Text({ max: 100 })
  query: string;
  @Field(() => Int, { defaultValue: 8 }) @IsInt() @Min(1) @Max(50) limit: number = 8;
  @Field({ defaultValue: false, description: 'whether whoever asks may be among them' }) @IsOptional() withMe: boolean =
    false;
}
