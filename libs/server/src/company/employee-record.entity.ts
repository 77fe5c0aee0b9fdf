import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Locale, Role } from '@zasluga/domain';
import { LocaleName, RoleName } from './enums';

/** What only the person and the administrator may read of a person. */
@ObjectType()
export class EmployeeRecord {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true }) number: string | null;
  @Field(() => String, { nullable: true }) email: string | null;
  @Field(() => String, { nullable: true }) phone: string | null;
  @Field(() => String, { nullable: true, description: 'yyyy-mm-dd' }) hiredOn: string | null;
  @Field(() => String, { nullable: true, description: 'yyyy-mm-dd' }) leftOn: string | null;
  @Field(() => LocaleName) locale: Locale;
  @Field(() => [RoleName]) roles: Role[];
  @Field() shownToCustomers: boolean;
}
