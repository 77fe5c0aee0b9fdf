import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LEDGER_FUNCTIONS, NEW_ENTRANCES } from './1764000300000-points-ledger.functions';
import { tenantTable } from './tenant-table';

const KINDS = `'allowance.issue', 'allowance.expire', 'gift.hold', 'gift', 'reward.hold', 'reward', 'fund.issue', 'fund.pay', 'rule.pay',
  'award.pay', 'fund.lapse', 'fund.move', 'earned.expire', 'leave.pay', 'return', 'correct'`;

/**
 * The ledger complete: movements of rules, awards, lapsing, leaving and correcting; frozen accounts; the past that nobody can change,
 * not even by mistake; accounts of people that belong to people of the company.
 */
export class Ledger1764000300000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- the checks that name the kinds
      do $$ declare c name; begin
        for c in select conname from pg_constraint where conrelid = 'points_transfer'::regclass and contype = 'c'
            and pg_get_constraintdef(oid) like '%''return''%' loop
          execute format('alter table points_transfer drop constraint %I', c);
        end loop;
      end $$;
      alter table points_transfer
        add constraint points_transfer_kind check (kind in (${KINDS})),
        add constraint points_transfer_way_back check ((kind in ('return', 'correct')) = (reverses_id is not null)),
        add constraint points_transfer_borne check (borne = 0 or kind in ('return', 'correct'));

      alter table points_account add frozen_at timestamptz,
        add check (frozen_at is null or kind in ('allowance', 'earned')),
        -- people's accounts are of people of this very company
        add person_id uuid generated always as
          (case when kind in ('allowance', 'earned', 'escrow', 'spent') then owner_id end) stored,
        add foreign key (company_id, person_id) references employee;
      grant update (frozen_at) on points_account to zasluga_ledger;

      -- the words of a correction, beside the ledger, which knows no words
      create table points_correction (company_id uuid not null references company, transfer_id uuid not null,
        reason text not null check (length(btrim(reason)) > 0 and length(reason) <= 500), primary key (company_id, transfer_id),
        foreign key (company_id, transfer_id) references points_transfer);
    `);
    await tenantTable(q, 'points_correction', 'select');
    await q.query(`
      grant select, insert on points_correction to zasluga_ledger;

      create function points_past() returns trigger language plpgsql as $$
      begin raise exception 'points: % is only ever added to', tg_table_name using errcode = 'ZP003'; end $$;
      create trigger past before update or delete on points_transfer for each row execute function points_past();
      create trigger past before update or delete on points_posting for each row execute function points_past();
      create trigger past before delete on points_account for each row execute function points_past();
      create trigger no_truncate before truncate on points_transfer for each statement execute function points_past();
      create trigger no_truncate before truncate on points_posting for each statement execute function points_past();
      create trigger no_truncate before truncate on points_account for each statement execute function points_past();

      grant create on schema public to zasluga_ledger; -- else a function could not be given to it
      set local role zasluga_ledger;
      ${LEDGER_FUNCTIONS.join('\n')}
      revoke all on function points_take_back(uuid, text, text, bytea, uuid[], jsonb, timestamptz) from public;
      ${NEW_ENTRANCES.map((f) => `revoke all on function ${f} from public; grant execute on function ${f} to zasluga_app;`).join('\n')}
      set local role zasluga_owner;
      revoke create on schema public from zasluga_ledger;
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
