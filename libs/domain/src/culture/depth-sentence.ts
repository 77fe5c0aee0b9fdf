import { DEPTHS } from '../values';
import type { DepthName } from '../values';
import { DEPTH_MINIMUM } from './depth';
import type { Figure } from './figure';
import { sentence, wholePercents } from './sentence';
import type { Sentence } from './sentence';

/** Every sentence that the iceberg can say. */
export const DEPTH_SENTENCES = [
  'culture.depth.says.empty',
  'culture.depth.says.suppressed',
  'culture.depth.says.insufficient',
  'culture.depth.says.unsaid',
  'culture.depth.says.wide',
  'culture.depth.says.shares',
] as const;

/** Every act that the iceberg can suggest. */
export const DEPTH_ACTS = [
  'culture.depth.act.collect',
  'culture.depth.act.ask_depth',
  'culture.depth.act.chain',
] as const;

/** An interval wider than this, in either direction, is too wide for a figure in a sentence. */
const WIDE = 0.1;

export interface DepthFindings {
  /** Shares among the colleagues' recognitions whose depth was said: colleagues alone can see all three. */
  shares: Record<DepthName, Figure>;
  /** All of the colleagues' recognitions, said or not; 0 when suppressed. */
  acts: number;
  /** Of them those whose depth nobody said. */
  unsaid: number;
  threshold: number;
}

/** What the page "How deep is it?" says on top. */
export function depthSentence({ shares, acts, unsaid, threshold }: DepthFindings): Sentence {
  const { status } = shares.courtesy;
  if (status === 'suppressed') return sentence('culture.depth.says.suppressed', { threshold });
  if (acts === 0) return sentence('culture.depth.says.empty');
  // the few that say a depth may be the ones with something to show
  if (unsaid > acts / 2) return sentence('culture.depth.says.unsaid', { unsaid: unsaid / acts, acts });
  if (status !== 'ok')
    return sentence('culture.depth.says.insufficient', { acts: acts - unsaid, minimumActs: DEPTH_MINIMUM.acts });
  const figures = DEPTHS.map((depth) => shares[depth]);
  if (figures.some(({ low, high }) => high! - low! > 2 * WIDE)) {
    const { low, high } = shares.courtesy;
    return sentence('culture.depth.says.wide', { low: low!, high: high! });
  }
  const [courtesy, beyond, sacrifice] = wholePercents(figures.map(({ estimate }) => estimate!)).map(
    (percent) => percent / 100,
  );
  return sentence('culture.depth.says.shares', { courtesy: courtesy!, beyond: beyond!, sacrifice: sacrifice! });
}

/** The one act suggested beside it: never a target for depth, people would act it out. */
export function depthAct(findings: DepthFindings): Sentence {
  const { id } = depthSentence(findings);
  if (id === 'culture.depth.says.unsaid') return sentence('culture.depth.act.ask_depth');
  return sentence(
    id === 'culture.depth.says.shares' || id === 'culture.depth.says.wide'
      ? 'culture.depth.act.chain'
      : 'culture.depth.act.collect',
  );
}
