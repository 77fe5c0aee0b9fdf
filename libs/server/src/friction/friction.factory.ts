import { newId, type Tx } from '@zasluga/kernel';
import { Procedure } from './procedure.entity';

let made = 0;

export async function makeProcedure(tx: Tx, fields: Partial<Procedure> = {}): Promise<Procedure> {
  const procedure = tx.entities.create(Procedure, {
    companyId: tx.companyId,
    id: newId(),
    name: `Возврат только с чеком ${++made}`,
    state: 'open',
    ...fields,
  });
  await tx.entities.insert(Procedure, procedure);
  return procedure;
}
