import {
  inversions,
  orderDistance,
  positionOf,
  rankingsAct,
  type RankingsFindings,
  rankingsSentence,
  shamGap,
  SURE,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { campaignLastEnded, perceivedRanking, type Value } from '../../values';
import type { CultureArgs } from '../culture.input';
import { declaredOrder } from '../declared.queries';
import { spoken } from '../figure.object';
import { headOf, namesOf } from '../report.object';
import { type Scope, scopeOf } from '../scope';
import { livedBySource } from '../values-lived.queries';
import { type Column, declaredColumn, livedColumn, perceivedColumn, shownColumn } from './columns';
import { type CustomerPosition, type DeclaredVersion, OrderKind, type RankingsReport } from './rankings.object';

/** Pairs of orders that are compared: what is declared with everything, what is believed with what colleagues live. */
const COMPARED = [
  [OrderKind.DECLARED, OrderKind.PERCEIVED],
  [OrderKind.DECLARED, OrderKind.COLLEAGUES],
  [OrderKind.PERCEIVED, OrderKind.COLLEAGUES],
  [OrderKind.DECLARED, OrderKind.CUSTOMERS],
] as const;

/** Of two orders; more inverted pairs are read by nobody. Those of the customer's value come first. */
const MOST_INVERSIONS = 2;

/** Declared, perceived and lived order side by side (metrics M3 to M7). */
export async function threeRankings(tx: Tx, args: CultureArgs): Promise<RankingsReport> {
  const scope = await scopeOf(tx, args);
  const declared = await declaredOrder(tx, scope);
  const values = declared.values.map(({ value }) => value);
  const valueIds = values.map(({ id }) => id);
  const campaign = await campaignLastEnded(tx, scope.lastDay);
  const perceived = campaign && (await perceivedRanking(tx, campaign.id, { unitIds: scope.unitIds }));
  const columns = [
    declaredColumn(declared.values.map(({ place }) => place)),
    perceivedColumn(perceived, valueIds),
    ...(await livedBySource(tx, scope, declared)).map(livedColumn),
  ];
  const findings = findingsOf(values, columns);
  const customer = values.findIndex(({ isCustomer }) => isCustomer);
  const named = namesOf(values);
  return {
    ...headOf(scope),
    says: spoken(rankingsSentence(findings), named),
    act: spoken(rankingsAct(findings), named),
    values,
    versions: await versionsUntil(tx, scope),
    campaign,
    concordance: perceived?.order?.concordance?.w ?? null,
    cycles: perceived?.order?.cycles.map((circle) => circle.map((value) => perceived.valueIds[value]!)) ?? [],
    columns: columns.map((column) => shownColumn(column, valueIds)),
    ...compared(columns, valueIds, customer),
    customer: customer < 0 ? [] : columns.flatMap((column) => customerIn(column, customer, valueIds)),
    shamGap:
      customer >= 0 && findings.declared && findings.lived.order
        ? shamGap(findings.declared, findings.lived.order, customer)
        : null,
  };
}

const columnOf = (columns: readonly Column[], kind: OrderKind): Column =>
  columns.find((column) => column.kind === kind)!;

function findingsOf(values: readonly Value[], columns: readonly Column[]): RankingsFindings {
  return {
    values,
    declared: columnOf(columns, OrderKind.DECLARED).order,
    perceived: columnOf(columns, OrderKind.PERCEIVED),
    lived: columnOf(columns, OrderKind.COLLEAGUES),
  };
}

function compared(
  columns: readonly Column[],
  ids: readonly string[],
  customer: number,
): Pick<RankingsReport, 'distances' | 'inversions'> {
  const aboutCustomer = ({ upper, lower }: { upper: number; lower: number }) => [upper, lower].includes(customer);
  const declared = columnOf(columns, OrderKind.DECLARED).order?.places ?? ids.map(() => null);
  const pairs = COMPARED.flatMap(([first, second]) => {
    const [a, b] = [columnOf(columns, first).order, columnOf(columns, second).order];
    return a && b ? [{ first, second, a, b }] : [];
  });
  return {
    distances: pairs.flatMap(({ first, second, a, b }) => {
      const distance = orderDistance(a, b, declared);
      return distance ? [{ first, second, ...distance }] : [];
    }),
    inversions: pairs.flatMap(({ first, second, a, b }) =>
      inversions(a, b, SURE)
        .sort((one, other) => Number(aboutCustomer(other)) - Number(aboutCustomer(one)))
        .slice(0, MOST_INVERSIONS)
        .map(({ upper, lower, probability }) => ({
          first,
          second,
          upperId: ids[upper]!,
          lowerId: ids[lower]!,
          probability,
        })),
    ),
  };
}

function customerIn({ kind, order }: Column, customer: number, ids: readonly string[]): CustomerPosition[] {
  const position = order && positionOf(order, customer);
  if (!position) return [];
  const neighbour = (one: typeof position.above) => one && { valueId: ids[one.value]!, probability: one.probability };
  return [
    { ...position, kind, valueId: ids[customer]!, above: neighbour(position.above), below: neighbour(position.below) },
  ];
}

const MOST_VERSIONS = 12;

/** Versions up to the end of the period, the latest first. */
const versionsUntil = (tx: Tx, { lastDay }: Scope): Promise<DeclaredVersion[]> =>
  tx.sql(
    'culture.ranking_versions',
    `select id, in_force_from::text as "inForceFrom", note from value_ranking where in_force_from <= $1
     order by in_force_from desc, created_at desc, id desc limit $2`,
    [lastDay, MOST_VERSIONS],
  );
