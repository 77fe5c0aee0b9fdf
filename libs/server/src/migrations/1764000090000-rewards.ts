import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

export class Rewards1764000090000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table reward (company_id uuid not null references company, id uuid not null,
        kind text not null check (kind in ('goods', 'voucher', 'time_off', 'donation', 'experience')),
        name_ru text not null, name_en text not null, description_ru text not null default '', description_en text not null default '',
        price int not null check (price between 1 and 1000000), stock int check (stock between 0 and 100000),
        is_active boolean not null default true, created_at timestamptz not null default clock_timestamp(),
        updated_at timestamptz not null default clock_timestamp(), primary key (company_id, id));
      -- what was put in and taken out by hand; with the redemptions it explains the stock
      create table reward_stock_change (company_id uuid not null references company, id uuid not null, reward_id uuid not null,
        pieces int not null check (pieces <> 0), author_id uuid, created_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id), foreign key (company_id, reward_id) references reward,
        foreign key (company_id, author_id) references employee);
      create index reward_stock_change_of on reward_stock_change (company_id, reward_id);
      -- every answer to a request key, refusals too: asked again, the answer is the same
      create table redemption (company_id uuid not null references company, id uuid not null, reward_id uuid not null,
        employee_id uuid not null, request_key text not null check (length(request_key) between 1 and 64), request_hash bytea not null check (length(request_hash) = 32),
        state text not null check (state in ('refused', 'reserved', 'fulfilled', 'cancelled')),
        refusal text, refusal_params jsonb, number text, price int not null check (price > 0), hold_id uuid,
        note text not null default '', reason text, ended_by uuid, ended_at timestamptz,
        created_at timestamptz not null default clock_timestamp(), primary key (company_id, id),
        unique (company_id, employee_id, request_key), unique (company_id, number), unique (company_id, hold_id),
        foreign key (company_id, reward_id) references reward, foreign key (company_id, employee_id) references employee,
        foreign key (company_id, ended_by) references employee, foreign key (company_id, hold_id) references points_transfer,
        check ((state = 'refused') = (refusal is not null)), check ((state = 'refused') = (number is null)),
        check ((state = 'refused') = (hold_id is null)),
        check ((state in ('fulfilled', 'cancelled')) = (ended_at is not null)), check ((ended_at is null) = (ended_by is null)));
      create index redemption_of_person on redemption (company_id, employee_id, created_at desc, id desc) where state <> 'refused';
      create index redemption_waiting on redemption (company_id, created_at, id) where state = 'reserved';
      create index redemption_ended on redemption (company_id, state, created_at desc, id desc) where state <> 'refused';
      create index redemption_of_reward on redemption (company_id, reward_id) where state in ('reserved', 'fulfilled');
    `);
    await tenantTable(q, 'reward', 'select, insert, update');
    await tenantTable(q, 'reward_stock_change', 'select, insert');
    // what was promised stays as it was; only how it ended is added
    await tenantTable(q, 'redemption', 'select, insert, update (state, reason, ended_by, ended_at)');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
