import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** Days on which nobody in the company works, beside Saturdays and Sundays: no forecast counts on them. */
export class PointsDaysOff1764000392002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table points_day_off (company_id uuid not null references company, day date not null, primary key (company_id, day))`);
    await tenantTable(q, 'points_day_off', 'select, insert, delete');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
