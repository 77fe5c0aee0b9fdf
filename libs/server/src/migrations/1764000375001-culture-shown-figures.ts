import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/**
 * What leaders have seen of entries: it cannot be taken back, and nothing is shown beside it that gives somebody away. The units are those
 * of the moment, since a tree of units may change: null stands for the whole company.
 */
export class CultureShownFigures1764000375001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table culture_shown_figure (company_id uuid not null references company, id uuid not null,
        kinds text not null check (kinds in ('all', 'fearful', 'not_dared')), unit_ids uuid[], months text[] not null,
        created_at timestamptz not null default clock_timestamp(), primary key (company_id, id),
        unique nulls not distinct (company_id, kinds, unit_ids, months));
      create index culture_shown_figure_months on culture_shown_figure (company_id, (months[1]));
    `);
    await tenantTable(q, 'culture_shown_figure', 'select, insert');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
