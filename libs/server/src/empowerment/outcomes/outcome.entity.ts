import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum OutcomeKind {
  RECOGNITION = 'recognition',
  NOMINATION = 'nomination',
  PRAISE = 'praise',
  PROCEDURE = 'procedure',
}
registerEnumType(OutcomeKind, { name: 'DecisionOutcomeKind' });

/** What came of an entry, as far as whoever asks may see that thing itself. */
@ObjectType()
export class DecisionOutcome {
  @Field(() => ID, { description: 'of the recognition, the nomination, the praise or the procedure' }) id: string;
  @Field(() => OutcomeKind) kind: OutcomeKind;
  @Field({
    description: 'its own words: the story, the award’s name, the procedure’s; empty while it is being checked',
  })
  textRu: string;
  @Field() textEn: string;
  @Field(() => ID, { description: 'where it is read: recognition, award round, procedure' }) opensId: string;
  @Field(() => GraphQLISODateTime, { description: 'when it was linked' }) createdAt: Date;
}

/** A customer's thanks of the same place and about the same hour, which may belong to the entry. */
@ObjectType()
export class NearbyThanks {
  @Field(() => ID, { description: 'of the praise' }) id: string;
  @Field() words: string;
  @Field(() => GraphQLISODateTime) createdAt: Date;
}
