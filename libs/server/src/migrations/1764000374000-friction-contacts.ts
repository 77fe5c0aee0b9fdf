import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** How many customers there were, so that friction can be told per thousand of them. */
export class FrictionContacts1764000374000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- counted elsewhere (tills, turnstiles, telephone) and typed in; no place: the whole company, no touchpoint: the whole visit
      create table friction_contacts (company_id uuid not null references company, id uuid not null, place_id uuid, touchpoint_id uuid,
        month date not null check (extract(day from month) = 1), contacts int not null check (contacts between 1 and 1000000000),
        updated_at timestamptz not null default clock_timestamp(), primary key (company_id, id),
        foreign key (company_id, place_id) references place, foreign key (company_id, touchpoint_id) references touchpoint);
      create unique index friction_contacts_of on friction_contacts (company_id, month, place_id, touchpoint_id) nulls not distinct;
      -- the period of all rules together, and since when the company has kept the register
      create index friction_occurrence_at on friction_occurrence (company_id, at) include (procedure_id, source);
    `);
    await tenantTable(q, 'friction_contacts', 'select, insert, update, delete');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
