import { type DecisionDeed, type GuidedCase, type Guideline, guidelineFor } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';

export const GUIDELINES_MAX = 500;

export interface StoredGuideline extends Guideline {
  readonly id: string;
}

/** All of the company's, the general ones first. */
export const guidelines = (tx: Tx): Promise<StoredGuideline[]> =>
  tx.sql(
    'guideline.all',
    `select id, unit_id as "unitId", role_title as "roleTitle", deed, limit_minor::float8 as "limitMinor" from decision_guideline
     order by deed nulls first, lower(role_title) nulls first, unit_id nulls first, id limit ${GUIDELINES_MAX}`,
  );

/** The unit, then what stands above it; empty for nobody's. */
export const unitPath = async (tx: Tx, unitId: string | null): Promise<string[]> =>
  unitId === null
    ? []
    : (
        await tx.sql<{ id: string }>(
          'guideline.unit_path',
          `with recursive up as (
             select id, parent_id, 0 as height from unit where id = $1
             union all select u.id, u.parent_id, up.height + 1 from unit u join up on u.id = up.parent_id)
           select id from up order by height`,
          [unitId],
        )
      ).map(({ id }) => id);

export interface Guided {
  readonly unitId: string | null;
  readonly roleTitle: string;
  readonly deed: DecisionDeed | null;
}

export const guidedCase = async (tx: Tx, { unitId, roleTitle, deed }: Guided): Promise<GuidedCase> => ({
  unitPath: await unitPath(tx, unitId),
  roleTitle,
  deed,
});

/**
 * The limit that holds for such a person in such a case, in minor units of the company's currency; null: none. Which one, of several: see
 * guidelineFor() of the domain. It stops nobody.
 */
export const limitFor = async (tx: Tx, guided: Guided): Promise<number | null> =>
  guidelineFor(await guidelines(tx), await guidedCase(tx, guided))?.limitMinor ?? null;
