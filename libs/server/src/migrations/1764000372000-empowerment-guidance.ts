import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingAll, tenantTable } from './tenant-table';

const DEEDS = `('replacement', 'refund', 'discount', 'gift', 'waived', 'upgrade', 'time', 'other')`;

/**
 * What guides decisions on the spot and never stops one: limits by case, role and unit (the company's one limit becomes the one that holds
 * for everybody), budgets of units, and what anybody may give at once.
 */
export class EmpowermentGuidance1764000372000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table decision_guideline (company_id uuid not null references company, id uuid not null,
        unit_id uuid, role_title text check (length(role_title) between 1 and 120 and role_title = btrim(role_title)),
        deed text check (deed in ${DEEDS}), limit_minor bigint not null check (limit_minor >= 0),
        created_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id), foreign key (company_id, unit_id) references unit);
      create unique index decision_guideline_scope on decision_guideline (company_id, unit_id, lower(role_title), deed) nulls not distinct;

      -- the one with the latest day that has come holds; none: nothing is foreseen
      create table recovery_budget (company_id uuid not null references company, id uuid not null, unit_id uuid,
        period text not null check (period in ('month', 'quarter')), amount_minor bigint not null check (amount_minor > 0),
        in_force_from date not null, created_at timestamptz not null default clock_timestamp(),
        primary key (company_id, id), unique nulls not distinct (company_id, unit_id, in_force_from),
        foreign key (company_id, unit_id) references unit);

      create table recovery_menu_item (company_id uuid not null references company, id uuid not null,
        name_ru text not null check (length(name_ru) between 1 and 120), name_en text not null check (length(name_en) between 1 and 120),
        deed text not null check (deed in ${DEEDS}), cost_minor bigint not null check (cost_minor >= 0),
        position int not null, retired_at timestamptz, created_at timestamptz not null default clock_timestamp(), primary key (company_id, id));
      create index recovery_menu_item_order on recovery_menu_item (company_id, position, id) where retired_at is null;
      -- stock: null where nobody counts; it may fall below zero, since it never stops anybody
      create table recovery_menu_place (company_id uuid not null references company, item_id uuid not null, place_id uuid not null,
        stock int, primary key (company_id, item_id, place_id),
        foreign key (company_id, item_id) references recovery_menu_item, foreign key (company_id, place_id) references place);
      create index recovery_menu_place_of on recovery_menu_place (company_id, place_id, item_id);
    `);
    await seeingAll(q, ['decision_limit'], () =>
      q.query(`insert into decision_guideline (company_id, id, limit_minor)
        select company_id, gen_random_uuid(), limit_minor from decision_limit`),
    );
    await q.query('drop table decision_limit');
    await tenantTable(q, 'decision_guideline', 'select, insert, update, delete');
    await tenantTable(q, 'recovery_budget', 'select, insert, update, delete');
    await tenantTable(q, 'recovery_menu_item', 'select, insert, update');
    await tenantTable(q, 'recovery_menu_place', 'select, insert, update, delete');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
