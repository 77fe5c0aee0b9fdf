import { AS_LEDGER } from './1764000040000-points.functions';

// On the first of a month the statistics know nothing of the rows just written: without these, joins over them went quadratic.
const BY_INDEX = `${AS_LEDGER} set enable_seqscan = off set enable_material = off`;

/** The allowances of many people, set-based: 50,000 people are one statement, not 50,000 calls. */
export const POINTS_PERIODS = `
  -- Once per (rule, person, label), whoever asks and how often. Answers how many people got points now.
  create function points_issue(p_rule text, p_label text, p_owners uuid[], p_amounts int[], p_at timestamptz) returns int
  language plpgsql volatile ${BY_INDEX} as $$
  declare
    company uuid := points_company();
    wanted_key text := p_rule || '/' || p_label;
    issuer uuid := points_account_id(company, 'issued', company, p_label);
    issued_now int;
  begin
    if cardinality(p_owners) is distinct from cardinality(p_amounts) then
      raise exception 'points: owners and amounts differ in number';
    end if;
    if not exists (select from unnest(p_owners, p_amounts) w(owner, amount) where amount > 0 and
        (select count(*) from points_transfer t where t.actor_id = w.owner and t.request_key = wanted_key) = 0) then
      return 0;
    end if;
    perform points_open((select jsonb_agg(jsonb_build_object('kind', 'allowance', 'owner', owner, 'label', p_label))
      from unnest(p_owners) owner) || jsonb_build_object('kind', 'issued', 'owner', company, 'label', p_label));
    -- the unique key decides between two who issue at once: the second waits here and then finds nothing left to do
    with made as (
      insert into points_transfer
        (company_id, id, actor_id, request_key, request_hash, leg, kind, status, from_id, to_id, amount, why, happened_at)
      select company, points_new_id(), w.owner, wanted_key,
        sha256(convert_to(concat_ws('|', 'issue', p_rule, p_label, w.owner), 'UTF8')), 1, 'allowance.issue', 'posted',
        issuer, points_account_id(company, 'allowance', w.owner, p_label), w.amount, jsonb_build_object('rule', p_rule),
        coalesce(p_at, clock_timestamp())
      from unnest(p_owners, p_amounts) w(owner, amount) where w.amount > 0 order by w.owner
      on conflict (company_id, actor_id, request_key, leg) do nothing
      returning id, to_id, amount),
    credited as (
      update points_account a set balance = balance + made.amount, seq = seq + 1 from made where a.id = made.to_id
      returning a.id, a.seq, a.balance, made.id as transfer_id, made.amount),
    debited as (
      update points_account set balance = balance - (select sum(amount) from made), seq = seq + (select count(*) from made)
      where id = issuer and exists (select from made) returning balance, seq),
    posted as (
      insert into points_posting (company_id, account_id, seq, transfer_id, amount, balance_after)
      select company, id, seq, transfer_id, amount, balance from credited
      union all
      select company, issuer, debited.seq - count(*) over () + row_number() over by_id, m.id, -m.amount,
        debited.balance + sum(m.amount) over () - sum(m.amount) over by_id
      from made m, debited window by_id as (order by m.id))
    select count(*) into issued_now from made;
    return issued_now;
  end $$;

  -- What is left of a period that has ended lapses. Points that return to it later lapse with the next call.
  create function points_expire(p_label text, p_at timestamptz) returns int language plpgsql volatile ${BY_INDEX} as $$
  declare company uuid := points_company(); expired_now int; due uuid[];
  begin
    select array_agg(id) into due from (select id from points_account
      where kind = 'allowance' and label = p_label and balance > 0 order by id for update) locked;
    if due is null then return 0; end if;
    perform points_open((select jsonb_agg(jsonb_build_object('kind', 'expired', 'owner', owner_id, 'label', label))
      from points_account where id = any(due)));
    with made as (
      insert into points_transfer
        (company_id, id, actor_id, request_key, request_hash, leg, kind, status, from_id, to_id, amount, happened_at)
      select company, points_new_id(), a.owner_id, 'expire/' || p_label || '/' || a.seq,
        sha256(convert_to(concat_ws('|', 'expire', p_label, a.owner_id, a.seq, a.balance), 'UTF8')), 1, 'allowance.expire',
        'posted', a.id, points_account_id(company, 'expired', a.owner_id, p_label), a.balance::int, coalesce(p_at, clock_timestamp())
      from points_account a where a.id = any(due) order by a.id
      returning id, from_id, to_id, amount),
    sides as (
      select id as transfer_id, from_id as account_id, -amount as amount from made
      union all select id, to_id, amount from made),
    moved as (
      update points_account a set balance = balance + s.amount, seq = seq + 1 from sides s where a.id = s.account_id
      returning a.id, a.seq, a.balance, s.transfer_id, s.amount),
    posted as (
      insert into points_posting (company_id, account_id, seq, transfer_id, amount, balance_after)
      select company, id, seq, transfer_id, amount, balance from moved)
    select count(*) into expired_now from made;
    return expired_now;
  end $$;
`;
