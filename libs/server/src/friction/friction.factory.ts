import { newId, type Tx } from '@zasluga/kernel';
import { type Procedure, ProcedureColour, ProcedureState } from './procedure.entity';

let made = 0;

type Made = Pick<
  Procedure,
  'id' | 'name' | 'description' | 'state' | 'colour' | 'redReason' | 'ownerId' | 'dueOn' | 'complaints' | 'votes'
>;

export async function makeProcedure(tx: Tx, fields: Partial<Made> = {}): Promise<Made> {
  const procedure: Made = {
    id: newId(),
    name: `Возврат только с чеком ${++made}`,
    description: '',
    state: ProcedureState.OPEN,
    colour: ProcedureColour.GREEN,
    redReason: null,
    ownerId: null,
    dueOn: null,
    complaints: 0,
    votes: 0,
    ...fields,
  };
  const { id, name, description, state, colour, redReason, ownerId, dueOn, complaints, votes } = procedure;
  await tx.sql(
    'factory.procedure',
    `insert into friction_procedure (company_id, id, name, description, state, colour, red_reason, owner_id, due_on, complaints, votes)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [tx.companyId, id, name, description, state, colour, redReason, ownerId, dueOn, complaints, votes],
  );
  return procedure;
}
