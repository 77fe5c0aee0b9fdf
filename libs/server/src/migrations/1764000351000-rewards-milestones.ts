import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** Milestones: what a company marks, what a person has said of it, and what was marked already. */
export class Milestones1764000351000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const kind = `kind text not null check (kind in ('first_day', 'years', 'first_praise', 'birthday'))`;
    await q.query(`
      create table milestone_rule (company_id uuid not null references company, ${kind}, is_on boolean not null,
        points int not null check (points between 0 and 1000), primary key (company_id, kind));
      -- a birthday has no year here: nobody's age is kept
      create table milestone_choice (company_id uuid not null references company, employee_id uuid not null,
        opted_out boolean not null default false, birthday text check (birthday ~ '^[01]\\d-[0-3]\\d$'),
        primary key (company_id, employee_id), foreign key (company_id, employee_id) references employee);
      create index milestone_choice_birthday on milestone_choice (company_id, birthday) where birthday is not null;
      create table milestone (company_id uuid not null references company, id uuid not null, employee_id uuid not null, ${kind},
        label text not null, marked_on date not null, recognition_id uuid, points int not null default 0,
        created_at timestamptz not null default clock_timestamp(), primary key (company_id, id),
        unique (company_id, employee_id, kind, label),
        foreign key (company_id, employee_id) references employee, foreign key (company_id, recognition_id) references recognition);
      -- who came here on this day of the year
      create index employee_hired_day on employee (company_id, extract(month from hired_on), extract(day from hired_on))
        where hired_on is not null;
    `);
    await tenantTable(q, 'milestone_rule', 'select, insert, update');
    await tenantTable(q, 'milestone_choice', 'select, insert, update');
    await tenantTable(q, 'milestone', 'select, insert, update (recognition_id, points)');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
