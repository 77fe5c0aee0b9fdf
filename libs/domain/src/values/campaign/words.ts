/** Below it two neighbours stand nearly level: more than one resample in ten turns them over. */
export const FIRM_SHARE = 0.9;

/**
 * How far people agree, by Kendall's W: weak below 0.3, strong from 0.7 on. The bounds are a way of speaking, not a test: with many
 * people even a weak agreement is certainly not chance.
 */
export function concordanceWord(w: number): 'weak' | 'some' | 'strong' {
  if (w < 0.3) return 'weak';
  return w < 0.7 ? 'some' : 'strong';
}
