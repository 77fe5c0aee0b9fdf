import { FRICTION_SOURCE } from '@zasluga/domain';
import type { Seal, Tx } from '@zasluga/kernel';
import { amendOccurrence, procedureIdOf, recordOccurrence, whoOf, withdrawOccurrence } from '../../friction';
import type { Decision } from '../decision.entity';

/** The register follows what the entry says of a procedure: named, another one, or none after all. It learns of no person. */
export async function traceFriction(tx: Tx, decision: Decision, seal: Seal): Promise<void> {
  const { id: subjectId, touchpointId, costMinor, customerLeft } = decision;
  const source = FRICTION_SOURCE[decision.kind];
  if (!decision.procedureId) return withdrawOccurrence(tx, source, subjectId);
  // the entry keeps the name under which it was told; the register may have merged it since
  const procedureId = await procedureIdOf(tx, { id: decision.procedureId }, 'input.procedureId');
  const told = { procedureId, touchpointId, costMinor, customerLeft };
  const { placeId, unitId, decidedAt: at } = decision;
  await recordOccurrence(tx, {
    ...told,
    source,
    subjectId,
    placeId,
    unitId,
    at,
    who: whoOf(tx, seal, decision.authorId),
  });
  await amendOccurrence(tx, source, subjectId, told);
}

export const forgetFriction = (tx: Tx, { id, kind }: Pick<Decision, 'id' | 'kind'>): Promise<void> =>
  withdrawOccurrence(tx, FRICTION_SOURCE[kind], id);
