import { clusteredInterval, clusteredShare, designEffect } from './clusters';
import type { ClusteredShare } from './clusters';
import { figureWithout } from './figure';
import type { Figure } from './figure';
import { central, kendallTauB, placesOf, seededRandom } from '../statistics';

/** Below this the order of values is not estimated: 30 recognitions of 10 givers. */
export const LIVED_MINIMUM = { acts: 30, givers: 10 } as const;

/** What one giver recognised: how many acts (or fractions) of each value, in the order of the values. */
export interface GiverActs {
  byValue: readonly number[];
  /** This many givers are alike (anonymous customers); 1 if unsaid. */
  times?: number;
}

export interface LivedInput {
  givers: readonly GiverActs[];
  /**
   * How often each value could be chosen at all, in any unit: a value with ten phrases in the picker is chosen more often than one
   * with two. Zero: no phrase of that value was offered. Null: not known, so nothing is corrected.
   */
  exposure: readonly number[] | null;
  /** Places in the ranking in force, 1 the highest; null for a value outside it. */
  declared: readonly (number | null)[];
  /** The same text gives the same draws. */
  seed: string;
  draws?: number;
}

/** Where a value stands among the observable ones, 1 the highest. */
export interface LivedPlace {
  median: number;
  /** Central 90 % of the draws. */
  low: number;
  high: number;
}

export interface LivedValue {
  /** Share of the value: as recognised when not corrected, per opportunity when corrected. */
  share: Figure;
  /** Null without enough data, and for a value that nobody could choose. */
  place: LivedPlace | null;
  /** Declared place among the values that could be chosen: what the lived place compares with. Null: not ranked, or no choice. */
  declared: number | null;
  /** Acts, fractions included. */
  acts: number;
}

export interface LivedRanking {
  status: 'ok' | 'empty' | 'insufficient';
  /** Whether the shares are freed of how many phrases each value has. */
  corrected: boolean;
  acts: number;
  givers: number;
  values: LivedValue[];
  /** above[v][w]: probability that v is lived above w. Empty without an estimate; null with or for an unobservable value. */
  above: (number | null)[][];
  /** Kendall's τ between the declared and the lived order, with the central 90 % of the draws; null if there is nothing to compare. */
  agreement: { median: number; low: number; high: number } | null;
  /** Places if every giver had one vote, when that changes the order; else null. */
  oneVotePlaces: (number | null)[] | null;
  /** One row per draw: the place of each value, 1 the highest; null for one that nobody could choose. Empty without an estimate. */
  draws: (number | null)[][];
}

/**
 * The lived order of values (metric M5): each value's rate is Gamma(½ + acts, exposure), acts and exposure divided by the design
 * effect of givers who repeat themselves; shares, places and comparisons are read off seeded draws.
 */
export function livedRanking(input: LivedInput): LivedRanking {
  const size = input.declared.length;
  const totals = Array.from({ length: size }, (_, v) => sumOver(input.givers, ({ byValue }) => byValue[v] ?? 0));
  const acts = totals.reduce((sum, y) => sum + y, 0);
  const givers = sumOver(input.givers, ({ byValue }) => (byValue.some((y) => y > 0) ? 1 : 0));
  const corrected = input.exposure !== null;
  const status =
    acts === 0 ? 'empty' : acts < LIVED_MINIMUM.acts || givers < LIVED_MINIMUM.givers ? 'insufficient' : 'ok';
  if (status !== 'ok') {
    const values = totals.map((y) => ({
      share: figureWithout(status, y, method(corrected)),
      place: null,
      declared: null,
      acts: y,
    }));
    return { status, corrected, acts, givers, values, above: [], agreement: null, oneVotePlaces: null, draws: [] };
  }

  const shares = totals.map((_, v) => clusteredShare(clustersOf(input.givers, v)));
  const exposure = input.exposure ?? totals.map(() => 1);
  const observable = totals.map((_, v) => v).filter((v) => (exposure[v] ?? 0) > 0);
  const draws = drawRates(input, observable, totals, exposure, shares);
  const places = draws.map((rates) => placesOf(rates));
  const values = totals.map((y, v): LivedValue => {
    const column = observable.indexOf(v);
    if (column < 0)
      return { share: figureWithout('undefined', y, method(corrected)), place: null, declared: null, acts: y };
    const share = corrected ? posteriorShare(draws, column, shares[v]!) : clusteredFigure(shares[v]!);
    return {
      share,
      place: central(places.map((row) => row[column]!)),
      declared: placeAmong(input.declared, observable, v),
      acts: y,
    };
  });
  return {
    status,
    corrected,
    acts,
    givers,
    values,
    above: totals.map((_, v) =>
      totals.map((__, w) => probabilityAbove(draws, observable.indexOf(v), observable.indexOf(w))),
    ),
    agreement: agreementWith(input.declared, observable, places),
    oneVotePlaces: placesWithOneVote(input.givers, totals, exposure, observable),
    draws: places.map((row) => totals.map((_, v) => row[observable.indexOf(v)] ?? null)),
  };
}

