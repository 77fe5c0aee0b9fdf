import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** Versions of the reward rules, and what each recognition earned by them. */
export class RewardRules1764000320000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // A draft until it is activated, from then on as it is. simulated_rules: the rules, in one line, of the last simulation that was seen.
    await q.query(`
      create table reward_rule_version (company_id uuid not null references company, id uuid not null,
        number int not null check (number > 0), in_force_from date, rules jsonb not null,
        note text not null default '' check (length(note) <= 500), author_id uuid, simulated_rules text, simulated_at timestamptz,
        created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
        activated_at timestamptz, activated_by_id uuid,
        primary key (company_id, id), unique (company_id, number),
        foreign key (company_id, author_id) references employee, foreign key (company_id, activated_by_id) references employee,
        check ((activated_at is null) = (in_force_from is null)));
      create index reward_rule_version_in_force on reward_rule_version (company_id, in_force_from desc, activated_at desc)
        where activated_at is not null;

      -- What a recognition earned its receiver. A turn is a payment: what changes later is a further turn, or takes turns back.
      -- month: of the publication, in the company's zone; caps count by it.
      create table reward_settlement (company_id uuid not null references company, recognition_id uuid not null,
        employee_id uuid not null, turn int not null check (turn > 0), version_id uuid not null, giver_id uuid, unit_id uuid,
        month text not null check (month ~ '^\\d{4}-(0[1-9]|1[0-2])$'), points int not null check (points > 0),
        explanation jsonb not null, state text not null check (state in ('paid', 'unfunded', 'returned')),
        transfer_id uuid, fund_id uuid, attempts int not null default 0 check (attempts >= 0),
        settled_at timestamptz not null default clock_timestamp(), paid_at timestamptz, returned_at timestamptz,
        primary key (company_id, recognition_id, employee_id, turn), unique (company_id, transfer_id),
        foreign key (company_id, recognition_id, employee_id) references recognition_receiver,
        foreign key (company_id, version_id) references reward_rule_version,
        foreign key (company_id, giver_id) references employee, foreign key (company_id, unit_id) references unit,
        foreign key (company_id, transfer_id) references points_transfer, foreign key (company_id, fund_id) references points_fund,
        check (state <> 'paid' or transfer_id is not null), check (state <> 'unfunded' or transfer_id is null),
        check ((transfer_id is null) = (paid_at is null)), check ((transfer_id is null) = (fund_id is null)),
        check ((state = 'returned') = (returned_at is not null)));
      create index reward_settlement_person on reward_settlement (company_id, employee_id, month) include (giver_id, points, state);
      create index reward_settlement_unfunded on reward_settlement (company_id, settled_at) where state = 'unfunded';
      create index reward_settlement_version on reward_settlement (company_id, version_id, settled_at desc);
      -- a period of recognitions is read in the order in which they were published, to simulate it
      create index recognition_published on recognition (company_id, published_at, id) where state = 'published' and import_id is null;
    `);
    // a draft that is no longer wanted goes; the trigger below lets nothing else go
    await tenantTable(q, 'reward_rule_version', 'select, insert, update, delete');
    await tenantTable(
      q,
      'reward_settlement',
      'select, insert, update (state, transfer_id, fund_id, attempts, paid_at, returned_at)',
    );
    await q.query(`
      create function reward_rule_version_stays() returns trigger language plpgsql as $$
      begin
        if old.activated_at is not null then raise exception 'a version of the reward rules that was activated stays as it is'; end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$;
      create trigger reward_rule_version_stays before update or delete on reward_rule_version
        for each row execute function reward_rule_version_stays();
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
