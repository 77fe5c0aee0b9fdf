import { benjaminiHochberg, gammaCdf, gammaQuantile } from '../../statistics';

/** A unit's own people and what they wrote. */
export interface UnitEntries {
  id: string;
  entries: number;
  /** Days that its people worked there in the window, added up; above 0. */
  personDays: number;
}

export type SilencePosition =
  /** Not one entry, where chance alone would leave hardly any unit without: does nobody dare? */
  'silent' | 'fewer' | 'within' | 'more';

export interface UnitSilence {
  id: string;
  /** At the company's rate. */
  expected: number;
  /** Entries per hundred person-months of 30 days, with the exact 95 % interval. */
  rate: number;
  low: number;
  high: number;
  position: SilencePosition;
}

/** Rates are told per hundred people and month. */
const PER = 100 * 30;

/**
 * Silence by unit: entries beside what the unit's people would write at the company's rate, exact Poisson (Garwood 1936), adjusted for the
 * number of units (Benjamini & Hochberg). Entries of one author come together, so counts are divided by how many come at once, Σ m² / Σ m.
 *
 * @param units those that may be shown
 * @param rate entries per person-day in the whole company, above 0
 * @param together 1 or more: Σ m² / Σ m over the authors' numbers of entries
 */
export function silenceOf(units: readonly UnitEntries[], rate: number, together: number): UnitSilence[] {
  const tails = units.map(({ entries, personDays }) => {
    const [events, expected] = [entries / together, (rate * personDays) / together];
    const atMost = 1 - gammaCdf(events + 1, expected);
    const atLeast = events === 0 ? 1 : gammaCdf(events, expected);
    return { atMost, atLeast };
  });
  const adjusted = benjaminiHochberg(tails.map(({ atMost, atLeast }) => Math.min(1, 2 * Math.min(atMost, atLeast))));
  return units.map(({ id, entries, personDays }, i) => {
    const exposure = personDays / PER;
    const events = entries / together;
    return {
      id,
      expected: rate * personDays,
      rate: entries / exposure,
      low: events === 0 ? 0 : (gammaQuantile(0.025, events) * together) / exposure,
      high: (gammaQuantile(0.975, events + 1) * together) / exposure,
      position: position(entries, tails[i]!, adjusted[i]!),
    };
  });
}

function position(entries: number, tails: { atMost: number; atLeast: number }, p: number): SilencePosition {
  if (p >= 0.05) return 'within';
  if (tails.atLeast < tails.atMost) return 'more';
  return entries === 0 ? 'silent' : 'fewer';
}

/** Entries that come at once: Σ m² / Σ m over authors; 1 without any. */
export function togetherOf(perAuthor: readonly number[]): number {
  const sum = perAuthor.reduce((total, m) => total + m, 0);
  return sum === 0 ? 1 : perAuthor.reduce((total, m) => total + m * m, 0) / sum;
}
