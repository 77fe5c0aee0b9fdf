import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError, has } from '@zasluga/domain';
import { Allow, isUuid, type Unit } from '@zasluga/kernel';
import { Employee, employeeById, Unit as OrgUnit, unitById } from '../../company';
import { PinInput, RecognitionPin } from './pin.entity';
import { pinRecognition, unpinRecognition } from './pin.commands';
import { ownUnitOf, pinsOnTop } from './pin.queries';

@Resolver(() => RecognitionPin)
export class PinResolver {
  @Allow('recognition.read')
  @Query(() => [RecognitionPin], {
    description: 'on top of the feed of a unit; without one: of the company, then of the viewer’s own unit',
  })
  pinnedRecognitions(
    @Context() unit: Unit,
    @Args('unitId', { type: () => ID, nullable: true }) unitId?: string | null,
  ) {
    if (unitId && !isUuid(unitId)) return [];
    return unit.read((tx) => pinsOnTop(tx, unit.viewer!, unitId ?? null));
  }

  @Allow('recognition.pin')
  @Mutation(() => [RecognitionPin], { description: 'what stands on top now' })
  pinRecognition(@Context() unit: Unit, @Args('input') input: PinInput) {
    return unit.write(async (tx) => {
      await pinRecognition(tx, unit.viewer!, input);
      return pinsOnTop(tx, unit.viewer!, null);
    });
  }

  @Allow('recognition.pin')
  @Mutation(() => [RecognitionPin], { description: 'off the top; `back`: on it again' })
  unpinRecognition(
    @Context() unit: Unit,
    @Args('id', { type: () => ID }) id: string,
    @Args('back', { type: () => Boolean, nullable: true }) back?: boolean | null,
  ) {
    if (!isUuid(id)) throw new DomainError('input.not_found', 'id');
    return unit.write(async (tx) => {
      await unpinRecognition(tx, unit.viewer!, id, back ?? false);
      return pinsOnTop(tx, unit.viewer!, null);
    });
  }

  @ResolveField(() => OrgUnit, { nullable: true, description: 'null: the company' })
  unit(pin: RecognitionPin, _: unknown, unit: Unit) {
    return pin.unitId && unit.load(unitById, pin.unitId);
  }

  @ResolveField(() => Employee)
  pinnedBy(pin: RecognitionPin, _: unknown, unit: Unit) {
    return unit.load(employeeById, pin.pinnedById);
  }

  @ResolveField(() => Boolean)
  async viewerCanUnpin(pin: RecognitionPin, _: unknown, unit: Unit): Promise<boolean> {
    const viewer = unit.viewer!;
    if (has(viewer, 'curator', 'admin')) return true;
    if (!viewer.hasReports || !pin.unitId) return false;
    return (await unit.read((tx) => ownUnitOf(tx, viewer.employeeId))) === pin.unitId;
  }
}
