import { randomBytes } from 'node:crypto';
import { DomainError, stepWorkshop, type Viewer, workshopCodeOf, WORKSHOP_HOURS } from '@zasluga/domain';
import { audit, enqueue, newId, type Tx } from '@zasluga/kernel';
import { type Workshop, WorkshopPhase, type WorkshopStep } from './workshop.entity';
import type { MoveWorkshopInput, OpenWorkshopInput } from './workshop.input';
import { oneWorkshop } from './workshop.queries';

/** What happened in a workshop is said here; nobody hears more than its id. */
export const workshopTopic = (id: string): string => `values.workshop/${id}`;

/** Carries the votes of people with an account over to the line: one job per behaviour. */
export const TO_LINE = 'values.workshop_to_line';

/** Throws input.not_found where a behaviour is not of this company, values.retired where one doesn't count any more. */
export async function openWorkshop(
  tx: Tx,
  viewer: Viewer,
  { name, behaviourIds }: OpenWorkshopInput,
): Promise<Workshop> {
  const known = await tx.sql<{ id: string; wording: number; retired: boolean }>(
    'workshop.behaviours_known',
    'select id, wording, retired_at is not null as retired from behaviour where id = any($1)',
    [behaviourIds],
  );
  if (known.length < behaviourIds.length) throw new DomainError('input.not_found', 'input.behaviourIds');
  if (known.some(({ retired }) => retired)) throw new DomainError('values.retired', 'input.behaviourIds');
  const id = newId();
  await tx.sql(
    'workshop.open',
    'insert into workshop (company_id, id, name, code, link, author_id) values ($1, $2, $3, $4, $5, $6)',
    [tx.companyId, id, name, await freeCode(tx), randomBytes(16).toString('base64url'), viewer.employeeId],
  );
  const wording = new Map(known.map((one) => [one.id, one.wording]));
  await tx.sql(
    'workshop.add_behaviours',
    `insert into workshop_behaviour (company_id, workshop_id, position, behaviour_id, wording)
     select $1, $2, position, id, wording from unnest($3::uuid[], $4::int[]) with ordinality as b (id, wording, position)`,
    [tx.companyId, id, behaviourIds, behaviourIds.map((one) => wording.get(one))],
  );
  await audit(tx, viewer, 'values.open_workshop', { type: 'workshop', id }, { behaviours: behaviourIds.length });
  return (await oneWorkshop(tx, id))!;
}

const DRAWS = 50;

/** Six digits that no open workshop of any company has. Drawn under a lock, so that two companies can't draw the same at once. */
async function freeCode(tx: Tx): Promise<string> {
  await tx.sql('workshop.lock_codes', `select pg_advisory_xact_lock(hashtextextended('values.workshop_code', 0))`);
  for (let draw = 0; draw < DRAWS; draw++) {
    const code = workshopCodeOf(randomBytes(4).readUInt32BE());
    const taken = await tx.sql('workshop.code_taken', 'select id from door.workshop_code($1)', [code]);
    if (!taken.length) return code;
  }
  throw new Error('no free workshop code: hundreds of thousands of workshops would have to be open');
}

/**
 * A step of whoever leads. From another revision than the present one nothing happens: the button was pressed twice, or by two people at
 * once. Throws input.not_found, and values.workshop_step for a step out of order.
 */
export async function moveWorkshop(
  tx: Tx,
  viewer: Viewer,
  { id, step, revision }: MoveWorkshopInput,
): Promise<Workshop> {
  // votes hold the row shared: none of them comes in behind the end of its round
  await tx.sql('workshop.lock', 'select from workshop where id = $1 for no key update', [id]);
  const workshop = await oneWorkshop(tx, id);
  if (!workshop) throw new DomainError('input.not_found', 'input.id');
  if (workshop.revision !== revision) return workshop;
  await walk(tx, workshop, step);
  if (step === 'close' || workshop.phase === WorkshopPhase.CLOSED)
    await audit(tx, viewer, 'values.close_workshop', { type: 'workshop', id });
  return (await oneWorkshop(tx, id))!;
}

async function walk(tx: Tx, workshop: Workshop, step: `${WorkshopStep}`): Promise<void> {
  const to = stepWorkshop(workshop, step, workshop.behaviourCount);
  await tx.sql(
    'workshop.move',
    `update workshop set phase = $2, position = $3, revision = revision + 1, phase_began_at = clock_timestamp(),
       closed_at = case when $2 = 'closed' then clock_timestamp() end where id = $1`,
    [workshop.id, to.phase, to.position],
  );
  await tx.notify(workshopTopic(workshop.id), null);
  if (to.phase !== 'closed') return;
  for (let position = 1; position <= to.position; position++)
    await enqueue(tx, TO_LINE, { workshopId: workshop.id, position }, { key: `${workshop.id}/${position}` });
}

/** Those that were left open: their codes become free, their votes go to the line. Harmless when repeated. */
export async function closeForgottenWorkshops(tx: Tx): Promise<number> {
  const forgotten = await tx.sql<{ id: string }>(
    'workshop.forgotten',
    `select id from workshop where closed_at is null and created_at < clock_timestamp() - $1 * interval '1 hour'
     order by created_at limit 100 for no key update`,
    [WORKSHOP_HOURS],
  );
  for (const { id } of forgotten) await walk(tx, (await oneWorkshop(tx, id))!, 'close');
  return forgotten.length;
}
