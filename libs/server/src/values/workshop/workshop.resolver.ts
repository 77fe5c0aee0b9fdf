import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, PageArgs, PublicAddress, type Unit } from '@zasluga/kernel';
import { qrSvg } from '@zasluga/pages';
import { Employee, employeeById } from '../../company';
import { workshopAgreement, workshopResults } from './report.queries';
import { moveWorkshop, openWorkshop } from './workshop.commands';
import { Workshop, WorkshopAgreement, WorkshopConnection, WorkshopResult } from './workshop.entity';
import { MoveWorkshopInput, OpenWorkshopInput } from './workshop.input';
import { oneWorkshop, workshops } from './workshop.queries';

/** For whoever leads; people who take part have addresses of their own (phone.controller.ts). */
@Resolver(() => Workshop)
export class WorkshopResolver {
  constructor(private readonly origin: PublicAddress) {}

  @Allow('values.lead_workshop')
  @Query(() => WorkshopConnection, { description: 'newest first' })
  workshops(@Context() unit: Unit, @Args() page: PageArgs) {
    return unit.read((tx) => workshops(tx, page));
  }

  @Allow('values.lead_workshop')
  @Query(() => Workshop, { nullable: true })
  workshop(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    return unit.read((tx) => oneWorkshop(tx, id));
  }

  @Allow('values.lead_workshop')
  @Mutation(() => Workshop)
  openWorkshop(@Context() unit: Unit, @Args('input') input: OpenWorkshopInput) {
    return unit.write((tx) => openWorkshop(tx, unit.viewer!, input));
  }

  @Allow('values.lead_workshop')
  @Mutation(() => Workshop, { description: 'a step from an older revision does nothing' })
  moveWorkshop(@Context() unit: Unit, @Args('input') input: MoveWorkshopInput) {
    return unit.write((tx) => moveWorkshop(tx, unit.viewer!, input));
  }

  @ResolveField(() => Employee)
  author(workshop: Workshop, _: unknown, unit: Unit) {
    return unit.load(employeeById, workshop.authorId);
  }

  @ResolveField(() => String, { description: 'where the six digits are typed' })
  address(_: Workshop, __: unknown, unit: Unit) {
    return `${this.origin.of(unit, null)}/w`;
  }

  @ResolveField(() => String, { description: 'the symbol that lets people in, as SVG, with its quiet zone' })
  qrSvg(workshop: Workshop, _: unknown, unit: Unit) {
    return qrSvg(`${this.origin.of(unit, null)}/w/${workshop.link}`, 'QR');
  }

  @ResolveField(() => [WorkshopResult], { description: 'empty until the workshop is closed' })
  results(workshop: Workshop, _: unknown, unit: Unit) {
    return unit.read((tx) => workshopResults(tx, workshop.id));
  }

  @ResolveField(() => WorkshopAgreement)
  agreement(workshop: Workshop, _: unknown, unit: Unit) {
    return unit.read((tx) => workshopAgreement(tx, workshop.id));
  }
}
