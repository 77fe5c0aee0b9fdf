import { seededRandom } from './random';

/**
 * Gini coefficient of what everybody has, zeros included: Σ(2i − n − 1)x₍ᵢ₎ / (nΣx), 0 to 1 − 1/n (Gini 1912; uncorrected as in R `ineq`).
 * Null when there is nobody or nothing.
 * @param amounts 0 or more, one a person, in any order
 */
export function gini(amounts: readonly number[]): number | null {
  const n = amounts.length;
  const sorted = [...amounts].sort((a, b) => a - b);
  let total = 0;
  let weighted = 0;
  sorted.forEach((amount, i) => {
    total += amount;
    weighted += (2 * (i + 1) - n - 1) * amount;
  });
  return total > 0 ? weighted / (n * total) : null;
}

/**
 * The Gini coefficient that chance alone makes of events that fall on everybody alike: counts are Poisson with this mean, and
 * G₀ = e^(−2μ)(I₀(2μ) + I₁(2μ)). Without it a young programme looks unfair: μ = 1 gives 0.524.
 * @param mean events a person, above 0
 */
export function giniByChance(mean: number): number {
  return scaledBessel(0, 2 * mean) + scaledBessel(1, 2 * mean);
}

/**
 * e^(−x)·Iₙ(x), the modified Bessel function: (1/π)∫₀^π e^(x(cos θ − 1)) cos nθ dθ (Abramowitz & Stegun 9.6.19) by the trapezoid rule, which for a
 * periodic integrand is exact to the last digits as soon as the peak is resolved.
 */
function scaledBessel(order: number, x: number): number {
  const steps = 64 + Math.ceil(8 * Math.sqrt(x));
  let sum = 0;
  for (let i = 0; i <= steps; i += 1) {
    const angle = (Math.PI * i) / steps;
    const weight = i === 0 || i === steps ? 0.5 : 1;
    sum += weight * Math.exp(x * (Math.cos(angle) - 1)) * Math.cos(order * angle);
  }
  return sum / steps;
}

/**
 * The same for amounts that differ: the mean Gini when these very amounts fall on the people by lot, each on anybody alike.
 * @param seed the same one gives the same figure
 * @returns null when there is nobody or nothing
 */
export function giniByLot(amounts: readonly number[], people: number, seed: string, draws = 20): number | null {
  if (!people || !amounts.some((amount) => amount > 0)) return null;
  const random = seededRandom(seed);
  let sum = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const had = new Array<number>(people).fill(0);
    for (const amount of amounts) had[Math.floor(random.uniform() * people)]! += amount;
    sum += gini(had)!;
  }
  return sum / draws;
}

/** Share of the whole that the top `share` of people have, rounded up to whole people; null when there is nothing. 0 to 1. */
export function topShare(amounts: readonly number[], share = 0.1): number | null {
  const sorted = [...amounts].sort((a, b) => b - a);
  const total = sorted.reduce((sum, amount) => sum + amount, 0);
  const top = sorted.slice(0, Math.ceil(share * sorted.length)).reduce((sum, amount) => sum + amount, 0);
  return total > 0 ? top / total : null;
}
