import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What leaders have seen of decided entries by deed and by place counts in like all that they have seen. */
export class CultureShownParts1764000382000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table culture_shown_figure drop constraint culture_shown_figure_kinds_check,
        drop constraint culture_shown_figure_company_id_kinds_unit_ids_months_key,
        add part text check (length(part) between 1 and 60),
        add check (kinds in ('all', 'fearful', 'not_dared', 'done')),
        add unique nulls not distinct (company_id, kinds, unit_ids, months, part);
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
