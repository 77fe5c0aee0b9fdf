import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For which end of the choice a juror has been reminded: moved to another day, it is worth another reminder. */
export class JuryReminder1764000378500 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table award_juror add column reminded_for timestamptz');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
