import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingAll, tenantTable } from './tenant-table';

/** The register: what a procedure is, who decides on it until when, what was decided why, who asked for it, and which ones are the same. */
export class FrictionRegister1764000373000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(PROCEDURE);
    await q.query(OCCURRENCE);
    await q.query(PEOPLE);
    await seeingAll(q, ['friction_procedure', 'friction_occurrence', 'company'], () => q.query(COMPLAINTS_SO_FAR));
    const follows = ['friction_procedure_touchpoint', 'friction_vote', 'friction_credit'];
    for (const table of follows) await tenantTable(q, table, 'select, insert, delete');
    await tenantTable(
      q,
      'friction_comment',
      'select, insert, update (procedure_id, origin_id, text, edited_at), delete',
    );
    // what was decided stays written
    await tenantTable(q, 'friction_step', 'select, insert, update (procedure_id)');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

// Who named a procedure is not stored: it may have been bent in the same moment. Figures of what employees did stand here only once enough
// different people are behind them (null: not yet); the orders of the lists are made of what is shown, so that no order tells more.
const PROCEDURE = `
  alter table friction_procedure drop constraint friction_procedure_state_check,
    add constraint friction_procedure_state_check check (state in ('open', 'review', 'changed', 'kept', 'abolished')),
    add description text not null default '' check (length(description) <= 4000),
    add colour text not null default 'green' check (colour in ('green', 'red')),
    add red_reason text check (length(red_reason) between 1 and 500),
    add owner_id uuid, add due_on date, add decided_at timestamptz, add decided_by_id uuid,
    add reason text check (length(reason) between 1 and 2000),
    add merged_into_id uuid, add merged_at timestamptz,
    add complaints int not null default 0, add votes int not null default 0,
    add bends int, add refusals int, add fears int, add first_met_on date,
    add hurt int generated always as (complaints + coalesce(bends, 0) + coalesce(refusals, 0) + coalesce(fears, 0)) stored,
    add check (colour = 'red' or red_reason is null),
    add check ((merged_into_id is null) = (merged_at is null)), add check (merged_into_id <> id),
    add foreign key (company_id, owner_id) references employee, add foreign key (company_id, decided_by_id) references employee,
    add foreign key (company_id, merged_into_id) references friction_procedure;
  create index friction_procedure_hurt on friction_procedure (company_id, hurt desc, id desc) where merged_into_id is null;
  create index friction_procedure_votes on friction_procedure (company_id, votes desc, id desc) where merged_into_id is null;
  create index friction_procedure_newest on friction_procedure (company_id, created_at desc, id desc) where merged_into_id is null;
  create index friction_procedure_due on friction_procedure (company_id, coalesce(due_on, 'infinity'), id) where merged_into_id is null;
  create index friction_procedure_column on friction_procedure (company_id, state, hurt desc, id desc) where merged_into_id is null;
  create index friction_procedure_merged on friction_procedure (company_id, merged_into_id) where merged_into_id is not null;
  create table friction_procedure_touchpoint (company_id uuid not null references company, procedure_id uuid not null, touchpoint_id uuid not null,
    primary key (company_id, procedure_id, touchpoint_id), foreign key (company_id, procedure_id) references friction_procedure,
    foreign key (company_id, touchpoint_id) references touchpoint);
  create table friction_step (company_id uuid not null references company, id uuid not null, procedure_id uuid not null,
    state text not null check (state in ('open', 'review', 'changed', 'kept', 'abolished')), reason text check (length(reason) between 1 and 2000),
    by_id uuid, at timestamptz not null default clock_timestamp(), primary key (company_id, id),
    foreign key (company_id, procedure_id) references friction_procedure, foreign key (company_id, by_id) references employee);
  create index friction_step_of on friction_step (company_id, procedure_id, at desc, id desc);
`;

// `who` tells one person from another and names nobody; `released`: counted in what is shown. `origin_id`: which procedure it belonged to before that was merged into this one.
const OCCURRENCE = `
  alter table friction_occurrence add who bytea check (length(who) = 32), add cost_minor bigint check (cost_minor >= 0),
    add customer_left text check (customer_left in ('delighted', 'calm', 'upset', 'unknown')), add unit_id uuid,
    add released boolean not null default false, add origin_id uuid,
    add foreign key (company_id, unit_id) references unit, add foreign key (company_id, origin_id) references friction_procedure;
  grant update (touchpoint_id, place_id, unit_id, cost_minor, customer_left, who, released, origin_id, at) on friction_occurrence to zasluga_app;
  create index friction_occurrence_waiting on friction_occurrence (company_id, procedure_id, source, at)
    where not released and source <> 'complaint' and procedure_id is not null;
  alter table friction_complaint add origin_id uuid, add foreign key (company_id, origin_id) references friction_procedure;
  create index friction_complaint_procedure on friction_complaint (company_id, procedure_id, created_at desc, id desc)
    where procedure_id is not null;
`;

const PEOPLE = `
  create table friction_vote (company_id uuid not null references company, procedure_id uuid not null, employee_id uuid not null,
    origin_id uuid, created_at timestamptz not null default clock_timestamp(), primary key (company_id, procedure_id, employee_id),
    foreign key (company_id, procedure_id) references friction_procedure, foreign key (company_id, employee_id) references employee,
    foreign key (company_id, origin_id) references friction_procedure);
  create table friction_credit (company_id uuid not null references company, procedure_id uuid not null, employee_id uuid not null,
    origin_id uuid, created_at timestamptz not null default clock_timestamp(), primary key (company_id, procedure_id, employee_id),
    foreign key (company_id, procedure_id) references friction_procedure, foreign key (company_id, employee_id) references employee,
    foreign key (company_id, origin_id) references friction_procedure);
  create table friction_comment (company_id uuid not null references company, id uuid not null, procedure_id uuid not null,
    author_id uuid not null, text text not null check (length(text) between 1 and 2000), origin_id uuid,
    created_at timestamptz not null default clock_timestamp(), edited_at timestamptz, primary key (company_id, id),
    foreign key (company_id, procedure_id) references friction_procedure, foreign key (company_id, author_id) references employee,
    foreign key (company_id, origin_id) references friction_procedure);
  create index friction_comment_of on friction_comment (company_id, procedure_id, created_at, id);
`;

const COMPLAINTS_SO_FAR = `
  update friction_procedure p set complaints = c.n, first_met_on = c.since from (
    select o.company_id, o.procedure_id, count(*)::int as n, (min(o.at) at time zone min(k.time_zone))::date as since
    from friction_occurrence o join company k on k.id = o.company_id
    where o.source = 'complaint' and o.procedure_id is not null group by o.company_id, o.procedure_id) c
  where p.company_id = c.company_id and p.id = c.procedure_id;
`;
