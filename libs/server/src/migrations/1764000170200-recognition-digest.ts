import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

export class RecognitionDigest1764000170200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- a week of the company's calendar that was begun: whoever comes again finds it here
      create table digest_week (company_id uuid not null references company, label text not null check (label ~ '^\\d{4}-W\\d\\d$'),
        begun_at timestamptz not null default clock_timestamp(), primary key (company_id, label));
      -- figures and ids: the words are read anew, by the rights of whoever looks
      create table digest (company_id uuid not null references company, id uuid not null, employee_id uuid not null,
        label text not null check (label ~ '^\\d{4}-W\\d\\d$'), content jsonb not null, created_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id), unique (company_id, employee_id, label), foreign key (company_id, employee_id) references employee);
    `);
    await tenantTable(q, 'digest_week', 'select, insert');
    await tenantTable(q, 'digest', 'select, insert');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
