import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DomainError } from '@zasluga/domain';
import { Allow, isUuid, type Unit } from '@zasluga/kernel';
import { askCustomers, placeBehaviour } from './behaviour.commands';
import { Behaviour } from './behaviour.entity';
import { EditBehaviourInput } from './behaviour.input';
import { behavioursByIds } from './behaviour.loader';
import { commentOnBehaviour, removeBehaviourComment } from './comment.commands';
import {
  AskCustomersInput,
  BehaviourCommentInput,
  LineArgs,
  MergeBehaviourInput,
  PlaceBehaviourInput,
  ProposeBehaviourInput,
  VoteInput,
} from './line.input';
import { LineCounts, SimilarBehaviour } from './line.object';
import { lineCounts, lineOf, similarTo } from './line.queries';
import { adoptBehaviour, mergeBehaviour, proposeBehaviour } from './proposal.commands';
import { castVote } from './vote.commands';

/** The line as a company works on it: proposals, votes, comments, and what the curator makes of them. */
@Resolver(() => Behaviour)
export class LineResolver {
  @Allow('values.read')
  @Query(() => [Behaviour], {
    description: 'adopted ones in their order, then proposals, the newest first; at most 1000',
  })
  line(@Context() unit: Unit, @Args() args: LineArgs) {
    return unit.read((tx) => lineOf(tx, unit.viewer!.employeeId, args));
  }

  @Allow('values.read')
  @Query(() => LineCounts)
  lineCounts(@Context() unit: Unit) {
    return unit.read((tx) => lineCounts(tx, unit.viewer!.employeeId));
  }

  @Allow('values.read')
  @Query(() => Behaviour, { nullable: true })
  async behaviour(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    if (!isUuid(id)) return null;
    return (await unit.read((tx) => behavioursByIds(tx, [id])))[0] ?? null;
  }

  @Allow('values.read')
  @Query(() => [SimilarBehaviour], { description: 'sentences in use that say nearly the same; at most 5' })
  similarBehaviours(
    @Context() unit: Unit,
    @Args('text') text: string,
    @Args('exceptId', { type: () => ID, nullable: true }) exceptId?: string,
  ) {
    return unit.read((tx) => similarTo(tx, text.trim().slice(0, 140), exceptId ?? null));
  }

  @Allow('values.propose')
  @Mutation(() => Behaviour)
  proposeBehaviour(@Context() unit: Unit, @Args('input') input: ProposeBehaviourInput) {
    return unit.write((tx) => proposeBehaviour(tx, unit.viewer!, input));
  }

  @Allow('values.vote')
  @Mutation(() => Behaviour, { description: 'on the words in force; said again it replaces what was said' })
  voteOnBehaviour(@Context() unit: Unit, @Args('input') input: VoteInput) {
    return unit.write(async (tx) => {
      await castVote(tx, unit.viewer!.employeeId, input);
      return (await behavioursByIds(tx, [input.behaviourId]))[0];
    });
  }

  @Allow('values.curate')
  @Mutation(() => Behaviour)
  adoptBehaviour(@Context() unit: Unit, @Args('input') input: EditBehaviourInput) {
    return unit.write((tx) => adoptBehaviour(tx, unit.viewer!, input));
  }

  @Allow('values.curate')
  @Mutation(() => Behaviour)
  mergeBehaviour(@Context() unit: Unit, @Args('input') input: MergeBehaviourInput) {
    return unit.write((tx) => mergeBehaviour(tx, unit.viewer!, input));
  }

  @Allow('values.curate')
  @Mutation(() => [Behaviour], { description: 'the side in its new order' })
  placeBehaviour(@Context() unit: Unit, @Args('input') input: PlaceBehaviourInput) {
    return unit.write((tx) => placeBehaviour(tx, input));
  }

  @Allow('values.curate')
  @Mutation(() => Behaviour)
  askCustomers(@Context() unit: Unit, @Args('input') input: AskCustomersInput) {
    return unit.write((tx) => askCustomers(tx, unit.viewer!, input));
  }

  @Allow('values.comment')
  @Mutation(() => Behaviour)
  commentOnBehaviour(@Context() unit: Unit, @Args('input') input: BehaviourCommentInput) {
    return unit.write((tx) => commentOnBehaviour(tx, unit.viewer!, input));
  }

  @Allow('values.comment')
  @Mutation(() => Behaviour, { description: 'one’s own; a curator also others’' })
  removeBehaviourComment(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    if (!isUuid(id)) throw new DomainError('input.not_found', 'id');
    return unit.write((tx) => removeBehaviourComment(tx, unit.viewer!, id));
  }
}
