import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type PastMapping, type PlannedPast } from '@zasluga/domain';
import { Allow, type Unit } from '@zasluga/kernel';
import { applyPastImport } from './apply.commands';
import { ApplyRecognitionImportInput, RecognitionImportChoice } from './past-import.input';
import { pastRecognitionImports } from './past-import.queries';
import {
  type PastColumnChoice,
  PastOutcomeName,
  PastRecognitionImport,
  PlannedPastRow,
  RecognitionImport,
  RecognitionImportPlan,
  RecognitionImportResult,
} from './past-import.types';
import { loadPastUpload, type PastChoice, pastMappingFor, planPastUpload } from './plan.queries';
import { undoPastImport } from './undo.commands';

const SAMPLE_ROWS = 4;
const SAMPLE_CHARS = 120;
const ROWS_MAX = 200;
const NAMES_MAX = 100;

interface Planned extends RecognitionImportPlan {
  rowsOf: readonly PlannedPast[];
}

@Resolver(() => RecognitionImportPlan)
export class PastImportResolver {
  @Allow('recognition.import')
  @Query(() => RecognitionImport)
  recognitionImport(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string): Promise<RecognitionImport> {
    return unit.read(async (tx) => {
      const { table, facts, fileName } = await loadPastUpload(tx, id);
      const mapping = choices(await pastMappingFor(tx, table.headings));
      const sample = table.rows
        .slice(0, SAMPLE_ROWS)
        .map((row) => table.headings.map((_, i) => (row.cells[i] ?? '').slice(0, SAMPLE_CHARS)));
      return { id, fileName, ...facts, headings: table.headings, sample, rowCount: table.rows.length, mapping };
    });
  }

  @Allow('recognition.import')
  @Query(() => RecognitionImportPlan, { description: 'writes nothing' })
  recognitionImportPlan(
    @Context() unit: Unit,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: RecognitionImportChoice,
  ): Promise<Planned> {
    return unit.read(async (tx) => {
      const { plan, hash } = await planPastUpload(tx, await loadPastUpload(tx, id), chosen(input));
      const { counts, refusals, firstDay, lastDay, askOrder, newcomers } = plan;
      return {
        ...{ fingerprint: hash, counts, refusals, firstDay, lastDay, askOrder },
        taken: plan.taken.length,
        newcomerCount: newcomers.length,
        newcomers: newcomers.slice(0, NAMES_MAX).map((one) => `${one.lastName} ${one.firstName}`.trim()),
        rowsOf: plan.rows,
      };
    });
  }

  @Allow('recognition.import')
  @Mutation(() => RecognitionImportResult)
  async applyRecognitionImport(
    @Context() unit: Unit,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') { fingerprint, ...choice }: ApplyRecognitionImportInput,
  ): Promise<RecognitionImportResult> {
    const from = performance.now();
    const applied = await unit.write((tx) =>
      applyPastImport(tx, unit.viewer!, id, { ...chosen(choice), hash: fingerprint }),
    );
    return { ...applied, seconds: (performance.now() - from) / 1000 };
  }

  @Allow('recognition.import')
  @Mutation(() => Int, { description: 'how many recognitions were taken back' })
  undoRecognitionImport(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string): Promise<number> {
    return unit.write((tx) => undoPastImport(tx, unit.viewer!, id));
  }

  @Allow('recognition.import')
  @Query(() => [PastRecognitionImport], { description: 'the last twenty' })
  pastRecognitionImports(@Context() unit: Unit): Promise<PastRecognitionImport[]> {
    return unit.read(pastRecognitionImports);
  }

  @ResolveField(() => [PlannedPastRow], { description: 'at most 200 at a time' })
  rows(
    @Parent() plan: Planned,
    @Args('outcome', { type: () => PastOutcomeName }) outcome: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ): PlannedPastRow[] {
    const from = Math.max(0, offset);
    const rows = plan.rowsOf.filter((row) => row.outcome === outcome);
    return rows.slice(from, from + Math.min(Math.max(0, first), ROWS_MAX)).map(told);
  }
}

const told = ({ said, ...row }: PlannedPast): PlannedPastRow => ({
  ...row,
  ...said,
  reasons: row.reasons.map((reason) => ({
    ...reason,
    params: Object.entries(reason.params).map(([name, value]) => ({ name, value: String(value) })),
  })),
});

const choices = (mapping: PastMapping): PastColumnChoice[] =>
  (Object.entries(mapping) as [PastColumnChoice['field'], number][])
    .map(([field, column]) => ({ field, column }))
    .sort((a, b) => a.column - b.column);

const chosen = ({ mapping, order, withCopies }: RecognitionImportChoice): PastChoice => ({
  mapping: mapping ? Object.fromEntries(mapping.map(({ field, column }) => [field, column])) : undefined,
  order: order ?? undefined,
  withCopies: withCopies ?? false,
});
