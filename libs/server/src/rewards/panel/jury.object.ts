import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CONFLICT_KINDS, type ConflictKind, type RoundState } from '@zasluga/domain';
import { Depth } from '../../values';
import { Source } from '../../recognition';
import { RoundStateName } from '../awards';

type EvidenceSource = (typeof Source)[keyof typeof Source];

const ConflictKindName = Object.fromEntries(CONFLICT_KINDS.map((kind) => [kind.toUpperCase(), kind]));
registerEnumType(ConflictKindName, {
  name: 'JuryConflict',
  description: 'why a juror leaves a nomination to the others',
  valuesMap: {
    SELF: { description: 'it is about the juror' },
    NOMINATOR: { description: 'the juror proposed it' },
    MANAGER: { description: 'it is about the juror’s manager' },
    REPORT: { description: 'it is about somebody who reports to the juror' },
    SAME_TEAM: { description: 'both work in one team of ten people or fewer' },
    DECLARED: { description: 'the juror said so' },
  },
});

@ObjectType({ description: 'a round whose jury the viewer belongs to' })
export class JuryDuty {
  @Field(() => ID, { description: 'of the round' }) id: string;
  @Field() label: string;
  @Field({ description: 'of the award' }) nameRu: string;
  @Field({ description: 'of the award' }) nameEn: string;
  @Field(() => RoundStateName) state: RoundState;
  @Field(() => GraphQLISODateTime) choiceUntil: Date;
}

@ObjectType({ description: 'a recognition as evidence, without names' })
export class EvidenceStory {
  /** Of the recognition. Not told: by its address whoever judges would find the name that is masked here. */
  id: string;
  @Field() words: string;
  @Field(() => Source) source: EvidenceSource;
  @Field(() => Depth, { nullable: true }) depth: Depth | null;
  @Field(() => GraphQLISODateTime) at: Date;
  valueId: string | null;
}

@ObjectType()
export class JuryScore {
  @Field(() => ID) criterionId: string;
  @Field(() => Int, { description: '1 to 5' }) score: number;
}

@ObjectType()
export class JuryCriterion {
  @Field(() => ID) id: string;
  @Field() nameRu: string;
  @Field() nameEn: string;
}

@ObjectType({ description: 'somebody, or a team, who is judged without a name' })
export class JuryNomination {
  @Field(() => ID) id: string;
  @Field() isTeam: boolean;
  @Field(() => ConflictKindName, { nullable: true, description: 'set aside: its words are not shown' })
  conflict: ConflictKind | null;
  @Field(() => [String], { description: 'why, in the words of everybody who proposes it' }) whys: string[];
  @Field(() => [EvidenceStory]) stories: EvidenceStory[];
  @Field(() => [JuryScore], { description: 'the viewer’s own' }) scores: JuryScore[];
}

@ObjectType({ description: 'nominations in an order of the viewer’s own' })
export class JuryPage {
  @Field(() => ID, { description: 'of the round' }) id: string;
  @Field() label: string;
  @Field() nameRu: string;
  @Field() nameEn: string;
  @Field(() => RoundStateName, { description: 'choosing as long as nothing is announced' }) state: RoundState;
  @Field(() => GraphQLISODateTime) choiceUntil: Date;
  @Field({ description: 'scores can be given and changed' }) isOpen: boolean;
  @Field(() => [JuryCriterion]) criteria: JuryCriterion[];
  @Field(() => [JuryNomination]) nominations: JuryNomination[];
}
