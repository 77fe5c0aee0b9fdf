/** What the application may call runs as the ledger's role; the company is the one of the transaction and nothing else. */
export const AS_LEDGER = `security definer set search_path = pg_catalog, public, pg_temp`;

const NAMES = `
  create function points_company() returns uuid language plpgsql stable as $$
  declare company uuid := nullif(current_setting('app.company_id', true), '')::uuid;
  begin
    if company is null then raise exception 'points: no company is set'; end if;
    return company;
  end $$;

  -- UUIDv7: 48 bits of milliseconds, then chance
  create function points_new_id() returns uuid language sql volatile as $$
    select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
      placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1),
      'hex')::uuid
  $$;

  -- An account's id follows from what it is: no look-up, and one order for creating and for locking alike.
  create function points_account_id(p_company uuid, p_kind text, p_owner uuid, p_label text) returns uuid
  language sql immutable parallel safe as $$
    select encode(substring(sha256(convert_to(concat_ws('|', p_company, p_kind, p_owner, p_label), 'UTF8')) from 1 for 16),
      'hex')::uuid
  $$;

  -- Which kinds of account a kind of movement joins; returns go the way back.
  create function points_route(p_kind text) returns text language sql immutable parallel safe as $$
    select case p_kind
      when 'allowance.issue' then 'issued>allowance' when 'allowance.expire' then 'allowance>expired'
      when 'gift.hold' then 'allowance>escrow' when 'gift' then 'escrow>earned'
      when 'reward.hold' then 'earned>escrow' when 'reward' then 'escrow>spent'
      when 'fund.issue' then 'issued>fund' when 'fund.pay' then 'fund>earned' end
  $$;

  -- Creates what is missing, in id order, so that it can be locked like any other.
  create function points_open(p_accounts jsonb) returns void language sql volatile as $$
    insert into points_account (company_id, id, kind, owner_id, label, floor)
    select points_company(), a.id, a.kind, a.owner, a.label, case when a.kind in ('issued', 'loss') then null else 0 end
    from (select distinct points_account_id(points_company(), x.kind, x.owner, coalesce(x.label, '')) as id,
            x.kind, x.owner, coalesce(x.label, '') as label
          from jsonb_to_recordset(p_accounts) as x(kind text, owner uuid, label text)) a
    where (select count(*) from points_account e where e.id = a.id) = 0 -- an index look-up each, whatever the statistics say
    order by a.id
    on conflict do nothing
  $$;
`;

/**
 * The heart: decides and writes. Legs come with account ids: {from, to, amount, subject_type, subject_id, why, ends, reverses}.
 * Either all are posted or all are refused, and the answer to a key stays what it was for ever.
 */
const POST = `
  create function points_post(p_actor uuid, p_key text, p_kind text, p_hash bytea, p_legs jsonb, p_at timestamptz)
  returns setof points_transfer language plpgsql volatile as $$
  declare
    company uuid := points_company();
    loss uuid; ids uuid[]; kinds text[]; balances bigint[]; floors bigint[]; seqs bigint[]; touched uuid[];
    legs int := jsonb_array_length(p_legs);
    x record; f int; t int; l int; lacking bigint; borne_now int;
    refused text; refused_params jsonb; made uuid; borne int[] := '{}';
  begin
    if legs not between 1 and 500 then raise exception 'points: % legs', legs; end if;
    loss := points_account_id(company, 'loss', company, '');
    if p_kind = 'return' then
      perform points_open(jsonb_build_array(jsonb_build_object('kind', 'loss', 'owner', company)));
    end if;

    -- Lock, in id order. Two movements that share an account can't deadlock.
    select array_agg(distinct id) into touched from (
      select (e.leg ->> 'from')::uuid as id from jsonb_array_elements(p_legs) as e(leg)
      union select (e.leg ->> 'to')::uuid from jsonb_array_elements(p_legs) as e(leg)
      union select loss where p_kind = 'return') all_of_them;
    select array_agg(a.id), array_agg(a.kind), array_agg(a.balance), array_agg(a.floor), array_agg(a.seq)
      into ids, kinds, balances, floors, seqs
      from (select * from points_account where id = any(touched) order by id for update) a;
    if cardinality(ids) is distinct from cardinality(touched) then raise exception 'points: no such account'; end if;

    -- Decide, leg by leg, on copies: nothing is written yet.
    for x in select * from points_legs(p_legs) loop
      f := array_position(ids, x.from_id); t := array_position(ids, x.to_id); borne_now := 0;
      if p_kind <> 'return' and points_route(p_kind) is distinct from kinds[f] || '>' || kinds[t] then
        raise exception 'points: % does not lead from % to %', p_kind, kinds[f], kinds[t];
      end if;
      if x.ends is not null and exists (select from points_transfer p where p.ends_id = x.ends and p.status = 'posted') then
        refused := 'points.already_ended'; exit;
      end if;
      if x.reverses is not null and exists (select from points_transfer p where p.reverses_id = x.reverses and p.status = 'posted') then
        refused := 'points.already_reversed'; exit;
      end if;
      lacking := coalesce(x.amount - (balances[f] - floors[f]), 0);
      if lacking > 0 and p_kind = 'return' then
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

  create function points_legs(p_legs jsonb) returns table (leg int, from_id uuid, to_id uuid, amount int, subject_type text,
    subject_id uuid, why jsonb, ends uuid, reverses uuid) language sql immutable as $$
    select e.n::int, (e.leg ->> 'from')::uuid, (e.leg ->> 'to')::uuid, (e.leg ->> 'amount')::int, e.leg ->> 'subjectType',
      (e.leg ->> 'subjectId')::uuid, nullif(e.leg -> 'why', 'null'), (e.leg ->> 'ends')::uuid, (e.leg ->> 'reverses')::uuid
    from jsonb_array_elements(p_legs) with ordinality as e(leg, n) order by e.n
  $$;

  -- One posting; the row is locked by the caller. Nothing moves: nothing is written.
  create function points_entry(p_transfer uuid, p_account uuid, p_amount bigint) returns void language sql volatile as $$
    with moved as (
      update points_account set balance = balance + p_amount, seq = seq + 1 where id = p_account and p_amount <> 0
      returning company_id, seq, balance)
    insert into points_posting (company_id, account_id, seq, transfer_id, amount, balance_after)
    select company_id, p_account, seq, p_transfer, p_amount, balance from moved
  $$;

  -- The stored answer to a key, if there is one. Who comes second with a key waits here until the first has committed.
  create function points_answer(p_actor uuid, p_key text, p_hash bytea) returns setof points_transfer
  language plpgsql volatile as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended(concat_ws('|', points_company(), p_actor, p_key), 40));
    if exists (select from points_transfer where actor_id = p_actor and request_key = p_key and request_hash <> p_hash) then
      raise exception 'points.key_reused' using errcode = 'ZP001';
    end if;
    return query select * from points_transfer where actor_id = p_actor and request_key = p_key order by leg;
  end $$;
`;

