import {
  type DepthActs,
  depthAct,
  type DepthName,
  depthSentence,
  depthShares,
  DEPTHS,
  type Figure,
  figureWithout,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { Depth } from '../values';
import type { CultureArgs } from './culture.input';
import { type ActsOfGiver, actsByDepth, partsBehind } from './facts.queries';
import { spoken } from './figure.object';
import type { IcebergReport, IcebergSide } from './iceberg.object';
import { hiddenUnits, WHOLE_COMPANY } from './privacy';
import { headOf } from './report.object';
import { scopeOf } from './scope';
import { LivedSource } from './lived-source';

/** Which depths a source sees: from outside nobody knows who gave something up. */
const VISIBLE: Record<LivedSource, readonly DepthName[]> = {
  [LivedSource.COLLEAGUE]: DEPTHS,
  [LivedSource.CUSTOMER]: ['courtesy', 'beyond'],
};

/** Shares of the depths by source (metric M28). */
export async function iceberg(tx: Tx, args: CultureArgs): Promise<IcebergReport> {
  const scope = await scopeOf(tx, args);
  const acts = await actsByDepth(tx, scope);
  const sides: IcebergSide[] = [];
  for (const source of [LivedSource.COLLEAGUE, LivedSource.CUSTOMER]) {
    const hidden = hiddenUnits(scope.units, await partsBehind(tx, scope, source, 'depth'), scope.threshold);
    const rows = acts.filter((row) => row.source === source);
    sides.push(sideOf(source, rows, hidden.has(scope.unitId ?? WHOLE_COMPANY)));
  }
  const colleagues = sides[0]!;
  const shares = Object.fromEntries(colleagues.depths.map(({ depth, share }) => [depth, share])) as Record<
    DepthName,
    Figure
  >;
  const findings = { shares, acts: colleagues.acts, unsaid: colleagues.unsaid, threshold: scope.threshold };
  return {
    ...headOf(scope),
    says: spoken(depthSentence(findings), new Map()),
    act: spoken(depthAct(findings), new Map()),
    sides,
  };
}

function sideOf(source: LivedSource, rows: readonly ActsOfGiver[], suppressed: boolean): IcebergSide {
  const depths = VISIBLE[source];
  if (suppressed) {
    const share = figureWithout('suppressed', 0, 'wilson_simultaneous');
    const hidden = depths.map((depth) => ({ depth: depth as Depth, share, acts: 0 }));
    return { source, status: 'suppressed', depths: hidden, acts: 0, unsaid: 0, givers: 0 };
  }
  const shares = depthShares(giversOf(rows), depths);
  const count = (key: string | null) => rows.reduce((sum, row) => sum + (row.key === key ? row.acts : 0), 0);
  return {
    source,
    status: shares[depths[0]!].status,
    depths: depths.map((depth) => ({ depth: depth as Depth, share: shares[depth], acts: count(depth) })),
    acts: rows.reduce((sum, row) => sum + row.acts, 0),
    unsaid: count(null),
    givers:
      rows.reduce((sum, row) => sum + (row.giverId ? 0 : row.acts), 0) +
      new Set(rows.flatMap(({ giverId }) => giverId ?? [])).size,
  };
}

/** One entry per giver; a customer without a name is somebody else each time. */
function giversOf(rows: readonly ActsOfGiver[]): DepthActs[] {
  const givers = new Map<string, DepthActs>();
  for (const { giverId, key, acts } of rows) {
    if (key === null) continue;
    const id = giverId ?? `anonymous ${key}`;
    givers.set(id, { ...givers.get(id), [key]: giverId ? acts : 1, times: giverId ? 1 : acts });
  }
  return [...givers.values()];
}
