import { newId, type Tx } from '@zasluga/kernel';
import { type ApiClient, type FreshApi } from '@zasluga/testing';
import type { Employee } from '../../libs/server/src/company';
import {
  makeCompany,
  makeEmployee,
  makePlace,
  makeTouchpoint,
  makeUnit,
} from '../../libs/server/src/company/company.factory';
import { makeGuideline } from '../../libs/server/src/empowerment/limits/limit.factory';
import { makeMenuItem } from '../../libs/server/src/empowerment/menu/menu.factory';
import { makeProcedure } from '../../libs/server/src/friction/friction.factory';
import { ALL, EVERYBODY, type Given, type Kind, type Relation, type Who } from './expectation';
import { type Ground, OWNERLESS, SUBJECTS } from './subjects';

/** One that stands there, and the words by which it is recognised. */
interface Standing {
  readonly kind: Kind;
  readonly owner: Employee | null;
  readonly companyId: string;
  readonly ids: readonly string[];
}

const ROLES = EVERYBODY.filter((who) => who !== 'anonymous' && who !== 'manager');
const KINDS = Object.keys(SUBJECTS) as Kind[];

interface Grounds {
  readonly companyId: string;
  readonly unitId: string;
  readonly placeId: string;
  readonly procedureId: string;
  readonly menuItemId: string;
  readonly people: readonly Employee[];
  readonly named: Record<string, Employee>;
}

/** What belongs to nobody and is shown to many. */
async function fillIn(tx: Tx, homeId: string, placeId: string): Promise<void> {
  await makeGuideline(tx, { unitId: homeId, deed: 'refund' });
  await makeGuideline(tx);
  await makeGuideline(tx, { roleTitle: 'Бариста' });
  await tx.sql(
    'rights.budget',
    `insert into recovery_budget (company_id, id, unit_id, period, amount_minor, in_force_from)
     values ($1, gen_random_uuid(), $2, 'month', 100000, '2026-01-01')`,
    [tx.companyId, homeId],
  );
  const { id: touchpointId } = await makeTouchpoint(tx);
  await tx.sql(
    'rights.contacts',
    `insert into friction_contacts (company_id, id, place_id, touchpoint_id, month, contacts) values ($1, $2, $3, $4, date_trunc('month', now()), 100)`,
    [tx.companyId, newId(), placeId, touchpointId],
  );
}

/**
 * A company in which whoever asks has a colleague of each relation: all that ask work in one unit under the manager, who has another report
 * beside them, whose report is another; a colleague of the unit reports elsewhere; somebody works in another unit.
 */
async function company(api: FreshApi): Promise<Grounds> {
  const { id: companyId } = await makeCompany(api.database);
  return api.database.inCompany(companyId, async (tx) => {
    const [home, elsewhere] = [await makeUnit(tx), await makeUnit(tx)];
    const place = await makePlace(tx);
    const at = { unitId: home.id, placeId: place.id };
    const top = await makeEmployee(tx, { unitId: elsewhere.id, placeId: place.id });
    const manager = await makeEmployee(tx, { ...at, managerId: top.id });
    const named: Record<string, Employee> = { top, manager };
    for (const who of ROLES)
      named[who] = await makeEmployee(tx, {
        ...at,
        managerId: manager.id,
        roles: who === 'suspended' ? ['employee'] : ([...new Set(['employee', who])] as Employee['roles']),
      });
    named['report'] = await makeEmployee(tx, { ...at, managerId: manager.id });
    named['below'] = await makeEmployee(tx, { ...at, managerId: named['report'].id });
    named['mate'] = await makeEmployee(tx, { ...at, managerId: top.id });
    named['other'] = await makeEmployee(tx, { unitId: elsewhere.id, managerId: top.id });
    const procedure = await makeProcedure(tx);
    const menuItemId = await makeMenuItem(tx, { at: [{ placeId: place.id, stock: 3 }] });
    await fillIn(tx, home.id, place.id);
    const grounds = { companyId, unitId: home.id, placeId: place.id, procedureId: procedure.id, menuItemId };
    return { ...grounds, named, people: Object.values(named) };
  });
}

export class World {
  /** Id or word → what it gives away. */
  readonly marks = new Map<string, Standing>();

  private constructor(
    readonly api: FreshApi,
    private readonly ours: Grounds,
    readonly theirs: Grounds,
    readonly clients: Record<Who, ApiClient>,
  ) {}

  static async make(api: FreshApi): Promise<World> {
    const [ours, theirs] = [await company(api), await company(api)];
    const clients = { anonymous: api.stranger } as Record<Who, ApiClient>;
    for (const who of [...ALL, 'suspended'] as const) clients[who] = await api.as(ours.named[who]!);
    // only now: the cookie is there, the person is not
    await api.database.inCompany(ours.companyId, (tx) =>
      tx.sql('rights.suspend', `update employee set status = 'suspended' where id = $1`, [ours.named['suspended']!.id]),
    );
    const world = new World(api, ours, theirs, clients);
    for (const grounds of [ours, theirs])
      await api.database.inCompany(grounds.companyId, async (tx) => {
        for (const kind of KINDS)
          for (const owner of [...grounds.people, ...(OWNERLESS.includes(kind) ? [null] : [])])
            await world.stand(tx, grounds, kind, owner);
      });
    return world;
  }

