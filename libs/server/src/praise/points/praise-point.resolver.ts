import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { praiseAddress, praiseUrl } from '@zasluga/domain';
import { Allow, PageArgs, PublicAddress, type Unit as RequestUnit } from '@zasluga/kernel';
import { qrSvg } from '@zasluga/pages';
import { Employee, employeeById, Place, placeById, Touchpoint, touchpointById, Unit, unitById } from '../../company';
import { closePraisePoint, createPraisePoint, movePraisePoint, replacePraisePoint } from './praise-point.commands';
import { PraisePoint, PraisePointConnection, PraisePointMove, PraisePointTotals } from './praise-point.entity';
import { PraisePointFilter } from './praise-point.filter';
import { movesOf } from './praise-point.moves';
import { PraisePointInput } from './praise-point.input';
import { onePraisePoint, praisePointById, praisePoints, praisePointTotals } from './praise-point.queries';

const id = () => ID;
const optional = { type: () => PraisePointFilter, nullable: true } as const;

@Resolver(() => PraisePoint)
export class PraisePointResolver {
  constructor(private readonly origin: PublicAddress) {}

  @Allow('praise.curate')
  @Query(() => PraisePointConnection)
  praisePoints(
    @Context() unit: RequestUnit,
    @Args('filter', optional) filter: PraisePointFilter,
    @Args() page: PageArgs,
  ) {
    return unit.read((tx) => praisePoints(tx, filter ?? {}, page));
  }

  @Allow('praise.curate')
  @Query(() => PraisePointTotals)
  praisePointTotals(@Context() unit: RequestUnit, @Args('filter', optional) filter: PraisePointFilter) {
    return unit.read((tx) => praisePointTotals(tx, filter ?? {}));
  }

  @Allow('praise.curate')
  @Query(() => [PraisePointMove], { description: 'where it stood before; the last twenty' })
  praisePointMoves(@Context() unit: RequestUnit, @Args('id', { type: id }) pointId: string) {
    return unit.read((tx) => movesOf(tx, pointId));
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
  @Mutation(() => PraisePoint, { description: 'the code leads elsewhere from now on; praise stays where it was given' })
  movePraisePoint(
    @Context() unit: RequestUnit,
    @Args('id', { type: id }) pointId: string,
    @Args('input') input: PraisePointInput,
  ) {
    return unit.write((tx) => movePraisePoint(tx, unit.viewer!, pointId, input));
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

  @Allow('praise.curate')
  @Mutation(() => PraisePoint, { description: 'a new code for the same; returns the new point' })
  replacePraisePoint(
    @Context() unit: RequestUnit,
    @Args('id', { type: id }) pointId: string,
    @Args('leadsOn', { description: 'the old code leads to the new point; else it says that it is closed' })
    leadsOn: boolean,
  ) {
    return unit.write((tx) => replacePraisePoint(tx, unit.viewer!, pointId, leadsOn));
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

  @ResolveField(() => PraisePoint, { nullable: true, description: 'the point with a new code for the same' })
  replacedBy(point: PraisePoint, _: unknown, unit: RequestUnit) {
    return point.replacedById && unit.load(praisePointById, point.replacedById);
  }
}
