import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingAll, tenantTable } from './tenant-table';

/** What becomes of a customer's complaint: owner, due day, answer. */
export class FrictionComplaints1764000260000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- the customer's words stay with the praise, so that they are erased in one place
      create table friction_complaint (company_id uuid not null references company, id uuid not null, praise_id uuid not null,
        procedure_id uuid, owner_id uuid, place_id uuid, answer text check (length(answer) between 1 and 2000), answered_at timestamptz,
        answered_by_id uuid, state text not null default 'open' check (state in ('open', 'answered')), due_on date,
        created_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id), unique (company_id, praise_id), foreign key (company_id, praise_id) references praise,
        foreign key (company_id, procedure_id) references friction_procedure, foreign key (company_id, owner_id) references employee,
        foreign key (company_id, answered_by_id) references employee, foreign key (company_id, place_id) references place,
        check ((state = 'answered') = (answer is not null and answered_at is not null)));
      create index friction_complaint_list on friction_complaint (company_id, state, created_at, id);
      create index friction_complaint_owner on friction_complaint (company_id, owner_id, state, created_at, id);
      -- a complaint that was passed on by mistake counts no longer
      grant delete on friction_occurrence to zasluga_app;
    `);
    // what was passed on before there was a list
    await seeingAll(q, ['praise', 'praise_point'], () =>
      q.query(`
        insert into friction_complaint (company_id, id, praise_id, place_id, created_at)
        select p.company_id, p.id, p.id, t.place_id, coalesce(p.decided_at, p.created_at) from praise p
        join praise_point t on t.company_id = p.company_id and t.id = p.point_id where p.state = 'taken'`),
    );
    await tenantTable(q, 'friction_complaint', 'select, insert, update, delete');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
