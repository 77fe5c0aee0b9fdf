import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

export class Notices1764000050000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table notice (company_id uuid not null references company, id uuid not null, employee_id uuid not null,
        kind text not null check (length(kind) <= 60), actor_id uuid, subject_type text not null check (length(subject_type) <= 40),
        subject_id uuid not null, params jsonb not null default '{}', read_at timestamptz,
        created_at timestamptz not null default clock_timestamp(), primary key (company_id, id),
        foreign key (company_id, employee_id) references employee, foreign key (company_id, actor_id) references employee);
      create index notice_bell on notice (company_id, employee_id, created_at desc, id desc);
      create index notice_unread on notice (company_id, employee_id) where read_at is null;
      create table notice_switch (company_id uuid not null references company, employee_id uuid not null,
        kind text not null check (length(kind) <= 60), is_on boolean not null, primary key (company_id, employee_id, kind),
        foreign key (company_id, employee_id) references employee);
    `);
    await tenantTable(q, 'notice', 'select, insert, update');
    await tenantTable(q, 'notice_switch', 'select, insert, update');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
