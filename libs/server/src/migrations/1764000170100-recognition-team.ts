import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

export class RecognitionTeam1764000170100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- each manager reads to people of his own: what one has read another may still read
      create table recognition_read_aloud (company_id uuid not null references company, recognition_id uuid not null,
        employee_id uuid not null, read_at timestamptz not null default clock_timestamp(),
        primary key (company_id, recognition_id, employee_id), foreign key (company_id, recognition_id) references recognition,
        foreign key (company_id, employee_id) references employee);
      create index recognition_read_aloud_of on recognition_read_aloud (company_id, employee_id, read_at desc, recognition_id desc);
    `);
    await tenantTable(q, 'recognition_read_aloud', 'select, insert, delete');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
