/** Numbers that look random and are the same each time: a page must not flicker, and a figure must be checkable. */
export interface Random {
  /** Uniform, above 0 and below 1. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Gamma with this shape (above 0) and scale 1. */
  gamma(shape: number): number;
}

/**
 * The four words of state that a text stands for: FNV-1a of the text, spread by SplitMix32 (finaliser of MurmurHash3).
 *
 * @param seed for example "tenant metric window": the same text gives the same draws for ever
 */
function stateOf(seed: string): [number, number, number, number] {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i += 1) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  const next = (): number => {
    hash = (hash + 0x9e3779b9) | 0;
    let word = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return (word ^ (word >>> 16)) >>> 0;
  };
  return [next(), next(), next(), next()];
}

/** Words of 32 bits: xoshiro128** (Blackman & Vigna 2021, ACM Transactions on Mathematical Software 47:36). */
export function xoshiro(state: [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const product = Math.imul(b, 5);
    const word = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return word;
  };
}

/** Seeded draws: normal by Marsaglia's polar method (1964), gamma by Marsaglia & Tsang (2000, ACM TOMS 26:363). */
export function seededRandom(seed: string): Random {
  const word = xoshiro(stateOf(seed));
  const uniform = (): number => (word() + 0.5) / 2 ** 32;
  let spare: number | null = null;

  const normal = (): number => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * scale;
      return x * scale;
    }
  };

  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };

  return { uniform, normal, gamma };
}
