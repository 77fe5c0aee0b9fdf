import type { MigrationInterface, QueryRunner } from 'typeorm';
import { doorFunction, doorMayRead, tenantTable } from './tenant-table';

export class Invitation1764000180000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table invitation (company_id uuid not null references company, id uuid not null, employee_id uuid not null,
        token_hash bytea not null check (length(token_hash) = 32), expires_at timestamptz not null, ended_at timestamptz,
        created_by_id uuid, created_at timestamptz not null default clock_timestamp(), primary key (company_id, id),
        unique (company_id, token_hash), foreign key (company_id, employee_id) references employee,
        foreign key (company_id, created_by_id) references employee);
      create index invitation_token on invitation (token_hash) where ended_at is null;
      create index invitation_employee on invitation (company_id, employee_id) where ended_at is null;
    `);
    await tenantTable(q, 'invitation', 'select, insert, update, delete');
    await doorMayRead(q, 'invitation', 'company_id, id, token_hash, expires_at, ended_at');
    await doorFunction(
      q,
      'invitation(token bytea)',
      `select i.company_id, i.id from invitation i
       where i.token_hash = token and i.ended_at is null and i.expires_at > clock_timestamp()`,
    );
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
