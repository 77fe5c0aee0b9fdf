import { CERTAIN_MATCH, LIKELY_COMPLAINT } from '@zasluga/domain';
import { loader } from '@zasluga/kernel';
import type { ComplaintHint, PraiseProposal, ProposalReason } from './proposal.object';

interface Stored {
  id: string;
  score: number | null;
  scoreBecause: string[];
  proposals: { employeeId: string; confidence: number; because: string[] }[];
}

export interface Hints {
  id: string;
  complaint: ComplaintHint | null;
  proposals: PraiseProposal[];
}

const reasonOf = (stored: string): ProposalReason => {
  const at = stored.indexOf(':');
  return { kind: stored.slice(0, at), text: stored.slice(at + 1) };
};
/** Stored as `real`: 0.86 comes back as 0.8600000143. */
const rounded = (share: number) => Math.round(share * 100) / 100;

/** What the program thinks of each praise; people who left since are no longer proposed. */
export const hintsByPraise = loader<Hints>(async (tx, ids) => {
  const rows = await tx.sql<Stored>(
    'praise.hints',
    `select p.id, p.complaint_score as score, p.complaint_because as "scoreBecause",
       coalesce((select json_agg(json_build_object('employeeId', o.employee_id, 'confidence', o.confidence, 'because', o.because)
           order by o.confidence desc, o.employee_id)
         from praise_proposal o join employee e on e.id = o.employee_id and e.status <> 'left' where o.praise_id = p.id), '[]') as proposals
     from praise p where p.id = any($1)`,
    [ids],
  );
  return rows.map(({ id, score, scoreBecause, proposals }) => ({
    id,
    complaint:
      score !== null && rounded(score) >= LIKELY_COMPLAINT
        ? { score: rounded(score), because: scoreBecause.map(reasonOf) }
        : null,
    proposals: proposals.map(({ employeeId, confidence, because }) => ({
      employeeId,
      confidence: rounded(confidence),
      certain: rounded(confidence) >= CERTAIN_MATCH,
      because: because.map(reasonOf),
    })),
  }));
});
