import { Args, Context, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError } from '@zasluga/domain';
import { Allow, isUuid, Seal, type Unit } from '@zasluga/kernel';
import { Decision } from '../decision.entity';
import { answerNaming, askToName } from './naming.commands';
import { linkOutcome, unlinkOutcome } from './outcome.commands';
import { DecisionOutcome, NearbyThanks } from './outcome.entity';
import { DecisionOutcomeInput, DecisionProcedureInput } from './outcome.input';
import { isCredited, outcomesOf, thanksNear } from './outcome.queries';
import { creditDecision, nameProcedure } from './procedure.commands';

const known = (id: string) => {
  if (!isUuid(id)) throw new DomainError('input.not_found', 'id');
  return id;
};

@Resolver(() => Decision)
export class OutcomeResolver {
  constructor(private readonly seal: Seal) {}

  @Allow('decisions.read')
  @Mutation(() => Decision, { description: 'one’s own recognition, nomination, or a customer’s thanks nearby' })
  linkDecisionOutcome(@Context() unit: Unit, @Args('input') input: DecisionOutcomeInput) {
    return unit.write((tx) => linkOutcome(tx, unit.viewer!, input));
  }

  @Allow('decisions.read')
  @Mutation(() => Decision, { description: 'by the author' })
  unlinkDecisionOutcome(@Context() unit: Unit, @Args('input') input: DecisionOutcomeInput) {
    return unit.write((tx) => unlinkOutcome(tx, unit.viewer!, input));
  }

  @Allow('decisions.read')
  @Mutation(() => Decision, { description: 'the procedure in the way, where the entry names none' })
  nameDecisionProcedure(@Context() unit: Unit, @Args('input') input: DecisionProcedureInput) {
    return unit.write((tx) => nameProcedure(tx, unit.viewer!, input, this.seal));
  }

  @Allow('decisions.read')
  @Mutation(() => Decision, { description: 'the author by name in the register, if they wish' })
  creditDecision(
    @Context() unit: Unit,
    @Args('id', { type: () => ID }) id: string,
    @Args('credited') credited: boolean,
  ) {
    return unit.write((tx) => creditDecision(tx, unit.viewer!, known(id), credited));
  }

  @Allow('decisions.answer')
  @Mutation(() => Decision, { description: 'asks the author whether colleagues may learn who decided' })
  askToNameAuthor(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return unit.write((tx) => askToName(tx, unit.viewer!, known(id)));
  }

  @Allow('decisions.read')
  @Mutation(() => Decision, { description: 'the author’s yes or no to that; a no is told to nobody' })
  answerNaming(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string, @Args('agreed') agreed: boolean) {
    return unit.write((tx) => answerNaming(tx, unit.viewer!, known(id), agreed));
  }

  @ResolveField(() => [DecisionOutcome], { description: 'what came of it, newest first; at most 50' })
  outcomes(decision: Decision, _: unknown, unit: Unit) {
    return unit.read((tx) => outcomesOf(tx, decision.id, unit.viewer!.employeeId));
  }

  @ResolveField(() => [NearbyThanks], {
    nullable: true,
    description: 'for its author: thanks that may belong to it; at most 10',
  })
  thanksNearby(decision: Decision, _: unknown, unit: Unit) {
    if (decision.authorId !== unit.viewer!.employeeId) return null;
    if (!decision.placeId) return [];
    return unit.read((tx) => thanksNear(tx, decision));
  }

  @ResolveField(() => Boolean, { description: 'for its author: stands by name with the procedure' })
  credited(decision: Decision, _: unknown, unit: Unit) {
    if (decision.authorId !== unit.viewer!.employeeId || !decision.procedureId) return false;
    return unit.read((tx) => isCredited(tx, decision));
  }
}