/** What the application calls. One round trip each. */
const MOVES = `
  -- legs: [{from: {kind, owner, label}, to: {kind, owner, label}, amount, subjectType, subjectId, why}], or {ends: hold, to}
  create function points_move(p_actor uuid, p_key text, p_kind text, p_legs jsonb, p_at timestamptz)
  returns setof points_transfer
  language plpgsql volatile ${AS_LEDGER} as $$
  declare
    company uuid := points_company();
    -- all that the requester asked for; the subject's id is made by the server anew at each try
    hash bytea := sha256(convert_to(jsonb_build_array('move', p_kind,
      (select jsonb_agg(leg - 'subjectId' order by n) from jsonb_array_elements(p_legs) with ordinality e(leg, n)))::text, 'UTF8'));
    resolved jsonb;
  begin
    if p_kind = 'return' then raise exception 'points: returns go through points_reverse'; end if;
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

  -- Takes transfers back, whole: what is still held is let go, what has arrived goes back to where the hold took it from.
  create function points_reverse(p_actor uuid, p_key text, p_transfers uuid[], p_why jsonb, p_at timestamptz)
  returns setof points_transfer
  language plpgsql volatile ${AS_LEDGER} as $$
  declare
    hash bytea := sha256(convert_to(jsonb_build_array('reverse', to_jsonb(p_transfers), p_why)::text, 'UTF8'));
    resolved jsonb;
  begin
    return query select * from points_answer(p_actor, p_key, hash);
    if found then return; end if;
    select jsonb_agg(jsonb_build_object('from', o.to_id, 'to', coalesce(h.from_id, o.from_id), 'amount', o.amount,
        'subjectType', o.subject_type, 'subjectId', o.subject_id, 'why', p_why, 'reverses', o.id,
        'ends', case when o.kind like '%.hold' then o.id end) order by w.n)
      into resolved
      from unnest(p_transfers) with ordinality as w(id, n)
      join points_transfer o on o.id = w.id and o.status = 'posted' and o.kind <> 'return'
      left join points_transfer h on h.id = o.ends_id;
    if resolved is null or jsonb_array_length(resolved) <> cardinality(p_transfers) then
      raise exception 'points: only posted movements can be taken back';
    end if;
    return query select * from points_post(p_actor, p_key, 'return', hash, resolved, p_at);
  end $$;
`;

/** A colleague's gift: the allowance of the month if it isn't there yet, and then of that to escrow, for all receivers. */
const GIVE = `
  create function points_give(p_giver uuid, p_key text, p_recognition uuid, p_receivers uuid[], p_points int[], p_label text,
    p_allowance int, p_at timestamptz) returns setof points_transfer language plpgsql volatile ${AS_LEDGER} as $$
  declare
    company uuid := points_company();
    -- the month and the allowance are no part of the request: a refusal stays one when the next month has begun
    hash bytea := sha256(convert_to(jsonb_build_array('give', to_jsonb(p_receivers), to_jsonb(p_points))::text, 'UTF8'));
  begin
    return query select * from points_answer(p_giver, p_key, hash);
    if found then return; end if;
    perform points_issue('allowance', p_label, array[p_giver], array[p_allowance], p_at);
    perform points_open(jsonb_build_array(jsonb_build_object('kind', 'escrow', 'owner', p_giver),
      jsonb_build_object('kind', 'allowance', 'owner', p_giver, 'label', p_label)));
    return query select * from points_post(p_giver, p_key, 'gift.hold', hash, (
      select jsonb_agg(jsonb_build_object('from', points_account_id(company, 'allowance', p_giver, p_label),
        'to', points_account_id(company, 'escrow', p_giver, ''), 'amount', points, 'subjectType', 'recognition',
        'subjectId', p_recognition, 'why', jsonb_build_object('receiverId', receiver)) order by n)
      from unnest(p_receivers, p_points) with ordinality r(receiver, points, n)), p_at);
  end $$;
`;

export const POINTS_FUNCTIONS = [NAMES, POST, MOVES, GIVE];
