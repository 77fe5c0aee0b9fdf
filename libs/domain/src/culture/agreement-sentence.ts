import type { BehaviourStanding } from '../values';
import type { FigureStatus } from './figure';
import { sentence } from './sentence';
import type { Sentence } from './sentence';

/** Every sentence that the page of agreement can say; each has words in both languages. */
export const AGREEMENT_SENTENCES = [
  'culture.agreement.says.empty',
  'culture.agreement.says.suppressed',
  'culture.agreement.says.insufficient',
  'culture.agreement.says.early',
  'culture.agreement.says.contested',
  'culture.agreement.says.agreed',
] as const;

/** Every act that it can suggest. */
export const AGREEMENT_ACTS = [
  'culture.agreement.act.collect',
  'culture.agreement.act.discuss',
  'culture.agreement.act.more_votes',
  'culture.agreement.act.keep',
] as const;

export interface AgreementFindings {
  /** Of the group as a whole. */
  status: FigureStatus;
  behaviours: readonly ({ id: string } & BehaviourStanding)[];
  /** People below which nothing is said. */
  threshold: number;
}

/** Closest to half for and half against. */
const dispute = (share: number): number => Math.abs(share - 0.5);

/** The behaviour without an agreed side on which people are split most; null where there is none. */
export function mostDisputed({ behaviours }: AgreementFindings) {
  const contested = behaviours.flatMap(({ id, standing, share }) =>
    standing === 'contested' && share ? [{ id, share }] : [],
  );
  contested.sort((a, b) => dispute(a.share.estimate) - dispute(b.share.estimate) || a.id.localeCompare(b.id));
  return contested[0] ?? null;
}

/** What the page "Do we agree what serving means?" says on top. */
export function agreementSentence(findings: AgreementFindings): Sentence {
  const { status, behaviours, threshold } = findings;
  if (status === 'suppressed') return sentence('culture.agreement.says.suppressed', { threshold });
  if (status === 'empty') return sentence('culture.agreement.says.empty');
  const judged = behaviours.filter(({ standing }) => standing !== 'empty' && standing !== 'insufficient').length;
  if (judged === 0) return sentence('culture.agreement.says.insufficient', { threshold });
  const contested = behaviours.filter(({ standing }) => standing === 'contested').length;
  const most = mostDisputed(findings);
  if (!most) return sentence('culture.agreement.says.agreed', { judged });
  const { estimate, low, high } = most.share;
  // nobody is split, there are only too few votes to be sure
  if (isOneSided(estimate)) return sentence('culture.agreement.says.early', { contested, judged });
  return sentence(
    'culture.agreement.says.contested',
    { contested, judged, share: estimate, low, high },
    { behaviour: most.id },
  );
}

const isOneSided = (share: number): boolean => share >= 0.8 || share <= 0.2;

/** The one act suggested beside it. */
export function agreementAct(findings: AgreementFindings): Sentence {
  switch (agreementSentence(findings).id) {
    case 'culture.agreement.says.contested':
      return sentence('culture.agreement.act.discuss', {}, { behaviour: mostDisputed(findings)!.id });
    case 'culture.agreement.says.early':
      return sentence('culture.agreement.act.more_votes');
    case 'culture.agreement.says.agreed':
      return sentence('culture.agreement.act.keep');
    default:
      return sentence('culture.agreement.act.collect');
  }
}
