import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type ColumnMapping, type ImportPlan, isManyLeavers, isRowError, type PlannedRow } from '@zasluga/domain';
import { Allow, type Unit as RequestUnit } from '@zasluga/kernel';
import { applyImport } from './apply.commands';
import { ApplyPeopleImportInput, PeopleImportChoice } from './people-import.input';
import { pastImports } from './people-import.queries';
import {
  type ColumnChoice,
  ImportOutcomeName,
  type ImportCounts,
  PastImport,
  PeopleImport,
  PeopleImportPlan,
  PeopleImportResult,
  PlannedRowType,
} from './people-import.types';
import { type ImportChoice, loadUpload, mappingFor, planUpload } from './plan.queries';

const SAMPLE_ROWS = 4;
const ROWS_MAX = 200;

interface Planned extends PeopleImportPlan {
  rowsOf: readonly PlannedRow[];
}

@Resolver(() => PeopleImportPlan)
export class PeopleImportResolver {
  @Allow('company.administer')
  @Query(() => PeopleImport)
  peopleImport(@Context() unit: RequestUnit, @Args('id', { type: () => ID }) id: string): Promise<PeopleImport> {
    return unit.read(async (tx) => {
      const { table, facts, fileName } = await loadUpload(tx, id);
      const mapping = choices(await mappingFor(tx, table.headings));
      const sample = table.rows.slice(0, SAMPLE_ROWS).map((row) => table.headings.map((_, i) => row.cells[i] ?? ''));
      return { id, fileName, ...facts, headings: table.headings, sample, rowCount: table.rows.length, mapping };
    });
  }

  @Allow('company.administer')
  @Query(() => PeopleImportPlan, { description: 'writes nothing' })
  peopleImportPlan(
    @Context() unit: RequestUnit,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: PeopleImportChoice,
  ): Promise<Planned> {
    return unit.read(async (tx) => {
      const { plan, hash } = await planUpload(tx, await loadUpload(tx, id), chosen(input));
      return {
        fingerprint: hash,
        counts: countsOf(plan.counts),
        missing: plan.missing,
        newUnits: plan.newUnits,
        newPlaces: plan.newPlaces,
        activeBefore: plan.activeBefore,
        manyLeavers: isManyLeavers(plan.missing.length, plan.activeBefore),
        rowsOf: plan.rows,
      };
    });
  }

  @Allow('company.administer')
  @Mutation(() => PeopleImportResult)
  async applyPeopleImport(
    @Context() unit: RequestUnit,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') { fingerprint, deactivate, confirmLeavers, ...choice }: ApplyPeopleImportInput,
  ): Promise<PeopleImportResult> {
    const wish = { ...chosen(choice), hash: fingerprint, deactivate, confirmLeavers: confirmLeavers ?? false };
    const applied = await unit.write((tx) => applyImport(tx, unit.viewer!, id, wish));
    return { ...applied, counts: countsOf(applied.counts) };
  }

  @Allow('company.administer')
  @Query(() => [PastImport], { description: 'the last twenty' })
  pastImports(@Context() unit: RequestUnit): Promise<PastImport[]> {
    return unit.read(pastImports);
  }

  @ResolveField(() => [PlannedRowType], { description: 'at most 200 at a time' })
  rows(
    @Parent() plan: Planned,
    @Args('outcome', { type: () => ImportOutcomeName }) outcome: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ): PlannedRowType[] {
    const from = Math.max(0, offset);
    const rows = plan.rowsOf.filter((row) => row.outcome === outcome);
    return rows.slice(from, from + Math.min(Math.max(0, first), ROWS_MAX)).map(told);
  }
}

const told = (row: PlannedRow): PlannedRowType => ({
  ...row,
  reasons: row.reasons.map((reason) => ({
    ...reason,
    isError: isRowError(reason),
    params: Object.entries(reason.params).map(([name, value]) => ({ name, value: String(value) })),
  })),
});

const choices = (mapping: ColumnMapping): ColumnChoice[] =>
  (Object.entries(mapping) as [ColumnChoice['field'], number][])
    .map(([field, column]) => ({ field, column }))
    .sort((a, b) => a.column - b.column);

const chosen = ({ mapping, leaveOut, severalRoots }: PeopleImportChoice): ImportChoice => ({
  mapping: mapping ? Object.fromEntries(mapping.map(({ field, column }) => [field, column])) : undefined,
  leaveOut: leaveOut ?? [],
  severalRoots: severalRoots ?? false,
});

const countsOf = ({ left_out: leftOut, ...counts }: ImportPlan['counts']): ImportCounts => ({ ...counts, leftOut });
