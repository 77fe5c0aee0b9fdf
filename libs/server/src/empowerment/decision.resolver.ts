import { Args, Context, Float, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { can, DECISION_COST_MAX, DomainError } from '@zasluga/domain';
import { Allow, isUuid, PageArgs, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../company';
import { Procedure, procedureById } from '../friction';
import { answerDecision, recordDecision, setDecisionLimit } from './decision.commands';
import { Decision, DecisionConnection, DecisionGuide, OwnDecisions } from './decision.entity';
import { AnswerInput, DecisionInput } from './decision.input';
import { decisionFor, decisionGuide, ownDecisions, tallyOf, teamDecisions } from './decision.queries';

@Resolver(() => Decision)
export class DecisionResolver {
  @Allow('decisions.record')
  @Query(() => DecisionConnection, { description: 'one’s own, newest first' })
  myDecisions(@Context() unit: Unit, @Args() page: PageArgs) {
    return unit.read((tx) => ownDecisions(tx, unit.viewer!, page));
  }

  @Allow('decisions.record')
  @Query(() => OwnDecisions)
  myDecisionTally(@Context() unit: Unit) {
    return unit.read((tx) => tallyOf(tx, unit.viewer!.employeeId));
  }

  @Allow('decisions.record')
  @Query(() => DecisionGuide)
  decisionGuide(@Context() unit: Unit) {
    return unit.read(decisionGuide);
  }

  @Allow('decisions.answer')
  @Query(() => DecisionConnection, {
    description: 'of direct reports: waiting, the oldest first; or answered, newest first',
  })
  teamDecisions(@Context() unit: Unit, @Args('awaiting') awaiting: boolean, @Args() page: PageArgs) {
    return unit.read((tx) => teamDecisions(tx, unit.viewer!, awaiting, page));
  }

  @Allow('decisions.read')
  @Query(() => Decision)
  decision(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    if (!isUuid(id)) throw new DomainError('input.not_found', 'id');
    return unit.read((tx) => decisionFor(tx, unit.viewer!, id));
  }

  @Allow('decisions.record')
  @Mutation(() => Decision)
  recordDecision(@Context() unit: Unit, @Args('input') input: DecisionInput) {
    return unit.write((tx) => recordDecision(tx, unit.viewer!, input));
  }

  @Allow('decisions.answer')
  @Mutation(() => Decision)
  answerDecision(@Context() unit: Unit, @Args('input') input: AnswerInput) {
    return unit.write((tx) => answerDecision(tx, unit.viewer!, input));
  }

  @Allow('decisions.guide')
  @Mutation(() => DecisionGuide)
  setDecisionLimit(
    @Context() unit: Unit,
    @Args('limitMinor', { type: () => Float, nullable: true, description: 'whole minor units; null: no limit' })
    limitMinor: number | null,
  ) {
    const isLimit = Number.isInteger(limitMinor) && limitMinor! >= 0 && limitMinor! <= DECISION_COST_MAX;
    if (limitMinor != null && !isLimit) throw new DomainError('input.out_of_range', 'limitMinor');
    return unit.write((tx) => setDecisionLimit(tx, unit.viewer!, limitMinor ?? null));
  }

  @ResolveField(() => Employee)
  author(decision: Decision, _: unknown, unit: Unit) {
    return unit.load(employeeById, decision.authorId);
  }

  @ResolveField(() => Employee, { nullable: true })
  answeredBy(decision: Decision, _: unknown, unit: Unit) {
    return decision.answeredById && unit.load(employeeById, decision.answeredById);
  }

  @ResolveField(() => Procedure, { nullable: true, description: 'the procedure bent' })
  procedure(decision: Decision, _: unknown, unit: Unit) {
    return decision.procedureId && unit.load(procedureById, decision.procedureId);
  }

  @ResolveField(() => Boolean, { description: 'the viewer is the manager whose answer it waits for' })
  viewerCanAnswer(decision: Decision, _: unknown, unit: Unit) {
    return !decision.verdict && can(unit.viewer!, 'decisions.answer', decision);
  }
}
