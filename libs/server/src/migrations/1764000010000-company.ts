import type { MigrationInterface, QueryRunner } from 'typeorm';
import { doorFunction, doorMayRead, tenantTable } from './tenant-table';

/** Runs as zasluga_owner, so that the application's role owns nothing. */
export class Company1764000010000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      grant usage on schema door to zasluga_app, zasluga_door;
      create table company (id uuid primary key, slug text not null unique, name_ru text not null, name_en text not null,
        time_zone text not null, currency char(3) not null default 'RUB', locale text not null default 'ru' check (locale in ('ru', 'en')),
        is_demo boolean not null default false, privacy_threshold int not null default 5 check (privacy_threshold >= 5),
        point_value_minor int not null default 100 check (point_value_minor >= 0), short_host text,
        created_at timestamptz not null default clock_timestamp());
      create table unit (company_id uuid not null references company, id uuid not null, parent_id uuid, name_ru text not null,
        name_en text not null, position int not null default 0, primary key (company_id, id),
        foreign key (company_id, parent_id) references unit);
      create table place (company_id uuid not null references company, id uuid not null, name_ru text not null, name_en text not null,
        address_ru text not null default '', address_en text not null default '', time_zone text, closed_at timestamptz,
        primary key (company_id, id));
      create table touchpoint (company_id uuid not null references company, id uuid not null, position int not null,
        name_ru text not null, name_en text not null, primary key (company_id, id));
      create table employee (company_id uuid not null references company, id uuid not null, number text, first_name text not null,
        last_name text not null, middle_name text, email text, phone text, role_title text not null default '', unit_id uuid,
        place_id uuid, manager_id uuid, status text not null default 'active' check (status in ('active', 'suspended', 'left')),
        hired_on date, left_on date, locale text not null default 'ru' check (locale in ('ru', 'en')),
        roles text[] not null default '{}' check (roles <@ '{employee,leader,curator,reward_admin,admin}'),
        shown_to_customers boolean not null default false, search_text text not null default '',
        created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id), unique (company_id, number), check (manager_id <> id),
        foreign key (company_id, unit_id) references unit, foreign key (company_id, place_id) references place,
        foreign key (company_id, manager_id) references employee);
      create index employee_manager on employee (company_id, manager_id);
      create index employee_unit on employee (company_id, unit_id);
      create index employee_place on employee (company_id, place_id);
      create index employee_name on employee (company_id, last_name, first_name, id);
      create index employee_search on employee using gin (search_text gin_trgm_ops);
      create table outbox (company_id uuid not null references company, id uuid not null, kind text not null, payload jsonb not null,
        key text, run_at timestamptz not null, attempts int not null default 0, last_error text, failed_at timestamptz,
        created_at timestamptz not null default clock_timestamp(), primary key (company_id, id), unique (company_id, kind, key));
      create index outbox_due on outbox (run_at) where failed_at is null;
      create table audit_log (company_id uuid not null references company, id uuid not null, actor_id uuid, deed text not null,
        subject_type text not null, subject_id uuid not null, details jsonb not null default '{}',
        at timestamptz not null default clock_timestamp(), primary key (company_id, id),
        foreign key (company_id, actor_id) references employee);
      create index audit_log_subject on audit_log (company_id, subject_type, subject_id, at desc);
    `);
    await tenantTable(q, 'company', 'select, insert, update', 'id');
    for (const table of ['unit', 'place', 'touchpoint', 'employee'])
      await tenantTable(q, table, 'select, insert, update');
    await tenantTable(q, 'outbox', 'select, insert, update, delete');
    await tenantTable(q, 'audit_log', 'select, insert');
    await doorMayRead(q, 'company', 'id');
    await doorMayRead(q, 'outbox', 'company_id, id, run_at, failed_at');
    await doorFunction(q, 'companies()', 'select c.id, c.id from company c order by c.id');
    await doorFunction(
      q,
      'due_jobs(most int)',
      `select o.company_id, o.id from outbox o where o.run_at <= clock_timestamp() and o.failed_at is null order by o.run_at limit most`,
    );
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
