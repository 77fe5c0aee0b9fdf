import type { MigrationInterface, QueryRunner } from 'typeorm';
import { doorFunction, doorMayRead, tenantTable } from './tenant-table';

export class Identity1764000020000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table account (company_id uuid not null references company, id uuid not null, employee_id uuid not null,
        email text not null check (email = lower(email)), password_hash text, persona text,
        created_at timestamptz not null default clock_timestamp(), primary key (company_id, id), unique (company_id, email),
        unique (company_id, employee_id), foreign key (company_id, employee_id) references employee);
      create index account_email on account (email);
      create table session (company_id uuid not null references company, id uuid not null, employee_id uuid not null,
        token_hash bytea not null, created_at timestamptz not null default clock_timestamp(),
        seen_at timestamptz not null default clock_timestamp(), expires_at timestamptz not null, ended_at timestamptz,
        primary key (company_id, id), unique (company_id, token_hash), foreign key (company_id, employee_id) references employee);
      create index session_token on session (token_hash);
      create index session_employee on session (company_id, employee_id) where ended_at is null;
      create table door.attempts (key varchar(255) primary key, points integer not null default 0, expire bigint);
      create index attempts_expire on door.attempts (expire);
      grant select, insert, update, delete on door.attempts to zasluga_app;
    `);
    await tenantTable(q, 'account', 'select, insert, update');
    await tenantTable(q, 'session', 'select, insert, update, delete');
    await doorMayRead(q, 'account', 'company_id, id, email, employee_id, persona');
    await doorMayRead(q, 'session', 'company_id, id, token_hash, expires_at, ended_at');
    await q.query(`grant select (is_demo) on company to zasluga_door`);
    await doorFunction(
      q,
      'session(token bytea)',
      `select s.company_id, s.id from session s
       where s.token_hash = token and s.ended_at is null and s.expires_at > clock_timestamp()`,
    );
    await doorFunction(
      q,
      'accounts_of_email(address text)',
      `select a.company_id, a.id from account a where a.email = address order by a.company_id limit 5`,
    );
    await doorFunction(
      q,
      'demo_personas()',
      `select a.company_id, a.employee_id from account a join company c on c.id = a.company_id
       where c.is_demo and a.persona is not null order by a.company_id, a.persona limit 50`,
    );
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
