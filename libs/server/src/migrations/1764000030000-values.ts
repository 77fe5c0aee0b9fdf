import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

export class Values1764000030000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table value (company_id uuid not null references company, id uuid not null, name_ru text not null, name_en text not null,
        description_ru text not null default '', description_en text not null default '', colour text not null, icon text not null,
        is_customer boolean not null default false, retired_at timestamptz, created_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id));
      create unique index value_customer on value (company_id) where is_customer;
      create table value_ranking (company_id uuid not null references company, id uuid not null, in_force_from date not null,
        note text not null default '', author_id uuid, created_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id), foreign key (company_id, author_id) references employee);
      create index value_ranking_in_force on value_ranking (company_id, in_force_from desc, created_at desc);
      create table value_ranking_place (company_id uuid not null references company, ranking_id uuid not null, value_id uuid not null,
        place int not null check (place >= 1), primary key (company_id, ranking_id, value_id),
        unique (company_id, ranking_id, place), foreign key (company_id, ranking_id) references value_ranking,
        foreign key (company_id, value_id) references value);
      create table behaviour (company_id uuid not null references company, id uuid not null, value_id uuid not null,
        side text not null check (side in ('for', 'against')), text_ru text not null, text_en text not null,
        depth text check (depth in ('courtesy', 'beyond', 'sacrifice')), for_customers boolean not null default false,
        position int not null default 0, retired_at timestamptz, created_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id), foreign key (company_id, value_id) references value);
      create index behaviour_value on behaviour (company_id, value_id);
      create table behaviour_touchpoint (company_id uuid not null references company, behaviour_id uuid not null,
        touchpoint_id uuid not null, primary key (company_id, behaviour_id, touchpoint_id),
        foreign key (company_id, behaviour_id) references behaviour, foreign key (company_id, touchpoint_id) references touchpoint);
    `);
    for (const table of ['value', 'value_ranking', 'behaviour']) await tenantTable(q, table, 'select, insert, update');
    await tenantTable(q, 'value_ranking_place', 'select, insert');
    await tenantTable(q, 'behaviour_touchpoint', 'select, insert, delete');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
