import { can, DomainError, isDecided, PROCEDURE_REASON_MIN, type Viewer } from '@zasluga/domain';
import { audit, clock, newId, once, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import { namedAt } from '../friction.commands';
import { type Procedure, ProcedureColour } from '../procedure.entity';
import type {
  CareForProcedureInput,
  ColourProcedureInput,
  EditProcedureInput,
  MoveProcedureInput,
  ProposeProcedureInput,
} from './register.input';
import { procedureFor, procedureToChange } from './register.queries';

export const subject = (id: string) => ({ type: 'procedure', id });

/**
 * By anybody, and nobody is told who: there is no line of it. Proposed once for its key. Throws friction.name_taken, input.not_found for a
 * touchpoint, request.key_reused for a key that came with anything else.
 */
export async function proposeProcedure(
  tx: Tx,
  viewer: Viewer,
  { requestKey, name, description, touchpointIds }: ProposeProcedureInput,
): Promise<Procedure> {
  const content = { name, description: description ?? '', touchpointIds: touchpointIds ?? [] };
  const id = await once(tx, viewer, { deed: 'friction.propose', requestKey, content }, () => propose(tx, content));
  return procedureFor(tx, id);
}

async function propose(
  tx: Tx,
  { name, description, touchpointIds }: { name: string; description: string; touchpointIds: readonly string[] },
): Promise<string> {
  const id = namedAt(clock.now());
  const made = await tx.sql(
    'procedure.propose',
    `insert into friction_procedure (company_id, id, name, description) values ($1, $2, $3, $4)
     on conflict (company_id, lower(name)) do nothing returning id`,
    [tx.companyId, id, name, description],
  );
  if (!made.length) throw new DomainError('friction.name_taken', 'input.name');
  await setTouchpoints(tx, id, touchpointIds);
  return id;
}

/** Throws input.not_found also for whoever neither owns it nor runs the register; friction.name_taken. */
export async function editProcedure(tx: Tx, viewer: Viewer, input: EditProcedureInput): Promise<Procedure> {
  const procedure = await procedureToChange(tx, input.id);
  if (!can(viewer, 'friction.edit', procedure)) throw new DomainError('input.not_found', 'input.id');
  const taken = await tx.sql(
    'procedure.taken',
    'select from friction_procedure where lower(name) = lower($1) and id <> $2',
    [input.name, input.id],
  );
  if (taken.length) throw new DomainError('friction.name_taken', 'input.name');
  await tx.sql('procedure.edit', 'update friction_procedure set name = $2, description = $3 where id = $1', [
    input.id,
    input.name,
    input.description ?? '',
  ]);
  await setTouchpoints(tx, input.id, input.touchpointIds ?? []);
  await audit(tx, viewer, 'friction.edit', subject(input.id));
  return procedureFor(tx, input.id);
}

async function setTouchpoints(tx: Tx, id: string, touchpointIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(touchpointIds)];
  const known = await tx.sql('procedure.touchpoints_known', 'select id from touchpoint where id = any($1::uuid[])', [
    wanted,
  ]);
  if (known.length < wanted.length) throw new DomainError('input.not_found', 'input.touchpointIds');
  await tx.sql(
    'procedure.touchpoints_gone',
    'delete from friction_procedure_touchpoint where procedure_id = $1 and touchpoint_id <> all($2::uuid[])',
    [id, wanted],
  );
  await tx.sql(
    'procedure.touchpoints',
    `insert into friction_procedure_touchpoint (company_id, procedure_id, touchpoint_id)
     select $1, $2, unnest($3::uuid[]) on conflict do nothing`,
    [tx.companyId, id, wanted],
  );
}

