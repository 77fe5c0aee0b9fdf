import { RULE_INVARIANTS } from './rules/rules.invariants';

/** What holds at every moment: each query counts what breaks the rule, over all companies, and must answer 0. */
const HOLD = `coalesce(r.held_again_id, r.hold_id)`;
const ENDED = `exists (select from points_transfer x where x.company_id = r.company_id and x.ends_id = ${HOLD} and x.status = 'posted'`;
/** The hold of that id was settled, and that was taken back whole. */
const reopened = (hold: string) => `exists (select from points_transfer s
  join points_transfer b on b.company_id = s.company_id and b.reverses_id = s.id and b.status = 'posted' and b.kind = 'return'
  where s.company_id = r.company_id and s.ends_id = ${hold} and s.status = 'posted' and s.kind = 'reward')`;
const OPEN = `('requested', 'reserved')`;
const LIVE = `('requested', 'reserved', 'fulfilled')`;

const stock = (table: string, variant: string) => `select count(*) from ${table} r
  left join (select company_id, reward_id, variant_id, sum(pieces) as pieces from reward_stock_change group by 1, 2, 3) c
    on c.company_id = r.company_id and ${variant.replaceAll('#', 'c')}
  left join (select company_id, reward_id, variant_id, count(*) as n from redemption where state in ${LIVE} group by 1, 2, 3) l
    on l.company_id = r.company_id and ${variant.replaceAll('#', 'l')}
  where r.stock is not null and (r.stock < 0 or r.stock + coalesce(l.n, 0) <> coalesce(c.pieces, 0))`;

export const REWARD_INVARIANTS: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: '11 stock: what is left and what was reserved or handed over is what was put in',
    sql: stock('reward', '#.reward_id = r.id and #.variant_id is null'),
  },
  {
    name: '11 stock of variants: what is left and what was reserved or handed over is what was put in',
    sql: stock('reward_variant', '#.variant_id = r.id'),
  },
  {
    name: '11 codes: what nobody has is what is in stock and what is held for somebody; who has none got none',
    sql: `select count(*) from reward r
      left join (select company_id, reward_id, count(*) filter (where redemption_id is null) as free from reward_code group by 1, 2) c
        on (c.company_id, c.reward_id) = (r.company_id, r.id)
      left join (select company_id, reward_id, count(*) as n from redemption where state in ${OPEN} group by 1, 2) h
        on (h.company_id, h.reward_id) = (r.company_id, r.id)
      where r.uses_codes and coalesce(c.free, 0) <> r.stock + coalesce(h.n, 0) or not r.uses_codes and c.reward_id is not null`,
  },
  {
    name: '11 codes: each stands at a redemption of its reward that was handed over, and each such redemption has one',
    sql: `select count(*) from reward_code c
      full join (select r.* from redemption r join reward w on (w.company_id, w.id) = (r.company_id, r.reward_id)
        where w.uses_codes and r.state = 'fulfilled') r on (r.company_id, r.id, r.reward_id) = (c.company_id, c.redemption_id, c.reward_id)
      where (c.redemption_id is not null or c.id is null) and (r.id is null or c.id is null)`,
  },
  {
    name: '14 limits: nobody redeemed more in a period than one person might',
    sql: `select count(*) from (select 1 from redemption where state in ${LIVE} and limit_label is not null
      group by company_id, employee_id, reward_id, limit_label having count(*) > max(limit_count)) r`,
  },
  {
    name: '11 prices: a reward costs its last price, and what was redeemed cost the price of its moment',
    sql: `select (select count(*) from reward r where r.price is distinct from
        (select p.price from reward_price p where p.company_id = r.company_id and p.reward_id = r.id order by since desc, id desc limit 1))
      + (select count(*) from redemption r where r.state <> 'refused' and r.price is distinct from
        (select p.price from reward_price p where p.company_id = r.company_id and p.reward_id = r.reward_id
          and p.since <= r.created_at order by since desc, id desc limit 1)) as count`,
  },
  {
    name: '12 escrow explained: what is held for rewards is the sum of the prices of what is reserved',
    sql: `select count(*) from (select company_id, employee_id, sum(price) as points from redemption where state in ${OPEN} group by 1, 2) r
      full join (select t.company_id, a.owner_id as employee_id, sum(t.amount) as points
        from points_transfer t join points_account a on (a.company_id, a.id) = (t.company_id, t.to_id)
        where t.kind = 'reward.hold' and t.status = 'posted'
          and not exists (select from points_transfer x where x.company_id = t.company_id and x.ends_id = t.id and x.status = 'posted')
        group by 1, 2) h using (company_id, employee_id)
      where r.points is distinct from h.points`,
  },
  {
    name: '12 a redemption ends once: its points are held, spent or returned as its state says, and are its price',
    sql: `select count(*) from redemption r left join points_transfer t on (t.company_id, t.id) = (r.company_id, ${HOLD})
      where r.state <> 'refused' and (t.kind is distinct from 'reward.hold' or t.status <> 'posted' or t.amount <> r.price
        or t.subject_id <> r.id
        or r.state in ${OPEN} and ${ENDED})
        or r.state = 'fulfilled' and not ${ENDED} and x.kind = 'reward')
        or ${reopened(HOLD)} or r.held_again_id is not null and not ${reopened('r.hold_id')}
        or r.state in ('cancelled', 'declined') and not ${ENDED} and x.kind = 'return' and x.amount = r.price))`,
  },
  {
    name: '12 nothing is held for a redemption that does not exist: a hold is its redemption’s own, or was settled and that taken back',
    sql: `select count(*) from points_transfer t left join redemption r on (r.company_id, r.id) = (t.company_id, t.subject_id)
      where t.kind = 'reward.hold' and t.status = 'posted' and (r.id is null or r.hold_id is null
        or t.id <> ${HOLD} and not ${reopened('t.id')})`,
  },
  ...RULE_INVARIANTS,
  {
    name: '12 states: somebody said yes where it was needed, nobody twice, and each end has its hour and its person',
    sql: `select count(*) from redemption r where r.state <> 'refused' and ((r.decided_at is null) <> (r.decided_by is null)
      or r.state = 'requested' and (r.decided_at is not null or r.cancel_until is not null)
      or r.state in ${OPEN} and r.ended_at is not null or r.ended_at < r.created_at or r.ended_at < r.decided_at
      or r.for_employee_id = r.employee_id or r.variant_id is not null and not exists (select from reward_variant v
        where v.company_id = r.company_id and v.id = r.variant_id and v.reward_id = r.reward_id))`,
  },
];
