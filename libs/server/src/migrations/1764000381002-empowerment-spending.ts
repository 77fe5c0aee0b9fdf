import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** What a unit with all under it, or the company, gave in a closed month: as much of it as leaders see anyway. Budgets are forecast from nothing else. */
export class EmpowermentSpending1764000381002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table recovery_spending (company_id uuid not null references company, id uuid not null, unit_id uuid,
        month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'), spent_minor bigint not null check (spent_minor >= 0),
        squares float8 not null check (squares >= 0), decisions int not null check (decisions >= 0),
        primary key (company_id, id), unique nulls not distinct (company_id, unit_id, month),
        foreign key (company_id, unit_id) references unit);
    `);
    await tenantTable(q, 'recovery_spending', 'select, insert, update (spent_minor, squares, decisions)');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