/** Who looks after it until when; a new owner is told. Throws input.not_found for an owner who isn't there. */
export async function careForProcedure(tx: Tx, viewer: Viewer, input: CareForProcedureInput): Promise<Procedure> {
  const before = await procedureToChange(tx, input.id);
  const ownerId = input.ownerId ?? null;
  const isNew = ownerId !== null && ownerId !== before.ownerId;
  if (isNew) {
    const known = await tx.sql('procedure.owner', `select from employee where id = $1 and status = 'active'`, [
      ownerId,
    ]);
    if (!known.length) throw new DomainError('input.not_found', 'input.ownerId');
  }
  await tx.sql('procedure.care', 'update friction_procedure set owner_id = $2, due_on = $3::date where id = $1', [
    input.id,
    ownerId,
    input.dueOn ?? null,
  ]);
  await audit(tx, viewer, 'friction.care', subject(input.id), { ownerId, dueOn: input.dueOn ?? null });
  if (isNew)
    await notify(tx, {
      to: [ownerId],
      kind: 'procedure_yours',
      actorId: viewer.employeeId,
      subject: subject(input.id),
    });
  return procedureFor(tx, input.id);
}

/** Throws input.required when it is to be red and nobody says why. */
export async function colourProcedure(tx: Tx, viewer: Viewer, input: ColourProcedureInput): Promise<Procedure> {
  await procedureToChange(tx, input.id);
  const isRed = input.colour === ProcedureColour.RED;
  if (isRed && !input.redReason) throw new DomainError('input.required', 'input.redReason');
  await tx.sql('procedure.colour', 'update friction_procedure set colour = $2, red_reason = $3 where id = $1', [
    input.id,
    input.colour,
    isRed ? input.redReason : null,
  ]);
  await audit(tx, viewer, 'friction.colour', subject(input.id), { colour: input.colour });
  return procedureFor(tx, input.id);
}

/**
 * To another state, in any direction. A decision says why and is told to everybody who asked for it; opening it again takes the decision
 * back, which stays in the history. Again to the same state with another reason: the reason is corrected, and nobody is told twice.
 * Throws input.not_found also for whoever may not decide it, input.required without a reason for a decision.
 */
export async function moveProcedure(tx: Tx, viewer: Viewer, input: MoveProcedureInput): Promise<Procedure> {
  const before = await procedureToChange(tx, input.id);
  if (!can(viewer, 'friction.decide', before)) throw new DomainError('input.not_found', 'input.id');
  const decided = isDecided(input.state);
  const reason = input.reason || null;
  if (decided && !reason) throw new DomainError('input.required', 'input.reason');
  if (decided && reason!.length < PROCEDURE_REASON_MIN)
    throw new DomainError('input.too_short', 'input.reason', { min: PROCEDURE_REASON_MIN });
  if (before.state === input.state && (!decided || before.reason === reason)) return before;
  await tx.sql(
    'procedure.move',
    `update friction_procedure set state = $2, reason = case when $3 then $4 end, decided_by_id = case when $3 then $5::uuid end,
       decided_at = case when not $3 then null when state = $2 then coalesce(decided_at, clock_timestamp()) else clock_timestamp() end
     where id = $1`,
    [input.id, input.state, decided, reason, viewer.employeeId],
  );
  await tx.sql(
    'procedure.step',
    'insert into friction_step (company_id, id, procedure_id, state, reason, by_id) values ($1, $2, $3, $4, $5, $6)',
    [tx.companyId, newId(), input.id, input.state, reason, viewer.employeeId],
  );
  await audit(tx, viewer, 'friction.move', subject(input.id), { from: before.state, to: input.state });
  if (decided && before.state !== input.state) await announce(tx, viewer, input);
  return procedureFor(tx, input.id);
}

/** To those who voted, commented, or let themselves be named: nobody else is known. */
async function announce(tx: Tx, viewer: Viewer, { id, state }: MoveProcedureInput): Promise<void> {
  const asked = await tx.sql<{ id: string }>(
    'procedure.who_asked',
    `select employee_id as id from friction_vote where procedure_id = $1
     union select employee_id from friction_credit where procedure_id = $1
     union select author_id from friction_comment where procedure_id = $1`,
    [id],
  );
  await notify(tx, {
    to: asked.map((one) => one.id),
    kind: 'procedure_decided',
    actorId: viewer.employeeId,
    subject: subject(id),
    params: { state },
  });
}
