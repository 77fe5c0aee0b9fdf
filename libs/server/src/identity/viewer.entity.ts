import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Role, Viewer } from '@zasluga/domain';
import { LocaleName } from './identity.input';

export enum RoleName {
  employee = 'employee',
  leader = 'leader',
  curator = 'curator',
  reward_admin = 'reward_admin',
  admin = 'admin',
}
registerEnumType(RoleName, { name: 'Role' });

/** Whoever asks. */
@ObjectType('Viewer')
export class ViewerType {
  @Field(() => ID) id: string;
  @Field(() => [RoleName]) roles: readonly Role[];
  @Field({ description: 'a manager: follows from the hierarchy' }) hasReports: boolean;
  @Field(() => LocaleName) locale: Viewer['locale'];
  companyId: string;
}

/** A person of a demo company that may be entered with one click. */
@ObjectType()
export class DemoPersona {
  @Field(() => ID) employeeId: string;
  @Field() name: string;
  @Field() roleTitle: string;
  @Field({ description: 'which audience the person shows' }) persona: string;
  @Field() companyNameRu: string;
  @Field() companyNameEn: string;
}
