import { AS_LEDGER } from './1764000040000-points.functions';

const NAMES = `
  -- Which kinds of account a kind of movement joins; returns and corrections go the way back.
  create or replace function points_route(p_kind text) returns text language sql immutable parallel safe as $$
    select case p_kind
      when 'allowance.issue' then 'issued>allowance' when 'allowance.expire' then 'allowance>expired'
      when 'gift.hold' then 'allowance>escrow' when 'gift' then 'escrow>earned'
      when 'reward.hold' then 'earned>escrow' when 'reward' then 'escrow>spent'
      when 'fund.issue' then 'issued>fund' when 'fund.pay' then 'fund>earned'
      when 'rule.pay' then 'fund>earned' when 'award.pay' then 'fund>earned'
      when 'fund.lapse' then 'fund>expired' when 'fund.move' then 'fund>fund'
      when 'earned.expire' then 'earned>expired' when 'leave.pay' then 'earned>spent' end
  $$;

  -- Creates what is missing, in id order, so that it can be locked like any other. Who is frozen stays so in accounts to come.
  create or replace function points_open(p_accounts jsonb) returns void language sql volatile as $$
    insert into points_account (company_id, id, kind, owner_id, label, floor, frozen_at)
    select points_company(), a.id, a.kind, a.owner, a.label, case when a.kind in ('issued', 'loss') then null else 0 end,
      case when a.kind in ('allowance', 'earned') then
        (select min(f.frozen_at) from points_account f where f.owner_id = a.owner and f.frozen_at is not null) end
    from (select distinct points_account_id(points_company(), x.kind, x.owner, coalesce(x.label, '')) as id,
            x.kind, x.owner, coalesce(x.label, '') as label
          from jsonb_to_recordset(p_accounts) as x(kind text, owner uuid, label text)) a
    where (select count(*) from points_account e where e.id = a.id) = 0 -- an index look-up each, whatever the statistics say
    order by a.id
    on conflict do nothing
  $$;
`;

/** As before, and: a correction is a return by another name, and nothing leaves a frozen account but what settles it. */
const POST = `
  create or replace function points_post(p_actor uuid, p_key text, p_kind text, p_hash bytea, p_legs jsonb, p_at timestamptz)
  returns setof points_transfer language plpgsql volatile as $$
  declare
    company uuid := points_company();
    back boolean := p_kind in ('return', 'correct');
    loss uuid; ids uuid[]; kinds text[]; balances bigint[]; floors bigint[]; seqs bigint[]; frozen boolean[]; touched uuid[];
    legs int := jsonb_array_length(p_legs);
    x record; f int; t int; l int; lacking bigint; borne_now int;
    refused text; refused_params jsonb; made uuid; borne int[] := '{}';
  begin
    if legs not between 1 and 500 then raise exception 'points: % legs', legs; end if;
    loss := points_account_id(company, 'loss', company, '');
    if back then
      perform points_open(jsonb_build_array(jsonb_build_object('kind', 'loss', 'owner', company)));
    end if;

    -- Lock, in id order. Two movements that share an account can't deadlock.
    select array_agg(distinct id) into touched from (
      select (e.leg ->> 'from')::uuid as id from jsonb_array_elements(p_legs) as e(leg)
      union select (e.leg ->> 'to')::uuid from jsonb_array_elements(p_legs) as e(leg)
      union select loss where back) all_of_them;
    select array_agg(a.id), array_agg(a.kind), array_agg(a.balance), array_agg(a.floor), array_agg(a.seq),
        array_agg(a.frozen_at is not null)
      into ids, kinds, balances, floors, seqs, frozen
      from (select * from points_account where id = any(touched) order by id for update) a;
    if cardinality(ids) is distinct from cardinality(touched) then raise exception 'points: no such account'; end if;

    -- Decide, leg by leg, on copies: nothing is written yet.
    for x in select * from points_legs(p_legs) loop
      f := array_position(ids, x.from_id); t := array_position(ids, x.to_id); borne_now := 0;
      if not back and points_route(p_kind) is distinct from kinds[f] || '>' || kinds[t] then
        raise exception 'points: % does not lead from % to %', p_kind, kinds[f], kinds[t];
      end if;
      if x.ends is not null and exists (select from points_transfer p where p.ends_id = x.ends and p.status = 'posted') then
        refused := 'points.already_ended'; exit;
      end if;
      if x.reverses is not null and exists (select from points_transfer p where p.reverses_id = x.reverses and p.status = 'posted') then
        refused := 'points.already_reversed'; exit;
      end if;
      if frozen[f] and not back and p_kind not in ('leave.pay', 'earned.expire') then
        refused := 'points.frozen'; exit;
      end if;
      lacking := coalesce(x.amount - (balances[f] - floors[f]), 0);
      if lacking > 0 and back then
        -- what the person no longer has is borne by the fund that paid, or by the company
        borne_now := lacking;
        if kinds[t] <> 'fund' then l := array_position(ids, loss); balances[l] := balances[l] - borne_now; end if;
      elsif lacking > 0 then
        refused := 'points.insufficient';
        refused_params := jsonb_build_object('available', balances[f] - floors[f], 'needed', x.amount, 'lacking', lacking);
        exit;
      end if;
      borne := borne || borne_now;
      balances[f] := balances[f] - (x.amount - borne_now);
      balances[t] := balances[t] + x.amount - case when kinds[t] = 'fund' then borne_now else 0 end;
    end loop;

    -- Write.
    if refused is not null then
      return query insert into points_transfer (company_id, id, actor_id, request_key, request_hash, leg, kind, status, refusal,
          refusal_params, from_id, to_id, amount, subject_type, subject_id, why, ends_id, reverses_id, happened_at)
        select company, points_new_id(), p_actor, p_key, p_hash, y.leg, p_kind, 'refused', refused, refused_params,
          y.from_id, y.to_id, y.amount, y.subject_type, y.subject_id, y.why, y.ends, y.reverses, coalesce(p_at, clock_timestamp())
        from points_legs(p_legs) y returning *;
      return;
    end if;
    for x in select * from points_legs(p_legs) loop
      made := points_new_id();
      return query insert into points_transfer (company_id, id, actor_id, request_key, request_hash, leg, kind, status,
          from_id, to_id, amount, borne, subject_type, subject_id, why, ends_id, reverses_id, happened_at)
        values (company, made, p_actor, p_key, p_hash, x.leg, p_kind, 'posted', x.from_id, x.to_id, x.amount, borne[x.leg],
          x.subject_type, x.subject_id, x.why, x.ends, x.reverses, coalesce(p_at, clock_timestamp())) returning *;
      t := array_position(ids, x.to_id);
      perform points_entry(made, x.from_id, borne[x.leg] - x.amount);
      perform points_entry(made, x.to_id, x.amount - case when kinds[t] = 'fund' then borne[x.leg] else 0 end);
      if kinds[t] <> 'fund' then perform points_entry(made, loss, -borne[x.leg]); end if;
    end loop;
  end $$;
`;

