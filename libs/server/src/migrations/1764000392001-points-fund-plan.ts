import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From a month on, in which a period begins, a fund is another unit's or goes by periods of another length. */
export class PointsFundPlan1764000392001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table points_fund
        add column next_from text check (next_from ~ '^\\d{4}-(0[1-9]|1[0-2])$'),
        add column next_period text check (next_period in ('month', 'quarter', 'year')),
        add column next_unit_id uuid,
        add foreign key (company_id, next_unit_id) references unit,
        add check ((next_from is null) = (next_period is null)),
        add check (next_from is not null or next_unit_id is null);
      -- two funds never become the same one
      create unique index points_fund_planned on points_fund
        (company_id, purpose, coalesce(next_unit_id, '00000000-0000-0000-0000-000000000000'))
        where closed_at is null and next_from is not null`);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
