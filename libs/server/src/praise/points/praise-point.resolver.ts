import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { praiseAddress, praiseUrl } from '@zasluga/domain';
import { Allow, PageArgs, PublicAddress, type Unit as RequestUnit } from '@zasluga/kernel';
import { qrSvg } from '@zasluga/pages';
import { Employee, employeeById, Place, placeById, Touchpoint, touchpointById, Unit, unitById } from '../../company';
import { closePraisePoint, createPraisePoint, updatePraisePoint } from './praise-point.commands';
import { PraisePoint, PraisePointConnection } from './praise-point.entity';
import { PraisePointInput } from './praise-point.input';
import { onePraisePoint, praisePoints } from './praise-point.queries';

const id = () => ID;

@Resolver(() => PraisePoint)
export class PraisePointResolver {
  constructor(private readonly origin: PublicAddress) {}

  @Allow('praise.curate')
  @Query(() => PraisePointConnection)
  praisePoints(
    @Context() unit: RequestUnit,
    @Args('closed', { defaultValue: false }) closed: boolean,
    @Args() page: PageArgs,
  ) {
    return unit.read((tx) => praisePoints(tx, closed, page));
  }

  @Allow('praise.curate')
  @Query(() => PraisePoint)
  praisePoint(@Context() unit: RequestUnit, @Args('id', { type: id }) pointId: string) {
    return unit.read((tx) => onePraisePoint(tx, pointId));
  }

  @Allow('praise.curate')
  @Mutation(() => PraisePoint)
  createPraisePoint(@Context() unit: RequestUnit, @Args('input') input: PraisePointInput) {
    return unit.write((tx) => createPraisePoint(tx, unit.viewer!, input));
  }

  @Allow('praise.curate')
  @Mutation(() => PraisePoint)
  updatePraisePoint(
    @Context() unit: RequestUnit,
    @Args('id', { type: id }) pointId: string,
    @Args('input') input: PraisePointInput,
  ) {
    return unit.write((tx) => updatePraisePoint(tx, unit.viewer!, pointId, input));
  }

  @Allow('praise.curate')
  @Mutation(() => PraisePoint)
  closePraisePoint(
    @Context() unit: RequestUnit,
    @Args('id', { type: id }) pointId: string,
    @Args('closed', { defaultValue: true }) closed: boolean,
  ) {
    return unit.write((tx) => closePraisePoint(tx, unit.viewer!, pointId, closed));
  }

  @ResolveField(() => String, { description: 'the address as people type it' })
  address(point: PraisePoint, _: unknown, unit: RequestUnit) {
    return praiseAddress(this.origin.of(unit, point.shortHost), point.code);
  }

  @ResolveField(() => String, { description: 'the symbol as SVG, with its quiet zone' })
  qrSvg(point: PraisePoint, _: unknown, unit: RequestUnit) {
    return qrSvg(praiseUrl(this.origin.of(unit, point.shortHost), point.code), point.code);
  }

  @ResolveField(() => Place, { nullable: true })
  place(point: PraisePoint, _: unknown, unit: RequestUnit) {
    return point.placeId && unit.load(placeById, point.placeId);
  }
  @ResolveField(() => Unit, { nullable: true })
  unit(point: PraisePoint, _: unknown, unit: RequestUnit) {
    return point.unitId && unit.load(unitById, point.unitId);
  }
  @ResolveField(() => Touchpoint, { nullable: true })
  touchpoint(point: PraisePoint, _: unknown, unit: RequestUnit) {
    return point.touchpointId && unit.load(touchpointById, point.touchpointId);
  }
  @ResolveField(() => Employee, { nullable: true })
  employee(point: PraisePoint, _: unknown, unit: RequestUnit) {
    return point.employeeId && unit.load(employeeById, point.employeeId);
  }
}
