import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';

/** How a customer may be reached. Its own table and its own question: it comes with no praise and in no list. */
@ObjectType()
export class PraiseContact {
  @Field() email: string;
  @Field({ description: 'the very words that the customer agreed to' }) consentText: string;
  @Field(() => GraphQLISODateTime) consentedAt: Date;
}
