import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** Whom the program thinks a praise is about, and how much it looks like a complaint. */
export class PraiseProposals1764000260001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- a guess, never a decision; made anew when the customer changes the words
      create table praise_proposal (company_id uuid not null references company, praise_id uuid not null, employee_id uuid not null,
        confidence real not null check (confidence between 0 and 1), because text[] not null,
        primary key (company_id, praise_id, employee_id), foreign key (company_id, praise_id) references praise,
        foreign key (company_id, employee_id) references employee);
      alter table praise add complaint_score real check (complaint_score between 0 and 1),
        add complaint_because text[] not null default '{}';
    `);
    await tenantTable(q, 'praise_proposal', 'select, insert, delete');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
