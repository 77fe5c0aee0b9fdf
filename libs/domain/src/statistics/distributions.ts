/**
 * The special functions that the intervals need: of the incomplete gamma function normal and chi-squared quantiles and Poisson
 * probabilities follow, of the incomplete beta function exact intervals of a share.
 */

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Natural logarithm of the gamma function for x > 0 (Lanczos 1964, g = 7, nine terms; relative error about 1e-15). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const sum = LANCZOS.reduce((acc, c, i) => acc + c / (shifted + i + 1), 0.99999999999980993);
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** More than enough for shapes up to ten million: the series needs a few times the square root of the shape. */
const MAX_TERMS = 100_000;

/** Regularised lower incomplete gamma function P(shape, x), 0 to 1: series below shape + 1, Lentz's continued fraction above. */
export function gammaCdf(shape: number, x: number): number {
  if (x <= 0) return 0;
  const scale = Math.exp(-x + shape * Math.log(x) - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let i = 1; i < MAX_TERMS && term > sum * 1e-17; i += 1) {
      term *= x / (shape + i);
      sum += term;
    }
    return Math.min(1, sum * scale);
  }
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < MAX_TERMS; i += 1) {
    const a = -i * (i - shape);
    b += 2;
    d = 1 / (a * d + b || 1e-300);
    c = b + a / c || 1e-300;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return Math.max(0, 1 - scale * fraction);
}

/** The x with gammaCdf(shape, x) = p, for 0 ≤ p < 1, by bisection: slow and sure, 60 steps or so. */
export function gammaQuantile(p: number, shape: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Infinity;
  let low = 0;
  let high = shape + 1;
  while (gammaCdf(shape, high) < p) high *= 2;
  for (let i = 0; i < 200 && high - low > 1e-14 * high; i += 1) {
    const middle = (low + high) / 2;
    if (gammaCdf(shape, middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Half-width of the central interval of a standard normal, in standard deviations: 1.959964 for a level of 0.95. */
export function normalWidth(level: number): number {
  return Math.sqrt(2 * gammaQuantile(level, 0.5)); // the square of a standard normal is chi-squared with one degree of freedom
}

/** Probabilities of 0, 1, … n successes in n trials of chance p. */
export function binomialProbabilities(n: number, p: number): number[] {
  if (p <= 0 || p >= 1) return Array.from({ length: n + 1 }, (_, k) => (k === (p <= 0 ? 0 : n) ? 1 : 0));
  const ways = logGamma(n + 1);
  return Array.from({ length: n + 1 }, (_, k) =>
    Math.exp(ways - logGamma(k + 1) - logGamma(n - k + 1) + k * Math.log(p) + (n - k) * Math.log1p(-p)),
  );
}

/** Regularised incomplete beta function I_x(a, b), 0 to 1, for a and b above 0: Lentz's continued fraction on the side where it is short. */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf(1 - x, b, a);
  const scale = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || 1e-300);
  let fraction = d;
  for (let m = 1; m < MAX_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || 1e-300);
    c = 1 + even / c || 1e-300;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || 1e-300);
    c = 1 + odd / c || 1e-300;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return Math.min(1, scale * fraction);
}

/** The x with betaCdf(x, a, b) = p, for 0 ≤ p ≤ 1, by bisection. */
export function betaQuantile(p: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 200 && high - low > 1e-15; i += 1) {
    const middle = (low + high) / 2;
    if (betaCdf(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
