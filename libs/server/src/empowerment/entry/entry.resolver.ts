import { Args, Context, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Seal, type Unit } from '@zasluga/kernel';
import { Decision } from '../decision.entity';
import { enrichDecision } from './enrich.commands';
import { DecisionInput, EnrichDecisionInput } from './entry.input';
import { mustBeAuthor } from './own.queries';
import { recordDecision, takeBackDecision } from './record.commands';

@Resolver(() => Decision)
export class EntryResolver {
  constructor(private readonly seal: Seal) {}

  @Allow('decisions.record')
  @Mutation(() => Decision, { description: 'stored at once; everything else may follow or not' })
  recordDecision(@Context() unit: Unit, @Args('input') input: DecisionInput) {
    return unit.write((tx) => recordDecision(tx, unit.viewer!, input));
  }

  @Allow('decisions.record')
  @Mutation(() => Decision, { description: 'one’s own, until it is answered or the next day ends' })
  enrichDecision(@Context() unit: Unit, @Args('input') input: EnrichDecisionInput) {
    return unit.write((tx) => enrichDecision(tx, unit.viewer!, input, this.seal));
  }

  @Allow('decisions.record')
  @Mutation(() => Boolean, { description: 'one’s own, within a minute: as if never written. False: it was not there' })
  takeBackDecision(
    @Context() unit: Unit,
    @Args('id', { type: () => ID }) id: string,
    @Args('authorId', { type: () => ID, nullable: true }) authorId?: string | null,
  ) {
    mustBeAuthor(unit.viewer!, authorId, 'authorId');
    return unit.write((tx) => takeBackDecision(tx, unit.viewer!, id));
  }

  @ResolveField(() => String, { nullable: true, description: 'address of the photo, under which it never changes' })
  photo({ id, photoAt }: Decision) {
    return photoAt && `/files/decisions/${id}/photo?at=${photoAt}`;
  }

  @ResolveField(() => Boolean, { description: 'the viewer wrote it and may still add to it' })
  viewerCanEnrich(decision: Decision, _: unknown, unit: Unit) {
    return decision.authorId === unit.viewer!.employeeId && !decision.verdict && decision.openUntil > new Date();
  }
}
