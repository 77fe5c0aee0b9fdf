import { Args, Context, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { DomainError, type Viewer } from '@zasluga/domain';
import { Allow, Bus, isUuid, PageArgs, type Tx, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../company';
import { giveRecognition } from './give/give.commands';
import { heardAs } from './live';
import { Recognition, RecognitionChange, RecognitionConnection } from './recognition.entity';
import { FeedFilter, GiveRecognitionInput, HideRecognitionInput } from './recognition.input';
import { ARRIVED, type Change, CHANGED } from './publish';
import { changeFor, feedPage, feedRecognition, openRecognition, ownRecognition } from './recognition.queries';
import { peopleToThank, SUGGESTED_MAX } from './give/suggestions.queries';
import { hideRecognition, takeBackRecognition, undoRecognition } from './withdraw.commands';

const idArg = (id: string): string => {
  if (!isUuid(id)) throw new DomainError('recognition.not_found', 'id');
  return id;
};

@Resolver(() => Recognition)
export class RecognitionResolver {
  constructor(private readonly bus: Bus) {}

  @Allow('recognition.read')
  @Query(() => RecognitionConnection, { description: 'newest first; one’s own also while they are held' })
  feed(
    @Context() unit: Unit,
    @Args() page: PageArgs,
    @Args('filter', { type: () => FeedFilter, nullable: true }) filter?: FeedFilter,
  ) {
    return unit.read((tx) => feedPage(tx, unit.viewer!, filter ?? {}, page));
  }

  @Allow('recognition.read')
  @Query(() => Recognition, { nullable: true, description: 'null where the viewer may not know of it' })
  recognition(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return isUuid(id) ? unit.read((tx) => openRecognition(tx, unit.viewer!, id)) : null;
  }

  @Allow('recognition.give')
  @Query(() => [Employee], {
    description: 'offered before a name is typed; 6, or as many as are asked for, at most 50',
  })
  async peopleToThank(
    @Context() unit: Unit,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
  ) {
    if (first != null && (first < 1 || first > SUGGESTED_MAX)) throw new DomainError('input.out_of_range', 'first');
    const ids = await unit.read((tx) => peopleToThank(tx, unit.viewer!.employeeId, first ?? undefined));
    return Promise.all(ids.map((id) => unit.load(employeeById, id)));
  }

  @Allow('recognition.give')
  @Mutation(() => Recognition)
  async giveRecognition(@Context() unit: Unit, @Args('input') input: GiveRecognitionInput) {
    const given = await unit.write(async (tx) => {
      const answer = await giveRecognition(tx, unit.viewer!, input);
      return answer.status === 'given' ? ownRecognition(tx, answer.id) : answer;
    });
    if ('code' in given) throw new DomainError(given.code, 'input.points', given.params);
    return given;
  }

  @Allow('recognition.undo')
  @Mutation(() => Recognition, { description: 'only while it is held' })
  undoRecognition(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return this.withdraw(unit, id, undoRecognition);
  }

  @Allow('recognition.take_back')
  @Mutation(() => Recognition)
  takeBackRecognition(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return this.withdraw(unit, id, takeBackRecognition);
  }

  @Allow('recognition.hide')
  @Mutation(() => Recognition)
  hideRecognition(@Context() unit: Unit, @Args('input') input: HideRecognitionInput) {
    return this.withdraw(unit, input.id, (tx, viewer, id) => hideRecognition(tx, viewer, id, input.reason));
  }

  @Allow('recognition.read')
  @Subscription(() => Recognition, {
    description: 'what arrives in the viewer’s feed',
    resolve: (one: Recognition) => one,
  })
  recognitionArrived(@Context() unit: Unit) {
    const viewer = unit.viewer!;
    const ids = this.bus.hear<string>(viewer.companyId, ARRIVED);
    return heardAs(ids, (id) => unit.read((tx) => feedRecognition(tx, viewer, id)));
  }

  @Allow('recognition.read')
  @Subscription(() => RecognitionChange, {
    description: 'what the viewer could read and reads otherwise now: edited, added to, blurred, gone',
    resolve: (one: RecognitionChange) => one,
  })
  recognitionChanged(@Context() unit: Unit) {
    const viewer = unit.viewer!;
    const changes = this.bus.hear<Change>(viewer.companyId, CHANGED);
    return heardAs(changes, (change) => unit.read((tx) => changeFor(tx, viewer, change)));
  }

  private withdraw(unit: Unit, id: string, deed: (tx: Tx, viewer: Viewer, id: string) => Promise<void>) {
    return unit.write(async (tx) => {
      await deed(tx, unit.viewer!, idArg(id));
      return ownRecognition(tx, id);
    });
  }
}
