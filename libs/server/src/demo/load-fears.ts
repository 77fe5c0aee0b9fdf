import { randomBytes } from 'node:crypto';
import { BARRIERS, FRICTION_SOURCE } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { later } from './calendar';
import { Chance } from './chance';
import type { Ids } from './load-company';
import type { DemoPlan } from './plan';
import type { PlannedDecision } from './plan-decisions';
import { insertRows } from './rows';
import { COMPANY } from './texts';

const SEED = 11;
/** So many of a hundred situations find somebody else who doesn't dare, or is refused. */
const SHARE = 0.22;

interface Fear {
  readonly id: string;
  readonly at: Date;
  readonly like: PlannedDecision;
  readonly author: string;
  readonly unit: string | null;
  readonly place: string | null;
  readonly kind: 'not_dared' | 'refused';
}

/** What was not dared or refused where others decided: colleagues of the same unit, hours later. Nobody but its author reads one. */
export async function loadFears(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const chance = new Chance(SEED);
  const fears = fearsOf(plan, chance);
  await insertRows(
    tx,
    'decision',
    fears.map(({ id, at, like, author, unit, place, kind }) => ({
      id,
      author_id: ids.of('employee', author),
      unit_id: ids.orNull('unit', unit),
      place_id: ids.orNull('place', place),
      kind,
      did: like.did,
      need: chance.flip(0.5) ? like.need : null,
      procedure_id: ids.orNull('procedure', like.procedure),
      barrier: like.procedure ? 'procedure' : chance.pick(BARRIERS),
      currency: COMPANY.company.currency,
      for_reviewer: false,
      request_key: newId(),
      request_hash: `\\x${randomBytes(32).toString('hex')}`,
      decided_at: at,
      created_at: at,
    })),
  );
  await insertRows(
    tx,
    'friction_occurrence',
    fears.flatMap(({ id, at, like, unit, place, kind }) =>
      like.procedure
        ? [
            {
              id: newId(at.getTime()),
              procedure_id: ids.of('procedure', like.procedure),
              source: FRICTION_SOURCE[kind],
              subject_id: id,
              unit_id: ids.orNull('unit', unit),
              place_id: ids.orNull('place', place),
              touchpoint_id: null,
              at,
            },
          ]
        : [],
    ),
  );
}

function fearsOf(plan: DemoPlan, chance: Chance): Fear[] {
  const people = new Map(plan.employees.map((one) => [one.key, one]));
  return plan.decisions.flatMap((like): Fear[] => {
    const unit = people.get(like.employee)?.unit;
    const at = later(like.at, 180);
    const others = plan.employees.filter((one) => one.unit === unit && one.key !== like.employee && one.manager);
    if (!chance.flip(SHARE) || !others.length || at > plan.today) return [];
    const author = chance.pick(others);
    const kind = chance.flip(0.6) ? 'not_dared' : 'refused';
    return [{ id: newId(at.getTime()), at, like, author: author.key, unit: author.unit, place: author.place, kind }];
  });
}