/** One row per draw: the rate of each observable value. */
function drawRates(
  input: LivedInput,
  observable: readonly number[],
  totals: readonly number[],
  exposure: readonly number[],
  shares: readonly ClusteredShare[],
): number[][] {
  const random = seededRandom(input.seed);
  return Array.from({ length: input.draws ?? 4000 }, () =>
    observable.map((v) => {
      const effect = designEffect(shares[v]!);
      return random.gamma(0.5 + totals[v]! / effect) / (exposure[v]! / effect);
    }),
  );
}

function posteriorShare(draws: readonly number[][], column: number, clustered: ClusteredShare): Figure {
  const own = central(
    draws.map((rates) => rates[column]! / rates.reduce((sum, rate) => sum + rate, 0)),
    0.95,
  );
  const nEff = Math.min(clustered.acts, clustered.nEff);
  return {
    status: 'ok',
    estimate: own.median,
    low: own.low,
    high: own.high,
    level: 0.95,
    n: clustered.acts,
    nEff,
    method: 'gamma_poisson',
  };
}

/** A clustered share as a figure; n is the number of all acts that it is a share of. */
export function clusteredFigure(clustered: ClusteredShare): Figure {
  const interval = clusteredInterval(clustered);
  const nEff = Math.min(clustered.acts, clustered.nEff);
  return { status: 'ok', ...interval, level: 0.95, n: clustered.acts, nEff, method: 'wilson_clustered' };
}

function placeAmong(declared: LivedInput['declared'], observable: readonly number[], v: number): number | null {
  const own = declared[v];
  return own == null ? null : 1 + observable.filter((w) => declared[w] != null && declared[w]! < own).length;
}

function probabilityAbove(draws: readonly number[][], v: number, w: number): number | null {
  if (v < 0 || w < 0 || v === w) return null;
  return draws.filter((rates) => rates[v]! > rates[w]!).length / draws.length;
}

function agreementWith(declared: LivedInput['declared'], observable: readonly number[], places: readonly number[][]) {
  const columns = observable.flatMap((v, column) => (declared[v] == null ? [] : [column]));
  if (columns.length < 2) return null;
  const wanted = columns.map((column) => -declared[observable[column]!]!);
  const likeness = (row: readonly number[]): number =>
    kendallTauB(
      wanted,
      columns.map((column) => -row[column]!),
    ) ?? 0;
  return central(places.map(likeness));
}

/** A few keen givers can make an order; one vote for each shows whether they did. */
function placesWithOneVote(
  givers: readonly GiverActs[],
  totals: readonly number[],
  exposure: readonly number[],
  observable: readonly number[],
): (number | null)[] | null {
  const votes = observable.map((v) =>
    sumOver(givers, ({ byValue }) => {
      const acts = byValue.reduce((sum, y) => sum + y, 0);
      return acts === 0 ? 0 : (byValue[v] ?? 0) / acts;
    }),
  );
  const byActs = placesOf(observable.map((v) => totals[v]! / exposure[v]!));
  const byGivers = placesOf(observable.map((v, column) => votes[column]! / exposure[v]!));
  if (byActs.every((place, column) => place === byGivers[column])) return null;
  return totals.map((_, v) => byGivers[observable.indexOf(v)] ?? null);
}

function clustersOf(givers: readonly GiverActs[], v: number) {
  return givers.map(({ byValue, times }) => ({
    hits: byValue[v] ?? 0,
    acts: byValue.reduce((sum, y) => sum + y, 0),
    times,
  }));
}

function sumOver(givers: readonly GiverActs[], term: (giver: GiverActs) => number): number {
  return givers.reduce((sum, giver) => sum + term(giver) * (giver.times ?? 1), 0);
}

const method = (corrected: boolean) => (corrected ? 'gamma_poisson' : 'wilson_clustered');
