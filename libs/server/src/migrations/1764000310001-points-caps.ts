import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AS_LEDGER } from './1764000040000-points.functions';

const PATH = 'set search_path = pg_catalog, public, pg_temp';

/** What bounds a giver: the caps of peer funds of the unit, of those above it, and of the company. Read as whoever asks. */
const CAPS = `
  create function fund_caps(p_giver uuid) returns setof points_fund language sql stable ${PATH} as $$
    with recursive up as (
      select u.id, u.parent_id from employee e join unit u on u.id = e.unit_id where e.id = p_giver
      union all select u.id, u.parent_id from unit u join up on u.id = up.parent_id)
    select f.* from points_fund f
    where f.purpose = 'peer' and f.cap is not null and f.closed_at is null and (f.unit_id is null or f.unit_id in (select id from up))
    order by f.id
  $$;

  -- What people of the unit, those below it included, have given out of the months' allowances, less what came back.
  create function fund_given(p_unit uuid, p_from text, p_to text) returns bigint language sql stable ${PATH} as $$
    with recursive down as (select p_unit as id union all select u.id from unit u join down on u.parent_id = down.id)
    select coalesce(-sum(p.amount), 0)::bigint
    from (
      select a.id from points_account a where p_unit is null and a.kind = 'allowance' and a.label between p_from and p_to
      union all
      select a.id from down join employee e on e.unit_id = down.id join points_account a on a.owner_id = e.id
      where p_unit is not null and a.kind = 'allowance' and a.label between p_from and p_to) a
    join points_posting p on p.account_id = a.id
    join points_transfer t on t.id = p.transfer_id
    left join points_transfer o on o.id = t.reverses_id
    where coalesce(o.kind, t.kind) not in ('allowance.issue', 'allowance.expire')
  $$;
`;

/** Of the ledger: the answer to a gift for which a unit has nothing left. The same key gets it again, whatever the unit has then. */
const REFUSE = `
  create function points_refuse_give(p_giver uuid, p_key text, p_recognition uuid, p_receivers uuid[], p_points int[], p_label text,
    p_left int, p_at timestamptz) returns setof points_transfer language plpgsql volatile ${AS_LEDGER} as $$
  declare
    company uuid := points_company();
    hash bytea := sha256(convert_to(jsonb_build_array('give', to_jsonb(p_receivers), to_jsonb(p_points))::text, 'UTF8'));
  begin
    return query select * from points_answer(p_giver, p_key, hash);
    if found then return; end if;
    perform points_open(jsonb_build_array(jsonb_build_object('kind', 'escrow', 'owner', p_giver),
      jsonb_build_object('kind', 'allowance', 'owner', p_giver, 'label', p_label)));
    return query insert into points_transfer (company_id, id, actor_id, request_key, request_hash, leg, kind, status, refusal,
        refusal_params, from_id, to_id, amount, subject_type, subject_id, why, happened_at)
      select company, points_new_id(), p_giver, p_key, hash, r.n::int, 'gift.hold', 'refused', 'points.fund_cap',
        jsonb_build_object('left', p_left), points_account_id(company, 'allowance', p_giver, p_label),
        points_account_id(company, 'escrow', p_giver, ''), r.points, 'recognition', p_recognition,
        jsonb_build_object('receiverId', r.receiver), coalesce(p_at, clock_timestamp())
      from unnest(p_receivers, p_points) with ordinality r(receiver, points, n) returning *;
  end $$;
`;

/** points_give() within the caps. Who shares a cap gives one after the other; in a company without caps it costs one look. */
const GIVE = `
  create function give_within_caps(p_giver uuid, p_key text, p_recognition uuid, p_receivers uuid[], p_points int[], p_label text,
    p_allowance int, p_at timestamptz) returns setof points_transfer language plpgsql volatile ${PATH} as $$
  declare
    f points_fund; since text; until text; wanted bigint := (select sum(x) from unnest(p_points) x); room bigint;
  begin
    if exists (select from points_fund where purpose = 'peer' and cap is not null and closed_at is null) then
      for f in select * from fund_caps(p_giver) loop
        since := to_char(date_trunc(f.period, to_date(p_label, 'YYYY-MM')::timestamp), 'YYYY-MM');
        until := to_char(to_date(since, 'YYYY-MM')::timestamp
          + make_interval(months => case f.period when 'month' then 0 when 'quarter' then 2 else 11 end), 'YYYY-MM');
        perform pg_advisory_xact_lock(hashtextextended(concat_ws('|', f.id, since), 41));
        room := f.cap - fund_given(f.unit_id, since, until);
        -- a key that has its answer keeps it
        if wanted > room and not exists (select from points_transfer where actor_id = p_giver and request_key = p_key) then
          return query select * from points_refuse_give(p_giver, p_key, p_recognition, p_receivers, p_points, p_label,
            greatest(0, room)::int, p_at);
          return;
        end if;
      end loop;
    end if;
    return query select * from points_give(p_giver, p_key, p_recognition, p_receivers, p_points, p_label, p_allowance, p_at);
  end $$;
`;

/** A unit may be given a cap for what its people give in a period, over their own allowances. */
export class PointsCaps1764000310001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const refuse = 'points_refuse_give(uuid, text, uuid, uuid[], int[], text, int, timestamptz)';
    await q.query(`
      grant create on schema public to zasluga_ledger;
      set local role zasluga_ledger;
      ${REFUSE}
      revoke all on function ${refuse} from public;
      grant execute on function ${refuse} to zasluga_app;
      set local role zasluga_owner;
      revoke create on schema public from zasluga_ledger;
      ${CAPS} ${GIVE}
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
