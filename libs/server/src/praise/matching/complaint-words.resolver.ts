import { Field, GraphQLISODateTime, ID, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { loader, type Unit } from '@zasluga/kernel';
import { Complaint } from '../../friction';
import { PraisePoint } from '../points/praise-point.entity';
import { praisePointById } from '../points/praise-point.queries';

/** What the customer wrote, for whoever looks after the complaint. Stays with the praise, where it can be erased. */
@ObjectType()
export class ComplaintWords {
  @Field(() => ID) id: string;
  @Field() words: string;
  @Field({ description: 'language of the page' }) locale: string;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  pointId: string;
}

const wordsById = loader<ComplaintWords>((tx, ids) =>
  tx.sql(
    'praise.complaint_words',
    'select id, words, locale, created_at as "createdAt", point_id as "pointId" from praise where id = any($1)',
    [ids],
  ),
);

@Resolver(() => Complaint)
export class ComplaintWordsResolver {
  @ResolveField(() => ComplaintWords)
  said(complaint: Complaint, _: unknown, unit: Unit) {
    return unit.load(wordsById, complaint.praiseId);
  }
}

@Resolver(() => ComplaintWords)
export class ComplaintPointResolver {
  @ResolveField(() => PraisePoint)
  point(said: ComplaintWords, _: unknown, unit: Unit) {
    return unit.load(praisePointById, said.pointId);
  }
}
