import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Three more questions after the save. All may stay unanswered, so old praise needs nothing. */
export class PraiseQuestions1764000210000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table praise add column come_again smallint check (come_again between 0 and 2),
      add column compared smallint check (compared between -1 and 1), add column asked_to_write boolean`);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
