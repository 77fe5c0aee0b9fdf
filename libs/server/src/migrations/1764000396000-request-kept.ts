import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/**
 * Which requests have been answered, by digests of their keys: who asked isn't kept, and of when only the day. A deed that is known here is not
 * done again.
 */
export class RequestKept1764000396000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table request_kept (company_id uuid not null references company, key bytea not null check (length(key) = 32),
        hash bytea not null check (length(hash) = 32), subject_id uuid, kept_on date not null default current_date,
        primary key (company_id, key));
      create index request_kept_on on request_kept (company_id, kept_on);
    `);
    await tenantTable(q, 'request_kept', 'select, insert, update (subject_id), delete');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
