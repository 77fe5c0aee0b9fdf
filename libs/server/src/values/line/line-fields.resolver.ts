import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { can, isContested, shownSplit } from '@zasluga/domain';
import { PageArgs, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { Behaviour } from './behaviour.entity';
import { behaviourById } from './behaviour.loader';
import { BehaviourComment, BehaviourCommentConnection } from './comment.entity';
import { commentsOnBehaviour } from './comment.queries';
import { commentCountOf, type CountedWording, tallyOf, verdictKey, verdictOf, wordingsOf } from './line.loader';
import { BehaviourState, LineEvent, LineSplit, splitObject, stateOf } from './line.object';
import { eventsOf, mergedInto } from './line.queries';
import { BehaviourWording, LineVerdict } from './vote.entity';

const mine = async (unit: Unit, behaviourId: string): Promise<LineVerdict | null> =>
  (await unit.load(verdictOf, verdictKey(behaviourId, unit.viewer!.employeeId))).verdict;

@Resolver(() => Behaviour)
export class LineFields {
  @ResolveField(() => BehaviourState)
  state(behaviour: Behaviour): BehaviourState {
    return stateOf(behaviour);
  }

  @ResolveField(() => LineVerdict, { nullable: true, description: 'the viewer’s, on the words in force' })
  myVerdict(behaviour: Behaviour, _: unknown, unit: Unit) {
    return mine(unit, behaviour.id);
  }

  @ResolveField(() => LineSplit, { nullable: true, description: 'null until the viewer has voted' })
  async split(behaviour: Behaviour, _: unknown, unit: Unit): Promise<LineSplit | null> {
    if (!(await mine(unit, behaviour.id))) return null;
    return splitObject(shownSplit((await unit.load(tallyOf, behaviour.id)).tally));
  }

  @ResolveField(() => Boolean, { description: 'opinions differ enough to be talked over' })
  async isContested(behaviour: Behaviour, _: unknown, unit: Unit): Promise<boolean> {
    if (behaviour.retiredAt) return false;
    const { tally } = await unit.load(tallyOf, behaviour.id);
    return isContested(tally.for, tally.against);
  }

  @ResolveField(() => Int)
  async commentCount(behaviour: Behaviour, _: unknown, unit: Unit): Promise<number> {
    return (await unit.load(commentCountOf, behaviour.id)).count;
  }

  @ResolveField(() => BehaviourCommentConnection, { description: 'oldest first' })
  comments(@Parent() behaviour: Behaviour, @Args() page: PageArgs, @Context() unit: Unit) {
    return unit.read((tx) => commentsOnBehaviour(tx, behaviour.id, page));
  }

  @ResolveField(() => Employee, { nullable: true })
  proposedBy(behaviour: Behaviour, _: unknown, unit: Unit) {
    return behaviour.proposedById && unit.load(employeeById, behaviour.proposedById);
  }

  @ResolveField(() => Behaviour, { nullable: true })
  mergedInto(behaviour: Behaviour, _: unknown, unit: Unit) {
    return behaviour.mergedIntoId && unit.load(behaviourById, behaviour.mergedIntoId);
  }

  @ResolveField(() => [Behaviour], { description: 'that were merged into it; at most 100' })
  merged(behaviour: Behaviour, _: unknown, unit: Unit) {
    return unit.read((tx) => mergedInto(tx, behaviour.id));
  }

  @ResolveField(() => [BehaviourWording], { description: 'the latest first; at most 100' })
  wordings(behaviour: Behaviour, _: unknown, unit: Unit) {
    return unit.read((tx) => wordingsOf(tx, behaviour.id));
  }

  @ResolveField(() => [LineEvent], { description: 'the latest first; at most 100' })
  events(behaviour: Behaviour, _: unknown, unit: Unit) {
    return unit.read((tx) => eventsOf(tx, behaviour.id));
  }
}

@Resolver(() => BehaviourWording)
export class WordingFields {
  @ResolveField(() => LineSplit, {
    nullable: true,
    description: 'null until the viewer has voted on the words in force',
  })
  async split(wording: CountedWording, _: unknown, unit: Unit): Promise<LineSplit | null> {
    return (await mine(unit, wording.behaviourId)) ? splitObject(shownSplit(wording.tally)) : null;
  }

  @ResolveField(() => Employee, { nullable: true })
  author(wording: BehaviourWording, _: unknown, unit: Unit) {
    return wording.authorId && unit.load(employeeById, wording.authorId);
  }
}

@Resolver(() => LineEvent)
export class LineEventFields {
  @ResolveField(() => Employee, { nullable: true })
  actor(event: LineEvent, _: unknown, unit: Unit) {
    return event.actorId && unit.load(employeeById, event.actorId);
  }

  @ResolveField(() => Behaviour, { nullable: true, description: 'of a merge: into which' })
  other(event: LineEvent, _: unknown, unit: Unit) {
    return event.otherId && unit.load(behaviourById, event.otherId);
  }
}

@Resolver(() => BehaviourComment)
export class BehaviourCommentFields {
  @ResolveField(() => Employee)
  author(comment: BehaviourComment, _: unknown, unit: Unit) {
    return unit.load(employeeById, comment.authorId);
  }

  @ResolveField(() => Boolean)
  viewerCanRemove(comment: BehaviourComment, _: unknown, unit: Unit): boolean {
    return can(unit.viewer!, 'values.remove_comment', comment);
  }
}
