import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** An uploaded file of people waits here between its dry run and its import; afterwards only the counts stay. */
export class PeopleImport1764000010500 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table people_import (company_id uuid not null references company, id uuid not null, author_id uuid,
        file_name text not null, file bytea, facts jsonb not null, headings text[] not null, mapping jsonb, counts jsonb,
        created_at timestamptz not null default clock_timestamp(), applied_at timestamptz, applied_by uuid,
        primary key (company_id, id), foreign key (company_id, author_id) references employee,
        foreign key (company_id, applied_by) references employee, check (applied_at is null or file is null));
      create index people_import_time on people_import (company_id, created_at);
      grant delete on unit to zasluga_app;
    `);
    await tenantTable(q, 'people_import', 'select, insert, update, delete');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
