import { Field, Float, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'why the program thinks so' })
export class ProposalReason {
  @Field({
    description:
      'named, name, similar, surname, patronymic, badge, role, point, namesake, several; of a complaint: word, expected, demanded, recommend, come_again, compared',
  })
  kind: string;
  @Field({ description: 'the customer’s word or answer; may be empty' }) text: string;
}

/** Whom the words may be about: the program's guess, on which a curator decides. */
@ObjectType()
export class PraiseProposal {
  @Field(() => Float, { description: '0 to 1' }) confidence: number;
  @Field({ description: 'sure enough to be written down before the curator looks' }) certain: boolean;
  @Field(() => [ProposalReason]) because: ProposalReason[];
  employeeId: string;
}

@ObjectType({ description: 'what came as praise looks like a complaint' })
export class ComplaintHint {
  @Field(() => Float, { description: '0 to 1' }) score: number;
  @Field(() => [ProposalReason]) because: ProposalReason[];
}
