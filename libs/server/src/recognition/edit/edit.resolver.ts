import { Args, Context, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { can, editableMs } from '@zasluga/domain';
import { Allow, type Unit } from '@zasluga/kernel';
import { Touchpoint, touchpointById } from '../../company';
import { Behaviour, behaviourById, Value, valueById } from '../../values';
import { Recognition } from '../recognition.entity';
import { EditRecognitionInput } from '../recognition.input';
import { ownRecognition } from '../recognition.queries';
import { editRecognition } from './edit.commands';
import { revisionsOf } from './edit.queries';
import { RecognitionRevision } from './revision.entity';

@Resolver(() => Recognition)
export class EditResolver {
  @Allow('recognition.edit')
  @Mutation(() => Recognition, {
    description: 'by its giver, within 15 minutes of publication; receivers and points stay, what stood before is kept',
  })
  editRecognition(@Context() unit: Unit, @Args('input') input: EditRecognitionInput) {
    return unit.write(async (tx) => {
      await editRecognition(tx, unit.viewer!, input);
      return ownRecognition(tx, input.id);
    });
  }

  @ResolveField(() => Int, {
    description: 'milliseconds that were left when this was read; 0: not the viewer’s to edit',
  })
  editableMs(recognition: Recognition, _: unknown, unit: Unit): number {
    if (!can(unit.viewer!, 'recognition.edit', recognition)) return 0;
    return Math.floor(editableMs({ state: recognition.state, ageMs: recognition.ageMs ?? 0 }));
  }

  @ResolveField(() => [RecognitionRevision], {
    nullable: true,
    description: 'what it said before, oldest first; null for whoever may not read that',
  })
  revisions(recognition: Recognition, _: unknown, unit: Unit): Promise<RecognitionRevision[]> | null {
    if (!can(unit.viewer!, 'recognition.read_history', recognition)) return null;
    return recognition.revision === 1 ? Promise.resolve([]) : unit.read((tx) => revisionsOf(tx, recognition.id));
  }
}

// Field resolvers take GraphQL's own arguments and no decorators: Nest then calls them directly.
@Resolver(() => RecognitionRevision)
export class RevisionFields {
  @ResolveField(() => Value, { nullable: true })
  value(revision: RecognitionRevision, _: unknown, unit: Unit) {
    return revision.valueId && unit.load(valueById, revision.valueId);
  }

  @ResolveField(() => Touchpoint, { nullable: true })
  touchpoint(revision: RecognitionRevision, _: unknown, unit: Unit) {
    return revision.touchpointId && unit.load(touchpointById, revision.touchpointId);
  }

  @ResolveField(() => [Behaviour])
  behaviours(revision: RecognitionRevision, _: unknown, unit: Unit) {
    return revision.behaviourIds.map((id) => unit.load(behaviourById, id));
  }
}
