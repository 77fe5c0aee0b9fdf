import { ResolveField, Resolver } from '@nestjs/graphql';
import { can, has, type Viewer } from '@zasluga/domain';
import type { Unit } from '@zasluga/kernel';
import { Employee, employeeById, Touchpoint, touchpointById, Unit as OrgUnit, unitById } from '../company';
import { Behaviour, behaviourById, Value, valueById } from '../values';
import { ReactionCount, Recognition, RecognitionReceiver, ViewerCanRecognition } from './recognition.entity';

const seesPoints = (viewer: Viewer, recognition: Recognition, receiverId: string) =>
  viewer.employeeId === receiverId ||
  [recognition.giverId, recognition.byId].includes(viewer.employeeId) ||
  has(viewer, 'curator', 'admin');

// Field resolvers take GraphQL's own arguments and no decorators: Nest then calls them directly.
@Resolver(() => Recognition)
export class RecognitionFields {
  @ResolveField(() => Employee, { nullable: true, description: 'a colleague; none for customers and the company' })
  giver(recognition: Recognition, _: unknown, unit: Unit) {
    return recognition.giverId && unit.load(employeeById, recognition.giverId);
  }

  @ResolveField(() => Employee, { nullable: true, description: 'who gave it in the giver’s name' })
  by(recognition: Recognition, _: unknown, unit: Unit) {
    return recognition.byId && unit.load(employeeById, recognition.byId);
  }

  @ResolveField(() => [RecognitionReceiver])
  receivers(recognition: Recognition, _: unknown, unit: Unit): RecognitionReceiver[] {
    return recognition.receivers.map(([employeeId, points]) => ({
      employeeId,
      points: seesPoints(unit.viewer!, recognition, employeeId) ? points : null,
    }));
  }

  @ResolveField(() => [OrgUnit], { description: 'thanked as a whole' })
  units(recognition: Recognition, _: unknown, unit: Unit) {
    return recognition.unitIds.map((id) => unit.load(unitById, id));
  }

  @ResolveField(() => Value, { nullable: true })
  value(recognition: Recognition, _: unknown, unit: Unit) {
    return recognition.valueId && unit.load(valueById, recognition.valueId);
  }

  @ResolveField(() => Touchpoint, { nullable: true })
  touchpoint(recognition: Recognition, _: unknown, unit: Unit) {
    return recognition.touchpointId && unit.load(touchpointById, recognition.touchpointId);
  }

  @ResolveField(() => String, { description: 'may be empty: a behaviour says enough, or it is being checked' })
  story(recognition: Recognition, _: unknown, unit: Unit): string {
    return can(unit.viewer!, 'recognition.read_words', recognition) ? recognition.story : '';
  }

  @ResolveField(() => Boolean, { description: 'being checked after reports' })
  blurred(recognition: Recognition): boolean {
    return !!recognition.blurredAt;
  }

  @ResolveField(() => [Behaviour])
  behaviours(recognition: Recognition, _: unknown, unit: Unit) {
    if (!can(unit.viewer!, 'recognition.read_words', recognition)) return [];
    return recognition.behaviourIds.map((id) => unit.load(behaviourById, id));
  }

  @ResolveField(() => [ReactionCount])
  reactions(recognition: Recognition, _: unknown, unit: Unit): ReactionCount[] {
    return recognition.reactions.map(({ kind, employeeIds }) => ({
      kind,
      employeeIds,
      count: employeeIds.length,
      mine: employeeIds.includes(unit.viewer!.employeeId),
    }));
  }

  @ResolveField(() => ViewerCanRecognition)
  viewerCan(recognition: Recognition, _: unknown, unit: Unit): ViewerCanRecognition {
    const viewer = unit.viewer!;
    return {
      undo: can(viewer, 'recognition.undo', recognition),
      takeBack: can(viewer, 'recognition.take_back', recognition),
      hide: can(viewer, 'recognition.hide', recognition),
      exemplify: can(viewer, 'recognition.exemplify', recognition),
      answer: can(viewer, 'recognition.answer', recognition),
      readWords: can(viewer, 'recognition.read_words', recognition),
      witness: can(viewer, 'recognition.witness', recognition),
      pin: can(viewer, 'recognition.pin', recognition),
      report: can(viewer, 'recognition.report', recognition),
      review: can(viewer, 'recognition.review', recognition),
      addOn: can(viewer, 'recognition.add_on', recognition),
      passOn: can(viewer, 'recognition.pass_on', recognition),
      edit: can(viewer, 'recognition.edit', recognition),
      readHistory: can(viewer, 'recognition.read_history', recognition),
    };
  }
}

const SHOWN_REACTING = 20;

@Resolver(() => RecognitionReceiver)
export class ReceiverFields {
  @ResolveField(() => Employee)
  employee(receiver: RecognitionReceiver, _: unknown, unit: Unit) {
    return unit.load(employeeById, receiver.employeeId);
  }
}

@Resolver(() => ReactionCount)
export class ReactionFields {
  @ResolveField(() => [Employee], { description: `the first ${SHOWN_REACTING} of them` })
  employees(reaction: ReactionCount, _: unknown, unit: Unit) {
    return reaction.employeeIds.slice(0, SHOWN_REACTING).map((id) => unit.load(employeeById, id));
  }
}
