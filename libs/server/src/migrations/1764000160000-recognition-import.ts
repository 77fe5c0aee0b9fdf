import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** Recognitions that were given before the company came here, brought in from a file. */
export class RecognitionImport1764000160000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // A person known only from old thanks: nobody's account, not counted among those who work here, taken over by the next list of people
    // that has the name.
    await q.query(`
      alter table employee add placeholder boolean not null default false,
        add constraint employee_placeholder check (not placeholder or status = 'left');

      create table recognition_import (company_id uuid not null references company, id uuid not null, author_id uuid,
        file_name text not null, file bytea, facts jsonb not null, headings text[] not null, mapping jsonb, counts jsonb,
        created_at timestamptz not null default clock_timestamp(), applied_at timestamptz, applied_by uuid, undone_at timestamptz,
        primary key (company_id, id), foreign key (company_id, author_id) references employee,
        foreign key (company_id, applied_by) references employee, check (applied_at is null or file is null),
        check (undone_at is null or applied_at is not null));
      create index recognition_import_time on recognition_import (company_id, created_at);

      alter table recognition add import_id uuid, add foreign key (company_id, import_id) references recognition_import;
      create index recognition_import_rows on recognition (company_id, import_id) where import_id is not null;

      create table recognition_import_row (company_id uuid not null references company, recognition_id uuid not null,
        import_id uuid not null, line int not null, print bytea not null check (length(print) = 32),
        primary key (company_id, recognition_id), unique (company_id, print),
        foreign key (company_id, recognition_id) references recognition,
        foreign key (company_id, import_id) references recognition_import);
      create index recognition_import_row_import on recognition_import_row (company_id, import_id);
    `);
    await tenantTable(q, 'recognition_import', 'select, insert, update, delete');
    await tenantTable(q, 'recognition_import_row', 'select, insert, delete');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
