import {
  type EmpowermentFindings,
  opportunitiesOf,
  type ReleasedEntries,
  silenceOf,
  togetherOf,
  type UnitTally,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { UnitSilenceObject } from './empowerment.object';
import { staffOf } from './entries.queries';
import type { EmpowermentView } from './window';

export interface UnitsSilence {
  rows: UnitSilenceObject[];
  found: EmpowermentFindings['units'];
  companyRate: number | null;
}

/** Entries of one month are too few to tell silence from chance: it is told of the last months together. */
const NONE: UnitsSilence = { rows: [], found: [], companyRate: null };
const PER_HUNDRED_MONTHS = 3000;

/** What each unit's own people wrote beside what could be expected of so many (metric M19). Never a league table. */
export async function silenceIn(
  tx: Tx,
  { scope, closed }: EmpowermentView,
  all: readonly UnitTally[],
  released: ReleasedEntries,
): Promise<UnitsSilence> {
  const entries = all.reduce((sum, tally) => sum + opportunitiesOf(tally), 0);
  if (closed.months.length < 2 || entries === 0) return NONE;
  const staff = new Map((await staffOf(tx, closed.from, scope.lastDay)).map((row) => [row.unitId, row]));
  const personDays = [...staff.values()].reduce((sum, unit) => sum + unit.personDays, 0);
  if (personDays === 0 || released.lately(null) !== 'shown') return NONE;
  const inUnits = all.filter(({ unitId }) => unitId !== null);
  const rate = inUnits.reduce((sum, tally) => sum + opportunitiesOf(tally), 0) / personDays;
  if (rate === 0) return NONE;
  const known = scope.units
    .filter(({ id }) => (scope.unitIds?.includes(id) ?? true) && staff.has(id))
    .map((unit) => {
      const { people, personDays: days } = staff.get(unit.id)!;
      const shown = released.latelyOwn(unit.id) !== 'hidden' && people >= scope.threshold;
      const own = inUnits.filter(({ unitId }) => unitId === unit.id);
      return {
        unit,
        people,
        personDays: days,
        shown,
        entries: own.reduce((sum, one) => sum + opportunitiesOf(one), 0),
      };
    });
  const shown = known.filter((one) => one.shown);
  const told = silenceOf(
    shown.map(({ unit, entries: own, personDays: days }) => ({ id: unit.id, entries: own, personDays: days })),
    rate,
    togetherOf(all.map(opportunitiesOf)),
  );
  const byUnit = new Map(told.map((one) => [one.id, one]));
  return {
    companyRate: rate * PER_HUNDRED_MONTHS,
    found: shown.map(({ unit, entries: own }) => ({ ...byUnit.get(unit.id)!, id: unit.id, entries: own })),
    rows: known.map(({ unit: { id, nameRu, nameEn }, people, entries: own }) => {
      const found = byUnit.get(id);
      const head = { unitId: id, nameRu, nameEn, people };
      if (!found)
        return {
          ...head,
          status: 'suppressed',
          entries: null,
          expected: null,
          rate: null,
          low: null,
          high: null,
          position: null,
        };
      const { expected, rate: per, low, high, position } = found;
      return { ...head, status: 'ok', entries: own, expected, rate: per, low, high, position };
    }),
  };
}
