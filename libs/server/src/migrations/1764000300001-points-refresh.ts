import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** When the calendar last gave everybody their allowance of a month: from then on nobody may be without one. */
export class PointsRefresh1764000300001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table points_refresh (company_id uuid not null references company, label text not null, ran_at timestamptz not null,
        -- whether the company gave points to everybody then: who is due none gets no transfer
        for_all boolean not null, primary key (company_id, label));
    `);
    await tenantTable(q, 'points_refresh', 'select, insert, update');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
