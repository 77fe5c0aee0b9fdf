import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** What a company decides about points that lie or stay behind, what was announced and who left with how much. */
export class PointsStatement1764000315000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- a company without a row has the defaults: earned points never lapse, who leaves has 30 days
      create table points_setting (company_id uuid primary key references company,
        expire_after_months int check (expire_after_months between 1 and 60),
        -- since when they lapse at all: nothing lapses before it could be announced
        expire_since date check ((expire_since is null) = (expire_after_months is null)),
        leaving text not null default 'wait' check (leaving in ('wait', 'pay', 'lapse')),
        leaving_days int not null default 30 check (leaving_days between 1 and 365));

      -- once per person, day and distance
      create table points_lapse_notice (company_id uuid not null references company, employee_id uuid not null, lapses_on date not null,
        days_before int not null check (days_before in (30, 7)), points int not null check (points > 0), told_on date not null,
        primary key (company_id, employee_id, lapses_on, days_before), foreign key (company_id, employee_id) references employee);

      create table points_leaving (company_id uuid not null references company, id uuid not null, employee_id uuid not null,
        left_on date not null, waits_until date not null, ended_as text check (ended_as in ('paid', 'handed', 'lapsed', 'nothing', 'returned')),
        points int check (points >= 0), note text not null default '' check (length(note) <= 300), transfer_id uuid, ended_by_id uuid,
        ended_at timestamptz, created_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id), foreign key (company_id, employee_id) references employee,
        foreign key (company_id, ended_by_id) references employee, foreign key (company_id, transfer_id) references points_transfer,
        check ((ended_as is null) = (ended_at is null)), check (transfer_id is null or points > 0));
      create unique index points_leaving_open on points_leaving (company_id, employee_id) where ended_at is null;
      create index points_leaving_list on points_leaving (company_id, created_at desc, id desc);
      create index points_leaving_paid on points_leaving (company_id, ended_at) where ended_as in ('paid', 'handed');

      create index points_transfer_happened on points_transfer (company_id, kind, happened_at) where status = 'posted';
    `);
    await tenantTable(q, 'points_setting', 'select, insert, update');
    await tenantTable(q, 'points_lapse_notice', 'select, insert');
    await tenantTable(
      q,
      'points_leaving',
      'select, insert, update (ended_as, points, note, transfer_id, ended_by_id, ended_at)',
    );
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
