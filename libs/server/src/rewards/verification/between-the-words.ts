import type { Invariant } from '../../points';

/** What the ledger and the words that move its points owe one another. */
export const BETWEEN_THE_WORDS: readonly Invariant[] = [
  {
    name: '6 all or nothing: an exchange that was not refused is in the audit log once, a refused one never',
    sql: `select count(*) from redemption r left join (
        select company_id, subject_id, count(*) as n from audit_log where deed = 'rewards.redeem' group by 1, 2) d
        on (d.company_id, d.subject_id) = (r.company_id, r.id)
      where coalesce(d.n, 0) <> case when r.state = 'refused' then 0 else 1 end`,
  },
  {
    name: '8 once per key: an exchange has one answer per person and key',
    sql: `select count(*) from (select from redemption group by company_id, employee_id, request_key having count(*) > 1) x`,
  },
  {
    name: '9 sticky: what the ledger answered to an exchange’s key is what the exchange remembers',
    sql: `select count(*) from redemption r join points_transfer t on t.company_id = r.company_id and t.actor_id = r.employee_id
        and t.request_key = 'reward/' || r.request_key
      where (r.state = 'refused') <> (t.status = 'refused') or r.hold_id is distinct from case when t.status = 'posted' then t.id end`,
  },
  {
    name: '12 escrow explained: every gift that is held waits for a recognition or an addition that is held',
    sql: `select count(*) from points_transfer t left join recognition r on (r.company_id, r.id) = (t.company_id, t.subject_id)
      where t.kind = 'gift.hold' and t.status = 'posted'
        and not exists (select from points_transfer x where x.company_id = t.company_id and x.ends_id = t.id and x.status = 'posted')
        and (r.id is null or case when t.request_key like 'add-on/%' then
            not exists (select from recognition_add_on a where a.company_id = t.company_id and a.author_id = t.actor_id
              and a.request_key = substr(t.request_key, 8) and a.state = 'held')
          else r.state not in ('held', 'hidden') end)`,
  },
  {
    name: '15 outbox: no event of points was given up, and none waits for more than a day after it was due',
    sql: `select count(*) from outbox where kind ~ '^(recognition|points|rewards|awards|employee)\\.'
      and (failed_at is not null or run_at < now() - interval '1 day')`,
  },
];
