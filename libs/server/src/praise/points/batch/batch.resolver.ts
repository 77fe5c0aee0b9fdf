import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type Unit as RequestUnit } from '@zasluga/kernel';
import { Employee, employeeById, Place, placeById, Touchpoint, touchpointById, Unit, unitById } from '../../../company';
import { praisePointById } from '../praise-point.queries';
import { createBatch } from './batch.commands';
import {
  PlannedPointOutcome,
  PlannedPraisePoint,
  PointListFault,
  PraisePointBatch,
  PraisePointBatchPlan,
} from './batch.entity';
import { PraisePointBatchInput } from './batch.input';
import { type BatchPlan, planBatch, type PlannedTarget } from './batch.plan';

const ROWS_MAX = 200;
const SHOWN_MAX = 20;

@Resolver(() => PlannedPraisePoint)
export class PraisePointBatchResolver {
  @Allow('praise.curate')
  @Query(() => PraisePointBatchPlan, { description: 'writes nothing' })
  async praisePointBatchPlan(
    @Context() unit: RequestUnit,
    @Args('input') input: PraisePointBatchInput,
  ): Promise<PraisePointBatchPlan> {
    const plan = await unit.read((tx) => planBatch(tx, input));
    return {
      fresh: plan.fresh.length,
      existing: plan.existing.length,
      faulty: plan.faults.length,
      rows: rowsOf(plan).slice(0, ROWS_MAX),
    };
  }

  @Allow('praise.curate')
  @Mutation(() => PraisePointBatch, { description: 'at most 1,000; harmless when repeated' })
  createPraisePoints(
    @Context() unit: RequestUnit,
    @Args('input') input: PraisePointBatchInput,
  ): Promise<PraisePointBatch> {
    return unit.write(async (tx) => {
      const done = await createBatch(tx, unit.viewer!, input);
      const shown = await praisePointById.fetch(tx, done.createdIds.slice(0, SHOWN_MAX));
      const byId = new Map(shown.map((point) => [point.id, point]));
      return { ...done, created: done.createdIds.slice(0, SHOWN_MAX).map((id) => byId.get(id)!) };
    });
  }

  @ResolveField(() => Place, { nullable: true })
  place(row: PlannedPraisePoint, _: unknown, unit: RequestUnit) {
    return row.placeId && unit.load(placeById, row.placeId);
  }
  @ResolveField(() => Touchpoint, { nullable: true })
  touchpoint(row: PlannedPraisePoint, _: unknown, unit: RequestUnit) {
    return row.touchpointId && unit.load(touchpointById, row.touchpointId);
  }
  @ResolveField(() => Unit, { nullable: true })
  unit(row: PlannedPraisePoint, _: unknown, unit: RequestUnit) {
    return row.unitId && unit.load(unitById, row.unitId);
  }
  @ResolveField(() => Employee, { nullable: true })
  employee(row: PlannedPraisePoint, _: unknown, unit: RequestUnit) {
    return row.employeeId && unit.load(employeeById, row.employeeId);
  }
}

const NOTHING = { fault: null, named: null, first: null };

const rowOf =
  (outcome: PlannedPointOutcome) =>
  ({ target, line, text }: PlannedTarget): PlannedPraisePoint => ({
    ...NOTHING,
    ...target,
    outcome,
    line: line ?? null,
    text: text ?? null,
  });

function rowsOf({ faults, fresh, existing }: BatchPlan): PlannedPraisePoint[] {
  return [
    ...faults.map(({ line, text, fault, named, first }) => ({
      placeId: null,
      touchpointId: null,
      unitId: null,
      employeeId: null,
      outcome: PlannedPointOutcome.FAULT,
      line,
      text,
      fault: fault as PointListFault,
      named,
      first: first ?? null,
    })),
    ...fresh.map(rowOf(PlannedPointOutcome.NEW)),
    ...existing.map(rowOf(PlannedPointOutcome.EXISTS)),
  ];
}
