import { RULE_INVARIANTS } from './rules/rules.invariants';

/** What holds at every moment: each query counts what breaks the rule, over all companies, and must answer 0. */
const ENDED = `exists (select from points_transfer x where x.company_id = r.company_id and x.ends_id = r.hold_id and x.status = 'posted'`;

export const REWARD_INVARIANTS: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: '11 stock: what is left and what was reserved or handed over is what was put in',
    sql: `select count(*) from reward r
      left join (select company_id, reward_id, sum(pieces) as pieces from reward_stock_change group by 1, 2) c
        on (c.company_id, c.reward_id) = (r.company_id, r.id)
      left join (select company_id, reward_id, count(*) as n from redemption where state in ('reserved', 'fulfilled') group by 1, 2) l
        on (l.company_id, l.reward_id) = (r.company_id, r.id)
      where r.stock is not null and (r.stock < 0 or r.stock + coalesce(l.n, 0) <> coalesce(c.pieces, 0))`,
  },
  {
    name: '12 escrow explained: what is held for rewards is the sum of the prices of what is reserved',
    sql: `select count(*) from (select company_id, employee_id, sum(price) as points from redemption where state = 'reserved' group by 1, 2) r
      full join (select t.company_id, a.owner_id as employee_id, sum(t.amount) as points
        from points_transfer t join points_account a on (a.company_id, a.id) = (t.company_id, t.to_id)
        where t.kind = 'reward.hold' and t.status = 'posted'
          and not exists (select from points_transfer x where x.company_id = t.company_id and x.ends_id = t.id and x.status = 'posted')
        group by 1, 2) h using (company_id, employee_id)
      where r.points is distinct from h.points`,
  },
  {
    name: '12 a redemption ends once: its points are held, spent or returned as its state says, and are its price',
    sql: `select count(*) from redemption r left join points_transfer t on (t.company_id, t.id) = (r.company_id, r.hold_id)
      where r.state <> 'refused' and (t.kind is distinct from 'reward.hold' or t.status <> 'posted' or t.amount <> r.price
        or t.subject_id <> r.id
        or r.state = 'reserved' and ${ENDED})
        or r.state = 'fulfilled' and not ${ENDED} and x.kind = 'reward')
        or r.state = 'cancelled' and not ${ENDED} and x.kind = 'return' and x.amount = r.price))`,
  },
  {
    name: '12 nothing is held for a redemption that does not exist',
    sql: `select count(*) from points_transfer t left join redemption r on (r.company_id, r.hold_id) = (t.company_id, t.id)
      where t.kind = 'reward.hold' and t.status = 'posted' and r.id is null`,
  },
  ...RULE_INVARIANTS,
];
