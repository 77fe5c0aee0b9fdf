import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role, Viewer } from '@zasluga/domain';
import { LocaleName, RoleName } from '../company';

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