const BACK = `
  -- The way back of whole transfers, for returns and corrections alike.
  create function points_take_back(p_actor uuid, p_key text, p_kind text, p_hash bytea, p_transfers uuid[], p_why jsonb,
    p_at timestamptz) returns setof points_transfer language plpgsql volatile as $$
  declare resolved jsonb;
  begin
    select jsonb_agg(jsonb_build_object('from', o.to_id, 'to', coalesce(h.from_id, o.from_id), 'amount', o.amount,
        'subjectType', o.subject_type, 'subjectId', o.subject_id, 'why', p_why, 'reverses', o.id,
        'ends', case when o.kind like '%.hold' then o.id end) order by w.n)
      into resolved
      from unnest(p_transfers) with ordinality as w(id, n)
      join points_transfer o on o.id = w.id and o.status = 'posted' and o.kind not in ('return', 'correct')
      left join points_transfer h on h.id = o.ends_id;
    if resolved is null or jsonb_array_length(resolved) <> cardinality(p_transfers) then
      raise exception 'points: only posted movements can be taken back';
    end if;
    return query select * from points_post(p_actor, p_key, p_kind, p_hash, resolved, p_at);
  end $$;

  create or replace function points_reverse(p_actor uuid, p_key text, p_transfers uuid[], p_why jsonb, p_at timestamptz)
  returns setof points_transfer
  language plpgsql volatile ${AS_LEDGER} as $$
  declare hash bytea := sha256(convert_to(jsonb_build_array('reverse', to_jsonb(p_transfers), p_why)::text, 'UTF8'));
  begin
    return query select * from points_answer(p_actor, p_key, hash);
    if found then return; end if;
    return query select * from points_take_back(p_actor, p_key, 'return', hash, p_transfers, p_why, p_at);
  end $$;

  -- A mistake is taken back by a transfer of its own, whole, once, with an author and a reason. An exchange is cancelled instead.
  create function points_correct(p_actor uuid, p_key text, p_transfer uuid, p_reason text, p_at timestamptz)
  returns setof points_transfer
  language plpgsql volatile ${AS_LEDGER} as $$
  declare hash bytea := sha256(convert_to(jsonb_build_array('correct', p_transfer, p_reason)::text, 'UTF8')); made points_transfer;
  begin
    return query select * from points_answer(p_actor, p_key, hash);
    if found then return; end if;
    if not exists (select from points_transfer where id = p_transfer and status = 'posted'
        and kind not in ('return', 'correct', 'reward.hold', 'reward')) then
      raise exception 'points.not_correctable' using errcode = 'ZP002';
    end if;
    select * into made from points_take_back(p_actor, p_key, 'correct', hash, array[p_transfer], null, p_at);
    if made.status = 'posted' then
      insert into points_correction (company_id, transfer_id, reason) values (points_company(), made.id, p_reason);
    end if;
    return next made;
  end $$;
`;

