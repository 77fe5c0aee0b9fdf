import type { Tx } from '@zasluga/kernel';
import { notify } from '../../notices';

const UNSENT = `select distinct nominator_id as id from award_nomination where round_id = $1 and state = 'draft'
  and (why <> '' or num_nonnulls(employee_id, team_unit_id, team_name) > 0)`;
const KEEPERS = `select id from employee where status = 'active' and roles && '{reward_admin,admin}' order by id limit 100`;

/**
 * Nominations of the round have ended: whoever left something written hears that it was not handed in, whoever runs awards that it is time
 * to choose. Nobody learns who drafted what.
 * @param actorId who moved its days, and need not be told; null: the calendar
 */
export async function tellClosed(tx: Tx, roundId: string, actorId: string | null = null): Promise<void> {
  const subject = { type: 'award_round', id: roundId };
  const [unsent, keepers] = [
    await tx.sql<{ id: string }>('award_nomination.unsent', UNSENT, [roundId]),
    await tx.sql<{ id: string }>('award.keepers', KEEPERS),
  ];
  await notify(tx, { to: unsent.map(({ id }) => id), kind: 'nomination_unsent', subject, onceUnread: true });
  const to = keepers.map(({ id }) => id).filter((id) => id !== actorId);
  await notify(tx, { to, kind: 'nominations_closed', subject, onceUnread: true });
}
