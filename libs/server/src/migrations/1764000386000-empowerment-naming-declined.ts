import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An author's no is known to the author alone: whoever asked must not see their question come back unanswered. */
export class EmpowermentNamingDeclined1764000386000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table decision add naming_declined_at timestamptz, add check (naming_declined_at is null or naming_asked_at is not null);
      grant update (naming_declined_at) on decision to zasluga_app;
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
