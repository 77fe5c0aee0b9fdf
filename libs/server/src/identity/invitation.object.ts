import { Field, ID, ObjectType } from '@nestjs/graphql';

/** Whom a link lets in: shown to whoever holds the link, before a password is set. */
@ObjectType()
export class Invitation {
  @Field(() => ID) employeeId: string;
  @Field() firstName: string;
  @Field() lastName: string;
  @Field({ description: 'what the person signs in with' }) email: string;
  @Field() companyNameRu: string;
  @Field() companyNameEn: string;
}
