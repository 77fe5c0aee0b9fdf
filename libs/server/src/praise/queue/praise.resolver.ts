import { Args, Context, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError } from '@zasluga/domain';
import { Allow, isUuid, PageArgs, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { PraisePoint } from '../points/praise-point.entity';
import { praisePointById } from '../points/praise-point.queries';
import {
  assignPraise,
  hidePraise,
  publishPraise,
  readPraise,
  restorePraise,
  takeProblem,
  unassignPraise,
} from './praise.decisions';
import {
  Praise,
  PraiseConnection,
  PraiseCounts,
  PraiseFilter,
  PraiseGroupDecision,
  PraiseReason,
  PraiseSignalName,
  PraiseWhoName,
} from '../praise.entity';
import { AssignPraiseInput, HidePraiseInput, PublishPraiseInput } from './praise.input';
import { hideSimilarPraise, restoreSimilarPraise } from './similar.decisions';
import { praiseCounts, praiseQueue, similarPraise, unreadPraise } from '../praise.queries';

/** Nobody reads more of the same. */
const SIMILAR_SHOWN_MAX = 20;

@Resolver(() => Praise)
export class PraiseResolver {
  @Allow('praise.curate')
  @Query(() => PraiseConnection)
  praiseQueue(
    @Context() unit: Unit,
    @Args('filter', { type: () => PraiseFilter, defaultValue: PraiseFilter.WAITING }) filter: PraiseFilter,
    @Args() page: PageArgs,
    @Args('placeId', { type: () => ID, nullable: true }) placeId?: string,
    @Args('signal', { type: () => PraiseSignalName, nullable: true }) signal?: PraiseSignalName,
  ) {
    // graphql-jit makes '' of an enum that is null
    return unit.read((tx) => praiseQueue(tx, { filter, placeId, signal: signal || null }, page));
  }

  @Allow('praise.curate')
  @Query(() => [Praise], { description: 'what waits beside it and is alike, oldest first: twenty at most' })
  similarPraise(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return unit.read((tx) => similarPraise(tx, id, SIMILAR_SHOWN_MAX));
  }

  @Allow('praise.curate')
  @Mutation(() => PraiseGroupDecision, { description: 'hides it with everything that waits beside it and is alike' })
  hideSimilarPraise(@Context() unit: Unit, @Args('input') { id, reason }: HidePraiseInput) {
    return unit.write((tx) => hideSimilarPraise(tx, unit.viewer!, id, reason));
  }

  @Allow('praise.curate')
  @Mutation(() => Int, { description: 'takes back one such decision of the viewer; how many wait again' })
  restoreSimilarPraise(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string, @Args('at') at: string) {
    return unit.write((tx) => restoreSimilarPraise(tx, unit.viewer!, id, at));
  }

  @Allow('praise.curate')
  @Query(() => PraiseCounts)
  praiseCounts(@Context() unit: Unit) {
    return unit.read(praiseCounts);
  }

  @Allow('praise.own')
  @Query(() => [Praise], { description: 'words of customers about the viewer that the viewer has not read yet' })
  unreadPraise(@Context() unit: Unit) {
    return unit.read((tx) => unreadPraise(tx, unit.viewer!.employeeId));
  }

  @Allow('praise.own')
  @Mutation(() => Boolean, {
    description: 'a receiver opened a recognition: false when no customer is waiting for that',
  })
  readPraise(@Context() unit: Unit, @Args('recognitionId', { type: () => ID }) recognitionId: string) {
    if (!isUuid(recognitionId)) throw new DomainError('input.not_found', 'recognitionId');
    return unit.write((tx) => readPraise(tx, unit.viewer!, recognitionId));
  }

  @Allow('praise.curate')
  @Mutation(() => Praise)
  assignPraise(@Context() unit: Unit, @Args('input') { id, employeeId }: AssignPraiseInput) {
    return unit.write((tx) => assignPraise(tx, unit.viewer!, id, employeeId));
  }

  @Allow('praise.curate')
  @Mutation(() => Praise, { description: 'takes back an assignment: whom it was about before' })
  unassignPraise(
    @Context() unit: Unit,
    @Args('id', { type: () => ID }) id: string,
    @Args('who', { type: () => PraiseWhoName }) who: PraiseWhoName,
    @Args('employeeId', { type: () => ID, nullable: true }) employeeId?: string,
  ) {
    return unit.write((tx) => unassignPraise(tx, unit.viewer!, id, who, employeeId ?? null));
  }

  @Allow('praise.curate')
  @Mutation(() => Praise)
  publishPraise(@Context() unit: Unit, @Args('input') { id, revision }: PublishPraiseInput) {
    return unit.write((tx) => publishPraise(tx, unit.viewer!, id, revision));
  }

  @Allow('praise.curate')
  @Mutation(() => Praise)
  hidePraise(@Context() unit: Unit, @Args('input') { id, reason }: HidePraiseInput) {
    return unit.write((tx) => hidePraise(tx, unit.viewer!, id, reason));
  }

  @Allow('praise.curate')
  @Mutation(() => Praise)
  takeProblem(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return unit.write((tx) => takeProblem(tx, unit.viewer!, id));
  }

  @Allow('praise.curate')
  @Mutation(() => Praise)
  restorePraise(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return unit.write((tx) => restorePraise(tx, unit.viewer!, id));
  }

  @ResolveField(() => [PraiseReason], { description: 'why it waits apart, in the order in which it matters' })
  reasons({ signals, seen }: Praise) {
    return signals.map((signal) => ({ signal, ...seen[signal] }));
  }

  @ResolveField(() => PraisePoint)
  point(praise: Praise, _: unknown, unit: Unit) {
    return unit.load(praisePointById, praise.pointId);
  }

  @ResolveField(() => Employee, { nullable: true, description: 'whom it is about' })
  employee(praise: Praise, _: unknown, unit: Unit) {
    return praise.employeeId && unit.load(employeeById, praise.employeeId);
  }

  @ResolveField(() => Employee, { nullable: true })
  decider(praise: Praise, _: unknown, unit: Unit) {
    return praise.decidedBy && unit.load(employeeById, praise.decidedBy);
  }
}
