import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/**
 * Funds: who looks after which points, for what and for how long. The points themselves are in the ledger (kind fund, owner = the fund's id,
 * label = first month of the period). What people may give one another becomes the company's own setting.
 */
export class PointsFunds1764000310000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table points_fund (
        company_id uuid not null references company, id uuid not null,
        purpose text not null check (purpose in ('peer', 'rule', 'award')),
        name_ru text not null check (length(name_ru) between 1 and 100), name_en text not null check (length(name_en) between 1 and 100),
        unit_id uuid, owner_id uuid,
        period text not null check (period in ('month', 'quarter', 'year')),
        cap int check (cap between 1 and 100000000),
        auto_fill boolean not null default false,
        closed_at timestamptz,
        created_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id),
        foreign key (company_id, unit_id) references unit,
        foreign key (company_id, owner_id) references employee,
        -- it is filled up to the cap; a peer fund holds no points
        check (not auto_fill or (cap is not null and purpose <> 'peer'))
      );
      -- whoever pays finds exactly one
      create unique index points_fund_of on points_fund
        (company_id, purpose, coalesce(unit_id, '00000000-0000-0000-0000-000000000000')) where closed_at is null;
      create index points_fund_owner on points_fund (company_id, owner_id) where owner_id is not null;
      create index points_fund_capped on points_fund (company_id, unit_id)
        where purpose = 'peer' and cap is not null and closed_at is null;

      create table points_fund_request (
        company_id uuid not null references company, id uuid not null, fund_id uuid not null,
        label text not null check (label ~ '^\\d{4}-(0[1-9]|1[0-2])$'),
        points int not null check (points between 1 and 100000000),
        reason text not null check (length(reason) between 1 and 1000),
        by_id uuid not null,
        state text not null default 'open' check (state in ('open', 'granted', 'declined')),
        granted int check (granted between 1 and 100000000),
        answer text check (length(answer) <= 1000),
        decided_by_id uuid, decided_at timestamptz,
        created_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id),
        foreign key (company_id, fund_id) references points_fund,
        foreign key (company_id, by_id) references employee,
        foreign key (company_id, decided_by_id) references employee,
        check ((state = 'open') = (decided_at is null)),
        check ((state = 'granted') = (granted is not null)),
        check (state <> 'declined' or length(answer) > 0)
      );
      -- one question at a time
      create unique index points_fund_request_open on points_fund_request (company_id, fund_id) where state = 'open';
      create index points_fund_request_of on points_fund_request (company_id, fund_id, created_at desc);

      alter table company
        add allowance_employee int not null default 100 check (allowance_employee between 0 and 10000),
        add allowance_reports int not null default 200 check (allowance_reports between 0 and 10000),
        add allowance_leader int not null default 300 check (allowance_leader between 0 and 10000);
    `);
    await tenantTable(q, 'points_fund', 'select, insert, update');
    await tenantTable(q, 'points_fund_request', 'select, insert, update');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
