import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

export class Empowerment1764000095000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- up to here a decision needs no second thought; above it the entry is coloured, never stopped
      create table decision_limit (company_id uuid primary key references company, limit_minor bigint not null check (limit_minor >= 0));
      create table decision (company_id uuid not null references company, id uuid not null, author_id uuid not null,
        unit_id uuid, place_id uuid, need text not null check (length(need) between 1 and 300), did text not null check (length(did) between 1 and 200),
        procedure_id uuid, cost_minor bigint not null check (cost_minor >= 0), currency char(3) not null, limit_minor bigint,
        seconds int not null check (seconds in (5, 30, 120, 600, 3600)),
        asked text not null check (asked in ('nobody', 'colleague', 'superior')),
        asked_answer text check (asked_answer in ('agreed', 'unsure', 'against')),
        customer_left text not null check (customer_left in ('delighted', 'calm', 'upset', 'unknown')),
        request_key text not null check (length(request_key) between 1 and 64), request_hash bytea not null check (length(request_hash) = 32),
        verdict text check (verdict in ('backed', 'better_way')), words text not null default '', answered_by uuid, answered_at timestamptz,
        created_at timestamptz not null default clock_timestamp(), primary key (company_id, id), unique (company_id, author_id, request_key),
        foreign key (company_id, author_id) references employee, foreign key (company_id, unit_id) references unit,
        foreign key (company_id, place_id) references place, foreign key (company_id, procedure_id) references friction_procedure,
        foreign key (company_id, answered_by) references employee,
        check (asked <> 'nobody' or asked_answer is null),
        check (verdict is distinct from 'better_way' or words <> ''),
        check ((verdict is null) = (answered_at is null) and (verdict is null) = (answered_by is null)));
      create index decision_of_author on decision (company_id, author_id, created_at desc, id desc);
      create index decision_waiting on decision (company_id, author_id, created_at, id) where verdict is null;
    `);
    await tenantTable(q, 'decision_limit', 'select, insert, update, delete');
    // what was written stays as it was; only the manager's answer is added
    await tenantTable(q, 'decision', 'select, insert, update (verdict, words, answered_by, answered_at)');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
