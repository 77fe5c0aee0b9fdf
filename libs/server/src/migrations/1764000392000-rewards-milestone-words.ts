import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A company marks a day with words of its own; without them it is marked with the product's. */
export class MilestoneWords1764000392000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table milestone_rule
        add column text_ru text check (length(text_ru) between 1 and 500),
        add column text_en text check (length(text_en) between 1 and 500)`);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
