import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/**
 * What the page of fairness reads: at ten thousand people and 150,000 thanks it takes seconds to work out, so a night does it. And points
 * per thank-you by month, because the first months count for ever and are too far back to be read each night.
 */
export class CultureFairnessNight1764000394000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table culture_fairness_night (company_id uuid primary key references company, as_of timestamptz not null,
        figures jsonb not null, signals jsonb not null check (jsonb_typeof(signals) = 'array'));
      create table culture_points_month (company_id uuid not null references company,
        month text not null check (month ~ '^\\d{4}-(0[1-9]|1[0-2])$'), thanks int not null check (thanks >= 0),
        points bigint not null check (points >= 0), median float8, at_most int not null check (at_most between 0 and thanks),
        primary key (company_id, month));
      create index audit_log_employee_status on audit_log (company_id, at) where deed = 'employee.set_status';
    `);
    await tenantTable(q, 'culture_fairness_night', 'select, insert, update');
    await tenantTable(q, 'culture_points_month', 'select, insert, update');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
