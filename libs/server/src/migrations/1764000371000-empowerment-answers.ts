import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingAll, tenantTable } from './tenant-table';

/** The talk about an entry of the empowerment log, until when it is to be answered, and what came of it. Nothing here counts by person. */
export class DecisionAnswers1764000371000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table decision_comment (company_id uuid not null references company, id uuid not null, decision_id uuid not null,
        author_id uuid not null, text text not null check (length(text) between 1 and 1000),
        created_at timestamptz not null default clock_timestamp(), primary key (company_id, id),
        foreign key (company_id, decision_id) references decision, foreign key (company_id, author_id) references employee);
      create index decision_comment_of on decision_comment (company_id, decision_id, created_at, id);
      -- how long an answer may take; a company without a row: 24 hours
      create table decision_target (company_id uuid primary key references company,
        hours int not null default 24 check (hours between 1 and 336));
      create table decision_link (company_id uuid not null references company, decision_id uuid not null,
        kind text not null check (kind in ('recognition', 'nomination', 'praise', 'procedure')), subject_id uuid not null,
        created_at timestamptz not null default clock_timestamp(), primary key (company_id, decision_id, kind, subject_id),
        foreign key (company_id, decision_id) references decision);
      -- the reviewer asks whether the author may be named before others, and the author says yes
      alter table decision add naming_asked_at timestamptz, add naming_agreed_at timestamptz;
      grant update (naming_asked_at, naming_agreed_at) on decision to zasluga_app;
    `);
    await tenantTable(q, 'decision_comment', 'select, insert');
    await tenantTable(q, 'decision_target', 'select, insert, update');
    await tenantTable(q, 'decision_link', 'select, insert, delete');
    // whoever reads the log of deeds, or looks through the bell, could have counted a person's entries
    await seeingAll(q, ['audit_log', 'notice'], () =>
      q.query(`
        delete from audit_log where deed in ('decisions.record', 'decisions.answer');
        update notice set actor_id = null, subject_type = 'reviewer', subject_id = employee_id where kind = 'decision_recorded';
      `),
    );
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
