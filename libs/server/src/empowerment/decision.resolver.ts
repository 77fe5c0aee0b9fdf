import { Args, Context, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { can, DomainError } from '@zasluga/domain';
import { Allow, isUuid, PageArgs, type Unit } from '@zasluga/kernel';
import { Employee, employeeById, Touchpoint, touchpointById } from '../company';
import { Procedure, procedureById } from '../friction';
import { Decision, DecisionConnection, DecisionGuide, OwnDecisions } from './decision.entity';
import { decisionFor, decisionGuide, ownDecisions, tallyOf } from './decision.queries';

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
    return unit.read((tx) => decisionGuide(tx, unit.viewer!.employeeId));
  }

  @Allow('decisions.read')
  @Query(() => Decision)
  decision(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    if (!isUuid(id)) throw new DomainError('input.not_found', 'id');
    return unit.read((tx) => decisionFor(tx, unit.viewer!, id));
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

  @ResolveField(() => Touchpoint, { nullable: true })
  touchpoint(decision: Decision, _: unknown, unit: Unit) {
    return decision.touchpointId && unit.load(touchpointById, decision.touchpointId);
  }

  @ResolveField(() => Boolean, { description: 'the viewer is the manager whose answer it waits for' })
  viewerCanAnswer(decision: Decision, _: unknown, unit: Unit) {
    return !decision.verdict && can(unit.viewer!, 'decisions.answer', decision);
  }
}