  /** One that is open and one that is closed. */
  private async stand(tx: Tx, grounds: Grounds, kind: Kind, owner: Employee | null) {
    const made = [await this.put(tx, grounds, kind, owner, 'open'), await this.put(tx, grounds, kind, owner, 'closed')];
    this.remember(kind, owner, grounds, made);
  }

  private remember(kind: Kind, owner: Employee | null, { companyId }: Grounds, made: { id: string; mark: string }[]) {
    const standing = { kind, owner, companyId, ids: made.map(({ id }) => id) };
    for (const { id, mark } of made) for (const sign of [id, mark]) this.marks.set(sign, standing);
    return standing;
  }

  private async put(tx: Tx, grounds: Grounds, kind: Kind, owner: Employee | null, state: 'open' | 'closed') {
    const mark = newId();
    const bossId = owner?.managerId ?? grounds.named['top']!.id;
    const bystanderId = grounds.named['other']!.id;
    const ground: Ground = {
      owner,
      mark,
      bossId,
      bystanderId,
      procedureId: grounds.procedureId,
      placeId: grounds.placeId,
    };
    return { id: await SUBJECTS[kind](tx, ground, state), mark };
  }

  /** Whose it is, seen from whoever asks. */
  relation(who: Who, { owner, companyId }: Pick<Standing, 'owner' | 'companyId'>): Relation {
    if (companyId !== this.ours.companyId) return 'foreign';
    if (!owner) return 'nobody';
    const viewer = this.ours.named[who]!;
    const managerOf = (id: string | null | undefined) => this.ours.people.find((p) => p.id === id)?.managerId;
    if (owner.id === viewer.id) return 'own';
    if (owner.managerId === viewer.id) return 'report';
    if (managerOf(owner.managerId) === viewer.id) return 'below';
    if (viewer.managerId === owner.id) return 'boss';
    return owner.unitId === viewer.unitId ? 'unit' : 'other';
  }

  /** For each relation that there is, one subject that stands there: ids of the open and of the closed one. */
  standing(who: Who, kind: Kind): Map<Relation, Standing> {
    const found = new Map<Relation, Standing>();
    for (const standing of this.marks.values()) {
      // who asks is nobody's report: those who report to the manager are all the others
      if (standing.kind !== kind) continue;
      const relation = this.relation(who, standing);
      if (!found.has(relation)) found.set(relation, standing);
    }
    return found;
  }

  /** A new one like this one, for a request that may change it. */
  async fresh({ kind, owner, companyId }: Standing): Promise<string> {
    const grounds = companyId === this.ours.companyId ? this.ours : this.theirs;
    const made = await this.api.database.inCompany(companyId, (tx) => this.put(tx, grounds, kind, owner, 'open'));
    this.remember(kind, owner, grounds, [made]);
    return made.id;
  }

  /** What an operation made is that person's, unless it is somebody else's already. */
  madeBy(who: Who, kind: Kind, id: string): string[] {
    const owner = this.ours.named[who]!;
    const known = this.marks.get(id);
    if (known) return known.owner === owner ? [] : [`gets the ${kind} of somebody else`];
    this.marks.set(id, { kind, owner, companyId: this.ours.companyId, ids: [id] });
    return [];
  }

  /** Whatever the others did: a bystander's votes and credits are where they were. What is wrong, in words. */
  async untouched(): Promise<string[]> {
    const made = [...this.marks].filter(([id, { kind, ids }]) => kind === 'procedure' && ids.includes(id));
    const ids = made.map(([id]) => id);
    const bystanderId = this.ours.named['other']!.id;
    const rows = await this.api.database.inCompany(this.ours.companyId, (tx) =>
      tx.sql<{ what: string; count: number }>(
        'rights.untouched',
        `select what, count(*)::int as count from friction_procedure p cross join unnest(array['vote', 'credit']) as what
         where p.id = any($1) and p.merged_into_id is null and case what
           when 'vote' then not exists (select from friction_vote v where v.procedure_id = p.id and v.employee_id = $2)
           else not exists (select from friction_credit c where c.procedure_id = p.id and c.employee_id = $2) end
         group by what`,
        [ids, bystanderId],
      ),
    );
    return rows.map(({ what, count }) => `${count} times somebody else’s ${what} is gone`);
  }

  given(id: string): Given {
    const { named, procedureId, placeId, unitId, menuItemId } = this.ours;
    return { id, colleagueId: named['other']!.id, procedureId, placeId, unitId, menuItemId };
  }

  /** One of another company's people, places, units, rules. */
  isForeign(id: string): boolean {
    const { people, procedureId, placeId, unitId, menuItemId } = this.theirs;
    return [procedureId, placeId, unitId, menuItemId].includes(id) || people.some((person) => person.id === id);
  }

  /** Ids of another company that could stand under this name: of the kind that it says, or of every kind. */
  foreignIds(name: string): string[] {
    const { people, procedureId, placeId, unitId, menuItemId } = this.theirs;
    const named: Record<string, string> = { procedureId, intoId: procedureId, placeId, unitId, menuItemId };
    if (named[name]) return [named[name]];
    const subjects = KINDS.map((kind) => this.standing('employee', kind).get('foreign')!.ids[0]!);
    return [people[0]!.id, ...Object.values(named), ...subjects];
  }
}
