import { Args, Context, ID, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { can, DomainError, has } from '@zasluga/domain';
import { Allow, isUuid, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { Recognition } from '../recognition.entity';
import { openRecognition, ownRecognition } from '../recognition.queries';
import { addOn, undoAddOn } from './add-on.commands';
import { AddOnInput, RecognitionAddOn } from './add-on.entity';
import { addOnsOfRecognition } from './add-on.loader';

@Resolver(() => Recognition)
export class AddOnResolver {
  @Allow('recognition.add_on')
  @Mutation(() => Recognition, { description: 'one’s own reason under a colleague’s thanks, with points or without' })
  async addToRecognition(@Context() unit: Unit, @Args('input') input: AddOnInput) {
    const added = await unit.write(async (tx) => {
      const answer = await addOn(tx, unit.viewer!, input);
      return answer.status === 'added' ? ownRecognition(tx, input.recognitionId) : answer;
    });
    if ('code' in added) throw new DomainError(added.code, 'input.points', added.params);
    return added;
  }

  @Allow('recognition.add_on')
  @Mutation(() => Recognition, { nullable: true, description: 'within ten seconds' })
  undoAddOn(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    if (!isUuid(id)) throw new DomainError('recognition.not_found', 'id');
    return unit.write(async (tx) => openRecognition(tx, unit.viewer!, await undoAddOn(tx, unit.viewer!, id)));
  }

  @ResolveField(() => [RecognitionAddOn], { description: 'oldest first; one’s own also while they are held' })
  async addOns(recognition: Recognition, _: unknown, unit: Unit): Promise<RecognitionAddOn[]> {
    if (!recognition.addOnCount) return [];
    const viewer = unit.viewer!;
    if (!can(viewer, 'recognition.read_words', recognition)) return [];
    const isParty =
      recognition.giverId === viewer.employeeId || recognition.receivers.some(([id]) => id === viewer.employeeId);
    const tellsAll = isParty || has(viewer, 'curator', 'admin');
    const { addOns } = await unit.load(addOnsOfRecognition, recognition.id);
    return addOns
      .filter(({ state, authorId }) => state === 'published' || authorId === viewer.employeeId)
      .map(({ points, state, createdAt, ...one }) => ({
        ...one,
        createdAt: new Date(createdAt),
        held: state === 'held',
        pointsEach: points,
        tellsPoints: tellsAll || one.authorId === viewer.employeeId,
      }));
  }
}

@Resolver(() => RecognitionAddOn)
export class AddOnFields {
  @ResolveField(() => Employee)
  author({ authorId }: RecognitionAddOn, _: unknown, unit: Unit) {
    return unit.load(employeeById, authorId);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'to each receiver; told to author, giver, receivers and curators only',
  })
  points({ pointsEach, tellsPoints }: RecognitionAddOn): number | null {
    return tellsPoints ? pointsEach : null;
  }

  @ResolveField(() => Boolean)
  viewerCanUndo({ held, authorId }: RecognitionAddOn, _: unknown, unit: Unit): boolean {
    return held && authorId === unit.viewer!.employeeId;
  }
}
