import { ALLOWANCE_MAX, GIFT_MAX } from '@zasluga/domain';

/**
 * What holds at every moment. Each query counts what breaks the rule and must answer 0. They are written as joins over whole
 * tables, so that they stay fast on a large ledger, and read all companies when a role that sees all of them runs them.
 * The number at the start of a name is the number of the rule; several of one number are one rule, seen from several sides.
 */
export interface Invariant {
  readonly name: string;
  readonly sql: string;
}

const POSTED = `points_transfer t where t.status = 'posted'`;
const SUMS = `(select p.company_id, p.transfer_id, count(*) as n, sum(p.amount) as total from points_posting p group by 1, 2)`;
const KIND_OF = (id: string) =>
  `(select a.kind from points_account a where a.company_id = t.company_id and a.id = ${id})`;

const MOVEMENTS: readonly Invariant[] = [
  {
    name: '1 balanced: the postings of a posted transfer add up to nothing, and there are two of them, three when a part is borne',
    sql: `select count(*) from points_transfer t left join ${SUMS} s on (s.company_id, s.transfer_id) = (t.company_id, t.id)
      where t.status = 'posted' and t.borne = 0 and (s.n is distinct from 2 or s.total <> 0)
        or t.status = 'posted' and t.borne > 0 and (s.n > 3 or s.total <> 0)`,
  },
  {
    name: '2 closed: all balances of a company add up to nothing',
    sql: `select count(*) from (select company_id from points_account group by 1 having sum(balance) <> 0) x`,
  },
  {
    name: '3 materialised = derived: a balance is the sum of its postings, its sequence their number, without a gap',
    sql: `select count(*) from points_account a left join (
        select company_id, account_id, sum(amount) as total, count(*) as n, max(seq) as last, min(seq) as first
        from points_posting group by 1, 2) p on (p.company_id, p.account_id) = (a.company_id, a.id)
      where a.balance <> coalesce(p.total, 0) or a.seq <> coalesce(p.n, 0) or a.seq <> coalesce(p.last, 0)
        or coalesce(p.first, 1) <> 1`,
  },
  {
    name: '4 never below its floor, at any moment',
    sql: `select (select count(*) from points_posting p join points_account a
        on (a.company_id, a.id) = (p.company_id, p.account_id) where p.balance_after < a.floor)
      + (select count(*) from points_account where balance < floor or (floor is null) <> (kind in ('issued', 'loss')))`,
  },
  {
    name: '5 running balance: each is the one before and the amount',
    sql: `select count(*) from (select balance_after - amount as before,
        lag(balance_after, 1, 0::bigint) over (partition by company_id, account_id order by seq) as last
      from points_posting) x where before <> last`,
  },
  {
    name: '6 all or nothing: a refusal has no postings, and the legs of a request share one answer',
    sql: `select (select count(*) from points_transfer t join points_posting p
          on (p.company_id, p.transfer_id) = (t.company_id, t.id) where t.status = 'refused')
      + (select count(*) from (select from points_transfer group by company_id, actor_id, request_key
          having count(distinct status) > 1 or count(distinct request_hash) > 1 or max(leg) <> count(*)) x)`,
  },
  {
    name: '7 postings agree with their transfer: accounts, sign, amount',
    sql: `select count(*) from points_posting p join points_transfer t on (t.company_id, t.id) = (p.company_id, p.transfer_id)
      where p.amount is distinct from case
        when p.account_id = t.from_id then t.borne - t.amount
        when p.account_id = t.to_id then t.amount - case when ${KIND_OF('t.to_id')} = 'fund' then t.borne else 0 end
        when ${KIND_OF('p.account_id')} = 'loss' then -t.borne end`,
  },
  {
    name: '8 once per key, whoever wrote it: also without the help of the unique key',
    sql: `select count(*) from (select from points_transfer group by company_id, actor_id, request_key, leg having count(*) > 1) x`,
  },
  {
    name: '9 sticky: an answer was written in one transaction, and nothing was added to it later',
    sql: `select count(*) from (select from points_transfer group by company_id, actor_id, request_key
      having count(distinct xmin::text) > 1) x`,
  },
];

