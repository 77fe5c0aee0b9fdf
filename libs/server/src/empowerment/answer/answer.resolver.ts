import { Args, Context, GraphQLISODateTime, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { can, DomainError } from '@zasluga/domain';
import { Allow, clock, isUuid, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { Decision } from '../decision.entity';
import { answerDecision, takeAnswerBack } from './answer.commands';
import { DecisionComment, DecisionToAnswer } from './answer.entity';
import { AnswerInput, DecisionCommentInput } from './answer.input';
import { nextToAnswer, talkOf } from './answer.queries';
import { commentDecision } from './comment.commands';
import { leaveForLater } from './later.commands';
import { leftNow } from './later.queries';
import { setTargetHours, targetHours } from './target';

@Resolver(() => Decision)
export class AnswerResolver {
  @Allow('decisions.answer')
  @Query(() => DecisionToAnswer, {
    nullable: true,
    description:
      'the entry that is due first for the viewer’s answer; one at a time. Null: nothing waits but what is left for later',
  })
  nextDecisionToAnswer(@Context() unit: Unit) {
    return unit.read((tx) => nextToAnswer(tx, unit.viewer!));
  }

  @Allow('decisions.answer')
  @Query(() => GraphQLISODateTime, {
    nullable: true,
    description: 'when the first of what the viewer left for later comes back. Null: nothing is left',
  })
  decisionsComeBackAt(@Context() unit: Unit) {
    return unit.read(async (tx) => (await leftNow(tx, unit.viewer!.employeeId))[0]?.until);
  }

  @Allow('decisions.answer')
  @Mutation(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'for some hours, three at most; the hour of the answer stays. When it comes back; null: it waits again',
  })
  leaveDecisionForLater(
    @Context() unit: Unit,
    @Args('id', { type: () => ID }) id: string,
    @Args('later') later: boolean,
  ) {
    if (!isUuid(id)) throw new DomainError('input.not_found', 'id');
    return unit.write((tx) => leaveForLater(tx, unit.viewer!, id, later));
  }

  @Allow('decisions.record')
  @Query(() => Int, { description: 'hours until an answer is due' })
  decisionTargetHours(@Context() unit: Unit) {
    return unit.read(targetHours);
  }

  @Allow('decisions.guide')
  @Mutation(() => Int, { description: '1 … 336' })
  setDecisionTargetHours(@Context() unit: Unit, @Args('hours', { type: () => Int }) hours: number) {
    return unit.write((tx) => setTargetHours(tx, unit.viewer!, hours));
  }

  @Allow('decisions.answer')
  @Mutation(() => Decision)
  answerDecision(@Context() unit: Unit, @Args('input') input: AnswerInput) {
    return unit.write((tx) => answerDecision(tx, unit.viewer!, input));
  }

  @Allow('decisions.take_answer_back')
  @Mutation(() => Decision, { description: 'for some seconds; the author has not seen it yet' })
  takeAnswerBack(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    if (!isUuid(id)) throw new DomainError('input.not_found', 'id');
    return unit.write((tx) => takeAnswerBack(tx, unit.viewer!, id));
  }

  @Allow('decisions.discuss')
  @Mutation(() => Decision, { description: 'a question is a comment: the hour of the answer stays' })
  commentDecision(@Context() unit: Unit, @Args('input') input: DecisionCommentInput) {
    return unit.write((tx) => commentDecision(tx, unit.viewer!, input));
  }

  @ResolveField(() => [DecisionComment], { description: 'oldest first; at most 100' })
  async comments(decision: Decision, _: unknown, unit: Unit) {
    return (await unit.load(talkOf, decision.id)).comments;
  }

  @ResolveField(() => Employee, { nullable: true, description: 'who answers today; null where nobody stands above' })
  reviewer(decision: Decision, _: unknown, unit: Unit) {
    return decision.reviewerId && unit.load(employeeById, decision.reviewerId);
  }

  @ResolveField(() => Boolean, { description: 'the hour has passed without an answer' })
  answerIsLate({ awaitsAnswer, answerDueAt }: Decision) {
    return awaitsAnswer && answerDueAt! < clock.now();
  }

  @ResolveField(() => Boolean)
  viewerCanDiscuss(decision: Decision, _: unknown, unit: Unit) {
    return can(unit.viewer!, 'decisions.discuss', decision);
  }

  @ResolveField(() => Boolean, { description: 'the viewer answered it a moment ago' })
  viewerCanTakeAnswerBack(decision: Decision, _: unknown, unit: Unit) {
    return can(unit.viewer!, 'decisions.take_answer_back', decision);
  }
}

@Resolver(() => DecisionComment)
export class DecisionCommentResolver {
  @ResolveField(() => Employee)
  author(comment: DecisionComment, _: unknown, unit: Unit) {
    return unit.load(employeeById, comment.authorId);
  }
}
