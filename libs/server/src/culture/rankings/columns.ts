import { type FigureStatus, type OrderOfValues, placeIntervals, placesOf } from '@zasluga/domain';
import type { PerceivedRanking } from '../../values';
import { LivedSource } from '../lived-source';
import type { ExposureBasis } from '../values-lived.object';
import type { LivedBySource } from '../values-lived.queries';
import { OrderKind, type RankedColumn } from './rankings.object';

/** An order as it is computed with, beside how it is shown. */
export interface Column {
  kind: OrderKind;
  status: FigureStatus;
  /** Null unless the status is ok. */
  order: OrderOfValues | null;
  people: number;
  acts: number;
  exposure: ExposureBasis | null;
}

const without = (kind: OrderKind, status: FigureStatus, exposure: ExposureBasis | null = null): Column => ({
  kind,
  status,
  order: null,
  people: 0,
  acts: 0,
  exposure,
});

export function declaredColumn(places: readonly (number | null)[]): Column {
  if (places.every((place) => place === null)) return without(OrderKind.DECLARED, 'empty');
  return { ...without(OrderKind.DECLARED, 'ok'), order: { places, draws: null } };
}

/** Values that have gone out of use since the campaign are left out, and the rest moves up. */
export function perceivedColumn(ranking: PerceivedRanking | null, valueIds: readonly string[]): Column {
  if (!ranking?.order) return without(OrderKind.PERCEIVED, ranking?.status ?? 'empty');
  const ranked = ranking.order.order.map((value) => ranking.valueIds[value]!).filter((id) => valueIds.includes(id));
  const at = valueIds.map((id) => ranking.valueIds.indexOf(id));
  const known = at.flatMap((from, v) => (from < 0 ? [] : [v]));
  const draws = ranking.draws.map((row) => {
    const places = placesOf(known.map((v) => -row[at[v]!]!));
    const whole: (number | null)[] = valueIds.map(() => null);
    known.forEach((v, i) => (whole[v] = places[i]!));
    return whole;
  });
  return {
    ...without(OrderKind.PERCEIVED, 'ok'),
    order: { places: valueIds.map((id) => (ranked.includes(id) ? ranked.indexOf(id) + 1 : null)), draws },
    people: ranking.people,
  };
}

export function livedColumn({ source, ranking, exposure }: LivedBySource): Column {
  const kind = source === LivedSource.COLLEAGUE ? OrderKind.COLLEAGUES : OrderKind.CUSTOMERS;
  if (ranking === 'suppressed') return without(kind, 'suppressed', exposure);
  const counted = { people: ranking.givers, acts: ranking.acts };
  if (ranking.status !== 'ok') return { ...without(kind, ranking.status, exposure), ...counted };
  const observable = ranking.values.flatMap(({ share, place }, v) => (place ? [{ v, share: share.estimate! }] : []));
  const places = placesOf(observable.map(({ share }) => share));
  const byValue: (number | null)[] = ranking.values.map(() => null);
  observable.forEach(({ v }, i) => (byValue[v] = places[i]!));
  return { ...without(kind, 'ok', exposure), ...counted, order: { places: byValue, draws: ranking.draws } };
}

/** The column as the page shows it: each place with the central 90 % of the draws. */
export function shownColumn({ order, ...rest }: Column, valueIds: readonly string[]): RankedColumn {
  if (!order) return { ...rest, places: [] };
  const ranked = valueIds.flatMap((valueId, v) => (order.places[v] == null ? [] : [{ valueId, v }]));
  const intervals = placeIntervals(order.draws?.map((row) => ranked.map(({ v }) => row[v] ?? Infinity)) ?? []);
  const places = ranked.map(({ valueId, v }, i) => {
    const place = order.places[v]!;
    const { low, high } = intervals[i] ?? { low: place, high: place };
    return { valueId, place, low: Math.min(low, place), high: Math.max(high, place) };
  });
  return { ...rest, places };
}