/** Also of the database itself: who may do what, and which guards stand. */
const PAST: readonly Invariant[] = [
  {
    name: '10 corrections are transfers of their own: the way back, whole, once; and each has its author and its reason',
    sql: `select (select count(*) from points_transfer t
        join points_transfer o on (o.company_id, o.id) = (t.company_id, t.reverses_id)
        where t.status = 'posted' and (o.status <> 'posted' or o.amount <> t.amount or o.to_id <> t.from_id
          or o.kind in ('return', 'correct')
          or t.to_id <> coalesce((select h.from_id from points_transfer h where (h.company_id, h.id) = (o.company_id, o.ends_id)), o.from_id)
          or exists (select from points_transfer x where x.company_id = t.company_id and x.reverses_id = t.reverses_id
            and x.id <> t.id and x.status = 'posted')))
      + (select count(*) from (select t.company_id, t.id from ${POSTED} and t.kind = 'correct') t
        full join points_correction c on (c.company_id, c.transfer_id) = (t.company_id, t.id)
        where t.id is null or c.transfer_id is null)`,
  },
  {
    name: '10 immutable: no role that signs in or runs the ledger may change or delete what was written, and triggers refuse it to all',
    sql: `select (select count(*) from unnest(array['zasluga_app', 'zasluga_ledger', 'zasluga_door', 'zasluga_backup']) r,
        unnest(array['points_transfer', 'points_posting']) t
        where has_any_column_privilege(r, t, 'update') or has_table_privilege(r, t, 'delete') or has_table_privilege(r, t, 'truncate'))
      + (select count(*) from unnest(array['update', 'delete', 'truncate', 'insert']) p
        where has_table_privilege('zasluga_app', 'points_account', p) or has_any_column_privilege('zasluga_app', 'points_transfer', 'insert'))
      + abs(4 - (select count(*) from pg_trigger where tgname in ('past', 'no_truncate') and tgenabled in ('O', 'A')
        and tgrelid in ('points_transfer'::regclass, 'points_posting'::regclass)))`,
  },
];

const PEOPLE: readonly Invariant[] = [
  {
    name: '12 escrow explained: what is held is the sum of the holds that nothing has ended',
    sql: `select count(*) from points_account a left join (
        select t.company_id, t.to_id, sum(t.amount) as held from ${POSTED} and t.kind like '%.hold'
          and not exists (select from points_transfer x where x.company_id = t.company_id and x.ends_id = t.id and x.status = 'posted')
        group by 1, 2) h on (h.company_id, h.to_id) = (a.company_id, a.id)
      where a.kind = 'escrow' and a.balance <> coalesce(h.held, 0)`,
  },
  {
    name: '12 a hold ends once',
    sql: `select count(*) from (select from ${POSTED} and t.ends_id is not null group by company_id, ends_id having count(*) > 1) x`,
  },
  {
    name: '13 grants: an allowance is issued at most once per rule, person and period label',
    sql: `select count(*) from (select from ${POSTED} and t.kind = 'allowance.issue'
      group by company_id, to_id, why ->> 'rule' having count(*) > 1) x`,
  },
  {
    // who was changed in the minutes before the calendar came by may have become eligible only then
    name: '13 grants: nobody who was active when the month’s allowances were last given out is without one',
    sql: `select count(*) from points_refresh f join company c on c.id = f.company_id
      join employee e on e.company_id = f.company_id and e.status = 'active'
        and greatest(e.created_at, e.updated_at) < f.ran_at - interval '10 minutes'
      where f.for_all and f.label = to_char(now() at time zone c.time_zone, 'YYYY-MM')
        and not exists (select from points_account a where (a.company_id, a.owner_id) = (e.company_id, e.id)
          and a.kind = 'allowance' and a.label = f.label and a.seq > 0)`,
  },
  {
    name: '14 caps: no single gift and no single allowance is above what the product allows',
    sql: `select count(*) from ${POSTED} and (t.kind = 'gift.hold' and t.amount > ${GIFT_MAX}
      or t.kind = 'allowance.issue' and t.amount > ${ALLOWANCE_MAX})`,
  },
  {
    name: '16 isolation: a company has one issued account a period and one loss account, its own',
    sql: `select count(*) from points_account a where a.kind in ('issued', 'loss') and a.owner_id <> a.company_id`,
  },
  {
    name: '16 isolation: allowances, earned, held and spent points belong to people of the company',
    sql: `select count(*) from points_account a left join employee e on (e.company_id, e.id) = (a.company_id, a.owner_id)
      where a.kind in ('allowance', 'earned', 'escrow', 'spent') and e.id is null`,
  },
  {
    name: '16 isolation: every reference within the ledger carries the company, and row security binds the owner too',
    sql: `select (select count(*) from pg_constraint where contype = 'f' and cardinality(conkey) < 2 and confrelid <> 'company'::regclass
        and conrelid in ('points_account'::regclass, 'points_transfer'::regclass, 'points_posting'::regclass))
      + (select count(*) from pg_class where relname in ('points_account', 'points_transfer', 'points_posting', 'points_correction')
        and relnamespace = 'public'::regnamespace and not (relrowsecurity and relforcerowsecurity))
      + (select count(*) from points_transfer t left join points_account f on (f.company_id, f.id) = (t.company_id, t.from_id)
        left join points_account o on (o.company_id, o.id) = (t.company_id, t.to_id) where f.id is null or o.id is null)`,
  },
];

export const POINTS_INVARIANTS: readonly Invariant[] = [...MOVEMENTS, ...PAST, ...PEOPLE];
