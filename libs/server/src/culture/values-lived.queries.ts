import {
  figureWithout,
  type LivedRanking,
  livedRanking,
  valuesAct,
  type ValuesFindings,
  valuesSentence,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { CultureArgs } from './culture.input';
import { declaredOrder, type DeclaredOrder } from './declared.queries';
import { menuOf } from './exposure.queries';
import { type ActsOfGiver, actsByValue, partsBehind } from './facts.queries';
import { spoken } from './figure.object';
import { hiddenUnits, WHOLE_COMPANY } from './privacy';
import { headOf, namesOf } from './report.object';
import { type Scope, scopeOf } from './scope';
import { LivedSource } from './lived-source';
import type { ExposureBasis, LivedOrder, ValuesLived } from './values-lived.object';

/** The declared order beside the lived one, colleagues and customers apart (metrics M4, M5, M6). */
export async function valuesLived(tx: Tx, args: CultureArgs): Promise<ValuesLived> {
  const scope = await scopeOf(tx, args);
  const declared = await declaredOrder(tx, scope);
  const lived = await livedBySource(tx, scope, declared);
  const findings = lived.map(({ source, ranking }): ValuesFindings => ({
    source,
    ranking,
    threshold: scope.threshold,
    values: declared.values.map(flagged),
  }));
  const orders = lived.map(({ source, ranking, exposure }) => orderOf(source, ranking, declared, exposure));
  const headline = findings.find(({ ranking }) => ranking !== 'suppressed' && ranking.status === 'ok') ?? findings[0]!;
  const named = namesOf(declared.values.map(({ value }) => value));
  return {
    ...headOf(scope),
    says: spoken(valuesSentence(headline), named),
    act: spoken(valuesAct(headline), named),
    declared: declared.values,
    declaredSince: declared.since,
    orders,
  };
}

export interface LivedBySource {
  source: LivedSource;
  ranking: LivedRanking | 'suppressed';
  exposure: ExposureBasis;
}

/** The lived order of each source, hidden where too few people stand behind it. */
export async function livedBySource(tx: Tx, scope: Scope, declared: DeclaredOrder): Promise<LivedBySource[]> {
  const acts = await actsByValue(tx, scope);
  const found: LivedBySource[] = [];
  for (const source of [LivedSource.COLLEAGUE, LivedSource.CUSTOMER]) {
    const menu = await menuOf(tx, scope, source);
    const hidden = hiddenUnits(scope.units, await partsBehind(tx, scope, source, 'value'), scope.threshold);
    const own = acts.filter((row) => row.source === source);
    const ranking = hidden.has(scope.unitId ?? WHOLE_COMPANY)
      ? 'suppressed'
      : rankingOf(scope, declared, own, menu.byValue, source);
    found.push({ source, ranking, exposure: menu.basis });
  }
  return found;
}

const flagged = ({ value, place }: DeclaredOrder['values'][number]) => ({
  id: value.id,
  declared: place,
  isCustomer: value.isCustomer,
});

function rankingOf(
  scope: Scope,
  { values }: DeclaredOrder,
  acts: readonly ActsOfGiver[],
  menu: ReadonlyMap<string, number> | null,
  source: LivedSource,
): LivedRanking {
  const column = new Map(values.map(({ value }, v) => [value.id, v]));
  const givers = new Map<string, { byValue: number[]; times: number }>();
  for (const { giverId, key, acts: count } of acts) {
    const v = key === null ? undefined : column.get(key);
    if (v === undefined) continue;
    // a customer without a name is somebody else each time: one act, that many times
    const id = giverId ?? `anonymous ${v}`;
    const giver = givers.get(id) ?? { byValue: values.map(() => 0), times: giverId ? 1 : count };
    giver.byValue[v]! += giverId ? count : 1;
    givers.set(id, giver);
  }
  return livedRanking({
    givers: [...givers.values()],
    exposure: menu && values.map(({ value }) => menu.get(value.id) ?? 0),
    declared: values.map(({ place }) => place),
    seed: `${scope.seed} lived ${source}`,
  });
}

function orderOf(
  source: LivedSource,
  ranking: LivedRanking | 'suppressed',
  { values }: DeclaredOrder,
  exposure: ExposureBasis,
): LivedOrder {
  if (ranking === 'suppressed') {
    const share = figureWithout('suppressed', 0, 'wilson_clustered');
    const hidden = values.map(({ value }) => ({
      valueId: value.id,
      share,
      place: null,
      declared: null,
      acts: 0,
      oneVotePlace: null,
    }));
    return { source, status: 'suppressed', exposure, acts: 0, givers: 0, values: hidden, agreement: null };
  }
  return {
    source,
    status: ranking.status,
    exposure,
    acts: ranking.acts,
    givers: ranking.givers,
    values: ranking.values.map((lived, v) => ({
      valueId: values[v]!.value.id,
      ...lived,
      oneVotePlace: ranking.oneVotePlaces?.[v] ?? null,
    })),
    agreement: ranking.agreement,
  };
}