const MOVES = `
  create or replace function points_move(p_actor uuid, p_key text, p_kind text, p_legs jsonb, p_at timestamptz)
  returns setof points_transfer
  language plpgsql volatile ${AS_LEDGER} as $$
  declare
    company uuid := points_company();
    -- all that the requester asked for; the subject's id is made by the server anew at each try
    hash bytea := sha256(convert_to(jsonb_build_array('move', p_kind,
      (select jsonb_agg(leg - 'subjectId' order by n) from jsonb_array_elements(p_legs) with ordinality e(leg, n)))::text, 'UTF8'));
    resolved jsonb;
  begin
    if p_kind in ('return', 'correct') then raise exception 'points: returns go through points_reverse'; end if;
    return query select * from points_answer(p_actor, p_key, hash);
    if found then return; end if;
    perform points_open((select jsonb_agg(a) from jsonb_array_elements(p_legs) as e(leg), lateral
      (select e.leg -> 'from' as a where e.leg ? 'from' union all select e.leg -> 'to') accounts));
    select jsonb_agg(e.leg || jsonb_build_object(
        'to', points_account_id(company, e.leg #>> '{to,kind}', (e.leg #>> '{to,owner}')::uuid, coalesce(e.leg #>> '{to,label}', '')),
        'from', case when h.id is not null then h.to_id else
          points_account_id(company, e.leg #>> '{from,kind}', (e.leg #>> '{from,owner}')::uuid, coalesce(e.leg #>> '{from,label}', '')) end,
        'amount', coalesce(h.amount, (e.leg ->> 'amount')::int),
        'subjectType', coalesce(h.subject_type, e.leg ->> 'subjectType'),
        'subjectId', coalesce(h.subject_id, (e.leg ->> 'subjectId')::uuid)) order by e.n)
      into resolved
      from jsonb_array_elements(p_legs) with ordinality as e(leg, n)
      left join points_transfer h on h.id = (e.leg ->> 'ends')::uuid and h.status = 'posted' and h.kind like '%.hold';
    return query select * from points_post(p_actor, p_key, p_kind, hash, resolved, p_at);
  end $$;

  -- All that is left of a fund lapses, to nobody. Nothing left: no answer, and the key stays unused.
  create function points_lapse(p_actor uuid, p_key text, p_fund uuid, p_label text, p_at timestamptz)
  returns setof points_transfer
  language plpgsql volatile ${AS_LEDGER} as $$
  declare
    fund uuid := points_account_id(points_company(), 'fund', p_fund, p_label);
    hash bytea := sha256(convert_to(jsonb_build_array('lapse', p_fund, p_label)::text, 'UTF8'));
    rest bigint;
  begin
    return query select * from points_answer(p_actor, p_key, hash);
    if found then return; end if;
    perform points_open(jsonb_build_array(jsonb_build_object('kind', 'expired', 'owner', p_fund, 'label', p_label)));
    -- in id order, like all others; what is left is what is left once nobody else can take from it
    perform from points_account where id in (fund, points_account_id(points_company(), 'expired', p_fund, p_label)) order by id for update;
    select balance into rest from points_account where id = fund;
    if coalesce(rest, 0) = 0 then return; end if;
    return query select * from points_post(p_actor, p_key, 'fund.lapse', hash, jsonb_build_array(jsonb_build_object(
      'from', fund, 'to', points_account_id(points_company(), 'expired', p_fund, p_label), 'amount', rest)), p_at);
  end $$;

  create function points_freeze(p_owner uuid, p_frozen boolean) returns void
  language plpgsql volatile ${AS_LEDGER} as $$
  begin
    -- the flag needs something to stand on
    perform points_open(jsonb_build_array(jsonb_build_object('kind', 'earned', 'owner', p_owner)));
    perform from points_account where owner_id = p_owner and kind in ('allowance', 'earned') order by id for update;
    update points_account set frozen_at = case when p_frozen then coalesce(frozen_at, clock_timestamp()) end
      where owner_id = p_owner and kind in ('allowance', 'earned') and (frozen_at is not null) <> p_frozen;
  end $$;
`;

/** What the application may execute anew. */
export const NEW_ENTRANCES = [
  'points_correct(uuid, text, uuid, text, timestamptz)',
  'points_lapse(uuid, text, uuid, text, timestamptz)',
  'points_freeze(uuid, boolean)',
];
export const LEDGER_FUNCTIONS = [NAMES, POST, BACK, MOVES];
