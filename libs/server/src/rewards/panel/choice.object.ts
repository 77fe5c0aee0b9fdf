import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AwardChoice, RoundState } from '@zasluga/domain';
import { AwardChoiceName, RoundStateName } from '../awards';
import { JuryCriterion } from './jury.object';
import { type ProposalReason } from './proposal.queries';
import { type ChoiceStatus as StatusOf } from './standings.queries';

const ChoiceStatus = {
  OK: 'ok',
  HIDDEN: 'hidden',
  TOO_FEW: 'too_few',
  EMPTY: 'empty',
  NONE: 'none',
} as const satisfies Record<string, StatusOf>;
registerEnumType(ChoiceStatus, {
  name: 'ChoiceStatus',
  valuesMap: {
    HIDDEN: { description: 'people still choose' },
    TOO_FEW: { description: 'too few people took part: there is no result' },
    EMPTY: { description: 'nobody is nominated' },
    NONE: { description: 'one person chooses, and says why' },
  },
});
const AlphaStatus = { OK: 'ok', INSUFFICIENT: 'insufficient', UNDEFINED: 'undefined' } as const;
registerEnumType(AlphaStatus, { name: 'PanelAgreementStatus' });
const Reason = {
  LAST_WINNER: 'last_winner',
  FRONT_LINE: 'front_line',
  LEADER: 'leader',
} as const satisfies Record<string, ProposalReason>;
registerEnumType(Reason, { name: 'JurorProposalReason' });

@ObjectType({ description: 'how far one juror is; never what was scored' })
export class JurorProgress {
  @Field(() => Int, { description: 'nominations with all criteria scored' }) scored: number;
  @Field(() => Int, { description: 'nominations that nothing keeps the juror from' }) total: number;
  id: string;
}

@ObjectType()
export class ProposedJuror {
  @Field(() => Reason) reason: ProposalReason;
  employeeId: string;
}

@ObjectType({ description: 'how far the jury agrees' })
export class PanelAgreement {
  @Field(() => AlphaStatus) status: 'ok' | 'insufficient' | 'undefined';
  @Field(() => Float, { nullable: true, description: 'Krippendorff’s alpha of the scores, ordinal, −1 to 1' })
  alpha: number | null;
  @Field(() => Float, { nullable: true, description: 'central 95 %' }) low: number | null;
  @Field(() => Float, { nullable: true, description: 'central 95 %' }) high: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'mean Kendall τ-b between the orders of two jurors, −1 to 1: severity apart',
  })
  sameOrder: number | null;
}

@ObjectType({ description: 'a candidate whom the jury sees differently' })
export class PanelDisagreement {
  @Field(() => ID) nominationId: string;
  @Field(() => Float, { description: 'mean difference of the places on two jurors’ lists, 0 to 1' }) apart: number;
  @Field(() => ID) criterionId: string;
  @Field(() => Int) lowest: number;
  @Field(() => Int) highest: number;
}

@ObjectType()
export class ChoiceStanding {
  @Field(() => ID, { description: 'the first nomination of this candidate' }) nominationId: string;
  @Field(() => [ID], { description: 'all of them' }) nominationIds: string[];
  @Field(() => Int, { description: 'a shared place is shared, the next one passed over' }) rank: number;
  @Field(() => Float, { nullable: true, description: 'mean share of the jury that puts it before another, 0 to 1' })
  preferred: number | null;
  @Field(() => Int, { nullable: true, description: 'jurors who scored it' }) judgedBy: number | null;
  @Field(() => Int, { nullable: true }) votes: number | null;
}

@ObjectType({ description: 'somebody, or a team, who may be chosen' })
export class ChoiceCandidate {
  @Field(() => ID, { description: 'the first nomination of this candidate' }) id: string;
  @Field(() => String, { nullable: true }) teamName: string | null;
  employeeId: string | null;
  teamUnitId: string | null;
  peopleIds: string[];
}

@ObjectType()
export class ChoiceResult {
  @Field(() => ChoiceStatus) status: StatusOf;
  @Field(() => Int, { description: 'jurors or voters who took part; 0 while votes are hidden' }) took: number;
  @Field(() => Int, { description: 'so many are needed for a result' }) needed: number;
  @Field(() => [ChoiceStanding], { description: 'the first first; empty unless ok' }) standings: ChoiceStanding[];
  @Field(() => PanelAgreement, { nullable: true }) agreement: PanelAgreement | null;
  @Field(() => [PanelDisagreement], { description: 'the most different first' }) disagreements: PanelDisagreement[];
}

@ObjectType({ description: 'how a round is chosen, for its administrator' })
export class RoundChoice {
  @Field(() => ID, { description: 'of the round' }) id: string;
  @Field(() => AwardChoiceName) choice: AwardChoice;
  @Field(() => RoundStateName) state: RoundState;
  @Field(() => GraphQLISODateTime) choiceUntil: Date;
  @Field() isOver: boolean;
  @Field(() => [JurorProgress], { description: 'in the order in which they were invited' }) jurors: JurorProgress[];
  @Field(() => [ProposedJuror], {
    description: 'people to ask, while there is time; without those who are asked already',
  })
  proposed: ProposedJuror[];
  @Field(() => [ChoiceCandidate]) candidates: ChoiceCandidate[];
  @Field(() => [JuryCriterion]) criteria: JuryCriterion[];
  @Field(() => ChoiceResult) result: ChoiceResult;
}

@ObjectType({ description: 'one unit or place; without numbers where it is too small to be told' })
export class EquityGroup {
  @Field(() => ID, { description: 'of the unit or place' }) groupId: string;
  @Field() nameRu: string;
  @Field() nameEn: string;
  @Field(() => Int, { nullable: true }) eligible: number | null;
  @Field(() => Int, { nullable: true, description: 'of them, people among the nominees' }) nominated: number | null;
  @Field(() => Float, { nullable: true, description: 'nominees if everybody had the same chance' })
  expected: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'probability that so large a group has no nominee although everybody has the same chance',
  })
  noneByChance: number | null;
}

@ObjectType({ description: 'who is represented among the nominees; counts only' })
export class RoundEquity {
  @Field(() => Int) nominated: number;
  @Field(() => Int) eligible: number;
  @Field(() => Int, { description: 'groups of fewer people are not told' }) threshold: number;
  @Field(() => [EquityGroup], { description: 'groups without a nominee first, hidden ones last' }) units: EquityGroup[];
  @Field(() => [EquityGroup], { description: 'groups without a nominee first, hidden ones last' })
  places: EquityGroup[];
}
