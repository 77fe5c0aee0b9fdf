import type { MigrationInterface, QueryRunner } from 'typeorm';
import { doorFunction, doorMayRead, tenantTable } from './tenant-table';

export class Praise1764000080000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table praise_point (company_id uuid not null references company, id uuid not null,
        code text not null check (code ~ '^[A-HJ-NP-Z2-9]{7}$'), place_id uuid, touchpoint_id uuid, unit_id uuid, employee_id uuid,
        author_id uuid, closed_at timestamptz, created_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id), unique (company_id, code), foreign key (company_id, place_id) references place,
        foreign key (company_id, touchpoint_id) references touchpoint, foreign key (company_id, unit_id) references unit,
        foreign key (company_id, employee_id) references employee, foreign key (company_id, author_id) references employee,
        check (num_nonnulls(place_id, touchpoint_id, unit_id, employee_id) > 0));
      create index praise_point_code on praise_point (code);
      create table praise_point_day (company_id uuid not null references company, point_id uuid not null, day date not null,
        scans int not null default 0, opens int not null default 0, primary key (company_id, point_id, day),
        foreign key (company_id, point_id) references praise_point);
      create table praise (company_id uuid not null references company, id uuid not null, point_id uuid not null,
        kind text not null check (kind in ('praise', 'problem')), who text not null check (who in ('employee', 'team', 'unknown')),
        employee_id uuid, named text not null default '', words text not null default '',
        locale text not null check (locale in ('ru', 'en')),
        state text not null default 'received' check (state in ('received', 'published', 'hidden', 'taken')),
        revision int not null default 1, signals text[] not null default '{}',
        expected smallint check (expected between -1 and 1), demanded smallint check (demanded between 0 and 2),
        recommend smallint check (recommend between 0 and 10), request_key bytea not null, status_hash bytea not null,
        network_hash bytea, hide_reason text, decided_by uuid, decided_at timestamptz, read_at timestamptz,
        created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id), unique (company_id, request_key), unique (company_id, status_hash),
        foreign key (company_id, point_id) references praise_point, foreign key (company_id, employee_id) references employee,
        foreign key (company_id, decided_by) references employee, check ((state = 'received') = (decided_at is null)));
      create index praise_status on praise (status_hash);
      create index praise_queue on praise (company_id, state, created_at, id);
      create index praise_of_point on praise (company_id, point_id, created_at);
      create index praise_of_employee on praise (company_id, employee_id, created_at) where employee_id is not null;
      create index praise_network on praise (company_id, point_id, network_hash, created_at) where network_hash is not null;
      create table praise_behaviour (company_id uuid not null references company, praise_id uuid not null, behaviour_id uuid not null,
        primary key (company_id, praise_id, behaviour_id), foreign key (company_id, praise_id) references praise,
        foreign key (company_id, behaviour_id) references behaviour);
      create table praise_salt (company_id uuid not null references company, day date not null, salt bytea not null,
        primary key (company_id, day));
    `);
    for (const table of ['praise_point', 'praise_point_day', 'praise'])
      await tenantTable(q, table, 'select, insert, update');
    await tenantTable(q, 'praise_behaviour', 'select, insert, delete');
    await tenantTable(q, 'praise_salt', 'select, insert, delete');
    await doorMayRead(q, 'praise_point', 'company_id, id, code, created_at');
    await doorMayRead(q, 'praise', 'company_id, id, status_hash');
    await doorFunction(
      q,
      'praise_point(sign text)',
      'select p.company_id, p.id from praise_point p where p.code = sign order by p.created_at limit 1',
    );
    await doorFunction(
      q,
      'praise(status bytea)',
      'select p.company_id, p.id from praise p where p.status_hash = status limit 1',
    );
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
