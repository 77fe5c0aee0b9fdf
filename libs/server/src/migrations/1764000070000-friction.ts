import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

export class Friction1764000070000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- a rule, form or habit that stands in a customer's way; named by whoever met it, in his own language
      create table friction_procedure (company_id uuid not null references company, id uuid not null,
        name text not null check (length(name) between 1 and 200), state text not null default 'open' check (state in ('open', 'changed', 'kept')),
        created_at timestamptz not null default clock_timestamp(), primary key (company_id, id));
      create unique index friction_procedure_name on friction_procedure (company_id, lower(name));
      -- tells no person: who bent, complained, refused or feared stands with the subject
      create table friction_occurrence (company_id uuid not null references company, id uuid not null, procedure_id uuid,
        source text not null check (source in ('bent', 'complaint', 'refused', 'feared')), subject_id uuid not null,
        touchpoint_id uuid, place_id uuid, at timestamptz not null default clock_timestamp(), primary key (company_id, id),
        unique (company_id, source, subject_id), foreign key (company_id, procedure_id) references friction_procedure,
        foreign key (company_id, touchpoint_id) references touchpoint, foreign key (company_id, place_id) references place);
      create index friction_occurrence_procedure on friction_occurrence (company_id, procedure_id, at desc);
    `);
    await tenantTable(q, 'friction_procedure', 'select, insert, update');
    await tenantTable(q, 'friction_occurrence', 'select, insert, update (procedure_id)');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
