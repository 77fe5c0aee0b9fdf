import type { CapName } from '@zasluga/domain';

/** A cap counts from one settlement to the next: when the last one by that version was made, no more than the cap was given in its period. */
const OF_PERIOD = (period: string) => `date_trunc(${period}, to_date(s.month, 'YYYY-MM')::timestamp)`;
/** Whose points a cap counts, beyond the company's. */
const WHOSE: Readonly<Record<CapName, readonly string[]>> = {
  pair: ['employee_id', 'giver_id'],
  person: ['employee_id'],
  company: [],
};
const CAPPED = (cap: CapName) => {
  const each = (text: (column: string) => string) => WHOSE[cap].map(text).join('');
  return `
  select l.company_id from (
    select s.company_id, ${each((one) => `s.${one}, `)}v.period, v.most, ${OF_PERIOD('v.period')} as since, max(s.settled_at) as last
    from reward_settlement s join (
      select company_id, id, rules #>> '{caps,${cap},period}' as period, (rules #>> '{caps,${cap},points}')::int as most
      from reward_rule_version) v on (v.company_id, v.id) = (s.company_id, s.version_id)
    where v.most is not null${each((one) => ` and s.${one} is not null`)}
    group by s.company_id, ${each((one) => `s.${one}, `)}v.period, v.most, since) l
  join reward_settlement s on s.company_id = l.company_id${each((one) => ` and s.${one} = l.${one}`)} and s.state <> 'returned'
    and s.settled_at <= l.last and ${OF_PERIOD('l.period')} = l.since
  group by l.company_id, ${each((one) => `l.${one}, `)}l.period, l.since, l.most, l.last having sum(s.points) > l.most`;
};

export const RULE_INVARIANTS: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: '14 caps: the rules gave nobody more through one giver than the cap of the period',
    sql: `select count(*) from (${CAPPED('pair')}) x`,
  },
  {
    name: '14 caps: the rules gave nobody more in all than the cap of the period',
    sql: `select count(*) from (${CAPPED('person')}) x`,
  },
  {
    name: '14 caps: the rules gave everybody together no more than the company’s cap of the period',
    sql: `select count(*) from (${CAPPED('company')}) x`,
  },
  {
    name: '8 settled once: what a settlement paid is one posted payment of these points to this person for this recognition',
    sql: `select count(*) from reward_settlement s
      left join points_transfer t on (t.company_id, t.id) = (s.company_id, s.transfer_id)
      left join points_account a on (a.company_id, a.id) = (t.company_id, t.to_id)
      where s.transfer_id is not null and (t.kind <> 'rule.pay' or t.status <> 'posted' or t.amount <> s.points
        or t.subject_id is distinct from s.recognition_id or a.owner_id <> s.employee_id)
        or s.state = 'returned' and s.transfer_id is not null and not exists (select from points_transfer x
          where x.company_id = s.company_id and x.reverses_id = s.transfer_id and x.status = 'posted')`,
  },
  {
    name: '8 settled once: the rules paid nothing for a recognition that no settlement knows',
    sql: `select count(*) from points_transfer t join recognition r on (r.company_id, r.id) = (t.company_id, t.subject_id) left join reward_settlement s on (s.company_id, s.transfer_id) = (t.company_id, t.id)
      where t.kind = 'rule.pay' and t.status = 'posted' and s.recognition_id is null`,
  },
];
