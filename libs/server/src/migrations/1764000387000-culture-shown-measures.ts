import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What leaders have seen of costs, times and the like counts in as what they have seen of entries. */
export class CultureShownMeasures1764000387000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table culture_shown_figure drop constraint culture_shown_figure_kinds_check,
        add check (kinds in ('all', 'fearful', 'not_dared', 'done', 'cost', 'seconds', 'left', 'asked', 'barrier'));
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
