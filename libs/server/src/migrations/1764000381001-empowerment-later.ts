import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** Until when whoever owes an answer left an entry for later: it was an address in the page before, and whoever went on saw all that waited. */
export class EmpowermentLater1764000381001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table decision_later (company_id uuid not null references company, decision_id uuid not null, reviewer_id uuid not null,
        until_at timestamptz not null, primary key (company_id, decision_id),
        foreign key (company_id, decision_id) references decision on delete cascade,
        foreign key (company_id, reviewer_id) references employee);
      create index decision_later_of on decision_later (company_id, reviewer_id, until_at);
      -- whoever answers the next entry says of this answer that it stands
      alter table decision add answer_stands boolean not null default false;
      grant update (answer_stands) on decision to zasluga_app;
      create index decision_answered on decision (company_id, answered_by, answered_at) where answered_by is not null;
    `);
    await tenantTable(q, 'decision_later', 'select, insert, update (reviewer_id, until_at), delete');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
