import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

export class Ballots1764000120000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // A ballot is replaced, never changed: the one without replaced_at counts. Its arrays are sorted by place and id, so that equal
    // orders are equal rows and can be counted by the database.
    await q.query(`
      create table ballot_campaign (company_id uuid not null references company, id uuid not null, name_ru text not null, name_en text not null,
        starts_on date not null, ends_on date not null, remind_on date, unranked_last boolean not null, author_id uuid not null,
        created_at timestamptz not null default clock_timestamp(), closed_at timestamptz,
        primary key (company_id, id), foreign key (company_id, author_id) references employee,
        check (ends_on >= starts_on), check (remind_on between starts_on and ends_on));
      create index ballot_campaign_term on ballot_campaign (company_id, starts_on desc, created_at desc);

      create table ballot (company_id uuid not null references company, id uuid not null, campaign_id uuid not null,
        employee_id uuid not null, unit_id uuid, value_ids uuid[] not null, places smallint[] not null,
        cast_at timestamptz not null default clock_timestamp(), replaced_at timestamptz,
        primary key (company_id, id), foreign key (company_id, campaign_id) references ballot_campaign,
        foreign key (company_id, employee_id) references employee, foreign key (company_id, unit_id) references unit,
        check (cardinality(value_ids) between 1 and 100), check (cardinality(places) = cardinality(value_ids)));
      create unique index ballot_current on ballot (company_id, campaign_id, employee_id) where replaced_at is null;

      create table ballot_announcement (company_id uuid not null references company, campaign_id uuid not null,
        kind text not null check (kind in ('start', 'reminder', 'end')), announced_at timestamptz not null default clock_timestamp(),
        primary key (company_id, campaign_id, kind), foreign key (company_id, campaign_id) references ballot_campaign);
    `);
    await tenantTable(q, 'ballot_campaign', 'select, insert, update');
    await tenantTable(q, 'ballot', 'select, insert, update');
    await tenantTable(q, 'ballot_announcement', 'select, insert');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
