import { orderFor } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { candidatesOf, type ChoiceRound } from './candidates.queries';

/** Why somebody is proposed for the jury. */
export type ProposalReason = 'last_winner' | 'front_line' | 'leader';
export interface ProposedJuror {
  employeeId: string;
  reason: ProposalReason;
}

/** Of each kind so many: a small panel that those who were chosen last and those who meet customers sit on. */
const WANTED: Record<ProposalReason, number> = { last_winner: 2, front_line: 3, leader: 1 };

const WINNERS = `select w.id from (
    select coalesce(n.employee_id, m.employee_id) as id, max(r.announced_at) as at
    from award_round r join award_nomination n on n.round_id = r.id and n.place = 1
      left join award_nomination_member m on m.nomination_id = n.id and n.employee_id is null
    where r.award_id = $1 and r.state = 'announced' group by 1) w
  join employee e on e.id = w.id where e.status = 'active' and e.id <> all($2) order by w.at desc, w.id limit 20`;
// at a place where customers come, and nobody's manager; a few from every unit are enough to choose from
const FRONT = `select id, unit_id as "unitId" from (
    select e.id, e.unit_id, row_number() over (partition by e.unit_id order by md5($2 || e.id::text)) as nth from employee e
    where e.status = 'active' and not e.placeholder and e.place_id is not null and e.id <> all($1)
      and not exists (select from employee o where o.manager_id = e.id and o.status = 'active')
      and (e.hired_on is null or e.hired_on <= current_date - 90)) f
  where nth <= 2 limit 500`;
const LEADERS = `select id from employee where status = 'active' and 'leader' = any(roles) and id <> all($1) limit 100`;

/**
 * Whom to ask for the jury (metrics F, rule 5): the last winners, people who meet customers, from different units, and one who leads. By
 * lot within each kind, the same as long as the round is the same; nobody who is nominated.
 */
export async function proposedJurors(tx: Tx, round: ChoiceRound): Promise<ProposedJuror[]> {
  const nominated = (await candidatesOf(tx, round.id)).flatMap(({ peopleIds }) => peopleIds);
  const chosen = new Map<string, ProposalReason>();
  const take = (ids: readonly string[], reason: ProposalReason) =>
    ids
      .filter((id) => !chosen.has(id))
      .slice(0, WANTED[reason])
      .forEach((id) => chosen.set(id, reason));
  take(
    (await tx.sql<{ id: string }>('panel.winners', WINNERS, [round.awardId, nominated])).map(({ id }) => id),
    'last_winner',
  );
  const front = await tx.sql<{ id: string; unitId: string | null }>('panel.front', FRONT, [nominated, round.id]);
  const unitOf = new Map(front.map(({ id, unitId }) => [id, unitId]));
  const seen = new Set<string | null>();
  const fromEachUnit = orderFor([...unitOf.keys()], `front ${round.id}`).filter((id) => {
    const unit = unitOf.get(id)!;
    return seen.has(unit) ? false : seen.add(unit);
  });
  take(fromEachUnit, 'front_line');
  const leaders = await tx.sql<{ id: string }>('panel.leaders', LEADERS, [nominated]);
  take(
    orderFor(
      leaders.map(({ id }) => id),
      `leader ${round.id}`,
    ),
    'leader',
  );
  return [...chosen].map(([employeeId, reason]) => ({ employeeId, reason }));
}
