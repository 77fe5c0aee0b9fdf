import { ResolveField, Resolver } from '@nestjs/graphql';
import { can } from '@zasluga/domain';
import { loader, type Unit } from '@zasluga/kernel';
import { StatementLine } from '../../points';
import { Redemption } from '../redemption/redemption.entity';
import { REDEMPTION_COLUMNS } from '../redemption/redemption.queries';

interface Found {
  id: string;
  redemption: Redemption | null;
}
const redemptionById = loader<Found>(async (tx, ids) => {
  const rows = await tx.sql<Redemption>(
    'redemption.of_statement',
    `select ${REDEMPTION_COLUMNS} from redemption where id = any($1)`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => ({ id, redemption: byId.get(id) ?? null }));
});

/** For what points were exchanged: a statement names it, with the number of the exchange. */
@Resolver(() => StatementLine)
export class StatementRedemption {
  @ResolveField(() => Redemption, { nullable: true })
  async redemption(line: StatementLine, _: unknown, unit: Unit): Promise<Redemption | null> {
    if (line.subjectType !== 'redemption' || !line.subjectId) return null;
    const { redemption } = await unit.load(redemptionById, line.subjectId);
    const own = redemption?.employeeId === unit.viewer!.employeeId;
    return own || can(unit.viewer!, 'rewards.administer') ? redemption : null;
  }
}
